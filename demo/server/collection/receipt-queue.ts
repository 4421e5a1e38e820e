import {and, asc, eq, isNotNull, isNull, lte, or, sql} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations, receiptMails} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import {claimedUntil, type MailQueue, type Outcome} from './mail-queue.js';
import {receiptMail} from './receipt-mail.js';

export interface ReceiptQueueOptions {
  readonly database: Database;
  /** Where members reach the service: `https://directory.example`. */
  readonly origin: string;
  readonly now: () => Date;
}

/** Receipts that members have asked for with an answer, oldest first. There is none for an answer that was withdrawn meanwhile. */
export function receiptQueue({database, origin, now}: ReceiptQueueOptions): MailQueue {
  const settle = async (claimId: string, outcome: Outcome) => {
    const change = outcome === 'unsent' ? {tryAgainAt: null} : outcome;
    await asMailer(database, (transaction) => transaction.update(receiptMails).set(change).where(eq(receiptMails.claimId, claimId)));
  };
  return () =>
    asMailer(database, async (transaction) => {
      const at = now();
      const isFree = or(isNull(receiptMails.tryAgainAt), lte(receiptMails.tryAgainAt, at.toISOString()));
      const [next] = await transaction
        .select({claimId: receiptMails.claimId, tries: receiptMails.tries})
        .from(receiptMails)
        .where(and(isReceiptUnsent, isFree))
        .orderBy(asc(receiptMails.wantedAt))
        .limit(1)
        .for('update', {skipLocked: true});
      if (!next) return undefined;
      const {claimId, tries} = next;
      await transaction
        .update(receiptMails)
        .set({tryAgainAt: claimedUntil(at)})
        .where(eq(receiptMails.claimId, claimId));
      const [answered] = await transaction
        .select({
          email: claims.email,
          visitedOn: invitations.visitedOn,
          providerName: providers.name,
          city: providers.city,
          state: providers.state,
          expiresOn: invitations.expiresOn,
          answeredAt: invitations.answeredAt,
          terms: invitations.terms,
          sentAt: invitations.sentAt,
        })
        .from(invitations)
        .innerJoin(claims, eq(claims.id, invitations.claimId))
        // A claim that was corrected after the answer may be about another visit.
        .innerJoin(providers, eq(providers.id, invitations.providerId))
        .where(and(eq(invitations.claimId, claimId), isNotNull(invitations.answeredAt)));
      const {email, answeredAt, sentAt, ...details} = answered!;
      return {
        what: 'receipt',
        id: claimId,
        tries,
        mail: () =>
          receiptMail({...details, email: email!, answeredAt: answeredAt!, hasLink: sentAt !== null, claimsLink: `${origin}/member`}),
        settle: (outcome) => settle(claimId, outcome),
      };
    });
}

/** Neither sent nor refused for good, the answer stands, and the member still has an email. */
export const isReceiptUnsent = and(
  isNull(receiptMails.sentAt),
  isNull(receiptMails.refusal),
  sql`exists (
    select from invitations join claims on claims.id = invitations.claim_id
    where invitations.claim_id = ${receiptMails.claimId} and invitations.answered_at is not null and invitations.withdrawn_at is null
      and claims.email is not null)`,
);

/** Remembers that the member wants a receipt for the answer that was just given. */
export async function wantReceipt(database: Database, claimId: string, now: Date): Promise<void> {
  await database.insert(receiptMails).values({claimId, wantedAt: now.toISOString()});
}

export async function isReceiptWanted(database: Database, claimId: string): Promise<boolean> {
  const found = await database.select({claimId: receiptMails.claimId}).from(receiptMails).where(eq(receiptMails.claimId, claimId));
  return found.length > 0;
}
