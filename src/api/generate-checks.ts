/*
 * Writes checks.generated.ts: the parts of the contract that the browser checks, made from the zod schemas. With the few
 * functions of check.ts they cost members a fraction of what zod itself would.
 * Run by `npm run generate`; `npm run check` fails when the file is not what this would write.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import * as z from 'zod/mini';
import {Cursor, Review, ReviewCounts} from './schemas.js';

const schemas = {Review, ReviewCounts, Cursor: z.nullable(Cursor)};
const target = new URL('checks.generated.ts', import.meta.url);

/** What of JSON Schema 2020-12 our schemas come to. */
interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly [JsonSchema, JsonSchema];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

function checkOf(schema: JsonSchema): string {
  const {anyOf, properties, required, minLength = 0, maxLength = Infinity, minimum, maximum, pattern} = schema;
  if (anyOf && anyOf[1].type === 'null') return `nullable(${checkOf(anyOf[0])})`;
  switch (schema.type) {
    case 'object': {
      const field = ([name, each]: [string, JsonSchema]) =>
        `${name}: ${required?.includes(name) ? checkOf(each) : `optional(${checkOf(each)})`}`;
      return `object({${Object.entries(properties!).map(field).join(', ')}})`;
    }
    case 'string':
      return `text(${[minLength, maxLength, ...(pattern ? [new RegExp(pattern)] : [])].join(', ')})`;
    case 'integer':
      return `integer(${minimum}, ${maximum})`;
    case 'boolean':
      return 'boolean';
    default:
      throw new Error(`check.ts has no check for ${JSON.stringify(schema)}.`);
  }
}

export function generatedChecks(): string {
  const checks = Object.entries(schemas).map(([name, schema]) => {
    const check = checkOf(z.toJSONSchema(schema, {io: 'input'}) as JsonSchema);
    return `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Check: Check = ${check};\n`;
  });
  return `// Generated from schemas.ts by \`npm run generate\`. Do not edit.
import {boolean, integer, nullable, object, optional, text, type Check} from './check.js';

${checks.join('')}`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/'))) {
  if (process.argv.includes('--check')) {
    if (readFileSync(target, 'utf8') !== generatedChecks()) throw new Error('checks.generated.ts is stale: run `npm run generate`.');
  } else {
    writeFileSync(target, generatedChecks());
  }
}
