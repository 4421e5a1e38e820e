import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {IGNORED_REASONS} from '../../../src/webview/protocol/protocol.js';
import {readMessage} from '../../../src/webview/protocol/read.js';
import {MESSAGES_TO_PAGE} from '../../../src/webview/protocol/schemas.js';
import {APPEARANCE, CONFIGURE, sent} from './messages.js';

const TYPES = Object.values(MESSAGES_TO_PAGE).map((schema) => schema.shape.type.def.values[0]!);

const FIELDS: Readonly<Record<string, object>> = {
  configure: CONFIGURE,
  appearance: APPEARANCE,
  token: {request: 1, token: null},
  connection: {online: false},
};

describe('what an app sends', () => {
  it('is returned unchanged when it is a message', () => {
    for (const type of TYPES) {
      const text = sent(type, FIELDS[type]);
      assert.deepEqual(readMessage(text), {message: JSON.parse(text) as unknown});
    }
  });

  it('may contain fields from a later version', () => {
    const text = sent('back', {gesture: 'edge'});
    assert.deepEqual(readMessage(text), {message: JSON.parse(text) as unknown});
  });

  it('never throws, and is either a message or ignored for a known reason', () => {
    const anyMessage = fc
      .record({directoryReviews: fc.constantFrom(1, 2, '1'), type: fc.constantFrom(...TYPES, 'toString')})
      .chain((envelope) => fc.jsonValue().map((value) => JSON.stringify({...(typeof value === 'object' ? value : {}), ...envelope})));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json(), anyMessage), (value) => {
        const read = readMessage(value);
        assert.ok('message' in read || IGNORED_REASONS.includes(read.reason));
      }),
      {numRuns: 2000},
    );
  });

  it('is ignored for the right reason', () => {
    const reasons: readonly [unknown, object][] = [
      ['{', {reason: 'not-json'}],
      [{directoryReviews: 1, type: 'back'}, {reason: 'not-json'}],
      [undefined, {reason: 'not-json'}],
      ['null', {reason: 'not-ours'}],
      ['[1]', {reason: 'not-ours'}],
      ['{"type":"back"}', {reason: 'not-ours'}],
      ['{"directoryReviews":2,"type":"back"}', {reason: 'other-version'}],
      ['{"directoryReviews":1,"type":"constructor"}', {reason: 'unknown-type'}],
      ['{"directoryReviews":1}', {reason: 'unknown-type'}],
      [sent('connection'), {reason: 'malformed', field: '.online'}],
      [sent('appearance', {theme: {scheme: 'sepia'}}), {reason: 'malformed', field: '.theme.scheme'}],
      [sent('appearance', {theme: {tokens: {color: 'red'}}}), {reason: 'malformed', field: '.theme.tokens.color'}],
    ];
    for (const [text, told] of reasons) assert.deepEqual(readMessage(text), told, JSON.stringify(text));
  });

  it('must include the fields each tag requires', () => {
    const api = 'https://reviews.plan.example';
    const read = (fields: object) => readMessage(sent('configure', {api, ...fields}));
    assert.deepEqual(read({tag: 'dr-reviews-tab'}), {reason: 'malformed', field: '.providerId'});
    assert.deepEqual(read({tag: 'dr-review-survey'}), {reason: 'malformed', field: '.claimId'});
    assert.deepEqual(read({tag: 'dr-provider-workspace', api: 'https://a b'}), {reason: 'malformed', field: '.api'});
    assert.ok('message' in read({tag: 'dr-provider-workspace'}));
  });

  it('must not name a service without TLS, except on the device itself', () => {
    const read = (api: string) => 'message' in readMessage(sent('configure', {tag: 'dr-provider-workspace', api}));
    for (const api of ['https://plan.example/reviews', 'http://127.0.0.1:4400/', 'http://localhost']) assert.ok(read(api), api);
    for (const api of ['http://plan.example/', 'http://localhost.evil.example/', 'http://127.0.0.1@evil.example/', 'file:///', '/', ''])
      assert.ok(!read(api), api);
  });
});
