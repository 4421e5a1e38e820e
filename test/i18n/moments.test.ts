import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {momentIn} from '../../src/i18n/shared/moments.js';

process.env.TZ = 'America/Denver';

/** Spaces differ between versions of the locale data. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('a moment', () => {
  it("is written in the reader's locale and time zone", () => {
    const moment = '2025-12-10T03:04:05.678Z';
    assert.equal(plain(momentIn('en-US').date(moment)), '12/09/2025');
    assert.equal(plain(momentIn('en-US').dateAndTime(moment)), '12/09/2025, 8:04 PM');
    assert.equal(plain(momentIn('en-GB').dateAndTime(moment)), '09/12/2025, 20:04');
    assert.equal(plain(momentIn('es').dateAndTime(moment)), '09/12/2025, 20:04');
  });

  it('creates its Intl objects once per locale', () => {
    assert.equal(momentIn('es'), momentIn('es'));
    assert.notEqual(momentIn('es'), momentIn('en'));
  });
});
