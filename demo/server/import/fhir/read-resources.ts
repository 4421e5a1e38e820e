import {basename, extname} from 'node:path';
import type * as z from 'zod/mini';
import {kindOf} from '../../shared/kind-of.js';
import {PlainError} from '../../shared/plain-error.js';
import {jsonLines} from '../json-lines.js';
import {openSource} from '../source-file.js';
import {Bundle} from './resources.js';

/** A resource of a file, not checked except for its type, or why a line has none. */
export type FoundResource =
  {readonly line: number; readonly type: string; readonly content: unknown} | {readonly line: number; readonly problem: string};

/** Bytes. A claim of a long stay with 999 lines has up to 7 million. */
const LONGEST_LINE = 16_000_000;

/** A file of FHIR R4 as a bulk export gives it: one resource a line, any mix of types (https://hl7.org/fhir/R4/nd-json.html). */
export interface ResourceFile {
  readonly name: string;
  /** Reads the file from its start. */
  resources(): AsyncIterable<FoundResource>;
}

/** @throws PlainError when it is not a readable file of text. */
export async function openResources(path: string): Promise<ResourceFile> {
  const name = basename(path);
  // Of a compressed file, `openSource` says more.
  if (!['.ndjson', '.jsonl', '.json', '.gz'].includes(extname(name).toLowerCase()))
    throw new PlainError(`${name}: FHIR resources are loaded from .ndjson files, one resource a line.`);
  const source = await openSource(path);
  return {name, resources: () => resourcesIn(jsonLines(source, LONGEST_LINE).rows)};
}

async function* resourcesIn(rows: ReturnType<typeof jsonLines>['rows']): AsyncGenerator<FoundResource> {
  for await (const row of rows) {
    if ('problem' in row) yield row;
    else yield* resourcesOf(row.line, row.fields);
  }
}

function resourcesOf(line: number, content: Readonly<Record<string, unknown>>): FoundResource[] {
  const {resourceType: type} = content;
  if (typeof type !== 'string') return [{line, problem: 'is not a FHIR resource: it has no resourceType'}];
  if (type !== 'Bundle') return [{line, type, content}];
  const bundle = checked(Bundle, content);
  if ('problem' in bundle) return [{line, problem: bundle.problem}];
  return inBundle(bundle.value).flatMap((resource) => resourcesOf(line, resource));
}

/** The resources of a bundle. There they may refer to each other by addresses that hold nowhere else (`urn:uuid:…`), and have no ids. */
function inBundle({entry = []}: z.output<typeof Bundle>): Readonly<Record<string, unknown>>[] {
  const addresses = new Map<string, string>();
  const resources = entry.flatMap(({fullUrl = '', resource}) => {
    if (!resource) return [];
    const [, inside] = /^urn:(?:uuid|oid):(.+)$/.exec(fullUrl) ?? [];
    const {resourceType: type, id = inside} = resource;
    if (inside && typeof type === 'string' && typeof id === 'string') addresses.set(fullUrl, `${type}/${id}`);
    return [{...resource, ...(id !== undefined && {id})}];
  });
  return addresses.size ? resources.map((resource) => withAddresses(resource, addresses) as Record<string, unknown>) : resources;
}

/** Deeper than any reference in a resource. */
const DEEPEST = 50;

function withAddresses(value: unknown, addresses: ReadonlyMap<string, string>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  const changed = (each: unknown) => withAddresses(each, addresses, depth + 1);
  if (Array.isArray(value)) return value.map(changed);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      key === 'reference' && typeof each === 'string' ? (addresses.get(each) ?? each) : changed(each),
    ]),
  );
}

/** Checks the fields that are read. The problem names the first that is wrong, never its content. */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, content: unknown): {value: z.output<Schema>} | {problem: string} {
  const result = schema.safeParse(content);
  if (result.success) return {value: result.data};
  const [issue] = result.error.issues;
  const expected = issue?.code === 'invalid_type' ? `: it must be ${kindOf(issue.expected)}` : '';
  return {problem: `has a wrong ${issue?.path.join('.') ?? 'field'}${expected}`};
}
