/** The version of the protocol between native app and web view, included in every message. */
export const PROTOCOL = 1;

/** The tags that an app can show in a web view: those for members and practices. */
export const WEB_VIEW_TAGS = ['dr-reviews-tab', 'dr-provider-workspace', 'dr-review-survey'] as const;

/** The events of these tags that are reported to the app. */
export const WEB_VIEW_EVENTS = [
  'dr-reviews-loaded',
  'dr-reviews-failed',
  'dr-filter-changed',
  'dr-contract-drift',
  'dr-provider-selected',
  'dr-response-submitted',
  'dr-report-submitted',
  'dr-draft-changed',
  'dr-access-requested',
  'dr-sign-in-required',
  'dr-workspace-failed',
  'dr-review-submitted',
  'dr-survey-draft-changed',
  'dr-survey-failed',
  'dr-survey-answer-changed',
  'dr-survey-answer-withdrawn',
] as const;

/**
 * Why a message was ignored: it is not JSON, not for us, of another version, of an unknown type, or has a missing or invalid
 * field; it is a token that was not requested; it names another service than the first one; or it is from a window that is not
 * the page's host.
 */
export const IGNORED_REASONS = [
  'not-json',
  'not-ours',
  'other-version',
  'unknown-type',
  'malformed',
  'not-asked-for',
  'other-service',
  'unknown-sender',
] as const;

export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** Failures of the page itself: an uncaught error, or a token request that the app did not answer. */
export const PAGE_FAILURES = ['script-error', 'token-unanswered'] as const;
