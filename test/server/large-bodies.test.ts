import assert from 'node:assert/strict';
import {once} from 'node:events';
import {type AddressInfo, connect} from 'node:net';
import {it} from 'node:test';
import {startingApp} from '../../demo/server/app.js';
import {httpServer} from '../../demo/server/operations/http-server.js';
import {CLAIMS_PATH, ME_PATH, reviewsPath, SURVEY_ANSWER_PATH} from '../../src/api/shared/routes.js';
import {onPostgres} from './databases.js';
import {startSignIn} from './identity-service.js';
import {appOn, assertProblem} from './requests.js';

const ORIGIN = 'https://directory.example';
const MEGABYTE = 1_000_000;

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body; `undefined` sends none, although the headers announce it. */
  readonly bytes?: number;
  readonly chunked?: boolean;
}

/**
 * Sends a request as simple clients do: the whole body first, whatever the server does, and only then reads the answer. Rejects
 * when the connection breaks before that.
 */
async function exchange(address: string, path: string, {headers, bytes = 0, chunked = false}: Sent): Promise<Response> {
  const {port} = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (data) => received.push(data));
  const lines = Object.entries({Host: `127.0.0.1:${port}`, ...headers}).map(([name, value]) => `${name}: ${value}`);
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const piece = Buffer.alloc(50_000, 'a');
  for (let sent = 0; sent < bytes; sent += piece.length) {
    if (chunked) socket.write(`${piece.length.toString(16)}\r\n`);
    if (!socket.write(piece)) await once(socket, 'drain');
    if (chunked) socket.write('\r\n');
  }
  if (chunked) socket.write('0\r\n\r\n');
  while (!isWhole(Buffer.concat(received))) await once(socket, 'data');
  socket.destroy();
  const [head, body] = Buffer.concat(received).toString().split('\r\n\r\n') as [string, string];
  const [status, ...fields] = head.split('\r\n') as [string, ...string[]];
  const answered = fields.map((field) => /^(.*?): (.*)$/.exec(field)!.slice(1) as [string, string]);
  return new Response(body, {status: Number(status.split(' ')[1]), headers: answered});
}

function isWhole(received: Buffer): boolean {
  const [head, ...body] = received.toString().split('\r\n\r\n') as [string, ...string[]];
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return body.length > 0 && Buffer.byteLength(body.join('')) >= Number(length ?? 0);
}

const JSON_BODY = {'Content-Type': 'application/json', Origin: ORIGIN};
const FORM = {'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html'};
const announced = (bytes: number) => ({'Content-Length': String(bytes)});
const CHUNKED = {'Transfer-Encoding': 'chunked'};

