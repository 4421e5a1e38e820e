import {createServer, type Server} from 'node:http';
import {getRequestListener, type HttpBindings, RequestError} from '@hono/node-server';
import {problemOf, RequestProblem} from '../api/problems.js';
import {LARGEST_BODY} from './body-limit.js';

/** Milliseconds that a client may take for the headers, and for the whole request, and between two checks of it. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly interval: number;
}

/** Members' devices send far less than a megabyte. */
const PATIENCE: Patience = {headers: 15_000, request: 30_000, interval: 5000};

export interface HttpServerOptions {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  /** Receives unexpected errors. */
  readonly log: (entry: string) => void;
  readonly patience?: Patience;
}

/** Serves a fetch handler over HTTP. Requests that never reach it are answered with problem details too. */
export function httpServer({fetch, log, patience = PATIENCE}: HttpServerOptions): Server {
  const answer = getRequestListener((request, env) => fetch(request, env as HttpBindings), {
    // The adapter's own Response class would answer sign-in requests a second time.
    overrideGlobalObjects: false,
    // Node discards the rest of a body after the answer. The adapter would close the connection of a client that is still sending.
    autoCleanupIncoming: false,
    errorHandler: (error) => refusal(error, log),
  });
  const server = createServer(
    {headersTimeout: patience.headers, requestTimeout: patience.request, connectionsCheckingInterval: patience.interval},
    (incoming, outgoing) => void answer(incoming, outgoing),
  );
  // `Expect: 100-continue`: a client that asks first need not send a body that is too large.
  server.on('checkContinue', (incoming, outgoing) => {
    if (!(Number(incoming.headers['content-length']) > LARGEST_BODY)) outgoing.writeContinue();
    server.emit('request', incoming, outgoing);
  });
  return server;
}

/** Only a request without a usable address fails before the routes. No page of a browser can send one. */
function refusal(error: unknown, log: (entry: string) => void): Response {
  const cause = error instanceof RequestError ? new RequestProblem('invalid-request', 'Host and address: must be valid.') : error;
  const {problem, headers} = problemOf(cause, log);
  return new Response(JSON.stringify(problem), {status: problem.status, headers});
}
