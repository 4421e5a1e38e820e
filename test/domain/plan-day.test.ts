import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {daysAfter, endOfDay, isTimeZone, planDay, startOfDay} from '../../src/domain/plan-day.js';

const HOUR = 3_600_000;

/** Hours behind UTC, with the nights on which daylight saving time starts and ends in 2026 (America/Denver and New York only). */
const ZONES: readonly {readonly zone: string; readonly standard: number; readonly summer?: readonly [from: string, to: string]}[] = [
  {zone: 'Pacific/Honolulu', standard: -10},
  {zone: 'America/Denver', standard: -7, summer: ['2026-03-08T09:00Z', '2026-11-01T08:00Z']},
  {zone: 'America/New_York', standard: -5, summer: ['2026-03-08T07:00Z', '2026-11-01T06:00Z']},
  {zone: 'America/Puerto_Rico', standard: -4},
];

for (const {zone, standard, summer} of ZONES) {
  describe(`a plan in ${zone}`, () => {
    /** The day on a clock there, from the offset alone. */
    const dayOnTheWall = (time: number) => {
      const isSummer = summer && time >= Date.parse(summer[0]) && time < Date.parse(summer[1]);
      return new Date(time + (standard + (isSummer ? 1 : 0)) * HOUR).toISOString().slice(0, 10);
    };

    it('has the day of the clocks there at every hour of a year, to the second', () => {
      const end = Date.parse('2027-01-02T00:00Z');
      for (let time = Date.parse('2025-12-31T00:00Z'); time <= end; time += HOUR) {
        for (const at of [time - 1000, time, time + 1800_000])
          assert.equal(planDay(new Date(at), zone), dayOnTheWall(at), new Date(at).toISOString());
      }
    });

    it('has days that start and end with that day, and leave no gap', () => {
      for (let day = '2026-01-01'; day < '2027-01-01'; day = daysAfter(day, 1)) {
        const [start, end] = [startOfDay(day, zone), endOfDay(day, zone)];
        assert.equal(planDay(start, zone), day);
        assert.equal(planDay(new Date(start.getTime() - 1), zone), daysAfter(day, -1));
        assert.equal(planDay(end, zone), day);
        assert.equal(end.getTime() + 1, startOfDay(daysAfter(day, 1), zone).getTime());
      }
    });
  });
}

describe('a plan in any time zone that the engine knows', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const time = fc.integer({min: Date.parse('1970-01-02T00:00Z'), max: Date.parse('2099-12-31T00:00Z')});

  it('has one day for each instant, from its start to its end', () => {
    fc.assert(
      fc.property(zone, time, (name, at) => {
        const day = planDay(new Date(at), name);
        const [start, end] = [startOfDay(day, name).getTime(), endOfDay(day, name).getTime()];
        assert.ok(start <= at && at <= end);
        assert.deepEqual(
          [start, end].map((each) => planDay(new Date(each), name)),
          [day, day],
        );
        assert.ok(planDay(new Date(start - 1), name) < day && planDay(new Date(end + 1), name) > day);
      }),
      {numRuns: 1000},
    );
  });

  it('never has tomorrow’s day for a reader there, at any hour', () => {
    fc.assert(
      fc.property(zone, time, (name, at) => {
        const clock = new Intl.DateTimeFormat('sv', {timeZone: name, dateStyle: 'short'}).format(at);
        assert.equal(planDay(new Date(at), name), clock);
      }),
      {numRuns: 1000},
    );
  });

  it('leaves out a day that its clocks skipped', () => {
    assert.equal(startOfDay('2011-12-30', 'Pacific/Apia').getTime(), startOfDay('2011-12-31', 'Pacific/Apia').getTime());
    assert.equal(planDay(new Date(endOfDay('2011-12-29', 'Pacific/Apia').getTime() + 1), 'Pacific/Apia'), '2011-12-31');
  });
});

describe('a day', () => {
  const hours = (day: string, zone: string) => (endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()) / HOUR;

  it('has 23 or 25 hours when clocks change', () => {
    assert.deepEqual(
      ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01'].map((day) => hours(day, 'America/Denver')),
      [24, 23, 24, 25],
    );
  });

  it('starts at 1 a.m. where clocks change at midnight', () => {
    assert.equal(startOfDay('2026-03-08', 'America/Havana').toISOString(), '2026-03-08T05:00:00.000Z');
  });

  it('is found at both ends of the world', () => {
    assert.equal(startOfDay('2026-06-01', 'Pacific/Kiritimati').toISOString(), '2026-05-31T10:00:00.000Z');
    assert.equal(startOfDay('2026-06-01', 'Pacific/Pago_Pago').toISOString(), '2026-06-01T11:00:00.000Z');
    assert.equal(startOfDay('2026-06-01', 'Etc/GMT+12').toISOString(), '2026-06-01T12:00:00.000Z');
  });

  it('is the same from a date and from text in any offset', () => {
    for (const text of ['2026-11-29T02:30:00.000Z', '2026-11-28T19:30-07:00', '2026-11-29T03:30+01:00'])
      assert.equal(planDay(text, 'America/Denver'), '2026-11-28', text);
    assert.throws(() => planDay('2026-13-01T00:00Z', 'America/Denver'), RangeError);
  });

  it('is counted across months, leap days and clock changes', () => {
    assert.equal(daysAfter('2026-10-31', 2), '2026-11-02');
    assert.equal(daysAfter('2028-03-01', -1), '2028-02-29');
    assert.equal(daysAfter('2026-03-07', 2), '2026-03-09');
  });

  it('is that of the machine where the plan’s time zone is missing or unknown', (t) => {
    const before = process.env.TZ;
    t.after(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    process.env.TZ = 'Pacific/Honolulu';
    for (const zone of [undefined, 'America/Denvr-no-such-zone']) assert.equal(planDay('2026-11-29T09:59:00Z', zone), '2026-11-28');
  });
});

describe('the name of a time zone', () => {
  it('is one that IANA lists', () => {
    for (const name of ['America/Denver', 'Pacific/Honolulu', 'America/Indiana/Knox', 'UTC']) assert.ok(isTimeZone(name), name);
    for (const name of ['', 'Denver', 'Mountain Time', 'America/Denvr', '-07:00', '+0530', 'America/Denver ', 7, null, undefined])
      assert.ok(!isTimeZone(name), String(name));
  });
});
