import fc from 'fast-check';

type Json = Record<string, unknown>;

/** A change to a field that may break it. Returns a copy. */
export interface Mutation {
  readonly name: string;
  readonly of: (object: unknown, path: readonly string[]) => unknown;
}

const BIG = 'x'.repeat(30_000);

/** Replacements for any value: nothing, each type, too much, too little, and the wrong format. */
export const REPLACEMENTS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e9,
  1e9 + 1,
  2 ** 53,
  1e308,
  '',
  ' ',
  '0',
  'true',
  BIG,
  '2025-13-01',
  '2025-1-1',
  '2025-02-31',
  '0000-01-01',
  '.',
  '..',
  'urn:oid:2.16.840.1.113883.4.6',
  '2025-12-06\n',
  '2025-12-06T00:00:00Z',
  '../admin',
  '<b>',
  'ü',
  'a'.repeat(64),
  'a'.repeat(65),
  // One code point each, two UTF-16 units.
  '\u{1f600}'.repeat(100),
  '\u{1f600}'.repeat(15_000),
  [],
  ['a'],
  [null],
  {},
  {length: 3},
  {id: 'r1', comment: 'x'},
];

/** Fields that are not in any contract. Some are names that every object inherits. */
export const EXTRA_FIELDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'unreadable', 'reviews', 'length', ''];

const drop: Mutation = {
  name: 'dropped',
  of: (object, path) => changed(object, path, (parent, name) => Reflect.deleteProperty(parent, name)),
};

export function replaceBy(value: unknown): Mutation {
  const text = JSON.stringify(value);
  return {
    name: `replaced by ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`,
    of: (object, path) => changed(object, path, (parent, name) => own(parent, name, value)),
  };
}

/** Every way to break one field. */
export const MUTATIONS: readonly Mutation[] = [drop, ...REPLACEMENTS.map(replaceBy)];

/** A random mutation, with unforeseen values. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constantFrom(...MUTATIONS),
  fc.jsonValue().map(replaceBy),
  fc.string({unit: 'binary', maxLength: 200}).map(replaceBy),
);

export function withExtra(object: unknown, name: string, value: unknown): unknown {
  return changed(object, [name], (parent) => own(parent, name, value));
}

function changed(object: unknown, path: readonly string[], change: (parent: Json, name: string) => void): unknown {
  const copy = structuredClone(object);
  let parent = copy as Json;
  for (const name of path.slice(0, -1)) parent = parent[name] as Json;
  change(parent, path.at(-1)!);
  // A round trip through JSON, because that is what a browser receives.
  return JSON.parse(JSON.stringify(copy));
}

/** As in JSON, `__proto__` becomes a field, not the prototype. */
function own(parent: Json, name: string, value: unknown): void {
  Object.defineProperty(parent, name, {value, enumerable: true, configurable: true, writable: true});
}

/** Paths of all fields in a value, at any depth, including list entries. */
export function fieldsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, each]) => [[...path, name], ...fieldsIn(each, [...path, name])]);
}
