import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isolatedLine, withoutDirections} from '../../src/domain/directions.js';

const CONTROLS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

describe('A line without directions', () => {
  it('has none of the characters that set a direction, and ends no paragraph', () => {
    for (const control of CONTROLS) assert.equal(withoutDirections(`Dana${control} Reed${control}`), 'Dana Reed');
    for (const end of ['\n', '\r', '\u001c', '\u001e', '\u0085', '\u2028', '\u2029'])
      assert.equal(withoutDirections(`Dana${end}Reed`), 'Dana Reed');
  });

  it('is as it was for names in every script, with their marks and joiners', () => {
    for (const name of [
      'Dana Reed',
      'Zoë Nguyễn',
      'דנה כהן',
      'سارة حداد',
      'فاطمه\u200cزهرا',
      '\u200fדנה\u200f (Dana)',
      '\u061cسارة',
      'ދާނާ',
      '王秀英',
    ])
      assert.equal(withoutDirections(name), name);
  });

  it('is never changed by a second time', () => {
    const part = fc.constantFrom(...CONTROLS, '\u200f', '\u2029', ' ', 'a', 'ד');
    fc.assert(
      fc.property(fc.string({unit: part}), (line) => {
        const once = withoutDirections(line);
        assert.equal(withoutDirections(once), once);
        assert.ok(!CONTROLS.some((control) => once.includes(control)));
      }),
    );
  });
});

describe('An isolated line', () => {
  it('has isolating characters around it only if some of it is written from right to left', () => {
    for (const name of ['Dana Reed', 'Ђорђе', '王秀英', '(303) 555-0142']) assert.equal(isolatedLine(name), name);
    for (const name of ['דנה כהן', 'Dana דנה', 'سارة', 'ދާނާ', 'ﬡ', '\u{10900}', '\u{1e900}', '\u200fDana'])
      assert.equal(isolatedLine(name), `\u2068${name}\u2069`);
  });

  it('cannot be left from within', () => {
    assert.equal(isolatedLine('דנה\u2069\u202e כהן'), '\u2068דנה כהן\u2069');
  });
});
