import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';
import {buildReviews} from '../../../src/testing/reviews/builders.js';

/** The requests that the service received, in order. */
export interface Heard {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface LoopbackService {
  /** Base URL without a trailing slash. */
  readonly api: string;
  readonly heard: readonly Heard[];
}

/** Responds to one request; `attempt` starts at 1. The request stays open until the response is ended. */
export type Answer = (response: ServerResponse, heard: Heard, attempt: number, request: IncomingMessage) => void;

export const PAGE = {
  summary: {providerId: 'p1', recommended: 2, notRecommended: 1},
  counts: {filtered: 3, total: 3},
  reviews: buildReviews(3),
  nextCursor: null,
  previousCursor: null,
};

/** A real service on a free local port, which is closed after the test. */
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

/** Removes the waits between attempts. They are random, starting at 0. */
export function withoutWaits(t: TestContext): void {
  t.mock.method(Math, 'random', () => 0);
}
