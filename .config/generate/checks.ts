/*
 * Generates the contract checks for the browser from the zod schemas. With the few functions of check.ts, they cost a page a
 * fraction of zod itself; every tag loads only the checks of its own area.
 * Run by `npm run generate`; `npm run check` fails when a file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path/posix';
import * as z from 'zod/mini';
import {Colleague, ExpectedPerson, PracticeAccess, Registration} from '../../src/api/access/schemas.js';
import {
  CaseHistory,
  CaseStep,
  Me,
  NewReviews,
  Practice,
  PracticeCounts,
  PracticeEmails,
  PracticeNewReviews,
  PracticeReview,
  QuarterCounts,
  Receipt,
  ReviewedProvider,
} from '../../src/api/practice/schemas.js';
import {Decided, QueueCase, QueueCounts, QueueEntry, QueueStep} from '../../src/api/queue/schemas.js';
import {Review, ReviewCounts} from '../../src/api/reviews/schemas.js';
import {Cursor, EditorialCheck, FieldFault} from '../../src/api/shared/schemas.js';
import {OwnAnswer, Survey, SurveyReceipt} from '../../src/api/survey/schemas.js';
import {Appearance, Back, Configure, Connection, Resume, TokenAnswer} from '../../src/webview/protocol/schemas.js';

/** Schemas by name. A list is missing if each of its entries is checked separately. */
type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** Fields that are read before it is known which check a message needs. */
const ENVELOPE = {directoryReviews: true, type: true} as const;

/** By folder: the schemas checked in its `checks.generated.ts`. */
export const SCHEMAS: Readonly<Record<string, Schemas>> = {
  'src/api/shared/': {Cursor: z.nullable(Cursor), EditorialCheck},
  'src/api/reviews/': {Review, ReviewCounts},
  'src/api/practice/': {
    Practice,
    Me: z.omit(Me, {practices: true}),
    ReviewedProvider,
    PracticeReview,
    PracticeCounts,
    QuarterCounts,
    PracticeEmails,
    Receipt: z.omit(Receipt, {review: true}),
    CaseStep,
    CaseHistory: z.omit(CaseHistory, {review: true, steps: true}),
    FieldFault,
    NewReviews: z.omit(NewReviews, {practices: true}),
    PracticeNewReviews,
  },
  'src/api/survey/': {
    Survey,
    SurveyReceipt,
    OwnAnswer: z.omit(OwnAnswer, {provider: true, visitedOn: true, expiresOn: true, receiptByEmail: true}),
  },
  'src/api/queue/': {QueueEntry, QueueCounts, QueueCase: z.omit(QueueCase, {steps: true}), QueueStep, Decided},
  'src/api/access/': {
    PracticeAccess: z.omit(PracticeAccess, {people: true, registrations: true, expected: true}),
    Colleague,
    Registration,
    ExpectedPerson,
  },
  'src/webview/protocol/': {
    Configure: z.omit(Configure, ENVELOPE),
    Appearance: z.omit(Appearance, ENVELOPE),
    TokenAnswer: z.omit(TokenAnswer, ENVELOPE),
    Back: z.omit(Back, ENVELOPE),
    Connection: z.omit(Connection, ENVELOPE),
    Resume: z.omit(Resume, ENVELOPE),
  },
};

/** The subset of JSON Schema 2020-12 that our schemas use. */
interface JsonSchema {
  readonly type?: string | readonly [string, 'null'];
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
  readonly format?: string;
}

/** Checks that know more than a pattern can say in a few bytes. */
const FORMATS: Readonly<Record<string, string>> = {date: 'day', 'date-time': 'moment'};

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
    format = '',
  } = schema;
  if (anyOf && anyOf[1].type === 'null') return `nullable(${checkOf(anyOf[0])})`;
  if (Array.isArray(schema.type)) return `nullable(${checkOf({...schema, type: (schema.type as [string, 'null'])[0]})})`;
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
      if (FORMATS[format]) return FORMATS[format];
      return `text(${[minLength, maxLength, ...(pattern ? [new RegExp(pattern)] : [])].join(', ')})`;
    case 'integer':
      return `integer(${minimum}, ${maximum})`;
    case 'boolean':
      return 'boolean';
    default:
      throw new Error(`check.ts has no check for ${JSON.stringify(schema)}.`);
  }
}

/** The generated files, by path. */
export function generatedChecks(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([folder, schemas]) => [`${folder}checks.generated.ts`, contentOf(schemas, folder)]),
  );
}

function contentOf(schemas: Schemas, folder: string): string {
  const checks = Object.entries(schemas).map(([name, schema]) => {
    const check = checkOf(z.toJSONSchema(schema, {io: 'input'}) as JsonSchema);
    return `export const ${checkNameOf(name)}: Check = ${check};\n`;
  });
  const used = ['boolean', 'day', 'integer', 'list', 'moment', 'nullable', 'object', 'oneOf', 'optional', 'record', 'text'].filter((name) =>
    checks.some((check) => new RegExp(`\\b${name}\\b(?!:)`).test(check)),
  );
  return `// Generated from the schemas by \`npm run generate\`. Do not edit.
import {${used.join(', ')}, type Check} from '${moduleFrom(folder)}';

${checks.join('')}`;
}

/** The name of the generated check of a schema: `practiceReviewCheck` for `PracticeReview`. */
export function checkNameOf(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Check`;
}

function moduleFrom(folder: string): string {
  const path = relative(folder, 'src/api/shared/check.js');
  return path.startsWith('.') ? path : `./${path}`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/'))) {
  for (const [file, content] of Object.entries(generatedChecks())) {
    if (!process.argv.includes('--check')) writeFileSync(file, content);
    else if (readFileSync(file, 'utf8') !== content) throw new Error(`${file} is stale: run \`npm run generate\`.`);
  }
}
