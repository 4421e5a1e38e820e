import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openApiDocument} from '../../src/api/openapi/document.js';
import {CHECKS, CHECKS_OF, runChecks} from '../../src/conformance/run.js';
import {onPostgres} from '../server/databases.js';
import {FAULTS} from './faults.js';
import {sandboxOn} from './sandbox-world.js';

onPostgres('the conformance kit', (opened) => {
  it('passes the reference service', async () => {
    const results = await runChecks(await sandboxOn(opened, {untouched: 40}));
    assert.deepEqual(
      results.filter(({outcome}) => outcome !== 'holds'),
      [],
    );
  });

  for (const {fault, breaks, plant} of FAULTS) {
    it(`finds a service where ${fault}`, async () => {
      const checks = CHECKS.filter(({id}) => id === breaks);
      assert.equal(checks.length, 1, `there is no check ${breaks}`);
      const [result] = await runChecks(await sandboxOn(opened, {broken: plant}), checks);
      assert.equal(result!.outcome, 'broken', `${breaks} still holds`);
    });
  }
});

describe('every check', () => {
  for (const {
    id,
    stated: [at, words],
  } of CHECKS) {
    it(`${id} is stated in the OpenAPI document`, () => assert.ok(statementsAt(at).includes(words), `${at}: ${words}`));
  }
});

it('the profiles contain each other', () => {
  assert.deepEqual(CHECKS_OF.practice.slice(0, CHECKS_OF.reading.length), CHECKS_OF.reading);
  assert.deepEqual(CHECKS_OF.all.slice(0, CHECKS_OF.practice.length), CHECKS_OF.practice);
  assert.ok(CHECKS_OF.reading.every(({needs}) => needs.every((each) => each === 'origin')));
});

it('every check has a planted fault', () => {
  const caught = new Set(FAULTS.map(({breaks}) => breaks));
  const never = CHECKS.filter(({id}) => !caught.has(id)).map(({id}) => id);
  assert.deepEqual(never, []);
});

/** Everything that the document says about an operation, including what it refers to; or the rules of all operations. */
function statementsAt(at: string): string {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as Json & {info: Json; paths: Record<string, Record<string, Json>>};
  if (at === 'info') return document.info.description as string;
  const operation = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .find(({operationId}) => operationId === at);
  assert.ok(operation, `there is no operation ${at}`);
  const said: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') visit(inner);
      else if (key === 'description' || key === 'summary') said.push(inner);
      else if (key === '$ref') visit(resolved(document, inner));
    }
  };
  visit(operation);
  return said.join('\n');
}

type Json = Record<string, unknown>;

function resolved(document: Json, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce((value: unknown, name) => (value as Json)[name], document);
}
