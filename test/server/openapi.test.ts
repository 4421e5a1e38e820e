import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fromJSONSchema} from 'zod';
import {openApiDocument} from '../../src/api/openapi/document.js';
import {PracticeReviewsParameters} from '../../src/api/practice/schemas.js';
import {Review, ReviewsParameters} from '../../src/api/reviews/schemas.js';
import {practiceReviewsPath, reviewsPath} from '../../src/api/shared/routes.js';
import {PROBLEM_CODES} from '../../src/api/shared/schemas.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly {name: string; in: string; required?: boolean; schema: unknown}[];
  readonly responses: Record<string, {$ref?: string; content?: Record<string, unknown>}>;
}

interface Document {
  readonly openapi: string;
  readonly info: {title: string; version: string};
  readonly servers: readonly {url: string}[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    schemas: Record<string, {properties: Record<string, {enum?: unknown; examples?: unknown}>}>;
    responses: Record<string, unknown>;
  };
}

const document = openApiDocument() as Document;
const template = (path: string) => `/${decodeURIComponent(path)}`;
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.values(byMethod).map((operation) => [path, operation] as const),
);

/** Yields every object and array in a JSON value with its JSON pointer. */
function* parts(value: unknown, at = '#'): Generator<[at: string, part: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [at, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* parts(inner, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

describe('The OpenAPI document', () => {
  it('is OpenAPI 3.1', () => {
    assert.match(document.openapi, /^3\.1\.\d$/);
    assert.ok(document.info.title && document.info.version);
  });

  it('survives a JSON round trip unchanged', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  it('has no dangling references', () => {
    const all = new Map(parts(document));
    const references = [...all.values()].flatMap(({$ref}) => ($ref === undefined ? [] : [$ref as string]));
    assert.ok(references.length > 15);
    for (const reference of references) assert.ok(all.has(reference), reference);
  });

  it('has no unused components or duplicate operation ids', () => {
    const text = JSON.stringify(document);
    const {schemas, responses} = document.components;
    for (const name of Object.keys(schemas)) assert.ok(text.includes(`"#/components/schemas/${name}"`), name);
    for (const name of Object.keys(responses)) assert.ok(text.includes(`"#/components/responses/${name}"`), name);
    const ids = operations.map(([, {operationId}]) => operationId);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('declares each path parameter, and describes every parameter and answer', () => {
    for (const [path, {parameters, responses}] of operations) {
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        declared.map(({name}) => `{${name}}`),
        path.match(/\{\w+\}/g) ?? [],
      );
      assert.ok(declared.every(({required}) => required));
      for (const parameter of parameters)
        assert.ok(parameter.schema && (parameter as {description?: string}).description, `${path} ${parameter.name}`);
      // 204 has no content.
      assert.ok(responses[204] ?? (responses[200] ?? responses[201] ?? responses[202])?.content?.['application/json'], path);
      for (const [status, {$ref}] of Object.entries(responses))
        if (!status.startsWith('20')) assert.match($ref!, /^#\/components\/responses\//);
    }
  });

  it('has the schemas that validate the requests', () => {
    const queryOf = (path: string) =>
      document.paths[template(path)]!.get!.parameters.filter((parameter) => parameter.in === 'query').map(({name}) => name);
    assert.deepEqual(queryOf(reviewsPath('{providerId}')), Object.keys(ReviewsParameters.shape));
    assert.deepEqual(queryOf(practiceReviewsPath('{practiceId}', '{providerId}')), Object.keys(PracticeReviewsParameters.shape));
    assert.deepEqual(Object.keys(document.components.schemas.Review!.properties), Object.keys(Review.shape));
    assert.ok(![...parts(document)].some(([, part]) => 'additionalProperties' in part || '$schema' in part || '$id' in part));
  });

  it('leaves the list of problem codes open', () => {
    const code = document.components.schemas.Problem!.properties.code!;
    assert.deepEqual([code.enum, code.examples], [undefined, [...PROBLEM_CODES]]);
  });

  it('has schemas that accept the same values as the contract’s own', () => {
    const {Review: review, PublishedResponse: response} = document.components.schemas as Record<string, object>;
    const text = JSON.stringify({...review, $defs: {PublishedResponse: response}}).replaceAll('#/components/schemas/', '#/$defs/');
    const read = fromJSONSchema(JSON.parse(text) as Parameters<typeof fromJSONSchema>[0]);
    const good = {id: 'r1', recommended: true, comment: 'Kind.', city: 'Denver', state: 'CO', date: '2025-06-01', response: null, more: 1};
    for (const each of [
      good,
      {...good, date: '2025-13-01'},
      {...good, comment: ''},
      {...good, response: {responder: ''}},
      {...good, id: 'a b'},
    ]) {
      assert.equal(read.safeParse(each).success, Review.safeParse(each).success, JSON.stringify(each));
    }
  });

  it('names the given server', () => {
    const {servers} = openApiDocument({serverUrl: 'https://reviews.example/api/'}) as Document;
    // A tool appends the paths, which start with a slash.
    assert.deepEqual(servers, [{url: 'https://reviews.example/api'}]);
  });
});
