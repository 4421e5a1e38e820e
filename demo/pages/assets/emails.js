/* The page that "Stop these emails" in an email opens. The token behind # never reaches a server's log. */
/* global document, fetch, history, location */

const said = document.getElementById('said');
const button = document.getElementById('change');
// Mail scanners that encode # make it a part of the path.
const [token] = /[\w-]{43}/.exec(location.href.split('survey-emails')[1]) ?? [''];
// Keeps it from people who see the screen, and from scripts that report addresses.
history.replaceState(history.state, '', location.pathname.replace(/(survey-emails).*/, '$1'));
let wanted;

async function ask(change) {
  const headers = {'Reviews-Invitation': token, 'Content-Type': 'application/json'};
  const answer = await fetch('/v1/survey/emails', {headers, ...change}).catch(() => undefined);
  if (!answer?.ok) {
    said.textContent = said.dataset.failed;
    return;
  }
  ({wanted} = await answer.json());
  button.hidden = false;
  button.textContent = wanted ? button.dataset.stop : button.dataset.start;
  if (change || !wanted) said.textContent = wanted ? said.dataset.started : said.dataset.stopped;
}

button.addEventListener('click', () => ask({method: 'PUT', body: JSON.stringify({wanted: !wanted})}));
await ask();
