import {and, asc, eq, gte, isNull, lte, or, sql} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import type {Unsubscribing} from '../shared/unsubscribe-links.js';
import {invitationMail} from './invitation-mail.js';
import {newToken, tokenHash} from './invitation-token.js';
import {claimedUntil, type MailQueue, type Outcome} from './mail-queue.js';
import {isWanted} from './survey-emails.js';

export interface InvitationQueueOptions {
  readonly database: Database;
  /** Where members reach the service: `https://directory.example`. */
  readonly origin: string;
  /** The link that stops these e-mails. */
  readonly unsubscribeLink: (whose: Unsubscribing) => string;
  readonly now: () => Date;
}

/**
 * Invitations, those first that were never tried, until they are answered, canceled or expired. The token is created with the e-mail, and
 * only its digest is stored, before sending. A retry therefore has a new token: if a process stops between sending and recording it, the
 * member gets two e-mails and the link in the second one works.
 */
export function invitationQueue({database, origin, unsubscribeLink, now}: InvitationQueueOptions): MailQueue {
  /** By the token, because the question may stand on another claim meanwhile. An earlier one may have arrived though its sending failed. */
  const settle = async (hash: string, earlierHash: string | null, outcome: Outcome) => {
    const change = outcome === 'unsent' ? {tokenHash: earlierHash} : outcome;
    await asMailer(database, (transaction) => transaction.update(invitations).set(change).where(eq(invitations.tokenHash, hash)));
  };
  return () =>
    asMailer(database, async (transaction) => {
      const at = now();
      const isFree = or(isNull(invitations.tryAgainAt), lte(invitations.tryAgainAt, at.toISOString()));
      const [next] = await transaction
        .select({
          claimId: invitations.claimId,
          expiresOn: invitations.expiresOn,
          tries: invitations.tries,
          earlierHash: invitations.tokenHash,
        })
        .from(invitations)
        .where(and(isUnsent, isFree, isNull(invitations.answeredAt), gte(invitations.expiresOn, dayOf(at))))
        .orderBy(sql`${invitations.tryAgainAt} asc nulls first`, asc(invitations.expiresOn))
        .limit(1)
        .for('update', {skipLocked: true});
      if (!next) return undefined;
      const {claimId, tries, expiresOn, earlierHash} = next;
      const token = newToken();
      const hash = tokenHash(token);
      await transaction
        .update(invitations)
        .set({tokenHash: hash, triedAt: at.toISOString(), tryAgainAt: claimedUntil(at)})
        .where(and(eq(invitations.claimId, claimId), isNull(invitations.canceledAt)));
      const [claim] = await transaction
        .select({
          email: claims.email,
          visitedOn: claims.visitedOn,
          providerName: providers.name,
          city: providers.city,
          state: providers.state,
        })
        .from(claims)
        .innerJoin(providers, eq(providers.id, claims.providerId))
        .where(eq(claims.id, claimId));
      const links = {
        link: `${origin}/survey#${token}`,
        linkInSpanish: `${origin}/es/survey#${token}`,
        unsubscribeLink: unsubscribeLink({list: 'survey', id: claimId}),
      };
      return {
        what: 'invitation',
        id: claimId,
        tries,
        mail: () => invitationMail({...claim!, email: claim!.email!, expiresOn, ...links}),
        settle: (outcome) => settle(hash, earlierHash, outcome),
      };
    });
}

/** Matches invitations of members who are still to be asked, about providers who are still asked about. */
const mayBeAsked = sql`not exists (select from providers where providers.id = ${invitations.providerId} and providers.is_sensitive)
  and not exists (
    select from left_out_members as left_out
    where left_out.member_issuer = ${invitations.memberIssuer} and left_out.member_subject = ${invitations.memberSubject})`;

export const isUnsent = and(
  isNull(invitations.sentAt),
  isNull(invitations.refusal),
  isNull(invitations.canceledAt),
  invitations.byEmail,
  isWanted,
  mayBeAsked,
);
