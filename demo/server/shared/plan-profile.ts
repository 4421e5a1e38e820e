import {readFileSync} from 'node:fs';
import type {PlanProfile} from 'directory-reviews';

/** What differs between plans. A plan changes only plan-profile.json. */
export interface DemoPlan extends PlanProfile {
  readonly brand: string;
  readonly tagline: string;
  readonly helpLink: string;
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

export const plan = JSON.parse(readFileSync(new URL('plan-profile.json', import.meta.url), 'utf8')) as DemoPlan;
