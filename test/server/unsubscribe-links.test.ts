import assert from 'node:assert/strict';
import {it} from 'node:test';
import {UnsubscribeLinks} from '../../demo/server/shared/unsubscribe-links.js';

it('A link that stops emails works after what mail programs do to links', () => {
  const links = new UnsubscribeLinks('key', 'https://directory.example');
  for (let times = 0; times < 300; times++) {
    const token = new URL(links.linkFor({list: 'survey', id: 'c1'})).pathname.split('/').at(-1)!;
    const broken = (into: string) => `${token.slice(0, 30)}${into}${token.slice(30)}`;
    for (const written of [
      ...['.', ')', '>', '&gt;', '”', ' to stop', '\u200b', '=\r\n', '&utm_source=mail'].map((after) => token + after),
      ...['=\r\n', '\r\n', ' ', '=0D=0A', '\u200b', '\u00ad'].map(broken),
      ...['‐', '–', '−'].map((hyphen) => token.replaceAll('-', hyphen)),
      `<${token}>`,
    ])
      assert.deepEqual(links.opened(written), {list: 'survey', id: 'c1'}, JSON.stringify(written));
  }
  for (const other of ['', '.', 'x', 'x'.repeat(60), '\u0000']) assert.equal(links.opened(other), undefined);
});
