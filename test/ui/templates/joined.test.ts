import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {html} from 'lit';
import {joined} from '../../../src/ui/templates/joined.js';

const icon = () => html`<svg></svg>`;

describe('joined templates', () => {
  it('are one template with the icons in it, and the same one each time', () => {
    const card = (text: string) => joined(html`<p>${icon()}<b>${text}</b></p>`);
    const [one, other] = [card('a'), card('b')];
    assert.deepEqual([...one.strings], ['<p><svg></svg><b>', '</b></p>']);
    assert.deepEqual([one.values, other.values], [['a'], ['b']]);
    assert.equal(one.strings, other.strings);
  });

  it('are other ones with another icon', () => {
    const card = (inner: unknown) => joined(html`<p>${inner}</p>`);
    assert.notEqual(card(icon()).strings, card(html`<i></i>`).strings);
  });

  it('leave data as it is, also data in the form of a template', () => {
    const data: unknown = JSON.parse('{"strings": ["<b></b>"], "values": [], "_$litType$": 1}');
    const {strings, values} = joined(html`<p>${data}</p>`);
    assert.deepEqual([[...strings], values], [['<p>', '</p>'], [data]]);
  });
});
