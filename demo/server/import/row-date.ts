import {BadRow} from './bad-row.js';

const YEAR_FIRST = /^(\d{4})([/.-]?)(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** A time of day behind the date: `T00:00:00.000`, ` 12:00:00 AM`. */
const TIME = /[T\s]\s*(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?:\s*([AP])\.?M\.?)?$/i;
const ZONE = /(?<=:\d\d(?:[.,]\d+)?\s*)(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i;

const EXPECTED = 'is not a day (YYYY-MM-DD)';

/**
 * Reads a date as people and programs write it: `2026-11-28`, also with a time of day; a moment with its time zone, which becomes the
 * plan's day; `11/28/2026`, `28.11.2026`. A date that has two readings, such as `06/01/2026`, is refused.
 *
 * @returns `YYYY-MM-DD`
 * @throws BadRow
 */
export function rowDate(value: unknown, planDayOf: (moment: Date) => string): string {
  const text = typeof value === 'string' ? value.replace(/[\s\p{Cf}]+/gu, ' ').trim() : (value ?? '');
  if (text === '') throw new BadRow('date is missing');
  if (typeof text !== 'string') throw new BadRow(`date ${EXPECTED}`);
  // Quoted only if it looks like a date.
  const quoted = /^[\d.,/: TZ+-]{1,35}$/.test(text) ? `"${text}" ` : '';
  try {
    const [zone] = ZONE.exec(text) ?? [];
    const local = zone ? text.slice(0, -zone.length).trim() : text;
    const time = TIME.exec(local);
    const day = dayIn(time ? local.slice(0, -time[0].length) : local);
    const hours = time && hoursIn(time);
    return zone ? planDayOf(new Date(`${day}T${hours}:${time![2]}:${time![3] ?? '00'}${offsetIn(zone)}`)) : day;
  } catch (error) {
    throw new BadRow(`date ${quoted}${(error as BadRow).message}`);
  }
}

function dayIn(text: string): string {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) throw new BadRow("is a spreadsheet's number for a day; format the column as YYYY-MM-DD");
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text)) throw new BadRow('has a year of two digits; write it as YYYY-MM-DD');
  const [, year, , month, date] = YEAR_FIRST.exec(text) ?? [];
  if (year) return realDay(year, month!, date!) ?? refused();
  const [, one, separator, other, lastYear] = YEAR_LAST.exec(text) ?? [];
  if (!lastYear) return refused();
  // Only languages that put the day first write dots.
  const monthFirst = separator === '.' ? undefined : realDay(lastYear, one!, other!);
  const dayFirst = realDay(lastYear, other!, one!);
  if (monthFirst && dayFirst && monthFirst !== dayFirst)
    throw new BadRow(`can be read as ${monthFirst} or ${dayFirst}; write it as YYYY-MM-DD`);
  return monthFirst ?? dayFirst ?? refused();
}

function refused(): never {
  throw new BadRow(EXPECTED);
}

/** The day as `YYYY-MM-DD`, if the calendar has it. */
function realDay(year: string, month: string, date: string): string | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${day}T00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}

/** The hour of a time of day from 00 to 23. */
function hoursIn([, written, , , half]: RegExpExecArray): string {
  const hour = Number(written);
  if (half ? hour < 1 || hour > 12 : hour > 23) throw new BadRow(EXPECTED);
  return String(half ? (hour % 12) + (/p/i.test(half) ? 12 : 0) : hour).padStart(2, '0');
}

function offsetIn(zone: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign ? `${sign}${hours}:${minutes}` : 'Z';
}
