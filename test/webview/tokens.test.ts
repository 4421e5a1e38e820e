import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Tokens} from '../../src/webview/tokens.js';

function asking() {
  const asked: [request: number, rejected: boolean][] = [];
  let givenUp = 0;
  const tokens = new Tokens(
    (...question) => asked.push(question),
    () => givenUp++,
  );
  return {tokens, asked, givenUp: () => givenUp};
}

describe('tokens', () => {
  it('are requested one by one, and each answer goes to its request', async () => {
    const {tokens, asked} = asking();
    const [first, second, third] = [tokens.get(), tokens.get('refused'), tokens.get()];
    assert.deepEqual(asked, [
      [1, false],
      [2, true],
      [3, false],
    ]);
    assert.ok(tokens.answer(2, 'b') && tokens.answer(1, 'a') && tokens.answer(3, null));
    assert.deepEqual(await Promise.all([first, second, third]), ['a', 'b', undefined]);
  });

  it('are accepted once, and only when requested', () => {
    const {tokens} = asking();
    void tokens.get();
    assert.ok(tokens.answer(1, 'a'));
    assert.ok(!tokens.answer(1, 'again'));
    assert.ok(!tokens.answer(2, 'nobody asked'));
  });

  it('are awaited for a minute', async (context) => {
    context.mock.timers.enable({apis: ['setTimeout']});
    const {tokens, givenUp} = asking();
    const asked = tokens.get();
    context.mock.timers.tick(10_000);
    await assert.rejects(asked, /has not answered/);
    assert.equal(givenUp(), 1);
    assert.ok(!tokens.answer(1, 'too late'));
  });
});