onPostgres('A body that is too large', (opened) => {
  /** The service on a socket, as `service.ts` starts it. */
  async function served<Result>(work: (address: string) => Promise<Result>, fetch?: (request: Request) => Response | Promise<Response>) {
    const mailState = () => Promise.resolve({counts: {waiting: 0, retrying: 0, refused: 0, expired: 0}, refusals: []});
    const story = {startOver: () => Promise.resolve(), mailFolder: undefined, deliver: () => Promise.resolve(), mailState};
    const app = appOn({database: opened.database, corsOrigins: [ORIGIN], story});
    const failures: string[] = [];
    const server = httpServer({fetch: fetch ?? ((request, env) => app.fetch(request, env)), log: (entry) => failures.push(entry)});
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
      server.closeAllConnections();
      assert.deepEqual(failures, []);
    }
  }

  it('is refused with a readable problem by every route of the contract, however it is sent', () =>
    served(async (address) => {
      for (const path of [SURVEY_ANSWER_PATH, CLAIMS_PATH, ME_PATH, reviewsPath('p1'), 'v1/nothing', 'nothing'])
        for (const [headers, chunked] of [
          [announced(3 * MEGABYTE), false],
          [{...announced(3 * MEGABYTE), Connection: 'close'}, false],
          [CHUNKED, true],
          [{...CHUNKED, Connection: 'close'}, true],
        ] as const) {
          const answer = await exchange(address, `/${path}`, {headers: {...JSON_BODY, ...headers}, bytes: 3 * MEGABYTE, chunked});
          assert.equal(answer.headers.get('Access-Control-Allow-Origin'), ORIGIN, path);
          await assertProblem(answer, 413, 'content-too-large');
        }
    }));

  it('is refused before it is sent, if the client announces it', () =>
    served(async (address) => {
      const headers = {...JSON_BODY, ...announced(150 * MEGABYTE)};
      await assertProblem(await exchange(address, `/${SURVEY_ANSWER_PATH}`, {headers}), 413, 'content-too-large');
      const asks = {...headers, Expect: '100-continue'};
      await assertProblem(await exchange(address, `/${SURVEY_ANSWER_PATH}`, {headers: asks}), 413, 'content-too-large');
    }));

  it('is refused with a page by the pages of the demo', () =>
    served(async (address) => {
      for (const [headers, chunked] of [
        [announced(20 * MEGABYTE), false],
        [CHUNKED, true],
      ] as const) {
        const answer = await exchange(address, '/story/claim', {headers: {...FORM, ...headers}, bytes: 20 * MEGABYTE, chunked});
        assert.deepEqual([answer.status, answer.headers.get('Content-Type')], [413, 'text/html; charset=UTF-8']);
        assert.match(await answer.text(), /<h1>This did not work<\/h1>/);
      }
    }));

  it('is refused by the sign-in provider, which reads its requests itself', async () => {
    const signIn = await startSignIn(opened.database);
    try {
      for (const path of ['/sign-in/token', '/sign-in/auth', '/sign-in/session/end/confirm', '/sign-in/interaction/x']) {
        const large = await exchange(signIn.address, path, {headers: {...FORM, ...announced(3 * MEGABYTE)}, bytes: 3 * MEGABYTE});
        assert.equal(large.status, 413, path);
        const streamed = await exchange(signIn.address, path, {headers: {...FORM, ...CHUNKED}, bytes: 3 * MEGABYTE, chunked: true});
        assert.equal(streamed.status, 400, path);
      }
      const {address} = signIn;
      const form = {...FORM, 'Content-Type': 'multipart/form-data; boundary=x'};
      const malformed = await fetch(`${address}/sign-in/interaction/x`, {method: 'POST', headers: form, body: 'no form'});
      assert.equal(malformed.status, 400);
      assert.deepEqual(signIn.failures, []);
    } finally {
      await signIn.close();
    }
  });

  it('is no form, if it is malformed', () =>
    served(async (address) => {
      for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data']) {
        const answer = await fetch(`${address}/story/claim`, {method: 'POST', headers: {...FORM, 'Content-Type': type}, body: 'no form'});
        assert.deepEqual([answer.status, answer.headers.get('Content-Type')], [400, 'text/html; charset=UTF-8']);
      }
    }));

  it('meets a service that is still starting, whose answer a page of another origin can read', () => {
    const starting = startingApp({corsOrigins: [ORIGIN]});
    return served(
      async (address) => {
        const answer = await fetch(`${address}/${reviewsPath('p1')}`, {headers: {Origin: ORIGIN}});
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), ORIGIN);
        assert.equal(answer.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
        assert.equal(answer.headers.get('Retry-After'), '2');
        await assertProblem(answer, 503, 'service-unavailable');
        const headers = {...JSON_BODY, ...announced(3 * MEGABYTE)};
        await assertProblem(await exchange(address, `/${CLAIMS_PATH}`, {headers, bytes: 3 * MEGABYTE}), 413, 'content-too-large');
      },
      (request) => starting.fetch(request),
    );
  });

  it('or an address without a host is a problem too', () =>
    served(async (address) => {
      const headers = {Host: 'a b', 'Content-Length': '0'};
      await assertProblem(await exchange(address, '/v1/me', {headers}), 400, 'invalid-request');
    }));
});
