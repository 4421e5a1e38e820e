import 'directory-reviews/define/dr-reviews-tab';

/**
 * A provider's profile, with the number of reviews in the label above the tab.
 *
 * @param {string} providerId
 * @param {import('directory-reviews').ReviewsClient} [client]
 */
export function profile(providerId, client) {
  const label = document.createElement('h2');
  label.textContent = 'Reviews';

  const tab = document.createElement('dr-reviews-tab');
  Object.assign(tab, client ? {providerId, client} : {providerId, api: '/reviews/'});
  tab.addEventListener('dr-reviews-loaded', ({detail}) => (label.textContent = `Reviews (${detail.verified})`));

  return [label, tab];
}
