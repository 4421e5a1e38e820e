import 'directory-reviews/define/dr-reviews-tab';
import type {ReviewsClient} from 'directory-reviews';

/** A provider's profile, with the number of reviews in the label above the tab. */
export function profile(providerId: string, client?: ReviewsClient): Element[] {
  const label = document.createElement('h2');
  label.textContent = 'Reviews';

  const tab = document.createElement('dr-reviews-tab');
  tab.providerId = providerId;
  if (client) tab.client = client;
  else tab.api = '/reviews/';
  tab.addEventListener('dr-reviews-loaded', ({detail}) => (label.textContent = `Reviews (${detail.verified})`));
  tab.addEventListener('dr-reviews-failed', () => (label.textContent = 'Reviews'));

  return [label, tab];
}
