/** Formats moments (ISO 8601, UTC) in a locale and the reader's time zone. */
export interface Moments {
  /** `12/09/2025` */
  date(moment: string): string;
  /** `12/09/2025, 3:04 PM` */
  dateAndTime(moment: string): string;
}

const byLocale = new Map<string, Moments>();

/** @param locale a valid one, such as `Words.locale`. */
export function momentIn(locale: string): Moments {
  let moments = byLocale.get(locale);
  if (!moments) {
    const day = {year: 'numeric', month: '2-digit', day: '2-digit'} as const;
    const date = new Intl.DateTimeFormat(locale, day);
    const dateAndTime = new Intl.DateTimeFormat(locale, {...day, hour: 'numeric', minute: '2-digit'});
    moments = {
      date: (moment) => date.format(Date.parse(moment)),
      dateAndTime: (moment) => dateAndTime.format(Date.parse(moment)),
    };
    byLocale.set(locale, moments);
  }
  return moments;
}
