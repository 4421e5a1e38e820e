import {and, count, eq, gte, isNotNull, isNull, lt, type SQL, sql} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations, receiptMails} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {practiceMails} from '../database/email-schema.js';
import {dayOf} from '../shared/calendar.js';
import {isUnsent} from './invitation-queue.js';
import {isDue, isPracticeMailUnsent} from './practice-queue.js';
import {isReceiptUnsent} from './receipt-queue.js';

/** How many emails are in which state, for those who operate the service. */
export interface OutboxCounts {
  /** To be sent, and not refused until now. */
  readonly waiting: number;
  /** To be sent, after the mail server refused them for now. */
  readonly retrying: number;
  /** Refused for good. */
  readonly refused: number;
  /** Invitations that were neither sent nor answered before their last day. */
  readonly expired: number;
}

/** Rows of new reviews that one email tells of, or is to tell of, are one. */
const PRACTICE_MAILS = sql`count(distinct (person_id, kind, tried_at, case kind when 'decisions' then event end))`;

export function outboxCounts(database: Database, now: Date): Promise<OutboxCounts> {
  const today = dayOf(now);
  const isOpen = and(isUnsent, isNull(invitations.answeredAt), gte(invitations.expiresOn, today));
  const number = (which: SQL | undefined) => sql<number>`count(*) filter (where ${which})`.mapWith(Number);
  return asMailer(database, async (transaction) => {
    const [asked] = await transaction
      .select({
        waiting: number(and(isOpen, eq(invitations.tries, 0))),
        retrying: number(and(isOpen, sql`${invitations.tries} > 0`)),
        refused: number(isNotNull(invitations.refusal)),
        expired: number(and(isUnsent, isNull(invitations.answeredAt), lt(invitations.expiresOn, today))),
      })
      .from(invitations);
    const [thanked] = await transaction
      .select({
        waiting: number(and(isReceiptUnsent, eq(receiptMails.tries, 0))),
        retrying: number(and(isReceiptUnsent, sql`${receiptMails.tries} > 0`)),
        refused: number(isNotNull(receiptMails.refusal)),
      })
      .from(receiptMails);
    const mails = (which: SQL | undefined) => sql<number>`${PRACTICE_MAILS} filter (where ${which})`.mapWith(Number);
    const [told] = await transaction
      .select({
        waiting: mails(and(isDue(now), eq(practiceMails.tries, 0))),
        retrying: mails(and(isPracticeMailUnsent, sql`${practiceMails.tries} > 0`)),
        refused: mails(isNotNull(practiceMails.refusal)),
      })
      .from(practiceMails);
    const sum = (state: 'waiting' | 'retrying' | 'refused') => asked![state] + thanked![state] + told![state];
    return {waiting: sum('waiting'), retrying: sum('retrying'), refused: sum('refused'), expired: asked!.expired};
  });
}

/** How many emails were refused for good, by the reason. */
export async function refusals(database: Database): Promise<{reason: string; count: number}[]> {
  return asMailer(database, async (transaction) => {
    const byReason = new Map<string, number>();
    for (const [table, number] of [
      [invitations, count()],
      [receiptMails, count()],
      [practiceMails, PRACTICE_MAILS.mapWith(Number)],
    ] as const) {
      const refused = await transaction
        .select({reason: sql<string>`${table.refusal}`, count: sql<number>`${number}`.mapWith(Number)})
        .from(table)
        .where(isNotNull(table.refusal))
        .groupBy(table.refusal);
      for (const {reason, count: many} of refused) byReason.set(reason, (byReason.get(reason) ?? 0) + many);
    }
    return [...byReason].map(([reason, many]) => ({reason, count: many})).sort((one, other) => (one.reason < other.reason ? -1 : 1));
  });
}
