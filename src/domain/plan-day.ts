/*
 * The plan's calendar. A day, `YYYY-MM-DD`, is a day in the plan's time zone, wherever the service runs and wherever the reader is.
 * This is the only place where an instant becomes a day or a day becomes an instant.
 */

const DAY = 86_400_000;
const SECOND = 1000;

const byZone = new Map<string | undefined, Intl.DateTimeFormat>();

/**
 * The plan's calendar day, `YYYY-MM-DD`, at an instant.
 *
 * @param instant A date, or ISO 8601 with its offset.
 * @param timeZone IANA name of the plan's time zone, such as `America/Denver`. Without it, or if it is unknown, the machine's own.
 * @throws RangeError if the instant is invalid.
 */
export function planDay(instant: Date | string, timeZone: string | undefined): string {
  let format = byZone.get(timeZone);
  if (!format) byZone.set(timeZone, (format = formatIn(timeZone)));
  const [month, day, year] = format.format(new Date(instant)).split('/') as [string, string, string];
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

function formatIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const parts = {year: 'numeric', month: '2-digit', day: '2-digit'} as const;
  return new Intl.DateTimeFormat('en-US', isTimeZone(timeZone) ? {...parts, timeZone} : parts);
}

/** Whether this machine knows a time zone by this IANA name. Offsets such as `-07:00` are no names: they ignore daylight saving time. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', {timeZone: name}));
  } catch {
    return false;
  }
}

/** The first instant of a day: midnight, or 1 a.m. if daylight saving time starts at midnight. */
export function startOfDay(day: string, timeZone: string | undefined): Date {
  // Time zones are at most 14 hours ahead of UTC and 12 behind, and change on a full second.
  let before = Date.parse(`${day}T00:00Z`) - 15 * 3600 * SECOND;
  let start = before + 28 * 3600 * SECOND;
  while (start - before > SECOND) {
    const middle = before + Math.floor((start - before) / SECOND / 2) * SECOND;
    if (planDay(new Date(middle), timeZone) < day) before = middle;
    else start = middle;
  }
  return new Date(start);
}

/** The last millisecond of a day. */
export function endOfDay(day: string, timeZone: string | undefined): Date {
  return new Date(startOfDay(daysAfter(day, 1), timeZone).getTime() - 1);
}

/** The day a number of calendar days after another, or before it for a negative number. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * DAY).toISOString().slice(0, 10);
}
