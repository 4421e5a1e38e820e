import {randomBytes} from 'node:crypto';
import {eq} from 'drizzle-orm';
import {calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK} from 'jose';
import type {Database} from '../database/database.js';
import {signInKeys} from '../database/sign-in-schema.js';

/** The algorithm of all tokens. */
export const SIGNING_ALGORITHM = 'ES256';

export interface SignInKeys {
  /** The private key, with its `kid`. */
  readonly signing: JWK;
  /** The secret that signs cookies. */
  readonly cookies: string;
}

/** The signing keys shared by every process on this database. The first process creates them. */
export async function keysOfSignIn(database: Database): Promise<SignInKeys> {
  return {
    signing: await kept(database, 'signing', newSigningKey),
    cookies: await sharedKey(database, 'cookies'),
  };
}

/** A random key that every process on this database has. The first process creates it. */
export function sharedKey(database: Database, purpose: 'cookies' | 'cursors' | 'unsubscribing'): Promise<string> {
  return kept(database, purpose, () => Promise.resolve(randomBytes(32).toString('base64url')));
}

/** If several processes create a secret at once, the first insert wins and all of them read it. */
async function kept<Secret>(database: Database, purpose: string, make: () => Promise<Secret>): Promise<Secret> {
  const find = async () =>
    (await database.select().from(signInKeys).where(eq(signInKeys.purpose, purpose)))[0]?.secret as Secret | undefined;
  const found = await find();
  if (found) return found;
  await database
    .insert(signInKeys)
    .values({purpose, secret: await make()})
    .onConflictDoNothing();
  return (await find())!;
}

async function newSigningKey(): Promise<JWK> {
  const {privateKey} = await generateKeyPair(SIGNING_ALGORITHM, {extractable: true});
  const key = await exportJWK(privateKey);
  return {...key, kid: await calculateJwkThumbprint(key), use: 'sig', alg: SIGNING_ALGORITHM};
}
