/* The messages that tests wait for, as members read them in English. */
export const LOADING = 'Loading reviews…';
export const FAILED = 'Reviews cannot be shown right now.';
export const FAILED_KEEPING = 'That did not work. What you see is unchanged.';
export const OFFLINE = 'You are offline. Reviews load when you are back online.';
export const MISSING = 'That review is no longer shown here.';
export const NOTHING_MATCHES = 'No comments match';
export const MORE = 'Show more reviews';
export const BEFORE = 'Show previous reviews';
export const RETRY = 'Try again';

export const showing = (shown: number, count: number) => `Showing ${shown} of ${count} comments`;

export const matching = (count: number, shown = count) =>
  shown < count ? `Matching comments: ${count}, showing ${shown}` : `Matching comments: ${count}`;
