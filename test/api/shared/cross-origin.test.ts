import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {HttpAccessClient} from '../../../src/api/access/http.js';
import {HttpPracticeClient} from '../../../src/api/practice/http.js';
import {HttpQueueClient} from '../../../src/api/queue/http.js';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {type AllowedRequests, CROSS_ORIGIN} from '../../../src/api/shared/cross-origin.js';
import {HttpSurveyClient} from '../../../src/api/survey/http.js';
import {buildContact} from '../../../src/testing/practice/builders.js';

/** Headers that every page may send and read (Fetch, sections 2.2.2 and 3.2.3). */
const ALWAYS_READABLE = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma'];

const config = {api: 'https://reviews.plan.example/', getToken: () => 'token'};
const submission = {text: 'Thank you.', contact: buildContact()};
const write = {idempotencyKey: 'k'.repeat(20)};
const answer = {recommended: true, comment: '', terms: '2026-11'};

/** Every method of every client. */
const READING = () => {
  const client = new HttpReviewsClient(config);
  return [
    client.reviews('p1', {search: 'kind', sort: 'oldest'}),
    client.pageHolding('p1', 'r1', {}),
    client.summary('p1'),
    client.summaries(['p1']),
  ];
};
const PERSONAL = () => {
  const [practice, queue, access] = [new HttpPracticeClient(config), new HttpQueueClient(config), new HttpAccessClient(config)];
  const invited = new HttpSurveyClient(config, {token: 't'.repeat(43)});
  const signedIn = new HttpSurveyClient(config, {claimId: 'c1'});
  return [
    practice.me(),
    practice.providers('o1'),
    practice.practiceReviews('o1', 'p1', {}),
    practice.rateTrend('o1', 'p1'),
    practice.history('o1', 'r1'),
    practice.respond('o1', 'r1', submission, write),
    practice.editResponse('o1', 'r1', submission, {...write, version: 'v1'}),
    practice.report('o1', 'r1', submission, write),
    practice.newReviews(),
    queue.queue({search: 'Peter'}),
    queue.open('WV93LM'),
    queue.decide('WV93LM', {decision: 'publish-response'}, {...write, version: 'v1'}),
    access.access(),
    access.grant('o1', 'a1'),
    access.remove('o1', 'a1'),
    access.decideRegistration('o1', 'g1', 'approve'),
    invited.survey(),
    invited.answer(answer, write),
    signedIn.survey(),
    signedIn.answer(answer, write),
  ];
};

describe('what a service has to allow pages of other origins', () => {
  const {fetch} = globalThis;
  let sent: Request[];
  let read: Set<string>;

  beforeEach(() => {
    sent = [];
    read = new Set();
    globalThis.fetch = (url, init) => {
      sent.push(new Request(url, init));
      const response = new Response('{}', {status: 400});
      const headers = {get: (name: string) => (read.add(name), response.headers.get(name))};
      return Promise.resolve(new Proxy(response, {get: (target, name) => (name === 'headers' ? headers : bound(target, name))}));
    };
  });
  afterEach(() => void (globalThis.fetch = fetch));

  for (const [part, calls, allowed] of [
    ['reading', READING, CROSS_ORIGIN.reading],
    ['everything else', PERSONAL, CROSS_ORIGIN.personal],
  ] as [string, () => Promise<unknown>[], AllowedRequests][]) {
    it(`is exactly what the clients send and read, for ${part}`, async () => {
      await Promise.allSettled(calls());
      const methods = new Set(sent.map(({method}) => method));
      const headers = new Set(sent.flatMap((request) => [...request.headers.keys()]));
      assert.deepEqual([...methods].sort(), [...allowed.methods].sort());
      assert.deepEqual([...headers].sort(), allowed.headers.map((name) => name.toLowerCase()).sort());
      const needsLeave = [...read].filter((name) => !ALWAYS_READABLE.includes(name.toLowerCase()));
      assert.deepEqual(needsLeave, CROSS_ORIGIN.exposed);
      assert.ok(sent.every(({credentials}) => credentials !== 'include'));
    });
  }
});

function bound(target: Response, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
}
