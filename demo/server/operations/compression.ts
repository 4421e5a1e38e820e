import {gzipSync} from 'node:zlib';
import type {MiddlewareHandler} from 'hono';
import {COMPRESSIBLE_CONTENT_TYPE_REGEX} from 'hono/compress';

/** Bytes of an answer below which compression saves less than it costs. */
const WORTH_IT = 1024;

/** Of nine: higher ones make answers hardly smaller. */
const LEVEL = 4;

const TAKES_GZIP = /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** Compresses answers in one piece: a stream, as the general middleware uses, and a thread of its own take longer than the work itself. */
export const compression: MiddlewareHandler = async (c, next) => {
  await next();
  const {res} = c;
  if (!res.body || c.req.method === 'HEAD' || res.headers.has('Content-Encoding')) return;
  if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(res.headers.get('Content-Type') ?? '')) return;
  if (!/\baccept-encoding\b/i.test(res.headers.get('Vary') ?? '')) c.header('Vary', 'Accept-Encoding', {append: true});
  if (!TAKES_GZIP.test(c.req.header('Accept-Encoding') ?? '')) return;
  const whole = await res.arrayBuffer();
  const isWorthIt = whole.byteLength >= WORTH_IT;
  c.res = new Response(isWorthIt ? gzipSync(whole, {level: LEVEL}) : whole, res);
  if (!isWorthIt) return;
  c.res.headers.set('Content-Encoding', 'gzip');
  // A strong tag would promise the bytes of the answer that is not compressed.
  const tag = res.headers.get('ETag');
  if (tag?.startsWith('"')) c.res.headers.set('ETag', `W/${tag}`);
};
