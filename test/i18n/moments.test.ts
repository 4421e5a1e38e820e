import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {momentIn} from '../../src/i18n/shared/moments.js';

/** Locales use different kinds of spaces before AM and PM. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('a moment', () => {
  it('shows the day and the time where the plan is, with the time zone', () => {
    const moment = '2025-12-10T04:04:00.000Z';
    const {date, dateAndTime} = momentIn('en-US', 'America/Denver');
    assert.equal(date(moment), '12/09/2025');
    assert.equal(plain(dateAndTime(moment)), '12/09/2025, 9:04 PM MST');
    assert.equal(plain(momentIn('en-US', 'Pacific/Honolulu').dateAndTime(moment)), '12/09/2025, 6:04 PM HST');
    assert.equal(momentIn('en-US', 'America/Puerto_Rico').date(moment), '12/10/2025');
  });

  it('has the month’s name where its day and month could be mixed up', () => {
    const moment = '2025-12-10T01:04:00.000Z';
    assert.equal(momentIn('es', 'America/Denver').date(moment), '9 dic 2025');
    assert.match(plain(momentIn('es-US', 'America/Denver').dateAndTime(moment)), /^9 dic 2025, 6:04 p\.\s?m\. /);
    assert.equal(momentIn('en-GB', 'America/Denver').date(moment), '9 Dec 2025');
    assert.equal(momentIn('km', 'America/Denver').date(moment), '2025-12-09');
  });

  it('is the reader’s if the plan’s time zone is missing or unknown', (t) => {
    const before = process.env.TZ;
    t.after(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    process.env.TZ = 'Pacific/Honolulu';
    for (const zone of [undefined, 'Mars/Olympus'])
      assert.equal(plain(momentIn('en-US', zone).dateAndTime('2025-12-10T04:04:00.000Z')), '12/09/2025, 6:04 PM HST', String(zone));
  });

  it('reuses its formatters, which are expensive to create', () => {
    assert.equal(momentIn('es', 'America/Denver'), momentIn('es', 'America/Denver'));
    assert.notEqual(momentIn('es', 'America/Denver'), momentIn('es', undefined));
    assert.notEqual(momentIn('es', 'America/Denver'), momentIn('en', 'America/Denver'));
  });
});
