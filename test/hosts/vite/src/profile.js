import 'directory-reviews/define/dr-reviews-tab';

export function profile(providerId) {
  const label = document.createElement('h2');
  label.textContent = 'Reviews';

  const tab = document.createElement('dr-reviews-tab');
  Object.assign(tab, {providerId, api: '/reviews/', headingLevel: 3});
  tab.addEventListener('dr-reviews-loaded', ({detail}) => (label.textContent = `Reviews (${detail.verified})`));

  return [label, tab];
}
