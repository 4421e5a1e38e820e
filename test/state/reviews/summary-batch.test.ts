import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SummaryBatch} from '../../../src/state/reviews/summary-batch.js';
import {buildReviews} from '../../../src/testing/reviews/builders.js';
import {InMemoryReviewsClient} from '../../../src/testing/reviews/in-memory-client.js';

/** Where nothing violates the contract. */
const untold = () => assert.fail();

function batchOver(client = new InMemoryReviewsClient({p1: buildReviews(4), p2: buildReviews(1)})) {
  const loads: (readonly string[])[] = [];
  const batch = new SummaryBatch((ids) => {
    loads.push(ids);
    return client.summaries(ids);
  });
  return {batch, loads};
}

describe('summaries requested in the same tick', () => {
  it('are loaded together, each provider once', async () => {
    const {batch, loads} = batchOver();
    const lines = Array.from({length: 50}, (_, i) => `p${(i % 2) + 1}`);
    const summaries = await Promise.all(lines.map((id) => batch.summary(id, untold)));
    assert.deepEqual(loads, [['p1', 'p2']]);
    summaries.forEach((summary, i) => assert.equal(summary?.providerId, lines[i]));
    assert.deepEqual(summaries[0], {providerId: 'p1', recommended: 3, notRecommended: 1});
  });

  it('are loaded within the task, and the rest of it in one load after it', async () => {
    const {batch, loads} = batchOver();
    let isOver = false;
    setTimeout(() => (isOver = true));
    // Each component is rendered a microtask after the one before.
    const wanted = async (id: string, microtasks: number) => {
      for (let i = 0; i < microtasks; i++) await Promise.resolve();
      return batch.summary(id, untold);
    };
    await Promise.all([wanted('p1', 0), wanted('p2', 2)]);
    assert.deepEqual([loads, isOver], [[['p1', 'p2']], false]);
    await Promise.all([wanted('p1', 0), wanted('p2', 50)]);
    assert.deepEqual(
      [loads, isOver],
      [
        [
          ['p1', 'p2'],
          ['p1', 'p2'],
        ],
        true,
      ],
    );
  });

  it('wait for the end of the task while the page is still being parsed', async () => {
    const loads: (readonly string[])[] = [];
    const batch = new SummaryBatch(
      (ids) => {
        loads.push(ids);
        return Promise.resolve(new Map());
      },
      () => true,
    );
    const first = batch.summary('p1', untold);
    for (let i = 0; i < 50; i++) await Promise.resolve();
    await Promise.all([first, batch.summary('p2', untold)]);
    assert.deepEqual(loads, [['p1', 'p2']]);
  });

  it('are loaded separately from those of the next tick', async () => {
    const {batch, loads} = batchOver();
    await batch.summary('p1', untold);
    await Promise.all([batch.summary('p1', untold), Promise.resolve().then(() => batch.summary('p2', untold))]);
    assert.deepEqual(loads, [['p1'], ['p1', 'p2']]);
  });

  it('are undefined for an unknown provider', async () => {
    const {batch} = batchOver();
    assert.deepEqual(await Promise.all([batch.summary('p9', untold), batch.summary('p2', untold)]), [
      undefined,
      {providerId: 'p2', recommended: 1, notRecommended: 0},
    ]);
  });

  it('fail together, and are requested again in the next tick', async () => {
    const broken = new Error('down');
    let failing = true;
    const batch = new SummaryBatch(() => (failing ? Promise.reject(broken) : Promise.resolve(new Map())));
    const results = await Promise.allSettled([batch.summary('p1', untold), batch.summary('p2', untold), batch.summary('p1', untold)]);
    assert.deepEqual(results, Array(3).fill({status: 'rejected', reason: broken}));
    failing = false;
    assert.equal(await batch.summary('p1', untold), undefined);
  });

  it('report each violation of the contract once, by the first tag that still can', async () => {
    const told: string[] = [];
    const telling = (name: string, isThere: boolean) => (field: string) => {
      told.push(`${name}: ${field}`);
      return isThere;
    };
    const batch = new SummaryBatch((_, onDrift) => {
      onDrift('summaries.0');
      onDrift('summaries.7');
      return Promise.resolve(new Map());
    });
    await Promise.all([
      batch.summary('p1', telling('gone', false)),
      batch.summary('p2', telling('there', true)),
      batch.summary('p3', telling('late', true)),
    ]);
    assert.deepEqual(told, ['gone: summaries.0', 'there: summaries.0', 'gone: summaries.7', 'there: summaries.7']);
  });

  it('fail together if the load cannot start', async () => {
    const broken = new Error('no address');
    const batch = new SummaryBatch(() => {
      throw broken;
    });
    const results = await Promise.allSettled([batch.summary('p1', untold), batch.summary('p2', untold)]);
    assert.deepEqual(results, Array(2).fill({status: 'rejected', reason: broken}));
  });
});
