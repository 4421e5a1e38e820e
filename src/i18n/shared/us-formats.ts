/*
 * Numbers and days in US English and US Spanish, as in Unicode CLDR 48. All others come from `Intl`, whose first objects take a page
 * 12 to 35 ms to create, and whose Spanish differs between engines.
 */

/** @param locale in canonical form. Without a region, both languages are those of the US. */
export const isUS = (locale: string) => /^e[ns](-US)?$/.test(locale);

/** `10,000` */
export const usNumber = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, ',');

const SPANISH_MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'];

/** `12/06/2025`, or `6 dic 2025`, because 06/12 can be read in two ways. The day is that of the time in UTC. */
export function usDay(time: number, locale: string): string {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const two = (value: number) => `${value}`.padStart(2, '0');
  return locale < 'es' ? `${two(month + 1)}/${two(day)}/${year}` : `${day} ${SPANISH_MONTHS[month]} ${year}`;
}
