import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Bridge, type Handlers} from '../../src/webview/bridge.js';
import type {Channel} from '../../src/webview/channel.js';
import {APPEARANCE, CONFIGURE, sent} from './protocol/messages.js';

/** A bridge with the test as its app. */
function bridged() {
  const said: Record<string, unknown>[] = [];
  const handled: string[] = [];
  let receive!: (text: unknown) => void;
  let unknownSender!: () => void;
  const channel: Channel = {
    post: (text) => said.push(JSON.parse(text) as Record<string, unknown>),
    listen: (...listeners) => ([receive, unknownSender] = listeners),
  };
  const note = ({type}: {readonly type: string}) => void handled.push(type);
  const handlers: Handlers = {
    configure: () => 'other-service',
    appearance: note,
    token: () => 'not-asked-for',
    back: note,
    connection: note,
    resume: note,
  };
  const bridge = new Bridge(channel);
  bridge.listen(handlers);
  return {bridge, said, handled, receive: (text: unknown) => receive(text), unknownSender: () => unknownSender()};
}

describe('a bridge', () => {
  it('sends messages with the protocol version', () => {
    const {bridge, said} = bridged();
    bridge.say('dirty', {dirty: true});
    assert.deepEqual(said, [{directoryReviews: 1, type: 'dirty', dirty: true}]);
  });

  it('passes each message to its handler', () => {
    const {receive, handled, said} = bridged();
    receive(sent('back'));
    receive(sent('appearance', APPEARANCE));
    assert.deepEqual(handled, ['back', 'appearance']);
    assert.deepEqual(said, []);
  });

  it('counts ignored messages and tells the app why', () => {
    const {bridge, receive, unknownSender, said, handled} = bridged();
    receive('hello');
    unknownSender();
    receive(sent('connection', {online: 'yes'}));
    receive(sent('configure', CONFIGURE));
    receive(sent('token', {request: 7, token: 'a token nobody asked for'}));
    assert.equal(bridge.ignored, 5);
    assert.deepEqual(handled, []);
    assert.deepEqual(
      said.map(({directoryReviews: _, type: __, ...rest}) => rest),
      [
        {count: 1, reason: 'not-json'},
        {count: 2, reason: 'unknown-sender'},
        {count: 3, reason: 'malformed', field: '.online'},
        {count: 4, reason: 'other-service'},
        {count: 5, reason: 'not-asked-for'},
      ],
    );
  });

  it('never throws, and neither handles nor repeats a value that is not a message', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (value) => {
        const {bridge, receive, handled, said} = bridged();
        receive(value);
        assert.deepEqual(handled, []);
        assert.equal(bridge.ignored, 1);
        assert.deepEqual(Object.keys(said[0]!), ['directoryReviews', 'type', 'count', 'reason']);
      }),
    );
  });
});
