import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {messagesFrom} from '../../src/i18n/shared/translations.js';
import type {Messages} from '../../src/i18n/shared/words.js';

/** A language file that arrives or fails when told. */
function file(messages: Messages) {
  const requests: {resolve: (messages: Messages) => void; reject: (error: Error) => void}[] = [];
  return {
    load: () => new Promise<Messages>((resolve, reject) => requests.push({resolve, reject})),
    requests,
    arrive: () => requests.at(-1)!.resolve(messages),
    fail: () => requests.at(-1)!.reject(new TypeError()),
  };
}

describe('the file of a language', () => {
  it('is requested once for fifty tags, and is there at once after it has arrived', async () => {
    const messages = {once: 'una vez'};
    const {load, requests, arrive} = file(messages);
    const waiting = Array.from({length: 50}, () => messagesFrom(load));
    arrive();
    for (const arrival of waiting) assert.equal(await arrival, messages);
    assert.equal(messagesFrom(load), messages);
    assert.equal(requests.length, 1);
  });

  it('gives nothing if it fails, and is requested again at the next need', async () => {
    const messages = {again: 'Otra vez'};
    const {load, requests, arrive, fail} = file(messages);
    const first = messagesFrom(load);
    fail();
    assert.equal(await first, undefined);
    const second = messagesFrom(load);
    arrive();
    assert.equal(await second, messages);
    assert.equal(requests.length, 2);
  });
});
