import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import {faultIn, type Check} from '../../src/api/check.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from './mutations.js';
import {assertSame} from './same-verdict.js';

export interface Checked {
  readonly check: Check;
  readonly schema: z.ZodMiniType;
  /** With every field there is. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** Every field in a value, at any depth, and the entries of its lists. */
function fieldsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, each]) => [[...path, name], ...fieldsIn(each, [...path, name])]);
}

/** What stands at a path may be gone already, broken by another mutation. */
function isThere(value: unknown, path: readonly string[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
  return typeof parent === 'object' && parent !== null;
}

/** That each generated check says what its schema says, whatever is broken; and that none of a file is left out. */
export function proveChecks(checks: object, checked: Readonly<Record<string, Checked>>): void {
  it('every generated check is proven', () => {
    assert.deepEqual(Object.keys(checks).length, Object.keys(checked).length);
  });

  for (const [name, {check, schema, whole}] of Object.entries(checked)) {
    describe(`the generated check of a ${name}`, () => {
      it('accepts what is whole', () => {
        assert.equal(faultIn(whole, check, 'value'), undefined);
        assertSame(whole, check, schema);
      });

      it('finds in every broken field what the schema finds', () => {
        for (const field of fieldsIn(whole)) {
          for (const mutation of MUTATIONS) assertSame(mutation.of(whole, field), check, schema, `${field.join('.')} ${mutation.name}`);
        }
      });

      it('finds what the schema finds when it is broken anywhere, twice', () => {
        const broken = fc.tuple(fc.constantFrom(...fieldsIn(whole)), anyMutation);
        fc.assert(
          fc.property(broken, broken, ([field, mutation], [other, otherMutation]) => {
            const once = mutation.of(whole, field);
            assertSame(once, check, schema);
            if (isThere(once, other)) assertSame(otherMutation.of(once, other), check, schema);
          }),
          {numRuns: 300},
        );
      });

      it('ignores fields it does not know, and refuses what is no object', () => {
        for (const extra of EXTRA_FIELDS) assertSame(withExtra(whole, extra, {deep: 1}), check, schema, extra);
        for (const value of REPLACEMENTS) assertSame(value, check, schema);
      });
    });
  }
}
