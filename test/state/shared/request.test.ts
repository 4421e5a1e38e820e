import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {LatestRequest} from '../../../src/state/shared/request.js';

function watched() {
  const request = new LatestRequest();
  const heard: unknown[] = [];
  const start = (ask: (signal: AbortSignal) => Promise<unknown>) =>
    request.start(
      ask,
      (answer) => heard.push(answer),
      (error) => heard.push((error as Error).message),
    );
  return {request, heard, start};
}

describe('the latest request', () => {
  it('passes on its response or failure once it is no longer pending', async () => {
    const {request, heard, start} = watched();
    const asked = start(() => Promise.resolve(1));
    assert.equal(request.isUnderWay, true);
    assert.equal(await asked, true);
    assert.equal(request.isUnderWay, false);
    assert.equal(await start(() => Promise.reject(new Error('no'))), false);
    const thrown = start(() => {
      throw new Error('at once');
    });
    assert.deepEqual([await thrown, heard], [false, [1, 'no', 'at once']]);
  });

  it('supersedes the previous one, which is then ignored', async () => {
    const {heard, start} = watched();
    const signals: AbortSignal[] = [];
    const settle: (() => void)[] = [];
    const ask = (name: string, isAnswered: boolean) => (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => settle.push(() => (isAnswered ? resolve(name) : reject(new Error(name)))));
    };
    const asked = [start(ask('first', true)), start(ask('second', false)), start(ask('third', true))];
    assert.deepEqual(
      signals.map(({aborted}) => aborted),
      [true, true, false],
    );
    for (const each of settle.toReversed()) each();
    assert.deepEqual([await Promise.all(asked), heard], [[false, false, true], ['third']]);
  });

  it('can be stopped, and another one can start', async () => {
    const {request, heard, start} = watched();
    const stopped = start((signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))));
    request.stop();
    assert.deepEqual([await stopped, request.isUnderWay, heard], [false, false, []]);
    assert.equal(await start(() => Promise.resolve(2)), true);
    assert.deepEqual(heard, [2]);
  });

  it('waits for the handling of its response, which may start another request', async () => {
    const request = new LatestRequest();
    const heard: number[] = [];
    const ask = (number: number): Promise<unknown> =>
      request.start(
        () => Promise.resolve(number),
        (answer) => (answer < 3 ? ask(answer + 1) : heard.push(answer)),
        () => undefined,
      );
    await ask(1);
    assert.deepEqual(heard, [3]);
  });
});
