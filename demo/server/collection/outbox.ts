import {and, asc, count, eq, gte, isNotNull, isNull, lt, lte, or, sql} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {type InvitationDetails, invitationMail} from './invitation-mail.js';
import {newToken, tokenHash} from './invitation-token.js';
import {MailFailure} from './mail-failure.js';
import type {SendMail} from './mail-sender.js';
import {isWanted} from './survey-emails.js';

export interface OutboxOptions {
  readonly database: Database;
  readonly send: SendMail;
  /** Where members reach the service: `https://directory.example`. */
  readonly origin: string;
  /** The link that stops these e-mails to the member of a claim. */
  readonly unsubscribeLink: (claimId: string) => string;
  /** Called with each error from sending, and the claim whose invitation it was. A `MailFailure` says what it means. */
  readonly onFailure: (error: unknown, claimId?: string) => void;
  readonly now?: () => Date;
}

const MINUTE = 60_000;

/** The longest wait before another try, in minutes. */
const LONGEST_WAIT = 12 * 60;
const LONGEST_PAUSE = 15;

/**
 * Milliseconds before the next try: a minute after the first, then twice as long each time, up to a maximum, and up to a quarter
 * less, so that invitations that failed together are not all tried together again.
 */
function wait(tries: number, longest: number): number {
  return Math.min(2 ** (tries - 1), longest) * MINUTE * (1 - Math.random() / 4);
}

/** An invitation that is about to be sent. */
interface Next extends InvitationDetails {
  readonly claimId: string;
  /** Tries that the mail server has refused until now. */
  readonly tries: number;
  /** Digest of the token in this e-mail. */
  readonly hash: string;
  /** Digest of the token in an earlier e-mail, which may have arrived though its sending failed. */
  readonly earlierHash: string | null;
}

/**
 * Sends stored invitations, those first that were never tried, until they are answered, canceled or expired. What the mail server refuses for
 * now is tried again after ever longer waits, and what it refuses for good is not. While no e-mail can be sent at all, the outbox
 * pauses, and that counts against no invitation.
 *
 * Any number of processes may do so at once: each claims one invitation at a time, for longer than sending may take. The token is
 * created with the e-mail, and only its digest is stored, before sending. A retry therefore has a new token: if a process stops
 * between sending and recording it, the member gets two e-mails and the link in the second one works.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  #running: Promise<void> | undefined;
  #wasAsked = false;
  #isStopped = false;
  /** Attempts in a row that found no mail server, and when it is asked again. */
  #absences = 0;
  #pausedUntil = 0;

  constructor(options: OutboxOptions) {
    this.#options = {now: () => new Date(), ...options};
  }

  /** Sends everything that is waiting. Never rejects: what could not be sent waits for the next call. */
  deliver(): Promise<void> {
    this.#wasAsked = true;
    this.#running ??= this.#deliverAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Stops after the e-mail in progress; the rest wait for the next process. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #deliverAll(): Promise<void> {
    const {onFailure} = this.#options;
    while (this.#wasAsked) {
      this.#wasAsked = false;
      try {
        for (let next; this.#mayTry() && (next = await this.#take());) await this.#send(next);
      } catch (error) {
        onFailure(error);
      }
    }
  }

  #mayTry(): boolean {
    return !this.#isStopped && this.#options.now().getTime() >= this.#pausedUntil;
  }

  async #send(next: Next): Promise<void> {
    const {send, onFailure, now} = this.#options;
    try {
      await send(await invitationMail(next));
      this.#absences = 0;
    } catch (error) {
      onFailure(error, next.claimId);
      const {kind, reason} = error instanceof MailFailure ? error : {kind: 'later', reason: 'unknown'};
      if (kind === 'no-service') {
        this.#pausedUntil = now().getTime() + wait(++this.#absences, LONGEST_PAUSE);
        await this.#change(next, {tokenHash: next.earlierHash});
      } else await this.#change(next, kind === 'refused' ? {tries: next.tries + 1, refusal: reason} : this.#later(next));
      return;
    }
    await this.#change(next, {sentAt: now().toISOString()});
  }

  #later({tries}: Next) {
    return {tries: tries + 1, tryAgainAt: new Date(this.#options.now().getTime() + wait(tries + 1, LONGEST_WAIT)).toISOString()};
  }

  /** Claims the next invitation to send and stores its new token. */
  #take(): Promise<Next | undefined> {
    const {database, origin, unsubscribeLink, now} = this.#options;
    const at = now();
    const isFree = or(isNull(invitations.tryAgainAt), lte(invitations.tryAgainAt, at.toISOString()));
    return asMailer(database, async (transaction) => {
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
      const token = newToken();
      const hash = tokenHash(token);
      await transaction
        .update(invitations)
        .set({tokenHash: hash, triedAt: at.toISOString(), tryAgainAt: new Date(at.getTime() + wait(1, 1)).toISOString()})
        .where(and(eq(invitations.claimId, next.claimId), isNull(invitations.canceledAt)));
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
        .where(eq(claims.id, next.claimId));
      const links = {
        link: `${origin}/survey#${token}`,
        linkInSpanish: `${origin}/es/survey#${token}`,
        unsubscribeLink: unsubscribeLink(next.claimId),
      };
      return {...next, hash, ...claim!, email: claim!.email!, ...links};
    });
  }

  /** By the token, because the question may stand on another claim meanwhile. */
  async #change({hash}: Next, change: Partial<typeof invitations.$inferInsert>): Promise<void> {
    await asMailer(this.#options.database, (transaction) =>
      transaction.update(invitations).set(change).where(eq(invitations.tokenHash, hash)),
    );
  }
}

