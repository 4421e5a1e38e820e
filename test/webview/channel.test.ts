import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type AppWindow, channelIn} from '../../src/webview/channel.js';

interface Heard {
  readonly texts: unknown[];
  unknownSenders: number;
}

/** A page's window with the globals an app injects, and a record of what came through its channel. */
function pageWith(globals: object) {
  const page = Object.assign(new EventTarget(), {document: new EventTarget()}, globals) as unknown as AppWindow & {parent: unknown};
  page.parent ??= page;
  const heard: Heard = {texts: [], unknownSenders: 0};
  const channel = channelIn(page);
  channel?.listen(
    (text) => heard.texts.push(text),
    () => heard.unknownSenders++,
  );
  return {page, channel, heard};
}

/** An object injected by native code: its method works only when called on the object itself. */
function port() {
  const posted: string[] = [];
  const injected = {
    postMessage(this: unknown, text: string) {
      assert.equal(this, injected, 'called on the object');
      posted.push(text);
    },
  };
  return {posted, injected};
}

function messageEvent(fields: object): Event {
  return Object.assign(new Event('message'), {source: null, origin: ''}, fields);
}

describe('the channel to an app', () => {
  it('is the message handler of a WKWebView, and a function that the app calls', () => {
    const {posted, injected} = port();
    const {page, channel, heard} = pageWith({webkit: {messageHandlers: {directoryReviews: injected}}});
    channel!.post('out');
    page.directoryReviews!.receive('in');
    assert.deepEqual([posted, heard.texts], [['out'], ['in']]);
  });

  it('is the listening object of an Android WebView, and defines no function', () => {
    const {posted, injected} = port();
    const target = new EventTarget();
    const directoryReviewsApp = Object.assign(injected, {addEventListener: target.addEventListener.bind(target)});
    const {page, channel, heard} = pageWith({directoryReviewsApp});
    channel!.post('out');
    target.dispatchEvent(messageEvent({data: 'in'}));
    assert.deepEqual([posted, heard.texts], [['out'], ['in']]);
    assert.equal(page.directoryReviews, undefined);
  });

  it('is the plain object of an older Android WebView, and a function that the app calls', () => {
    const {posted, injected} = port();
    const {page, channel, heard} = pageWith({directoryReviewsApp: injected});
    channel!.post('out');
    page.directoryReviews!.receive('in');
    assert.deepEqual([posted, heard.texts], [['out'], ['in']]);
  });

  it('prefers React Native to the web view underneath it, and receives in all three of its ways', () => {
    const {posted, injected} = port();
    const webkit = {messageHandlers: {directoryReviews: {postMessage: () => assert.fail('not this one')}}};
    const {page, channel, heard} = pageWith({ReactNativeWebView: injected, webkit});
    channel!.post('out');
    page.directoryReviews!.receive('by script');
    page.dispatchEvent(messageEvent({data: 'to the window'}));
    page.document.dispatchEvent(messageEvent({data: 'to the document'}));
    page.dispatchEvent(messageEvent({data: 'from a window', source: {}}));
    assert.deepEqual(posted, ['out']);
    assert.deepEqual(heard, {texts: ['by script', 'to the window', 'to the document'], unknownSenders: 1});
  });

  it('is undefined in a top-level window and in a web view of another app', () => {
    assert.equal(pageWith({}).channel, undefined);
    assert.equal(pageWith({webkit: {messageHandlers: {other: {}}}}).channel, undefined);
  });

  it('is bound, in a frame, to the origin of the parent page’s first message', () => {
    const posted: [string, string][] = [];
    const parent = {postMessage: (...message: [string, string]) => posted.push(message)};
    const {page, channel, heard} = pageWith({parent});
    channel!.post('ready');
    const from = (source: unknown, origin: string, data: string) => page.dispatchEvent(messageEvent({source, origin, data}));
    from({}, 'https://evil.example', 'of another window');
    from(parent, 'null', 'of nowhere');
    channel!.post('still nobody');
    from(parent, 'https://app.example', 'first');
    from(parent, 'https://evil.example', 'of a host that has navigated');
    from(page, 'https://app.example', 'of the page itself');
    from(parent, 'https://app.example', 'second');
    channel!.post('a secret');
    assert.deepEqual(heard, {texts: ['first', 'second'], unknownSenders: 4});
    assert.deepEqual(posted, [
      ['ready', '*'],
      ['still nobody', '*'],
      ['a secret', 'https://app.example'],
    ]);
  });
});
