/* Sends a registration as the signed-in person. The TIN goes only into the body of the request. */
/* global document, FormData, crypto */
import {cleanedContactField, isWellFormed, tinDigits} from '/domain/contact.js';
import {ask, getToken, startSession, tell} from '/assets/session.js';

const form = document.getElementById('register');
/** What to send for each field, or nothing if the field needs a correction. The service applies the same rules. */
const SENT = {
  tin: tinDigits,
  name: (text) => wellFormed('name', text),
  email: (text) => wellFormed('email', text),
  phone: (text) => wellFormed('phone', text),
};
const FAULTS = {
  tin: 'Enter 9 or 10 digits.',
  name: 'Enter your name.',
  email: 'Enter an email address such as name@office.example.',
  phone: 'Enter a 10-digit US phone number, such as 303-555-0134.',
};
/** The person has pressed the button, and only a sign-in is missing. */
let isWanted = false;

function wellFormed(field, text) {
  const cleaned = cleanedContactField(field, text);
  return isWellFormed(field, cleaned) ? cleaned : undefined;
}

// The registration is for the person who is signed in, so the form waits for that.
startSession({
  onPerson(name) {
    document.getElementById('first').hidden = true;
    form.hidden = !document.getElementById('done').hidden;
    document.getElementById('name').value ||= name;
  },
  onSignIn() {
    if (isWanted) form.requestSubmit();
  },
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  tell();
  isWanted = false;
  const given = {};
  for (const [name, text] of new FormData(form)) {
    const field = document.getElementById(name);
    given[name] = SENT[name](text);
    field.ariaInvalid = String(given[name] === undefined);
    field.value = given[name] ?? text;
    document.getElementById(`${name}-fault`).textContent = given[name] === undefined ? FAULTS[name] : '';
  }
  const faulty = Object.keys(given).find((name) => given[name] === undefined);
  if (faulty) return document.getElementById(faulty).focus();
  const token = await getToken();
  isWanted = !token;
  if (!token) return tell('Sign in to continue. We’ll keep what you entered.');
  const answer = await ask('/v1/registrations', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID()},
    body: JSON.stringify(given),
  });
  if (answer?.status === 401) {
    // The token was rejected: this gets a new one, or shows the sign-in again.
    isWanted = !(await getToken(token));
    return tell(isWanted ? 'Sign in to continue. We’ll keep what you entered.' : 'Choose “Send request” again. We kept what you entered.');
  }
  if (!answer?.ok) return tell('We couldn’t send your request. Your entries are still here. Please try again in a minute.');
  form.hidden = true;
  const done = document.getElementById('done');
  done.hidden = false;
  done.focus();
});
