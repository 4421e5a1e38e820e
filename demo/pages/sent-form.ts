import type {Context} from 'hono';
import {HTTPException} from 'hono/http-exception';

/** The fields of a form. @throws HTTPException 400 if the body is not a form. */
export function sentForm(c: Context): ReturnType<Context['req']['parseBody']> {
  return c.req.parseBody().catch((cause: unknown) => {
    throw new HTTPException(400, {cause});
  });
}
