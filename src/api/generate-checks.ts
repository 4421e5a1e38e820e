/*
 * Writes the parts of the contract that the browser checks, made from the zod schemas. With the few functions of check.ts
 * they cost a page a fraction of what zod itself would; every tag loads the checks of its own part.
 * Run by `npm run generate`; `npm run check` fails when a file is not what this would write.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import * as z from 'zod/mini';
import {Colleague, PracticeAccess, Registration} from './access-schemas.js';
import {
  CaseHistory,
  CaseStep,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticeNewReviews,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from './practice-schemas.js';
import {Decided, QueueCase, QueueCounts, QueueEntry, QueueStep} from './queue-schemas.js';
import {Cursor, FieldFault, Review, ReviewCounts} from './schemas.js';
import {Survey, SurveyReceipt} from './survey-schemas.js';
import {Appearance, Back, Configure, Connection, Resume, TokenAnswer} from './web-view-schemas.js';

interface Target {
  readonly from: string;
  /** Lists are not in it where each of their entries is checked by itself. */
  readonly schemas: Readonly<Record<string, z.ZodMiniType>>;
}

/** Of a message: looked at before it is known which check it needs. */
const ENVELOPE = {directoryReviews: true, type: true} as const;

const TARGETS: Readonly<Record<string, Target>> = {
  'checks.generated.ts': {from: 'schemas.ts', schemas: {Review, ReviewCounts, Cursor: z.nullable(Cursor)}},
  'practice-checks.generated.ts': {
    from: 'practice-schemas.ts',
    schemas: {
      Practice,
      Me: z.omit(Me, {practices: true}),
      ReviewedProvider,
      PracticeReview,
      PracticeCounts,
      QuarterCounts,
      Receipt: z.omit(Receipt, {review: true}),
      CaseStep,
      CaseHistory: z.omit(CaseHistory, {review: true, steps: true}),
      FieldFault,
      NewReviews: z.omit(NewReviews, {practices: true}),
      PracticeNewReviews,
    },
  },
  'survey-checks.generated.ts': {from: 'survey-schemas.ts', schemas: {Survey, SurveyReceipt}},
  'queue-checks.generated.ts': {
    from: 'queue-schemas.ts',
    schemas: {QueueEntry, QueueCounts, QueueCase: z.omit(QueueCase, {steps: true}), QueueStep, Decided},
  },
  'access-checks.generated.ts': {
    from: 'access-schemas.ts',
    schemas: {PracticeAccess: z.omit(PracticeAccess, {people: true, registrations: true}), Colleague, Registration},
  },
  'web-view-checks.generated.ts': {
    from: 'web-view-schemas.ts',
    schemas: {
      Configure: z.omit(Configure, ENVELOPE),
      Appearance: z.omit(Appearance, ENVELOPE),
      TokenAnswer: z.omit(TokenAnswer, ENVELOPE),
      Back: z.omit(Back, ENVELOPE),
      Connection: z.omit(Connection, ENVELOPE),
      Resume: z.omit(Resume, ENVELOPE),
    },
  },
};

/** What of JSON Schema 2020-12 our schemas come to. */
interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly [JsonSchema, JsonSchema];
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

function checkOf(schema: JsonSchema): string {
  const {
    anyOf,
    items,
    maxItems,
    properties,
    propertyNames,
    additionalProperties,
    required,
    minLength = 0,
    maxLength = Infinity,
    minimum,
    maximum,
    pattern,
  } = schema;
  if (anyOf && anyOf[1].type === 'null') return `nullable(${checkOf(anyOf[0])})`;
  if (schema.enum) return `oneOf(${schema.enum.map((value) => `'${value}'`).join(', ')})`;
  switch (schema.type) {
    case 'object': {
      if (propertyNames) return `record(${new RegExp(propertyNames.pattern!)}, ${checkOf(additionalProperties!)})`;
      const field = ([name, each]: [string, JsonSchema]) =>
        `${/^\w+$/.test(name) ? name : `'${name}'`}: ${required?.includes(name) ? checkOf(each) : `optional(${checkOf(each)})`}`;
      return `object({${Object.entries(properties!).map(field).join(', ')}})`;
    }
    case 'array':
      return `list(${checkOf(items!)}, ${maxItems})`;
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

/** The files this writes, by name. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(TARGETS).map(([file, target]) => [file, contentOf(target)]));
}

function contentOf({from, schemas}: Target): string {
  const checks = Object.entries(schemas).map(([name, schema]) => {
    const check = checkOf(z.toJSONSchema(schema, {io: 'input'}) as JsonSchema);
    return `export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Check: Check = ${check};\n`;
  });
  const used = ['boolean', 'integer', 'list', 'nullable', 'object', 'oneOf', 'optional', 'record', 'text'].filter((name) =>
    checks.some((check) => new RegExp(`\\b${name}\\b(?!:)`).test(check)),
  );
  return `// Generated from ${from} by \`npm run generate\`. Do not edit.
import {${used.join(', ')}, type Check} from './check.js';

${checks.join('')}`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/'))) {
  for (const [file, content] of Object.entries(generatedFiles())) {
    const target = new URL(file, import.meta.url);
    if (!process.argv.includes('--check')) writeFileSync(target, content);
    else if (readFileSync(target, 'utf8') !== content) throw new Error(`${file} is stale: run \`npm run generate\`.`);
  }
}
