import 'directory-reviews/define/dr-reviews-tab.js';

const label = document.querySelector('#label');

document.querySelector('dr-reviews-tab').addEventListener('dr-reviews-loaded', ({detail}) => {
  label.textContent = `Reviews (${detail.verified})`;
});
