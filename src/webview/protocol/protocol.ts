/** What native app and web view say to each other, in every message: another number is another language. */
export const PROTOCOL = 1;

/** The tags an app can show in a web view: those of members and of practices. */
export const WEB_VIEW_TAGS = ['dr-reviews-tab', 'dr-provider-workspace', 'dr-review-survey'] as const;

/** Facts of these tags that an app is told, under the names the tags give them. */
export const WEB_VIEW_EVENTS = [
  'dr-reviews-loaded',
  'dr-reviews-failed',
  'dr-filter-changed',
  'dr-contract-drift',
  'dr-provider-selected',
  'dr-response-submitted',
  'dr-report-submitted',
  'dr-draft-changed',
  'dr-sign-in-required',
  'dr-workspace-failed',
  'dr-review-submitted',
  'dr-survey-draft-changed',
  'dr-survey-failed',
] as const;

/**
 * Why a message was passed over: no text of JSON; nothing that says it is for us; another version; a type this version does
 * not know; a field that is missing or wrong; a token nobody asked for; a service other than the one the page began with; or
 * from a window that is not the page's host.
 */
export const IGNORED_REASONS = [
  'not-json',
  'not-ours',
  'other-version',
  'unknown-type',
  'malformed',
  'not-asked-for',
  'other-service',
  'stranger',
] as const;

export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** What went wrong in the page itself: an error nobody caught, or an app that was asked for a token and never answered. */
export const PAGE_FAILURES = ['script-error', 'token-unanswered'] as const;
