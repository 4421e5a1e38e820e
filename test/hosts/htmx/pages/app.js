/* Runs once; htmx replaces the rest of the page. Events of the tags bubble, so one listener serves every page. */
document.addEventListener('dr-reviews-loaded', ({detail}) => {
  document.querySelector('#label').textContent = `Reviews (${detail.verified})`;
});

/** For pages that require Trusted Types: htmx parses what your server sends. */
htmx.registerExtension('trusted-types', {
  init: ({initSecurity}) => initSecurity(trustedTypes.createPolicy('htmx', {createHTML: (html) => html, createScript: (code) => code})),
});

async function accessToken() {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}

htmx.onLoad(() => {
  for (const workspace of document.querySelectorAll('dr-provider-workspace')) workspace.getToken = accessToken;
});
