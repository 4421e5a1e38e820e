import {createHash} from 'node:crypto';
import type {Context} from 'hono';

/** JSON with a tag for caches. A client that has the answer with this tag gets none again. */
export function publicJson(c: Context, value: unknown): Response {
  const text = JSON.stringify(value);
  const tag = `"${createHash('sha1').update(text).digest('base64url')}"`;
  // Weak, because a compressed answer has the same tag.
  c.header('ETag', `W/${tag}`);
  const known = c.req.header('If-None-Match')?.match(/\*|"[^"]*"/g);
  if (known?.some((each) => each === tag || each === '*')) return c.body(null, 304);
  return c.body(text, 200, {'Content-Type': 'application/json'});
}
