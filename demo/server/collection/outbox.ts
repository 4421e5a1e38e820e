import {and, asc, eq, gte, isNull, lt, or} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {invitationMail, type InvitationDetails} from './invitation-mail.js';
import {newToken, tokenHash} from './invitation-token.js';
import type {SendMail} from './mail-sender.js';

export interface OutboxOptions {
  readonly database: Database;
  readonly send: SendMail;
  /** Where members reach the service: `https://directory.example`. */
  readonly origin: string;
  /** Called with each error from sending. */
  readonly onFailure: (error: unknown) => void;
  readonly now?: () => Date;
}

/** After an attempt to send an invitation, the time before any process tries it again, in milliseconds. */
const AGAIN_AFTER = 60_000;

/**
 * Sends stored invitations. Any number of processes may do so at once: each claims one invitation at a time. The token is created
 * with the e-mail, and only its digest is stored, before sending. A retry therefore has a new token: if a process stops between
 * sending and recording it, the member gets two e-mails and the link in the second one works.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  #running: Promise<void> | undefined;
  #wasAsked = false;
  #isStopped = false;

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
    const {send, onFailure} = this.#options;
    while (this.#wasAsked) {
      this.#wasAsked = false;
      try {
        for (let next; !this.#isStopped && (next = await this.#take());) {
          try {
            await send(await invitationMail(next));
            await this.#sent(next.claimId);
          } catch (error) {
            onFailure(error);
          }
        }
      } catch (error) {
        onFailure(error);
      }
    }
  }

  /** Claims the next invitation to send and stores its new token. */
  #take(): Promise<(InvitationDetails & {claimId: string}) | undefined> {
    const {database, origin, now} = this.#options;
    const at = now();
    const isFree = or(isNull(invitations.triedAt), lt(invitations.triedAt, new Date(at.getTime() - AGAIN_AFTER).toISOString()));
    const isWanted = and(isNull(invitations.answeredAt), gte(invitations.expiresOn, dayOf(at)));
    return asMailer(database, async (transaction) => {
      const [next] = await transaction
        .select({claimId: invitations.claimId, expiresOn: invitations.expiresOn})
        .from(invitations)
        .where(and(isNull(invitations.sentAt), isFree, isWanted))
        .orderBy(asc(invitations.triedAt))
        .limit(1)
        .for('update', {skipLocked: true});
      if (!next) return undefined;
      const token = newToken();
      const own = eq(invitations.claimId, next.claimId);
      await transaction
        .update(invitations)
        .set({tokenHash: tokenHash(token), triedAt: at.toISOString()})
        .where(own);
      const [claim] = await transaction
        .select({email: claims.email, visitedOn: claims.visitedOn, providerName: providers.name})
        .from(claims)
        .innerJoin(providers, eq(providers.id, claims.providerId))
        .where(eq(claims.id, next.claimId));
      return {...next, ...claim!, email: claim!.email!, link: `${origin}/survey#${token}`};
    });
  }

  async #sent(claimId: string): Promise<void> {
    const {database, now} = this.#options;
    await asMailer(database, (transaction) =>
      transaction.update(invitations).set({sentAt: now().toISOString()}).where(eq(invitations.claimId, claimId)),
    );
  }
}
