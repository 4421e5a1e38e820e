import assert from 'node:assert/strict';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import {checkNameOf, SCHEMAS} from '../../../.config/generate/checks.js';
import {type Check, faultIn} from '../../../src/api/shared/check.js';
import {anyMutation, EXTRA_FIELDS, fieldsIn, MUTATIONS, REPLACEMENTS, withExtra} from './mutations.js';
import {assertSame} from './same-verdict.js';

/** Whether the path still exists; another mutation may have removed it. */
function isThere(value: unknown, path: readonly string[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], value);
  return typeof parent === 'object' && parent !== null;
}

interface Proof {
  readonly name: string;
  prove(): void;
}

/** A value with all fields. */
export type Whole = Readonly<Record<string, unknown>>;

/**
 * Proofs that each generated check of a folder agrees with its schema on any broken value, and that no check is missing.
 *
 * @param checks The module of the generated checks.
 * @param wholes By the name of the schema.
 */
export function proofsOf(
  folder: string,
  checks: Readonly<Record<string, Check>>,
  wholes: Readonly<Record<string, Whole>>,
): readonly Proof[] {
  const schemas = SCHEMAS[folder]!;
  return [
    {name: 'every generated check is proven', prove: () => assert.deepEqual(Object.keys(wholes).sort(), Object.keys(schemas).sort())},
    ...Object.entries(wholes).flatMap(([name, whole]) => proofsOfOne(name, checks[checkNameOf(name)]!, schemas[name]!, whole)),
  ];
}

function proofsOfOne(name: string, check: Check, schema: z.ZodMiniType, whole: Whole): readonly Proof[] {
  const subject = `the generated check of ${name}`;
  return [
    {
      name: `${subject} accepts what is whole`,
      prove: () => {
        assert.equal(faultIn(whole, check, 'value'), undefined);
        assertSame(whole, check, schema);
      },
    },
    {
      name: `${subject} finds in every broken field what the schema finds`,
      prove: () => {
        for (const field of fieldsIn(whole)) {
          for (const mutation of MUTATIONS) assertSame(mutation.of(whole, field), check, schema, `${field.join('.')} ${mutation.name}`);
        }
      },
    },
    {
      name: `${subject} finds what the schema finds when it is broken anywhere, twice`,
      prove: () => {
        const broken = fc.tuple(fc.constantFrom(...fieldsIn(whole)), anyMutation);
        fc.assert(
          fc.property(broken, broken, ([field, mutation], [other, otherMutation]) => {
            const once = mutation.of(whole, field);
            assertSame(once, check, schema);
            if (isThere(once, other)) assertSame(otherMutation.of(once, other), check, schema);
          }),
          {numRuns: 300},
        );
      },
    },
    {
      name: `${subject} ignores fields it does not know, and refuses what is no object`,
      prove: () => {
        for (const extra of EXTRA_FIELDS) assertSame(withExtra(whole, extra, {deep: 1}), check, schema, extra);
        for (const value of REPLACEMENTS) assertSame(value, check, schema);
      },
    },
  ];
}