/** Matches invitations of members who are still to be asked, about providers who are still asked about. */
const mayBeAsked = sql`not exists (select from providers where providers.id = ${invitations.providerId} and providers.is_sensitive)
  and not exists (
    select from left_out_members as left_out
    where left_out.member_issuer = ${invitations.memberIssuer} and left_out.member_subject = ${invitations.memberSubject})`;

const isUnsent = and(
  isNull(invitations.sentAt),
  isNull(invitations.refusal),
  isNull(invitations.canceledAt),
  invitations.byEmail,
  isWanted,
  mayBeAsked,
);

/** How many invitations are in which state, for those who operate the service. */
export interface OutboxCounts {
  /** To be sent, and not refused until now. */
  readonly waiting: number;
  /** To be sent, after the mail server refused them for now. */
  readonly retrying: number;
  /** Refused for good. */
  readonly refused: number;
  /** Neither sent nor answered before their last day. */
  readonly expired: number;
}

export function outboxCounts(database: Database, now: Date): Promise<OutboxCounts> {
  const isOpen = and(isUnsent, isNull(invitations.answeredAt));
  const today = dayOf(now);
  const number = (which: ReturnType<typeof and>) => sql<number>`count(*) filter (where ${which})`.mapWith(Number);
  return asMailer(database, async (transaction) => {
    const [counts] = await transaction
      .select({
        waiting: number(and(isOpen, gte(invitations.expiresOn, today), eq(invitations.tries, 0))),
        retrying: number(and(isOpen, gte(invitations.expiresOn, today), sql`${invitations.tries} > 0`)),
        refused: number(isNotNull(invitations.refusal)),
        expired: number(and(isOpen, lt(invitations.expiresOn, today))),
      })
      .from(invitations);
    return counts!;
  });
}

/** How many invitations were refused for good, by the reason. */
export function refusals(database: Database): Promise<{reason: string; count: number}[]> {
  return asMailer(database, (transaction) =>
    transaction
      .select({reason: sql<string>`${invitations.refusal}`, count: count()})
      .from(invitations)
      .where(isNotNull(invitations.refusal))
      .groupBy(invitations.refusal)
      .orderBy(asc(invitations.refusal)),
  );
}
