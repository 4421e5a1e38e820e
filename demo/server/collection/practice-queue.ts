import {and, asc, eq, inArray, isNull, lte, or, type SQL, sql} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import type {Database} from '../database/database.js';
import {emailAddresses, emailChoices, practiceMails, reviewNews} from '../database/email-schema.js';
import {reviews} from '../database/schema.js';
import {isOnByDefault} from '../practice/emails.js';
import type {EmailKind} from '../shared/email-kinds.js';
import type {InvitationQueueOptions} from './invitation-queue.js';
import type {Mail} from './mail-page.js';
import type {MailQueue, Outcome} from './mail-queue.js';
import {decisionMail, newReviewsMail, type ReaderDetails} from './practice-mail.js';

type Row = typeof practiceMails.$inferSelect;

/** Hours in which a person gets one email about new reviews at most. It tells of all that have come until then. */
const QUIET_FOR = 24;

/** News that are told at once. */
const MOST = 100;

/** The code while an email is being sent. It stays if the process stops meanwhile: such an email may have arrived. */
const INTERRUPTED = 'interrupted';

/** An arbitrary class of advisory lock keys. */
const READER_LOCK = 730_112_518;

/**
 * What people of practices are told, oldest first, and each only once: an email that may have arrived is not sent again. Whether a person
 * still wants it, still has the entitlement and has an address is asked when it is sent.
 */
export function practiceQueue({database, origin, unsubscribeLink, now}: InvitationQueueOptions): MailQueue {
  const settle = async (taken: SQL, outcome: Outcome) => {
    const change = {refusal: null, ...(outcome !== 'unsent' && outcome)};
    await asMailer(database, (transaction) => transaction.update(practiceMails).set(change).where(taken));
  };
  return () =>
    asMailer(database, async (transaction) => {
      const at = now();
      await tellReaders(transaction, at);
      for (let next; (next = await nextRow(transaction, at));) {
        const {personId, kind, tries} = next;
        await transaction.execute(sql`select pg_advisory_xact_lock(${READER_LOCK}, hashtext(${personId}))`);
        const email = await addressFor(transaction, next);
        if (email === undefined) {
          await transaction.delete(practiceMails).where(and(isRow(next), isPracticeMailUnsent));
          continue;
        }
        const events = await take(transaction, next, at);
        // Another process has taken it meanwhile.
        if (!events.length) continue;
        const details = {email, portalLink: `${origin}/portal`, unsubscribeLink: unsubscribeLink({list: kind, id: personId})};
        const taken = and(isFor(next), inArray(practiceMails.event, events))!;
        return {
          ...{what: kind, id: personId, tries, isAtMostOnce: true},
          mail: mailAbout(next, events.length, details),
          settle: (outcome) => settle(taken, outcome),
        };
      }
      return undefined;
    });
}

function mailAbout({kind, caseNumber, decision}: Row, count: number, details: ReaderDetails): () => Promise<Mail> {
  return () =>
    kind === 'decisions' ? decisionMail({...details, caseNumber: caseNumber!, decision: decision!}) : newReviewsMail({...details, count});
}

/** Turns new reviews into a row for each person who reads the reviews of the practice now and wants to be told. */
async function tellReaders(database: Database, at: Date): Promise<void> {
  const moment = sql`${at.toISOString()}::timestamptz`;
  await database.execute(sql`
    with news as (
      update ${reviewNews} set told_at = ${moment} where review_id in (
        select review_news.review_id from ${reviewNews} join ${reviews} on reviews.id = review_news.review_id
        where told_at is null and reviews.status = 'published'
        order by review_news.published_at limit ${MOST} for update of review_news skip locked
      ) returning review_id
    )
    insert into ${practiceMails} (person_id, kind, event, practice_id, at)
    select reader, 'new-reviews', news.review_id, of_practice, ${moment}
    from news join ${reviews} on reviews.id = news.review_id cross join lateral app_readers(reviews.provider_id)
    where exists (select from ${emailAddresses} where person_id = reader) and ${wants(sql`reader`, 'new-reviews')}
    on conflict do nothing`);
}

/** True if the person wants emails of this kind. */
function wants(person: SQL, kind: EmailKind): SQL {
  const chosen = sql`select wanted from ${emailChoices} where ${emailChoices.personId} = ${person} and ${emailChoices.kind} = ${kind}`;
  return sql`coalesce((${chosen}), ${isOnByDefault(kind)})`;
}

async function nextRow(database: Database, at: Date): Promise<Row | undefined> {
  const [next] = await database.select().from(practiceMails).where(isDue(at)).orderBy(asc(practiceMails.at)).limit(1);
  return next;
}

/** Where to send it; `undefined` if the person has left, wants none anymore, or has no address. */
async function addressFor(database: Database, {personId, kind, practiceId}: Row): Promise<string | undefined> {
  const [found] = await database
    .select({email: emailAddresses.email})
    .from(emailAddresses)
    .where(and(eq(emailAddresses.personId, personId), sql`app_reads(${personId}, ${practiceId})`, wants(sql`${personId}`, kind)));
  return found?.email;
}

/** Takes a decision, or all new reviews of the person that are due. Returns the events; none if another process has taken them. */
async function take(database: Database, next: Row, at: Date): Promise<string[]> {
  const which = next.kind === 'decisions' ? isRow(next) : isFor(next);
  const taken = await database
    .update(practiceMails)
    .set({triedAt: at.toISOString(), refusal: INTERRUPTED})
    .where(and(which, isDue(at)))
    .returning({event: practiceMails.event});
  return taken.map(({event}) => event);
}

const isFor = ({personId, kind}: Row) => and(eq(practiceMails.personId, personId), eq(practiceMails.kind, kind));
const isRow = (row: Row) => and(isFor(row), eq(practiceMails.event, row.event));

/** Neither sent nor refused for good. A review that is not published at the moment waits until it is. */
export const isPracticeMailUnsent = and(
  isNull(practiceMails.sentAt),
  isNull(practiceMails.refusal),
  sql`(${practiceMails.kind} = 'decisions' or exists (
    select from ${reviews} where ${reviews.id} = ${practiceMails.event} and ${reviews.status} = 'published'))`,
);

/** Unsent, and not too early: neither after a failure, nor after the last email about new reviews. */
export function isDue(at: Date): SQL {
  const quietSince = new Date(at.getTime() - QUIET_FOR * 3_600_000).toISOString();
  return and(
    isPracticeMailUnsent,
    or(isNull(practiceMails.tryAgainAt), lte(practiceMails.tryAgainAt, at.toISOString())),
    sql`(${practiceMails.kind} = 'decisions' or not exists (
      select from practice_mails as earlier
      where earlier.person_id = ${practiceMails.personId} and earlier.kind = 'new-reviews' and earlier.tried_at > ${quietSince}::timestamptz
        and (earlier.sent_at is not null or earlier.refusal = ${INTERRUPTED})))`,
  )!;
}
