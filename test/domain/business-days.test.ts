import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {businessDaysAfter} from '../../src/domain/business-days.js';

const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay();
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('businessDaysAfter', () => {
  it('skips Saturdays and Sundays', () => {
    for (const [from, count, to] of [
      ['2026-11-16', 4, '2026-11-20'], // Monday to Friday
      ['2026-11-20', 1, '2026-11-23'], // Friday to Monday
      ['2026-11-21', 1, '2026-11-23'], // Saturday to Monday
      ['2026-11-22', 4, '2026-11-26'], // Sunday to Thursday
      ['2026-11-19', 4, '2026-11-25'], // Thursday to Wednesday
      ['2026-12-30', 3, '2027-01-04'], // across the end of a year
      ['2028-02-28', 1, '2028-02-29'], // a leap day
      ['2026-11-21', 0, '2026-11-21'],
    ] as const) {
      assert.equal(businessDaysAfter(from, count), to, `${from} + ${count}`);
    }
  });

  it('returns a weekday, and adds two days for each week', () => {
    const anyDay = fc.integer({min: 0, max: 20_000}).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.integer({min: 1, max: 60}), (day, count) => {
        const after = businessDaysAfter(day, count);
        assert.ok(weekdayOf(after) !== 0 && weekdayOf(after) !== 6);
        assert.equal(businessDaysAfter(businessDaysAfter(day, 1), count - 1), after);
        assert.equal(daysBetween(day, businessDaysAfter(day, count + 5)), daysBetween(day, after) + 7);
      }),
    );
  });
});
