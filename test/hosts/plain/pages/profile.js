const label = document.querySelector('#label');

document.querySelector('dr-reviews-tab').addEventListener('dr-reviews-loaded', ({detail}) => {
  label.textContent = `Reviews (${detail.verified})`;
});
