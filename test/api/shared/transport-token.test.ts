import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HttpReviewsClient} from '../../../src/api/reviews/http.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {type Answer, PAGE, sendJson, sendProblem, startService, withoutWaits} from './loopback-service.js';

const onlyFor =
  (token: string): Answer =>
  (response, {headers}) => {
    if (headers.authorization === `Bearer ${token}`) sendJson(response, PAGE);
    else sendProblem(response, 401, 'unauthorized');
  };

const failsWith = (status: number) => (error: unknown) => error instanceof ReviewsError && error.status === status;

describe('the token', () => {
  it('is sent with every request, only in its header', async (t) => {
    const {api, heard} = await startService(t);
    const client = new HttpReviewsClient({api, getToken: () => 'canary-token'});
    await client.reviews('p1', {search: 'kind'}, {cursor: 'c'});
    await client.summary('p1').catch(() => undefined);
    await client.summaries(['p1']);
    assert.equal(heard.length, 3);
    for (const {url, headers} of heard) {
      assert.equal(headers.authorization, 'Bearer canary-token');
      assert.doesNotMatch(url, /canary/);
      assert.deepEqual(
        Object.entries(headers).flatMap(([name, value]) => (String(value).includes('canary') ? [name] : [])),
        ['authorization'],
      );
    }
  });

  it('is requested again for each request, and can be absent', async (t) => {
    const {api, heard} = await startService(t);
    const tokens = ['one', undefined, 'three'];
    const client = new HttpReviewsClient({api, getToken: () => Promise.resolve(tokens[heard.length])});
    for (const _ of tokens) await client.reviews('p1', {});
    assert.deepEqual(
      heard.map(({headers}) => headers.authorization),
      ['Bearer one', undefined, 'Bearer three'],
    );
  });

  it('is renewed once for all pending requests if it was rejected, even if the renewal is done before the last of them has failed', async (t) => {
    const all = 8;
    const stale: (() => void)[] = [];
    const {api, heard} = await startService(t, (response, {headers}) => {
      if (headers.authorization !== 'Bearer stale') {
        sendJson(response, PAGE);
        for (const reject of stale.splice(0)) reject();
      } else if (stale.push(() => sendProblem(response, 401, 'unauthorized')) === all) stale.pop()!();
    });
    const asked: (string | undefined)[] = [];
    const getToken = (rejected?: string) => {
      asked.push(rejected);
      return rejected ? 'fresh' : 'stale';
    };
    const client = new HttpReviewsClient({api, getToken});
    const pages = await Promise.all(Array.from({length: all}, () => client.reviews('p1', {})));
    assert.ok(pages.every(({reviews}) => reviews.length === 3));
    assert.deepEqual(asked.filter(Boolean), ['stale']);
    assert.equal(heard.filter(({headers}) => headers.authorization === 'Bearer fresh').length, all);
  });

  it('is renewed again if it is rejected later', async (t) => {
    let good = 'b';
    const {api} = await startService(t, (response, heard, attempt, request) => onlyFor(good)(response, heard, attempt, request));
    const asked: (string | undefined)[] = [];
    const client = new HttpReviewsClient({
      api,
      getToken: (rejected) => {
        asked.push(rejected);
        return rejected ? good : 'a';
      },
    });
    await client.reviews('p1', {});
    good = 'c';
    await client.reviews('p1', {});
    assert.deepEqual(asked, [undefined, 'a', undefined, 'a']);
  });

  it('is renewed only once per request, which then fails', async (t) => {
    const {api, heard} = await startService(t, onlyFor('never'));
    const client = new HttpReviewsClient({api, getToken: (rejected) => (rejected ? 'second' : 'first')});
    await assert.rejects(client.reviews('p1', {}), failsWith(401));
    assert.deepEqual(
      heard.map(({headers}) => headers.authorization),
      ['Bearer first', 'Bearer second'],
    );
  });

  it('is requested once more if an anonymous request was refused, which is repeated only with a token', async (t) => {
    const {api, heard} = await startService(t, onlyFor('x'));
    await assert.rejects(new HttpReviewsClient({api}).reviews('p1', {}), failsWith(401));
    let calls = 0;
    const client = new HttpReviewsClient({api, getToken: () => void calls++});
    await assert.rejects(client.reviews('p1', {}), failsWith(401));
    assert.deepEqual([heard.length, calls], [2, 2]);
    const tokens = [undefined, 'x'];
    const late = new HttpReviewsClient({api, getToken: () => tokens.shift()});
    assert.equal((await late.reviews('p1', {})).reviews.length, 3);
  });

  it('fails the request if it cannot be renewed, and is requested again for the next', async (t) => {
    const {api} = await startService(t, onlyFor('fresh'));
    let signedIn = false;
    const getToken = (rejected?: string) => {
      if (!rejected) return 'stale';
      if (!signedIn) throw new Error('signed out');
      return 'fresh';
    };
    const client = new HttpReviewsClient({api, getToken});
    await assert.rejects(client.reviews('p1', {}));
    signedIn = true;
    assert.equal((await client.reviews('p1', {})).reviews.length, 3);
  });

  it('never follows a redirect, even on the same origin', async (t) => {
    withoutWaits(t);
    const elsewhere = await startService(t);
    for (const target of [`${elsewhere.api}/v1/providers/p1/reviews`, '/v1/elsewhere']) {
      const {api, heard} = await startService(t, (response, {url}) => {
        if (url === '/v1/elsewhere') sendJson(response, PAGE);
        else response.writeHead(302, {Location: target}).end();
      });
      await assert.rejects(new HttpReviewsClient({api, getToken: () => 'secret'}).reviews('p1', {}), ReviewsError);
      assert.ok(heard.every(({url}) => url === '/v1/providers/p1/reviews'));
    }
    assert.deepEqual(elsewhere.heard, []);
  });

  it('fails in time if the host never gives one, is not asked for again by itself, and can be aborted meanwhile', async (t) => {
    const {api, heard} = await startService(t);
    let asked = 0;
    const never = () => new Promise<string>(() => asked++);
    const client = new HttpReviewsClient({api, getToken: never, timeout: 50});
    const timedOut = (error: unknown) => error instanceof ReviewsError && error.code === 'timeout' && error.status === 0;
    await assert.rejects(client.reviews('p1', {}), timedOut);
    await assert.rejects(client.summaries(['p1']), timedOut);
    assert.equal(asked, 2);
    const patient = new HttpReviewsClient({api, getToken: never});
    const pending = patient.reviews('p1', {}, {signal: AbortSignal.timeout(20)});
    await assert.rejects(pending, {name: 'TimeoutError'});
    await assert.rejects(patient.reviews('p1', {}, {signal: AbortSignal.abort('left')}), (reason) => reason === 'left');
    assert.equal(heard.length, 0);
  });

  it('fails in time if the host never renews it, and is asked for anew by the next request', async (t) => {
    const {api} = await startService(t, onlyFor('fresh'));
    let renewals = 0;
    const renewed = () => (renewals++ ? 'fresh' : new Promise<string>(() => undefined));
    const client = new HttpReviewsClient({api, getToken: (rejected) => (rejected ? renewed() : 'stale'), timeout: 500});
    await assert.rejects(client.reviews('p1', {}), {code: 'timeout'});
    assert.equal((await client.reviews('p1', {})).reviews.length, PAGE.reviews.length);
  });

  it('is none if the host gives something else', async (t) => {
    const {api, heard} = await startService(t);
    for (const given of [42, true, {token: 'x'}, ['x'], 'tokén\u20ac', 'two\nlines', 'Bearer x', '\u200b']) {
      const client = new HttpReviewsClient({api, getToken: () => given as never});
      await assert.rejects(client.reviews('p1', {}), {code: 'no-token'});
    }
    assert.equal(heard.length, 0);
    await new HttpReviewsClient({api, getToken: () => null as never}).reviews('p1', {});
    assert.equal(heard[0]!.headers.authorization, undefined);
  });
});
