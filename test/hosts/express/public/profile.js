const label = document.querySelector('#reviews-label');
document.addEventListener('dr-reviews-loaded', ({detail}) => (label.textContent = `Reviews (${detail.verified})`));
