/*
 * Writes checks.generated.ts: the parts of the contract that the browser checks, as plain JSON Schema data made from the
 * zod schemas. The data and the small reader in check.ts cost members a fraction of what zod itself would.
 * Run by `npm run generate`; `npm run check` fails when the file is not what this would write.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import * as z from 'zod/mini';
import {Cursor, ProblemCode, Review, ReviewCounts} from './schemas.js';

const schemas = {Review, ReviewCounts, Cursor: z.nullable(Cursor), ProblemCode};
const target = new URL('checks.generated.ts', import.meta.url);

/** Only what check.ts reads: annotations and unknown-field rules stay out. */
const READ = new Set(['type', 'anyOf', 'properties', 'required', 'minLength', 'maxLength', 'minimum', 'maximum', 'pattern']);

function reduced(schema: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(schema).filter(([key]) => READ.has(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key === 'properties') return [key, mapValues(value as Record<string, Record<string, unknown>>, reduced)];
      if (key === 'anyOf') return [key, (value as Record<string, unknown>[]).map(reduced)];
      return [key, value];
    }),
  );
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

export function generatedChecks(): string {
  const lines = Object.entries(schemas).map(([name, schema]) => {
    const json = reduced(z.toJSONSchema(schema, {io: 'input'}) as Record<string, unknown>);
    return `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Check: Check = ${JSON.stringify(json)};\n`;
  });
  return `// Generated from schemas.ts by \`npm run generate\`. Do not edit.\nimport type {Check} from './check.js';\n\n${lines.join('')}`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/'))) {
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== generatedChecks()) throw new Error('checks.generated.ts is stale: run `npm run generate`.');
  } else {
    writeFileSync(target, generatedChecks());
  }
}
