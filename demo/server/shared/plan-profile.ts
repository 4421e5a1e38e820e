import {readFileSync} from 'node:fs';
import type {PlanProfile} from 'directory-reviews';
import {isTimeZone, WITHHELD_VOTES, type WithheldVotes} from 'directory-reviews/rules';
import {readEditorialCheck} from './editorial-check.js';
import {EMAIL_KINDS, type EmailKind} from './email-kinds.js';
import {PlainError} from './plain-error.js';

/** What differs between plans. A plan changes only plan-profile.json. */
export interface DemoPlan extends PlanProfile {
  readonly brand: string;
  readonly tagline: string;
  readonly helpLink: string;
  readonly timeZone: string;
  /** What the plan does with the votes of comments that are withheld. Default: `count`. */
  readonly withheldVotes?: WithheldVotes;
  /** The emails that people of practices get unless they turn them off. Default: none, so each is off until somebody turns it on. */
  readonly practiceEmails?: readonly EmailKind[];
  /** Business days within which the provider reviews team decides. */
  readonly daysToDecide: {readonly from: number; readonly to: number};
  readonly phones: {
    /** How to view and respond, collection, editorial guidelines. */
    readonly providerReviews: string;
    /** Technical help, general questions. */
    readonly providerService: string;
    readonly behavioralProviders: string;
    /** Access, and practices without an access manager. */
    readonly access: string;
  };
}

/**
 * @throws PlainError if the time zone is missing or unknown, because days and deadlines would be wrong, or if it is unclear which votes
 * count, what the editorial check looks for or which emails people of practices get.
 */
export function planIn(json: string): DemoPlan {
  const plan = JSON.parse(json) as DemoPlan;
  if (!isTimeZone(plan.timeZone))
    throw new PlainError(
      `plan-profile.json: "timeZone" must be the IANA name of the plan's time zone, such as "America/Denver", not ${JSON.stringify(plan.timeZone)}.`,
    );
  if (plan.withheldVotes && !WITHHELD_VOTES.includes(plan.withheldVotes))
    throw new PlainError(
      `plan-profile.json: "withheldVotes" must be one of ${WITHHELD_VOTES.join(', ')}, not ${JSON.stringify(plan.withheldVotes)}.`,
    );
  const {practiceEmails = []} = plan;
  if (!Array.isArray(practiceEmails) || !practiceEmails.every((kind: EmailKind) => EMAIL_KINDS.includes(kind)))
    throw new PlainError(
      `plan-profile.json: "practiceEmails" must be a list of ${EMAIL_KINDS.join(', ')}, not ${JSON.stringify(practiceEmails)}.`,
    );
  if (plan.editorialCheck) readEditorialCheck(plan.editorialCheck);
  return plan;
}

export const plan = planIn(readFileSync(new URL('plan-profile.json', import.meta.url), 'utf8'));
