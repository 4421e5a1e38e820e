import type {HttpBindings} from '@hono/node-server';
import type {Context, MiddlewareHandler} from 'hono';
import {RequestProblem} from '../api/problems.js';
import {isSafeMethod} from '../api/safe-method.js';

/** Maximum request body in bytes. A submission at every contract limit, fully escaped, is smaller. */
export const LARGEST_BODY = 256 * 1024;

/**
 * Reads the body, so that a refusal never meets a client that is still sending, and rejects one that is too large before it is
 * read.
 *
 * @throws RequestProblem `content-too-large`, or `invalid-request` if the body ends early.
 */
export const boundedBody: MiddlewareHandler = async (c, next) => {
  refuseTooLarge(c);
  const {method, url, headers} = c.req.raw;
  const body = isSafeMethod(method) ? null : c.req.raw.body;
  // A new request, because the one of the Node adapter can be read only once.
  if (body) c.req.raw = new Request(url, {method, headers, body: await bytesOf(body, c)});
  await next();
};

/**
 * The same for routes that read Node's request themselves and have their own limit: they need the length beforehand.
 *
 * @throws RequestProblem `content-too-large`, or `invalid-request` without a length.
 */
export const announcedBody: MiddlewareHandler = async (c, next) => {
  refuseTooLarge(c);
  if (c.req.header('Transfer-Encoding') !== undefined) {
    stayOpen(c);
    throw new RequestProblem('invalid-request', 'Content-Length: is required.');
  }
  await next();
};

function refuseTooLarge(c: Context): void {
  if (!(Number(c.req.header('Content-Length')) > LARGEST_BODY)) return;
  stayOpen(c);
  throw tooLarge();
}

async function bytesOf(body: ReadableStream<Uint8Array>, c: Context): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read().catch(brokenOff);
    if (done) return Buffer.concat(chunks);
    size += value.length;
    chunks.push(value);
    if (size <= LARGEST_BODY) continue;
    stayOpen(c);
    // Not canceled, because that closes the connection before the client has the answer.
    void discard(reader);
    throw tooLarge();
  }
}

function brokenOff(): never {
  throw new RequestProblem('invalid-request', 'body: must be complete.');
}

async function discard(reader: ReadableStreamDefaultReader): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The client has left.
  }
}

/** Without this, Node closes the connection of a client that is still sending, which then never sees the answer. */
function stayOpen(c: Context): void {
  const {outgoing} = (c.env ?? {}) as Partial<HttpBindings>;
  if (outgoing) outgoing.shouldKeepAlive = true;
}

function tooLarge(): RequestProblem {
  return new RequestProblem('content-too-large', `body: must have at most ${LARGEST_BODY} bytes.`);
}
