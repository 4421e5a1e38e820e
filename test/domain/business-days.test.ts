import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {businessDaysAfter, isBusinessDay, isFederalHoliday} from '../../src/domain/business-days.js';
import {daysAfter} from '../../src/domain/plan-day.js';

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay();

/** The days that the US Office of Personnel Management publishes for federal employees. */
const PUBLISHED = [
  '2020-01-01 2020-01-20 2020-02-17 2020-05-25 2020-07-03 2020-09-07 2020-10-12 2020-11-11 2020-11-26 2020-12-25',
  '2021-01-01 2021-01-18 2021-02-15 2021-05-31 2021-06-18 2021-07-05 2021-09-06 2021-10-11 2021-11-11 2021-11-25 2021-12-24 2021-12-31',
  '2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-10-10 2022-11-11 2022-11-24 2022-12-26',
  '2023-01-02 2023-01-16 2023-02-20 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-10-09 2023-11-10 2023-11-23 2023-12-25',
  '2024-01-01 2024-01-15 2024-02-19 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-10-14 2024-11-11 2024-11-28 2024-12-25',
  '2025-01-01 2025-01-20 2025-02-17 2025-05-26 2025-06-19 2025-07-04 2025-09-01 2025-10-13 2025-11-11 2025-11-27 2025-12-25',
  '2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25',
  '2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31',
].flatMap((year) => year.split(' '));

describe('US federal holidays', () => {
  it('are observed on the published days', () => {
    const found: string[] = [];
    for (let day = '2020-01-01'; day < '2028-01-01'; day = daysAfter(day, 1)) if (isFederalHoliday(day)) found.push(day);
    assert.deepEqual(found, PUBLISHED);
  });

  it('do not include Inauguration Day', () => assert.ok(isBusinessDay('2029-01-19') && isBusinessDay('2021-01-20')));
});

describe('businessDaysAfter', () => {
  it('skips Saturdays, Sundays and federal holidays', () => {
    for (const [from, count, to] of [
      ['2026-11-16', 4, '2026-11-20'], // Monday to Friday
      ['2026-11-20', 1, '2026-11-23'], // Friday to Monday
      ['2026-11-21', 1, '2026-11-23'], // Saturday to Monday
      ['2026-11-22', 4, '2026-11-27'], // across Thanksgiving Day
      ['2026-07-02', 1, '2026-07-06'], // across Independence Day, observed on Friday
      ['2026-12-30', 3, '2027-01-05'], // across New Year's Day
      ['2021-12-30', 1, '2022-01-03'], // New Year's Day observed in the old year
      ['2028-02-28', 1, '2028-02-29'], // a leap day
      ['2026-11-21', 0, '2026-11-21'],
    ] as const) {
      assert.equal(businessDaysAfter(from, count), to, `${from} + ${count}`);
    }
  });

  it('counts exactly the business days in between', () => {
    const anyDay = fc.integer({min: 0, max: 20_000}).map((n) => daysAfter('1970-01-01', n));
    fc.assert(
      fc.property(anyDay, fc.integer({min: 1, max: 60}), (day, count) => {
        const after = businessDaysAfter(day, count);
        assert.ok(![0, 6].includes(weekdayOf(after)) && !isFederalHoliday(after));
        const between = Array.from({length: daysBetween(day, after)}, (_, index) => daysAfter(day, index + 1));
        assert.equal(between.filter(isBusinessDay).length, count);
      }),
    );
  });
});
