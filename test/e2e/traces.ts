import assert from 'node:assert/strict';
import type {BrowserContext, Page, Request} from 'playwright-core';

/** The start of every token: `{"alg":` in Base64. */
export const TOKEN = 'eyJhbGciOi';

/** The events of the tags, without the prefix `dr-`. */
const EVENTS = [
  ...['provider-selected', 'response-submitted', 'report-submitted', 'draft-changed', 'sign-in-required', 'workspace-failed'],
  ...[
    'contract-drift',
    'new-reviews-loaded',
    'new-reviews-failed',
    'review-submitted',
    'survey-draft-changed',
    'survey-failed',
    'survey-answer-changed',
    'survey-answer-withdrawn',
    'case-opened',
    'case-decided',
  ],
  ...[
    'desk-failed',
    'access-changed',
    'access-declined',
    'access-requested',
    'person-removed',
    'people-registered',
    'expected-withdrawn',
    'registration-decided',
    'access-failed',
  ],
];

/** A browser's requests and console messages. */
export interface Watched {
  readonly requests: readonly Request[];
  readonly console: readonly string[];
}

export function watch(context: BrowserContext): Watched {
  const requests: Request[] = [];
  const heard: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => heard.push(message.text()));
  return {requests, console: heard};
}

/** Checks that typed text appears nowhere but in request bodies. Resolves with the page's events. */
export async function assertNoTraces(
  page: Page,
  {requests, console: heard}: Watched,
  said: string,
  traces: readonly string[],
): Promise<string[]> {
  const context = page.context();
  const events = await eventsOf(page);
  const storage = await storageOf(page);
  const places = {
    addresses: [...requests.map((request) => request.url()), ...context.pages().map((each) => each.url())],
    referrers: requests.map((request) => String(request.headers().referer)),
    events,
    console: heard,
    storage,
    cookies: (await context.cookies()).map(({name, value}) => `${name}=${value}`),
    'terminal of the service': [said],
  };
  for (const [where, found] of Object.entries(places)) {
    for (const trace of traces) {
      const leak = found.find((text) => decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25')).includes(trace));
      assert.equal(leak, undefined, `${trace} in ${where}`);
    }
  }
  assert.deepEqual(storage, []);
  return events;
}

/** Checks that the typed texts were sent to the service in request bodies. */
export function assertSent({requests}: Watched, typed: readonly string[]): void {
  const bodies = requests.filter((request) => request.method() !== 'GET').map((request) => request.postData() ?? '');
  for (const text of typed)
    assert.ok(
      bodies.some((body) => body.includes(text)),
      `${text} reached the service`,
    );
}

/** Records type and detail of every event of the tags, as an analytics script would. */
export async function rememberEvents(page: Page): Promise<void> {
  await page.evaluate((types) => {
    const events: string[] = [];
    Object.assign(window, {events});
    for (const type of types) {
      addEventListener(`dr-${type}`, (event) => events.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`), {
        capture: true,
      });
    }
  }, EVENTS);
}

function eventsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as {events: string[]}).events);
}

/**
 * Everything a page could leave behind in the browser. The tab of an invitation may remember its token until it is closed, and nothing
 * else once the answer is sent.
 */
async function storageOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const {['directory-reviews invitation']: kept, ...state} = (history.state ?? {}) as Record<string, {token?: string} | undefined>;
    const {token: _, ...more} = kept ?? {};
    return [
      ...Object.entries<string>(localStorage).flat(),
      ...Object.entries<string>(sessionStorage).flat(),
      ...(await indexedDB.databases()).map(({name}) => String(name)),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({scope}) => scope),
      window.name,
      JSON.stringify({...state, ...more}),
    ].filter((text) => text && text !== '{}');
  });
}
