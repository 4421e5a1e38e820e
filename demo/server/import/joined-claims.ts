import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {Member, MemberReason} from './fhir/member.js';
import type {StagedClaim} from './staged-files.js';

/** A member as of an earlier claim. */
export type EarlierMember = Pick<Member, 'subject' | 'city' | 'state'> & {readonly email: string | null; readonly updatedAt: string | null};

/** A staged claim with what the files and earlier ones say of its member. */
export interface JoinedClaim extends StagedClaim {
  readonly number: number;
  readonly member: Member | null;
  readonly contact: string | null;
  readonly earlier: EarlierMember | null;
  /** Why nobody asks the member, as a later version says than that in the files. */
  readonly left_out: MemberReason | null;
  readonly is_cover_over: boolean;
  /** The claim was taken back, by this version or a later one, in these files or earlier ones. */
  readonly is_taken_back: boolean;
  /** These files or earlier ones have a later version. */
  readonly is_outdated: boolean;
}

/** Runs work as the claims system, which sees earlier claims. */
export type AsClaimsSystem = <Result>(work: (transaction: Database) => Promise<Result>) => Promise<Result>;

/** Staged claims in the order of their visits, so that the order of lines and files does not count. */
export async function* joinedClaims(issuer: string, size: number, as: AsClaimsSystem): AsyncGenerator<JoinedClaim[]> {
  let last = {visited_on: '', claim_id: '', number: 0};
  for (;;) {
    const {visited_on: day, claim_id: id, number} = last;
    const joined = sql`
      select staged.*, people.member, contacts.email as contact, known.earlier, left_out.reason as left_out,
        coalesce((select bool_and(ends_on < left(visited_on, length(ends_on))) from pg_temp.staged_covers as covers where covers.id = any(staged.covers)), false)
          as is_cover_over,
        exists (
          select from taken_back_claims as taken where taken.member_issuer = ${issuer}
            and taken.source = any(array[staged.source_id, staged.source_key])
            and coalesce(taken.updated_at >= staged.updated, true)
        ) as is_taken_back,
        exists (
          select from claim_versions as version where version.member_issuer = ${issuer} and version.source = staged.source_id
            and version.updated_at > staged.updated
        ) or exists (
          select from pg_temp.staged_claims as other where other.source_id = staged.source_id
            and other.updated > coalesce(staged.updated, '-infinity')
        ) or exists (
          select from pg_temp.staged_reversals as reversal where reversal.source = staged.source_id
            and (reversal.updated > coalesce(staged.updated, '-infinity') or is_stronger and coalesce(reversal.updated >= staged.updated, true))
        ) as is_outdated
      from (
        select * from pg_temp.staged_claims where (visited_on, claim_id, number) > (${day}, ${id}, ${number})
        order by visited_on, claim_id, number limit ${size}
      ) as staged
      left join pg_temp.staged_people as people on people.id = staged.patient
      left join lateral (select email from pg_temp.staged_contacts where patient = staged.patient order by email limit 1) as contacts on true
      left join left_out_members as left_out
        on left_out.member_issuer = ${issuer} and left_out.member_subject = staged.subject
      left join lateral (
        select json_build_object('subject', member_subject, 'email', email, 'city', city, 'state', state, 'updatedAt', member_updated_at)
          as earlier
        from claims
        where member_issuer = ${issuer} and member_subject = staged.subject
          and (reason is null or reason in ('asked-already', 'asked-recently'))
        order by member_updated_at desc nulls last, processed_at desc limit 1
      ) as known on true
      order by visited_on, claim_id, number`;
    const {rows} = (await as((transaction) => transaction.execute(joined))) as {rows: JoinedClaim[]};
    if (!rows.length) return;
    yield rows;
    last = rows.at(-1)!;
  }
}

/**
 * Keeps what later files may not repeat: members who must no longer be asked, claims that were taken back, and the time of each claim's
 * latest version.
 *
 * @param firstDay The first day of visits to ask about. Versions from before it are about earlier visits.
 */
export async function keepForLater(database: Database, issuer: string, firstDay: string): Promise<void> {
  await database.execute(sql`
    delete from left_out_members as left_out using pg_temp.staged_people as people
    where member_issuer = ${issuer} and member_subject = people.subject and people.reason is null
      and coalesce(people.updated >= left_out.updated_at, true)`);
  await database.execute(sql`
    insert into left_out_members (member_issuer, member_subject, reason, updated_at)
      select distinct on (subject) ${issuer}, subject, reason, updated from pg_temp.staged_people as people
      where reason is not null
        and exists (select from claims where claims.member_issuer = ${issuer} and claims.member_subject = people.subject)
      order by subject, updated desc nulls last
    on conflict (member_issuer, member_subject) do update set reason = excluded.reason, updated_at = excluded.updated_at
      where coalesce(excluded.updated_at >= left_out_members.updated_at, true)`);
  await database.execute(sql`
    insert into taken_back_claims (member_issuer, source, updated_at)
      select ${issuer}, source, case when bool_and(updated is not null) then max(updated) end
      from pg_temp.staged_reversals where is_for_good group by source order by source
    on conflict (member_issuer, source) do update set updated_at =
      case when taken_back_claims.updated_at is not null and excluded.updated_at is not null
        then greatest(taken_back_claims.updated_at, excluded.updated_at) end`);
  await database.execute(sql`
    insert into claim_versions (member_issuer, source, updated_at)
      select ${issuer}, source, max(updated) from (
        select source_id as source, updated from pg_temp.staged_claims union all select source, updated from pg_temp.staged_reversals
      ) as said
      where updated >= ${firstDay} group by source order by source
    on conflict (member_issuer, source) do update set updated_at = excluded.updated_at
      where excluded.updated_at > claim_versions.updated_at`);
  await database.execute(sql`delete from claim_versions where member_issuer = ${issuer} and updated_at < ${firstDay}`);
}
