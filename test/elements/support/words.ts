/* The messages that tests wait for, as members read them in English. */
export const LOADING = 'Loading reviews…';
export const FAILED = 'We couldn’t load the reviews';
export const FAILED_KEEPING = 'That didn’t work. Please try again.';
export const OFFLINE = 'You’re offline. Reviews will load when you’re back online.';
export const MISSING = 'That review is no longer available.';
export const NOTHING_MATCHES = 'No comments match these filters';
export const BEFORE = 'Show previous comments';
export const RETRY = 'Try again';

export const MORE = /^Show \d+ more comments?$/;

export const showing = (shown: number, count = shown) => (shown < count ? `Showing ${shown} of ${count} comments.` : `${count} comments.`);

export const matching = (count: number, shown = count) =>
  shown < count ? `Showing ${shown} of ${count} matching comments.` : `${count} comment${count === 1 ? ' matches' : 's match'}.`;

export const containing = (words: string, count: number, total: number) =>
  `${count} of ${total} comments contain${count === 1 ? 's' : ''} “${words}”.`;

export const noneContaining = (words: string) => `No comments contain “${words}”`;
