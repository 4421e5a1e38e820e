import type {Queue, QueueEntry} from 'directory-reviews/contract';
import {type FindableCase, matchesCase, type QueueKind} from 'directory-reviews/rules';
import type {Finding} from 'directory-reviews/screening';
import {type SQL, sql} from 'drizzle-orm';
import type {Person} from '../database/as-person.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {expectedBy} from '../practice/expected-by.js';
import {isOfComment} from './found-case.js';
import {openedByOthers} from './openings.js';
import {isOverdue, overdueBefore} from './overdue.js';
import {queueCursorOf, type QueuePlace} from './queue-cursor.js';

interface Waiting {
  readonly case_number: string;
  readonly kind: QueueKind;
  readonly provider_name: string;
  readonly practice_name: string | null;
  readonly recommended: boolean;
  readonly since: string;
  readonly findings: readonly Finding[] | null;
}

/**
 * All undecided cases. For a reported review, the findings are those of its editorial check. Row-level security shows a practice its own
 * cases, which are not its queue.
 */
const WAITING = sql`
  select review_checks.case_number, review_checks.kind, reviews.provider_id, null as practice_id, reviews.recommended, since, findings
    from review_checks join reviews on reviews.id = review_id
    where review_checks.state = 'waiting' and (review_checks.kind = 'suppressed-review' or reviews.status not in ('removed', 'withdrawn'))
      and (select app_representative())
  union all
  select cases.case_number, cases.kind::text, reviews.provider_id, cases.practice_id, reviews.recommended, coalesce(returned_at, submitted_at),
      case when cases.kind = 'response' then cases.findings else review_checks.findings end
    from cases join reviews on reviews.id = cases.review_id left join review_checks
      on review_checks.review_id = reviews.id and ${isOfComment}
    where cases.state = 'pending' and reviews.status = 'published' and reviews.comment is not null and (select app_representative())`;

/** The same, with the names that people know them by. */
const NAMED = sql`(${WAITING}) as waiting join providers on providers.id = provider_id left join practices on practices.id = practice_id`;

export interface QueueRequest {
  readonly kind: QueueKind | undefined;
  readonly search: string | undefined;
  readonly limit: number;
  readonly place: QueuePlace | undefined;
}

/** A page of the queue, longest waiting first; the first page without a `place`. */
export async function queuePage(database: Database, person: Person, {kind, search, limit, place}: QueueRequest, now: Date): Promise<Queue> {
  const wanted: SQL[] = [kind ? sql`kind = ${kind}` : sql`true`];
  const numbers = search === undefined ? undefined : await numbersFound(database, wanted[0]!, search);
  if (numbers) wanted.push(sql`case_number in (select json_array_elements_text(${JSON.stringify(numbers)}::json))`);
  if (place) wanted.push(sql`(since, case_number) > (${place.since}::timestamptz, ${place.caseNumber})`);
  const found = await database.execute(sql`
    select waiting.*, providers.name as provider_name, practices.name as practice_name from ${NAMED}
    where ${sql.join(wanted, sql` and `)} order by since, case_number limit ${limit + 1}`);
  const rows = (found as {rows: Waiting[]}).rows;
  const page = rows.slice(0, limit);
  const open = await openedByOthers(
    database,
    person,
    page.map((row) => row.case_number),
    now,
  );
  const entries = page.map((row): QueueEntry => {
    const since = instant(row.since);
    return {
      caseNumber: row.case_number,
      kind: row.kind,
      providerName: row.provider_name,
      practiceName: row.practice_name,
      recommended: row.recommended,
      since,
      dueBy: expectedBy(since),
      overdue: isOverdue(since, now),
      labels: [...new Set((row.findings ?? []).map(({label}) => label))],
      openWith: open.find(({caseNumber}) => caseNumber === row.case_number)?.personName,
    };
  });
  const last = entries.at(-1);
  return {
    entries,
    counts: {...(await countsOf(database, now)), ...(numbers && {found: numbers.length})},
    nextCursor: last && rows.length > limit ? queueCursorOf(last) : null,
  };
}

/** The numbers of all cases that a search finds. Compares in the process, because only it folds names like the rest of the library. */
async function numbersFound(database: Database, wanted: SQL, search: string): Promise<string[]> {
  const found = await database.execute(sql`
    select case_number as "caseNumber", providers.name as "providerName", practices.name as "practiceName" from ${NAMED} where ${wanted}`);
  return (found as {rows: FindableCase[]}).rows.filter((each) => matchesCase(each, search)).map(({caseNumber}) => caseNumber);
}

async function countsOf(database: Database, now: Date): Promise<Queue['counts']> {
  const result = await database.execute(sql`
    select count(*)::int as total,
      count(*) filter (where since < ${overdueBefore(now)}::timestamptz)::int as overdue,
      count(*) filter (where kind = 'suppressed-review')::int as "suppressedReviews",
      count(*) filter (where kind = 'reversed-claim')::int as "reversedClaims",
      count(*) filter (where kind = 'response')::int as responses,
      count(*) filter (where kind = 'report')::int as reports
    from (${WAITING}) as waiting`);
  return (result as {rows: [Queue['counts']]}).rows[0];
}
