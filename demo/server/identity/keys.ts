import {randomBytes} from 'node:crypto';
import {eq} from 'drizzle-orm';
import {calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK} from 'jose';
import type {Database} from '../database/database.js';
import {signInKeys} from '../database/sign-in-schema.js';

/** The one algorithm of every token. */
export const SIGNING_ALGORITHM = 'ES256';

export interface SignInKeys {
  /** Private, with its id. */
  readonly signing: JWK;
  /** Signs the cookies of a sign-in. */
  readonly cookies: string;
}

/** The keys every process on this database signs with. The first that asks makes them. */
export async function keysOfSignIn(database: Database): Promise<SignInKeys> {
  return {
    signing: await kept(database, 'signing', newSigningKey),
    cookies: await kept(database, 'cookies', () => Promise.resolve(randomBytes(32).toString('base64url'))),
  };
}

/** Of processes that make a secret at once the first one's counts: the others' rows find the place taken. */
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
