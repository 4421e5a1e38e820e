import {and, eq, gt, isNull, lt, or} from 'drizzle-orm';
import type {Adapter, AdapterFactory, AdapterPayload} from 'oidc-provider';
import {InvalidGrant} from 'oidc-provider/lib/helpers/errors.js';
import type {Database} from '../database/database.js';
import {signInRecords} from '../database/sign-in-schema.js';

/** Stores oidc-provider's sessions, codes and grants in the database, so all processes share them and they survive a restart. */
export function recordsIn(database: Database): AdapterFactory {
  return (model) => new Records(database, model);
}

class Records implements Adapter {
  readonly #database: Database;
  readonly #model: string;

  constructor(database: Database, model: string) {
    this.#database = database;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const row = {
      payload,
      grantId: payload.grantId ?? null,
      uid: payload.uid ?? null,
      expiresAt: expiresIn ? new Date(Date.now() + expiresIn * 1000) : null,
    };
    await this.#database
      .insert(signInRecords)
      .values({model: this.#model, id, ...row})
      .onConflictDoUpdate({target: [signInRecords.model, signInRecords.id], set: row});
    // Each sign-in creates one interaction, which makes this a good moment to delete expired rows.
    if (this.#model === 'Interaction') await this.#database.delete(signInRecords).where(lt(signInRecords.expiresAt, new Date()));
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    // PostgreSQL text cannot contain this character, so no record has such an id.
    return id.includes('\0') ? undefined : this.#first(this.#is(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first(and(eq(signInRecords.model, this.#model), eq(signInRecords.uid, uid)));
  }

  /** User codes belong to the device flow, which is off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** If two processes redeem the same code at once, only one succeeds. */
  async consume(id: string): Promise<void> {
    const consumed = await this.#database
      .update(signInRecords)
      .set({consumedAt: new Date()})
      .where(and(this.#is(id), isNull(signInRecords.consumedAt)))
      .returning({id: signInRecords.id});
    if (!consumed.length) throw new InvalidGrant('used before');
  }

  async destroy(id: string): Promise<void> {
    await this.#database.delete(signInRecords).where(this.#is(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#database.delete(signInRecords).where(and(eq(signInRecords.model, this.#model), eq(signInRecords.grantId, grantId)));
  }

  #is(id: string) {
    return and(eq(signInRecords.model, this.#model), eq(signInRecords.id, id));
  }

  async #first(condition: ReturnType<typeof and>): Promise<AdapterPayload | undefined> {
    const alive = or(isNull(signInRecords.expiresAt), gt(signInRecords.expiresAt, new Date()));
    const [row] = await this.#database.select().from(signInRecords).where(and(condition, alive));
    if (!row) return undefined;
    const {consumedAt} = row;
    return {...(row.payload as AdapterPayload), ...(consumedAt && {consumed: Math.floor(consumedAt.getTime() / 1000)})};
  }
}
