import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {buildReviews} from '../../../src/testing/reviews/builders.js';

/** What the service was asked, in order. */
export interface Heard {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface LoopbackService {
  /** Base address, with no slash at its end. */
  readonly api: string;
  readonly heard: readonly Heard[];
}

/** Answers one request; `attempt` counts from 1. An answer that is never ended keeps the request open. */
export type Answer = (response: ServerResponse, heard: Heard, attempt: number, request: IncomingMessage) => void;

export const PAGE = {
  summary: {providerId: 'p1', recommended: 2, notRecommended: 1},
  counts: {filtered: 3, total: 3},
  reviews: buildReviews(3),
  nextCursor: null,
  previousCursor: null,
};

/** A real service on a free port of this machine, gone when the test is over. */
export async function startService(t: TestContext, answer: Answer = (response) => sendJson(response, PAGE)): Promise<LoopbackService> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const one = {url: request.url!, headers: request.headers};
    answer(response, one, heard.push(one), request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard};
}

export function sendJson(response: ServerResponse, body: unknown): void {
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
}

export function sendProblem(response: ServerResponse, status: number, code: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, {'Content-Type': 'application/problem+json', ...headers});
  response.end(JSON.stringify({type: 'about:blank', title: 'Problem', status, code, detail: 'For developers.'}));
}

/** Waits between attempts are random from nothing up: without luck there are none, and nobody sleeps. */
export function withoutWaits(t: TestContext): void {
  t.mock.method(Math, 'random', () => 0);
}
