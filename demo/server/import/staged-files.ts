import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {Member} from './fhir/member.js';

/** Rows per statement. */
const BATCH = 1000;

/** A claim that is about a visit, until its member, clinician and cover have been read. */
export interface StagedClaim {
  readonly file: number;
  readonly claim_id: string;
  /** The claim of the plan that it is part of, another key of that, and when this version of it was made. */
  readonly source_id: string;
  readonly source_key: string | null;
  readonly updated: string | null;
  /** `Patient/m01` */
  readonly patient: string;
  /** The sign-in's subject: as the claim names it, until people have been read. */
  readonly subject: string | null;
  /** `Coverage/c01` */
  readonly covers: readonly string[];
  /** `npi|9999900019` or a reference. */
  readonly clinician: string;
  readonly visited_on: string;
  readonly visit: 'routine' | 'preventive';
}

/** A version of a claim, named by its id or another key, that is about no visit. */
export interface StagedReversal {
  readonly source: string;
  readonly updated: string | null;
  /** Whether it counts more than versions about a visit if it is unknown which one is later. */
  readonly is_stronger: boolean;
  /** Whether it counts more than those in other files too. */
  readonly is_for_good: boolean;
  /** `YYYY-MM-DD`: it says nothing about claims of earlier visits, which were asked about in their time. */
  readonly since: string | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Collated as the stored ids that they are compared with: between two collations, PostgreSQL uses no index. */
const ID = 'text collate "C"';

const TABLES = {
  people: `id ${ID}, subject text, reason text, updated timestamptz, member jsonb, number serial`,
  contacts: `patient ${ID}, email text`,
  covers: `id ${ID}, ends_on text`,
  claims: `file int, claim_id ${ID}, source_id ${ID}, source_key ${ID}, updated timestamptz, patient ${ID}, subject text, covers text[],
    clinician text, visited_on ${ID}, visit text, number serial`,
  reversals: `source ${ID}, updated timestamptz, is_stronger boolean, is_for_good boolean, since date`,
  refusals: `claim_id ${ID}, updated timestamptz`,
} as const;

type Table = keyof typeof TABLES;

/**
 * What was read of files, in temporary tables: files may name people before or after their claims, and more people than fit into
 * memory. The tables are gone with the session, even if it breaks off, and no other session sees them.
 */
export class StagedFiles {
  readonly #waiting = new Map<Table, Row[]>();

  private constructor(private readonly session: Database) {}

  static async begin(session: Database): Promise<StagedFiles> {
    const staged = new StagedFiles(session);
    await staged.end();
    for (const [table, columns] of Object.entries(TABLES))
      await session.execute(sql.raw(`create temporary table staged_${table} (${columns})`));
    return staged;
  }

  async end(): Promise<void> {
    for (const table of [...Object.keys(TABLES), 'withdrawals'])
      await this.session.execute(sql.raw(`drop table if exists pg_temp.staged_${table}`));
  }

  addPerson(id: string, member: Member): Promise<void> {
    const {subject, reason = null, updatedAt} = member;
    return this.#add('people', {id, subject, reason, updated: updatedAt, member});
  }

  addContact(patient: string, email: string): Promise<void> {
    return this.#add('contacts', {patient, email});
  }

  addCover(id: string, endsOn: string): Promise<void> {
    return this.#add('covers', {id, ends_on: endsOn});
  }

  addClaim(claim: StagedClaim): Promise<void> {
    return this.#add('claims', {...claim});
  }

  addReversal(reversal: StagedReversal): Promise<void> {
    return this.#add('reversals', {...reversal});
  }

  /** A claim whose member, clinician or cover show that nobody is to be asked about it, although somebody may have been. */
  addRefusal({claim_id, updated}: StagedClaim): Promise<void> {
    return this.#add('refusals', {claim_id, updated});
  }

  async #add(table: Table, row: Row): Promise<void> {
    const rows = this.#waiting.get(table) ?? [];
    rows.push(row);
    this.#waiting.set(table, rows);
    if (rows.length >= BATCH) await this.#flush(table);
  }

  async #flush(table: Table): Promise<void> {
    const rows = this.#waiting.get(table);
    if (!rows?.length) return;
    this.#waiting.delete(table);
    const names = sql.raw(Object.keys(rows[0]!).join(', '));
    const into = sql.raw(`pg_temp.staged_${table}`);
    await this.session.execute(
      sql`insert into ${into} (${names}) select ${names} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)`,
    );
  }

  async flush(): Promise<void> {
    for (const table of Object.keys(TABLES) as Table[]) await this.#flush(table);
  }

  /** Call when everything has been read. */
  async finish(): Promise<void> {
    await this.flush();
    for (const statement of [
      'create index on staged_people (id)',
      'analyze staged_people',
      // Of several versions of a person, the latest counts. If that is unknown, one that rules out asking counts.
      `delete from staged_people as older using staged_people as newer where newer.id = older.id
        and (coalesce(newer.updated, '-infinity'), newer.reason is not null, newer.number)
          > (coalesce(older.updated, '-infinity'), older.reason is not null, older.number)`,
      // Under row-level security, PostgreSQL finds earlier claims by an index only if it is compared with a column.
      'update staged_claims set subject = people.subject from staged_people as people where people.id = patient',
      // A claim may name its member by identifier alone.
      `update staged_claims set patient = people.id from staged_people as people where people.subject = staged_claims.subject
        and not exists (select from staged_people as named where named.id = patient)`,
      'create index on staged_contacts (patient)',
      'create index on staged_covers (id)',
      'create index on staged_claims (visited_on, claim_id, number)',
      'create index on staged_claims (claim_id)',
      'create index on staged_claims (source_id)',
      'create index on staged_reversals (source)',
      ...Object.keys(TABLES).map((table) => `analyze staged_${table}`),
    ])
      await this.session.execute(sql.raw(statement));
  }
}
