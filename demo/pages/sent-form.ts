import type {Context} from 'hono';
import {RequestProblem} from '../server/api/problems.js';

/** The fields of a form. @throws RequestProblem `invalid-request` if the body is not a form. */
export function sentForm(c: Context): ReturnType<Context['req']['parseBody']> {
  return c.req.parseBody().catch(() => {
    throw new RequestProblem('invalid-request', 'body: must be a form.');
  });
}
