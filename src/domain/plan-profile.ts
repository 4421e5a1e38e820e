import type {EditorialCheck} from './editorial-check.js';
import {isUnsafeLink} from './link.js';
import {phoneAddress} from './phone.js';

/** What differs between plans. Configured by the host, never hardcoded. */
export interface PlanProfile {
  /** The plan's name as its members know it. */
  readonly brand?: string | undefined;
  /** URL of the plan's help page about reviews. */
  readonly helpLink?: string | undefined;
  /**
   * IANA name of the plan's time zone, such as `America/Denver`. Days and times are shown as they are there. Without it, or if the
   * browser does not know it, they are those of the reader.
   */
  readonly timeZone?: string | undefined;
  /** Range of business days within which the provider reviews team decides. */
  readonly daysToDecide?: {readonly from: number; readonly to: number} | undefined;
  /** Phone numbers as they are displayed. Missing numbers are not offered. */
  readonly phones?: PlanPhones | undefined;
  /** What the plan switches off in the editorial check, and adds. Configure the service in the same way. */
  readonly editorialCheck?: EditorialCheck | undefined;
}

export interface PlanPhones {
  /** For questions about viewing and responding, collection, and the editorial guidelines. */
  readonly providerReviews?: string | undefined;
  /** For technical help and general questions. */
  readonly providerService?: string | undefined;
  /** For general questions from behavioral health providers. */
  readonly behavioralProviders?: string | undefined;
  /** For questions about access, and for practices without a website access manager. */
  readonly access?: string | undefined;
}

/** The paths of the links and phone numbers that are none. They are not linked. */
export function faultsIn({helpLink, phones}: PlanProfile): string[] {
  const undialable = Object.entries(phones ?? {}).filter(([, phone]) => phone && !phoneAddress(String(phone)));
  return [...(isUnsafeLink(helpLink) ? ['helpLink'] : []), ...undialable.map(([whom]) => `phones.${whom}`)];
}
