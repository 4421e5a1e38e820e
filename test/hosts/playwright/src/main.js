import 'directory-reviews/define/dr-reviews-tab';

const label = document.createElement('h2');
label.textContent = 'Reviews';

const tab = document.createElement('dr-reviews-tab');
Object.assign(tab, {providerId: 'p1', api: '/reviews/', headingLevel: 3});
tab.addEventListener('dr-reviews-loaded', ({detail}) => (label.textContent = `Reviews (${detail.verified})`));

document.querySelector('main').append(label, tab);
