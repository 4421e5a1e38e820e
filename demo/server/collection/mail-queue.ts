import type {EmailKind} from '../shared/email-kinds.js';
import type {Mail} from './mail-page.js';

/** What became of an email. `unsent`: nobody could take any, which counts against none. */
export type Outcome =
  | 'unsent'
  | {readonly sentAt: string}
  | {readonly tries: number; readonly tryAgainAt: string}
  | {readonly tries: number; readonly refusal: string};

/** An email that is about to be sent. */
export interface Outgoing {
  readonly what: 'invitation' | 'receipt' | EmailKind;
  /** The claim that an invitation or a receipt is about. Otherwise the person of a practice whom it is for. */
  readonly id: string;
  /** Tries that the mail server has refused until now. */
  readonly tries: number;
  /** Rather not sent than sent twice: not tried again if it may have arrived. */
  readonly isAtMostOnce?: boolean;
  readonly mail: () => Promise<Mail>;
  readonly settle: (outcome: Outcome) => Promise<void>;
}

/** Claims the next email of one kind for longer than sending may take. Any number of processes may do so at once. */
export type MailQueue = () => Promise<Outgoing | undefined>;

const MINUTE = 60_000;

/**
 * Milliseconds before the next try: a minute after the first, then twice as long each time, up to a maximum in minutes, and up to a
 * quarter less, so that emails that failed together are not all tried together again.
 */
export function wait(tries: number, longest: number): number {
  return Math.min(2 ** (tries - 1), longest) * MINUTE * (1 - Math.random() / 4);
}

/** Until when an email is claimed. */
export const claimedUntil = (at: Date) => new Date(at.getTime() + wait(1, 1)).toISOString();
