import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import {type Check, faultIn} from '../../../src/api/shared/check.js';

/** Asserts that check and schema agree, and that the schema also reports the fault that the check names. */
export function assertSame(value: unknown, check: Check, schema: z.ZodMiniType, what?: string): void {
  const {success, error} = schema.safeParse(value);
  const fault = faultIn(value, check, 'value');
  assert.equal(
    fault === undefined,
    success,
    `${what ?? JSON.stringify(value)}: ${fault ?? 'no fault'}, zod says ${JSON.stringify(error?.issues)}`,
  );
  if (!error || !fault) return;
  const named = error.issues.map(({path}) => ['value', ...path].join('.'));
  assert.ok(
    named.some((path) => fault === path || fault.startsWith(`${path}.`)),
    `${fault} is not among ${named.join()}`,
  );
}
