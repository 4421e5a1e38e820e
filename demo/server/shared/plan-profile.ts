import {readFileSync} from 'node:fs';
import type {PlanProfile} from 'directory-reviews';
import {isTimeZone, WITHHELD_VOTES, type WithheldVotes} from 'directory-reviews/rules';
import {readEditorialCheck} from './editorial-check.js';
import {PlainError} from './plain-error.js';

/** What differs between plans. A plan changes only plan-profile.json. */
export interface DemoPlan extends PlanProfile {
  readonly brand: string;
  readonly tagline: string;
  readonly helpLink: string;
  readonly timeZone: string;
  /** What the plan does with the votes of comments that are withheld. Default: `count`. */
  readonly withheldVotes?: WithheldVotes;
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
 * count or what the editorial check looks for.
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
  if (plan.editorialCheck) readEditorialCheck(plan.editorialCheck);
  return plan;
}

export const plan = planIn(readFileSync(new URL('plan-profile.json', import.meta.url), 'utf8'));
