import {CROSS_ORIGIN} from '../../api/shared/cross-origin.js';
import {
  IDEMPOTENCY_HEADER,
  INVITATION_HEADER,
  ME_PATH,
  QUEUE_PATH,
  responsePath,
  reviewsPath,
  SEARCH_HEADER,
  SURVEY_ANSWER_PATH,
  SURVEY_PATH,
} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold} from '../service/fault.js';
import type {Sandbox} from '../service/sandbox.js';
import type {Answer} from '../service/service.js';

/** An origin that no service allows, unless it allows all. */
const OTHER_ORIGIN = 'https://conformance.invalid';

/** Methods that browsers allow without a word from the service (Fetch, section 2.2.1). */
const ALWAYS_ALLOWED = ['GET', 'HEAD', 'POST'];

const listIn = (answer: Answer, name: string) => (answer.headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/);

function expectReadable(answer: Answer, origin: string, what: string): void {
  const allowed = answer.headers.get('Access-Control-Allow-Origin');
  hold(allowed === origin || allowed === '*', `${what}: Access-Control-Allow-Origin must be ${origin} or *, not ${allowed}`);
}

/** A browser's question before a request that is not simple. It has no token. */
async function expectPreflight({service, origin}: Sandbox, path: string, method: string, headers: readonly string[]): Promise<void> {
  const asked = {
    Origin: origin!,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': headers
      .map((name) => name.toLowerCase())
      .sort()
      .join(','),
  };
  const answer = await service.ask(path, {method: 'OPTIONS', headers: asked});
  const what = `OPTIONS ${path}`;
  hold(answer.status >= 200 && answer.status < 300, `${what}: expected a 2xx status, got ${answer.status}`);
  expectReadable(answer, origin!, what);
  const methods = listIn(answer, 'Access-Control-Allow-Methods');
  const isAllowed = [...ALWAYS_ALLOWED, ...methods.map((name) => name.toUpperCase())].includes(method) || methods.includes('*');
  hold(isAllowed, `${what}: Access-Control-Allow-Methods must name ${method}`);
  const named = listIn(answer, 'Access-Control-Allow-Headers');
  const missing = headers.filter((name) => !named.includes(name.toLowerCase()) && (name === 'Authorization' || !named.includes('*')));
  hold(!missing.length, `${what}: Access-Control-Allow-Headers must name ${missing.join(', ')}`);
}

/** An answer, such as a failure, that the page must be able to read. */
async function expectAnswer({service, origin}: Sandbox, path: string): Promise<void> {
  const answer = await service.ask(path, {headers: {Origin: origin!}});
  const what = `GET ${path} (${answer.status})`;
  expectReadable(answer, origin!, what);
  const exposed = listIn(answer, 'Access-Control-Expose-Headers');
  const hidden = CROSS_ORIGIN.exposed.filter((name) => !exposed.includes(name.toLowerCase()) && !exposed.includes('*'));
  hold(!hidden.length, `${what}: Access-Control-Expose-Headers must name ${hidden.join(', ')}`);
  const other = await service.ask(path, {headers: {Origin: OTHER_ORIGIN}});
  const depends = other.headers.get('Access-Control-Allow-Origin') !== answer.headers.get('Access-Control-Allow-Origin');
  const isStored = !listIn(answer, 'Cache-Control').includes('no-store');
  hold(!(depends && isStored) || listIn(answer, 'Vary').includes('origin'), `${what}: Vary must name Origin`);
}

/** Checks of what browsers need for pages of another origin. */
export const readingOriginChecks: readonly Check[] = [
  {
    id: 'origin-reading',
    promise: 'A page of the origin may read reviews and problems, with a search and a token',
    stated: ['info', 'If a page of another origin calls the service, send CORS headers'],
    needs: ['origin'],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      await expectPreflight(sandbox, path, 'GET', CROSS_ORIGIN.reading.headers);
      await expectAnswer(sandbox, path);
      await expectAnswer(sandbox, reviewsPath('conformance-nobody'));
    },
  },
];

export const practiceOriginChecks: readonly Check[] = [
  {
    id: 'origin-practice',
    promise: "A page of the origin may call the practice's operations",
    stated: ['info', 'Answer a preflight request (`OPTIONS`) with a 2xx status, without checking a token'],
    needs: ['origin'],
    run: async (sandbox) => {
      const headers = CROSS_ORIGIN.personal.headers.filter((name) => name !== INVITATION_HEADER && name !== SEARCH_HEADER);
      await expectPreflight(sandbox, responsePath('conformance', 'conformance'), 'PUT', headers);
      await expectPreflight(sandbox, ME_PATH, 'GET', ['Authorization']);
      await expectAnswer(sandbox, ME_PATH);
    },
  },
];

export const queueOriginChecks: readonly Check[] = [
  {
    id: 'origin-queue',
    promise: 'A page of the origin may search the queue',
    stated: ['info', 'If a page of another origin calls the service, send CORS headers'],
    needs: ['origin'],
    run: async (sandbox) => {
      await expectPreflight(sandbox, QUEUE_PATH, 'GET', ['Authorization', SEARCH_HEADER]);
      await expectAnswer(sandbox, QUEUE_PATH);
    },
  },
];

export const surveyOriginChecks: readonly Check[] = [
  {
    id: 'origin-survey',
    promise: 'A page of the origin may ask an invited member',
    stated: ['info', 'Name each one: `*` does not include `Authorization`'],
    needs: ['origin'],
    run: async (sandbox) => {
      await expectPreflight(sandbox, SURVEY_ANSWER_PATH, 'POST', ['Content-Type', IDEMPOTENCY_HEADER, INVITATION_HEADER]);
      await expectAnswer(sandbox, SURVEY_PATH);
    },
  },
];
