const DAY = 86_400_000;

/**
 * The day, `YYYY-MM-DD`, a number of business days after another. Saturdays and Sundays do not count. Holidays do, because
 * every plan has a different holiday calendar; the promised day may therefore be slightly early.
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
