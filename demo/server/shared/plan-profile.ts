import {readFileSync} from 'node:fs';
import type {PlanProfile} from 'directory-reviews';
import {isTimeZone} from 'directory-reviews/rules';
import {PlainError} from './plain-error.js';

/** What differs between plans. A plan changes only plan-profile.json. */
export interface DemoPlan extends PlanProfile {
  readonly brand: string;
  readonly tagline: string;
  readonly helpLink: string;
  readonly timeZone: string;
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

/** @throws PlainError if the time zone is missing or unknown: without it, days and deadlines would be wrong. */
export function planIn(json: string): DemoPlan {
  const plan = JSON.parse(json) as DemoPlan;
  if (!isTimeZone(plan.timeZone))
    throw new PlainError(
      `plan-profile.json: "timeZone" must be the IANA name of the plan's time zone, such as "America/Denver", not ${JSON.stringify(plan.timeZone)}.`,
    );
  return plan;
}

export const plan = planIn(readFileSync(new URL('plan-profile.json', import.meta.url), 'utf8'));
