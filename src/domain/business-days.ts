const DAY = 86_400_000;

/**
 * The day, `YYYY-MM-DD`, that is so many business days after another. Saturdays and Sundays do not count; holidays do, so an
 * answer is promised a little early rather than by a calendar that every plan keeps differently.
 */
export function businessDaysAfter(day: string, count: number): string {
  let time = Date.parse(`${day}T00:00Z`);
  for (let left = count; left > 0;) {
    time += DAY;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(time).toISOString().slice(0, 10);
}
