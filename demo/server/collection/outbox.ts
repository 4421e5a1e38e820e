import {invitationQueue, type InvitationQueueOptions} from './invitation-queue.js';
import {MailFailure} from './mail-failure.js';
import {type MailQueue, type Outcome, type Outgoing, wait} from './mail-queue.js';
import type {SendMail} from './mail-sender.js';
import {practiceQueue} from './practice-queue.js';
import {receiptQueue} from './receipt-queue.js';

export interface OutboxOptions extends Omit<InvitationQueueOptions, 'now'> {
  readonly send: SendMail;
  /** Called with each error from sending, and what was about to be sent. A `MailFailure` says what it means. */
  readonly onFailure: (error: unknown, id?: string, what?: Outgoing['what']) => void;
  readonly now?: () => Date;
}

/** The longest wait before another try, in minutes. */
const LONGEST_WAIT = 12 * 60;
const LONGEST_PAUSE = 15;

/**
 * Sends stored emails: receipts that members have asked for first, then what people of practices are told, then invitations. What the mail server refuses for now is tried again
 * after ever longer waits, and what it refuses for good is not. While no e-mail can be sent at all, the outbox pauses, and that counts
 * against none. Any number of processes may do so at once: each claims one email at a time.
 */
export class Outbox {
  readonly #options: Required<OutboxOptions>;
  readonly #queues: readonly MailQueue[];
  #running: Promise<void> | undefined;
  #wasAsked = false;
  #isStopped = false;
  /** Attempts in a row that found no mail server, and when it is asked again. */
  #absences = 0;
  #pausedUntil = 0;

  constructor(options: OutboxOptions) {
    this.#options = {now: () => new Date(), ...options};
    this.#queues = [receiptQueue, practiceQueue, invitationQueue].map((queue) => queue(this.#options));
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
        for (let next; this.#mayTry() && (next = await this.#next());) await this.#send(next);
      } catch (error) {
        onFailure(error);
      }
    }
  }

  #mayTry(): boolean {
    return !this.#isStopped && this.#options.now().getTime() >= this.#pausedUntil;
  }

  async #next(): Promise<Outgoing | undefined> {
    for (const take of this.#queues) {
      const next = await take();
      if (next) return next;
    }
    return undefined;
  }

  async #send(next: Outgoing): Promise<void> {
    const {send, now} = this.#options;
    try {
      await send(await next.mail());
      this.#absences = 0;
    } catch (error) {
      return next.settle(this.#outcomeOf(error, next));
    }
    await next.settle({sentAt: now().toISOString()});
  }

  #outcomeOf(error: unknown, {what, id, tries, isAtMostOnce}: Outgoing): Outcome {
    const {onFailure, now} = this.#options;
    onFailure(error, id, what);
    const {kind, reason, mayHaveArrived} = error instanceof MailFailure ? error : new MailFailure('later', 'unknown');
    if (kind === 'no-service') {
      this.#pausedUntil = now().getTime() + wait(++this.#absences, LONGEST_PAUSE);
      return 'unsent';
    }
    if (kind === 'refused' || (isAtMostOnce && mayHaveArrived)) return {tries: tries + 1, refusal: reason};
    return {tries: tries + 1, tryAgainAt: new Date(now().getTime() + wait(tries + 1, LONGEST_WAIT)).toISOString()};
  }
}
