/*
 * An app on a phone. This page plays the native part of the app, and the frame plays its web view. They communicate only through
 * messages, except for two things that messages cannot do: cutting the frame's network, and crashing it.
 */
/* global document, location, addEventListener, removeEventListener, setTimeout, getComputedStyle, CustomEvent */

const byId = (id) => document.getElementById(id);
const TITLES = {'dr-reviews-tab': 'Reviews', 'dr-provider-workspace': 'Patient feedback', 'dr-review-survey': 'My visit'};
const KEYBOARD = 260;

/** What the app keeps in memory while web views come and go. */
let kept;
let shown;
let claimId;
let frame;
let canGoBack = false;
let isExpired = false;

/** The app on the phone; see `phone.d.ts`. */
let app;

/* Starts the phone in the markup from `phone-bench.ts`. */
export function startPhone(own) {
  app = own;
  kept = {drafts: [], surveyDraft: null};
  listenToThePerson();
  addEventListener('message', hear);
  goHome();
}

export function stopPhone() {
  removeEventListener('message', hear);
  shown = frame = undefined;
}

/* Call after a person has signed in. */
export const resume = () => frame && say('resume');

/* The app's home screen, and the screen that opens from it */
async function open(tag) {
  if (tag === 'dr-review-survey' && !(claimId = await app.openClaim())) return;
  app.tell();
  shown = tag;
  byId('title').textContent = TITLES[tag];
  toggle({home: false, up: true, view: true});
  load();
}

function goHome() {
  shown = frame = undefined;
  byId('view').replaceChildren();
  byId('title').textContent = app.planProfile.brand;
  canGoBack = false;
  toggle({home: true, up: false, view: false, draft: false, gone: false});
  setKeyboard(false);
}

/* The web view */
function load() {
  frame = document.createElement('iframe');
  frame.title = TITLES[shown];
  frame.src = app.page;
  byId('view').replaceChildren(frame);
}

function hear({source, origin, data}) {
  if (!frame || source !== frame.contentWindow || origin !== location.origin) return;
  const message = JSON.parse(data);
  write('from', message);
  HANDLERS[message.type]?.(message);
}

const HANDLERS = {
  ready() {
    takeNetwork();
    configure();
    say('appearance', appearance());
    if (isOffline()) say('connection', {online: false});
  },
  async 'token-wanted'({request, rejected}) {
    const token = isExpired && !rejected ? 'expired' : ((await app.getToken()) ?? null);
    if (rejected) isExpired = false;
    say('token', {request, token});
  },
  drafts: ({drafts, surveyDraft}) => (kept = {drafts, surveyDraft}),
  dirty: ({dirty}) => toggle({draft: dirty}),
  'can-go-back': (message) => (canGoBack = message.canGoBack),
  height: ({height}) => (byId('height').textContent = `${height} px high`),
  link: ({href}) => app.tell(`The app would open ${href}`),
  // The page's own sign-in listens for this, and opens its window if the person pressed the button.
  event: ({name, detail}) => name === 'dr-sign-in-required' && frame.dispatchEvent(new CustomEvent(name, {bubbles: true, detail})),
};

function configure() {
  const providerId = shown === 'dr-reviews-tab' ? app.providerId : undefined;
  const language = byId('language').value;
  say('configure', {
    tag: shown,
    api: app.api,
    providerId,
    claimId: shown === 'dr-review-survey' ? claimId : undefined,
    locale: language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    planProfile: app.planProfile,
    keepsDrafts: true,
    ...kept,
  });
}

function say(type, fields = {}) {
  if (!frame?.contentWindow) return;
  const message = {directoryReviews: 1, type, ...fields};
  frame.contentWindow.postMessage(JSON.stringify(message), location.origin);
  write('to', message);
}

/* The phone's state */
const isOffline = () => byId('offline').ariaPressed === 'true';
const isTurned = () => byId('rotate').ariaPressed === 'true';

function appearance() {
  const scheme = byId('scheme').value;
  const {backgroundColor: background, color: text} = getComputedStyle(byId('phone').querySelector('.screen'));
  return {
    // The app's colors belong to a scheme the app has chosen; for the device's scheme, the page chooses its own colors.
    theme: {...(scheme && {scheme, background, text}), tokens: {'--dr-radius': '0.75rem'}},
    safeArea: isTurned() ? {top: 0, right: 44, bottom: 24, left: 44} : {top: 0, right: 0, bottom: 24, left: 0},
    keyboard: byId('keyboard').ariaPressed === 'true' ? KEYBOARD : 0,
    textScale: Number(byId('scale').value),
  };
}

function setKeyboard(isUp) {
  byId('keyboard').ariaPressed = isUp;
  toggle({keys: isUp});
}

function takeNetwork() {
  const real = app.service ?? frame.contentWindow.fetch;
  frame.contentWindow.fetch = (...request) => (isOffline() ? Promise.reject(new TypeError('Failed to fetch')) : real(...request));
}

function listenToThePerson() {
  byId('home').addEventListener('click', ({target}) => {
    const button = target.closest('button');
    if (button) open(button.value);
  });
  byId('back').addEventListener('click', () => {
    if (byId('keyboard').ariaPressed === 'true') return byId('keyboard').click();
    if (canGoBack) say('back');
    else goHome();
  });
  byId('up').addEventListener('click', goHome);
  byId('keyboard').addEventListener('click', () => {
    setKeyboard(byId('keyboard').ariaPressed !== 'true');
    say('appearance', appearance());
  });
  byId('rotate').addEventListener('click', () => {
    byId('rotate').ariaPressed = !isTurned();
    byId('phone').classList.toggle('turned', isTurned());
    say('appearance', appearance());
  });
  byId('offline').addEventListener('click', () => {
    byId('offline').ariaPressed = !isOffline();
    byId('signal').textContent = isOffline() ? '✕' : '5G';
    say('connection', {online: !isOffline()});
  });
  byId('expire').addEventListener('click', () => (isExpired = true));
  byId('crash').addEventListener('click', () => {
    if (!shown) return;
    frame = undefined;
    canGoBack = false;
    byId('view').replaceChildren();
    toggle({view: false, gone: true});
    setTimeout(() => {
      if (!shown) return;
      toggle({view: true, gone: false});
      load();
    }, 900);
  });
  byId('nonsense').addEventListener('click', () => say('appearance', {textScale: 'huge'}));
  byId('scale').addEventListener('input', () => {
    byId('percent').textContent = `${byId('scale').value}%`;
    say('appearance', appearance());
  });
  byId('scheme').addEventListener('change', () => {
    byId('phone').dataset.scheme = byId('scheme').value;
    // Only a newly loaded page falls back to the device's scheme.
    if (byId('scheme').value) say('appearance', appearance());
    else if (shown) load();
  });
  byId('language').addEventListener('change', configure);
  byId('clear').addEventListener('click', () => byId('log').replaceChildren());
}

/* Leaves tokens out of the log. */
function write(direction, {type, ...fields}) {
  delete fields.directoryReviews;
  const line = document.createElement('li');
  const name = document.createElement('strong');
  name.textContent = type;
  line.className = direction;
  const said = JSON.stringify(fields.token ? {...fields, token: '…'} : fields);
  line.append(name, said === '{}' ? '' : ` ${said}`);
  const log = byId('log');
  log.append(line);
  if (log.children.length > 200) log.firstChild.remove();
  log.scrollTop = log.scrollHeight;
}

function toggle(visible) {
  for (const [id, isVisible] of Object.entries(visible)) byId(id).hidden = !isVisible;
}
