import assert from 'node:assert/strict';
import {it} from 'node:test';
import {CHECKS, runChecks} from '../../src/conformance/run.js';
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

it('every check has a planted fault', () => {
  const caught = new Set(FAULTS.map(({breaks}) => breaks));
  const never = CHECKS.filter(({id}) => !caught.has(id)).map(({id}) => id);
  assert.deepEqual(never, []);
});
