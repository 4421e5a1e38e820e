import type {SQL} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {Screen} from '../reviews/screen.js';

export interface SurveyOptions {
  readonly screen: Screen;
  readonly now: () => Date;
  /** Called when there may be a new email to send. */
  readonly onMail: () => void;
}

/** Runs the work in one transaction, with the condition that matches the invitation the request refers to. */
export type WithAsked = <Result>(work: (database: Database, which: SQL) => Promise<Result>) => Promise<Result>;
