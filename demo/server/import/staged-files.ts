import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {Member} from './fhir/member.js';

/** Rows per statement. */
const BATCH = 1000;

/** A claim that is about a visit, until its member, clinician and cover have been read. */
export interface StagedClaim {
  readonly file: number;
  readonly claim_id: string;
  /** `Patient/m01` */
  readonly patient: string;
  /** The sign-in's subject, if the claim itself names it. */
  readonly subject: string | null;
  /** `Coverage/c01` */
  readonly covers: readonly string[];
  /** `npi|9999900019` or a reference. */
  readonly clinician: string;
  readonly visited_on: string;
  readonly visit: 'routine' | 'preventive';
}

/** A staged claim with what the files say of its member. */
export interface JoinedClaim extends StagedClaim {
  readonly number: number;
  readonly member: Member | null;
  readonly contact: string | null;
  /** The member as of an earlier claim, if the files have claims alone. */
  readonly earlier: (Pick<Member, 'subject' | 'city' | 'state'> & {readonly email: string | null}) | null;
  readonly is_cover_over: boolean;
}

/** Runs work as the claims system, which sees earlier claims. */
export type AsClaimsSystem = <Result>(work: (transaction: Database) => Promise<Result>) => Promise<Result>;

type Row = Readonly<Record<string, unknown>>;

const TABLES = {
  people: 'id text, member jsonb',
  contacts: 'patient text, email text',
  covers: 'id text, ends_on text',
  claims: 'file int, claim_id text, patient text, subject text, covers text[], clinician text, visited_on text, visit text, number serial',
  reversals: 'claim_id text, is_for_good boolean',
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
    return this.#add('people', {id, member});
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

  /** A claim that is about no visit now, but may have been before; `isForGood` if no other version of it counts. */
  addReversal(claimId: string, isForGood: boolean): Promise<void> {
    return this.#add('reversals', {claim_id: claimId, is_for_good: isForGood});
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

  /** Call when everything has been read. */
  async finish(): Promise<void> {
    for (const table of Object.keys(TABLES) as Table[]) await this.#flush(table);
    for (const statement of [
      'create index on staged_people (id)',
      'create index on staged_contacts (patient)',
      'create index on staged_covers (id)',
      'create index on staged_claims (visited_on, claim_id, number)',
      'create index on staged_claims (claim_id)',
      'create index on staged_reversals (claim_id)',
      ...Object.keys(TABLES).map((table) => `analyze staged_${table}`),
    ])
      await this.session.execute(sql.raw(statement));
  }

  /** Claims in the order of their visits, so that the order of lines and files does not count. */
  async *claims(issuer: string, size: number, as: AsClaimsSystem): AsyncGenerator<JoinedClaim[]> {
    let last = {visited_on: '', claim_id: '', number: 0};
    for (;;) {
      const {visited_on: day, claim_id: id, number} = last;
      const joined = sql`
        select staged.*,
          (select member from pg_temp.staged_people as people where people.id = staged.patient limit 1) as member,
          (select email from pg_temp.staged_contacts as contacts where contacts.patient = staged.patient limit 1) as contact,
          coalesce((select bool_and(ends_on < visited_on) from pg_temp.staged_covers as covers where covers.id = any(staged.covers)), false)
            as is_cover_over,
          case when not exists (select from pg_temp.staged_people as people where people.id = staged.patient) then (
            select json_build_object('subject', member_subject, 'email', email, 'city', city, 'state', state) from claims
            where member_issuer = ${issuer} and member_subject = staged.subject
              and (reason is null or reason in ('asked-already', 'asked-recently'))
            order by processed_at desc limit 1
          ) end as earlier
        from pg_temp.staged_claims as staged
        where (visited_on, claim_id, number) > (${day}, ${id}, ${number})
        order by visited_on, claim_id, number limit ${size}`;
      const {rows} = (await as((transaction) => transaction.execute(joined))) as {rows: JoinedClaim[]};
      if (!rows.length) return;
      yield rows;
      last = rows.at(-1)!;
    }
  }

  /**
   * Ids of claims that are withdrawn by what was read, if they are stored: those that say so, and those that are about no visit anymore in
   * every version that was read.
   */
  async *reversals(size: number): AsyncGenerator<string[]> {
    await this.session.execute(sql`
      create temporary table staged_withdrawals as
        select claim_id from pg_temp.staged_reversals where is_for_good
        union
        (select claim_id from pg_temp.staged_reversals except select claim_id from pg_temp.staged_claims)`);
    await this.session.execute(sql`create index on pg_temp.staged_withdrawals (claim_id)`);
    for (let last = ''; ;) {
      const result = await this.session.execute(
        sql`select claim_id from pg_temp.staged_withdrawals where claim_id > ${last} order by claim_id limit ${size}`,
      );
      const ids = (result as {rows: {claim_id: string}[]}).rows.map((row) => row.claim_id);
      if (!ids.length) return;
      yield ids;
      last = ids.at(-1)!;
    }
  }
}
