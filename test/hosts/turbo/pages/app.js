/* Runs once; Turbo replaces the body. Events of the tags bubble, so one listener serves every page. */
import '/turbo.js';

document.addEventListener('dr-reviews-loaded', ({detail}) => {
  document.querySelector('#label').textContent = `Reviews (${detail.verified})`;
});

async function accessToken() {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}

document.addEventListener('turbo:load', () => {
  for (const workspace of document.querySelectorAll('dr-provider-workspace')) workspace.getToken = accessToken;
});
