import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openApiDocument} from '../../src/api/openapi.js';
import {reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../../src/api/routes.js';
import {PROBLEM_CODES} from '../../src/api/schemas.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: object;
}

interface Document {
  readonly paths: Readonly<Record<string, {get: {parameters?: readonly Parameter[]}}>>;
  readonly components: {readonly schemas: Readonly<Record<string, {properties: Record<string, {examples?: string[]; enum?: string[]}>}>>};
}

const document = openApiDocument() as Document;
const operations = Object.entries(document.paths).map(([path, {get}]) => ({path, parameters: get.parameters ?? []}));

function references(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' ? [each as string] : references(each)));
}

describe('the OpenAPI document', () => {
  it('names the addresses that the client asks for', () => {
    const address = (path: string) => `/${path}`.replace('PROVIDER', '{providerId}').replace('REVIEW', '{reviewId}');
    const expected = [reviewsPath('PROVIDER'), reviewPath('PROVIDER', 'REVIEW'), summaryPath('PROVIDER'), SUMMARIES_PATH].map(address);
    assert.deepEqual(
      expected.filter((path) => !(path in document.paths)),
      [],
    );
  });

  it('refers only to what is in it', () => {
    const found = references(document);
    assert.ok(found.length > 10);
    for (const reference of found) {
      const [start, ...path] = reference.split('/');
      assert.equal(start, '#');
      assert.ok(
        path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document),
        reference,
      );
    }
  });

  it('has every parameter in its path described once', () => {
    for (const {path, parameters} of operations) {
      const inPath = parameters.filter((each) => each.in === 'path').map(({name}) => `{${name}}`);
      assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? [], path);
      assert.equal(new Set(parameters.map((each) => `${each.in} ${each.name}`)).size, parameters.length);
      for (const {schema} of parameters) assert.ok(schema);
    }
  });

  it('keeps what members search for out of the address', () => {
    const parameters = operations.flatMap((each) => each.parameters);
    assert.ok(parameters.some((each) => each.in === 'header' && each.name === SEARCH_HEADER));
    assert.deepEqual(
      parameters.filter((each) => each.in === 'query' && /search/i.test(each.name)),
      [],
    );
  });

  it('allows fields it does not name, for what is added later', () => {
    assert.doesNotMatch(JSON.stringify(document), /"additionalProperties":false/);
  });

  it('gives the codes of problems as examples', () => {
    const {code} = document.components.schemas.Problem!.properties;
    assert.deepEqual(code!.examples, [...PROBLEM_CODES]);
    assert.equal(code!.enum, undefined);
  });

  it('says where the service is, relative to itself unless told', () => {
    const servers = (options?: {serverUrl: string}) => (openApiDocument(options) as {servers: unknown}).servers;
    assert.deepEqual(servers(), [{url: '../'}]);
    assert.deepEqual(servers({serverUrl: 'https://reviews.example.com/'}), [{url: 'https://reviews.example.com/'}]);
  });
});
