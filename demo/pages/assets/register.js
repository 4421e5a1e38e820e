/* Sends a registration as the signed-in person. The TIN goes only into the body of the request. */
/* global document, fetch, FormData, crypto */
import {getToken, startSession, tell} from '/assets/session.js';

const form = document.getElementById('register');
const FAULTS = {
  tin: (value) => /^\d{9,10}$/.test(value) || 'Enter nine or ten digits.',
  name: (value) => /\p{L}/u.test(value) || 'Enter your name.',
  email: (value) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) || 'Enter an email address such as name@office.example.',
  phone: (value) => value.replace(/\D/g, '').length >= 10 || 'Enter a phone number with area code.',
};

startSession((name) => {
  const field = document.getElementById('name');
  field.value ||= name;
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  tell();
  const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  const faulty = Object.keys(FAULTS).filter((name) => {
    const fault = FAULTS[name](given[name]);
    const field = document.getElementById(name);
    field.ariaInvalid = String(fault !== true);
    document.getElementById(`${name}-fault`).textContent = fault === true ? '' : fault;
    return fault !== true;
  });
  if (faulty.length) return document.getElementById(faulty[0]).focus();
  const token = getToken();
  if (!token) return tell('Sign in first: the registration is for the person who is signed in. What you have typed stays.');
  const answer = await fetch('/v1/registrations', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': crypto.randomUUID()},
    body: JSON.stringify(given),
  }).catch(() => undefined);
  if (!answer?.ok) return tell('The registration could not be sent. What you have typed is still here: try again in a moment.');
  form.hidden = true;
  const done = document.getElementById('done');
  done.hidden = false;
  done.focus();
});
