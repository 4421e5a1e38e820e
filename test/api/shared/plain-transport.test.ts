import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {PlainTransport} from '../../../src/api/shared/plain-transport.js';
import type {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import type {ServiceConfig} from '../../../src/api/shared/transport.js';

const API = 'http://service.test';

type Answer = () => Response | Promise<Response>;

const ok = () => Response.json({a: 1});
const unavailable = () => new Response('{}', {status: 503});
const lost = () => Promise.reject(new TypeError('network'));
/** The connection breaks off within the body. */
const cut = () => new Response(new ReadableStream({pull: (stream) => stream.error(new TypeError('network'))}));

/** Sends one request to a service that gives these answers, without waits. */
async function sent(t: TestContext, answers: readonly Answer[], config: ServiceConfig = {api: API}) {
  const tokens: (string | null)[] = [];
  const left = [...answers];
  t.mock.method(Math, 'random', () => 0);
  t.mock.method(globalThis, 'fetch', (_: URL, {headers}: RequestInit) => {
    tokens.push(new Headers(headers).get('Authorization'));
    return left.shift()!();
  });
  const transport = new PlainTransport(config);
  const outcome = await transport.send('v1/x').then(
    (answer) => ({answer}),
    ({code, status}: ReviewsError) => ({code, status}),
  );
  t.mock.reset();
  return {outcome, tokens, attempts: answers.length - left.length};
}

describe('a request that is first sent plain', () => {
  it('needs no second attempt when it is answered', async (t) => {
    const {outcome, tokens} = await sent(t, [ok, ok]);
    assert.deepEqual([outcome, tokens], [{answer: {a: 1}}, [null]]);
  });

  it('is repeated after a transient failure, the first attempt included in the count', async (t) => {
    for (const failure of [unavailable, lost, cut]) {
      assert.deepEqual((await sent(t, [failure, ok])).outcome, {answer: {a: 1}}, failure.name);
      const {outcome, attempts} = await sent(t, [failure, unavailable, unavailable, ok]);
      assert.deepEqual([outcome, attempts], [{code: 'http-503', status: 503}, 3], failure.name);
    }
  });

  it('is not repeated after a refusal or an unreadable answer', async (t) => {
    const refused = () => Response.json({code: 'provider-not-found'}, {status: 404});
    assert.deepEqual(await sent(t, [refused, ok]), {outcome: {code: 'provider-not-found', status: 404}, tokens: [null], attempts: 1});
    const garbled = () => new Response('<html>');
    assert.deepEqual(await sent(t, [garbled, ok]), {outcome: {code: 'unreadable-answer', status: 200}, tokens: [null], attempts: 1});
  });

  it('goes with a token from the first attempt if the host has one, and asks for it once', async (t) => {
    let asked = 0;
    const getToken = () => `token-${++asked}`;
    assert.deepEqual((await sent(t, [ok], {api: API, getToken})).tokens, ['Bearer token-1']);
  });

  it('asks a host that has got a token meanwhile, after a refusal without one', async (t) => {
    let token: string | undefined;
    const refuse = () => {
      token = 'late';
      return new Response('{}', {status: 401});
    };
    const config: ServiceConfig = {
      api: API,
      get getToken() {
        return token === undefined ? undefined : () => token;
      },
    };
    assert.deepEqual((await sent(t, [refuse, ok], config)).tokens, [null, 'Bearer late']);
  });

  it('throws for an address that is none', () => {
    assert.throws(() => new PlainTransport({api: 'https://'}), TypeError);
  });
});
