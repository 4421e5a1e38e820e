import {and, asc, eq, gte, isNull, lt, or} from 'drizzle-orm';
import {asMailer} from '../database/as-mailer.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import {invitationMail, type InvitationDetails} from './invitation-mail.js';
import {newToken, tokenHash} from './invitation-token.js';
import type {SendMail} from './mail-sender.js';

export interface OutboxOptions {
  readonly database: Database;
  readonly send: SendMail;
  /** Where members reach the service: `https://directory.example`. */
  readonly origin: string;
  /** Gets each failure to send. */
  readonly onFailure: (error: unknown) => void;
  readonly now?: () => Date;
}

/** How long nobody else tries an invitation that somebody is sending or could not send, in milliseconds. */
const AGAIN_AFTER = 60_000;

/**
 * Sends invitations that are stored and not sent. Any number of processes may do so: each takes one at a time. The token is made
 * with the e-mail and nothing but its digest is stored, before anything is sent; so an attempt that failed is followed by
 * one with another token, and of two e-mails, should a process end between sending and noting it, the later one's link works.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  #running: Promise<void> | undefined;
  #wasAsked = false;
  #isStopped = false;

  constructor(options: OutboxOptions) {
    this.#options = {now: () => new Date(), ...options};
  }

  /** Sends everything that waits now. It does not reject: what could not be sent waits for the next time. */
  deliver(): Promise<void> {
    this.#wasAsked = true;
    this.#running ??= this.#deliverAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Ends with the e-mail under way; the others wait for the next process. */
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

  /** The next one to send, with a token of its own. */
  #take(): Promise<(InvitationDetails & {claimId: string}) | undefined> {
    const {database, origin, now} = this.#options;
    const at = now();
    const isFree = or(isNull(invitations.triedAt), lt(invitations.triedAt, new Date(at.getTime() - AGAIN_AFTER).toISOString()));
    const isWanted = and(isNull(invitations.answeredAt), gte(invitations.expiresOn, at.toISOString().slice(0, 10)));
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
