import {daysAfter} from './plan-day.js';

/**
 * The day, `YYYY-MM-DD`, a number of business days after another. Saturdays, Sundays and US federal holidays do not count.
 */
export function businessDaysAfter(day: string, count: number): string {
  let after = day;
  for (let left = count; left > 0;) {
    after = daysAfter(after, 1);
    if (isBusinessDay(after)) left--;
  }
  return after;
}

export function isBusinessDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SATURDAY && weekday !== SUNDAY && !isFederalHoliday(day);
}

/**
 * True for the day on which US federal offices observe a holiday (5 U.S.C. 6103): for a holiday on a Saturday the Friday before, for
 * one on a Sunday the Monday after. Inauguration Day is not included, because it is a holiday only in and around Washington, DC.
 */
export function isFederalHoliday(day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY || weekday === SUNDAY) return false;
  return isHoliday(day) || (weekday === FRIDAY && isHoliday(daysAfter(day, 1))) || (weekday === MONDAY && isHoliday(daysAfter(day, -1)));
}

const [SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 1, 4, 5, 6];

/** Holidays on the same date each year, `MM-DD`, with the first year. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['01-01', 0], // New Year's Day
  ['06-19', 2021], // Juneteenth National Independence Day
  ['07-04', 0], // Independence Day
  ['11-11', 0], // Veterans Day
  ['12-25', 0], // Christmas Day
]);

/** Holidays on a weekday of a month, and which one: 1 is the month's first. */
const FLOATING: readonly {readonly month: string; readonly weekday: number; readonly which: number}[] = [
  {month: '01', weekday: MONDAY, which: 3}, // Birthday of Martin Luther King, Jr.
  {month: '02', weekday: MONDAY, which: 3}, // Washington's Birthday
  {month: '09', weekday: MONDAY, which: 1}, // Labor Day
  {month: '10', weekday: MONDAY, which: 2}, // Columbus Day
  {month: '11', weekday: THURSDAY, which: 4}, // Thanksgiving Day
];

function isHoliday(day: string): boolean {
  const [year, month, date] = day.split('-') as [string, string, string];
  const since = FIXED.get(`${month}-${date}`);
  if (since !== undefined) return Number(year) >= since;
  const weekday = weekdayOf(day);
  // Memorial Day is the last Monday of May.
  if (month === '05') return weekday === MONDAY && Number(date) > 24;
  const which = Math.ceil(Number(date) / 7);
  return FLOATING.some((each) => each.month === month && each.weekday === weekday && each.which === which);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay();
}
