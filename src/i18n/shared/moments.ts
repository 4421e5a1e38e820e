import {dayFormat} from './words.js';

/** Formats moments (ISO 8601) in a locale, as days and times where the plan is; anything else stays as it is. */
export interface Moments {
  /** `12/09/2025` */
  date(moment: string): string;
  /** `12/09/2025, 3:04 PM MST` */
  dateAndTime(moment: string): string;
}

const made = new Map<string, Moments>();

/**
 * @param locale in canonical form, such as `Words.locale`.
 * @param timeZone of the plan profile. Without it, or if the browser does not know it, the reader's.
 */
export function momentIn(locale: string, timeZone: string | undefined): Moments {
  const key = `${locale} ${timeZone}`;
  let moments = made.get(key);
  if (!moments) {
    const format = (options: Intl.DateTimeFormatOptions) => {
      try {
        return dayFormat(locale, {...options, timeZone});
      } catch {
        return dayFormat(locale, options);
      }
    };
    const date = format({});
    const dateAndTime = format({hour: 'numeric', minute: '2-digit', timeZoneName: 'short'});
    moments = {
      date: (moment) => written(moment, date),
      dateAndTime: (moment) => written(moment, dateAndTime),
    };
    made.set(key, moments);
  }
  return moments;
}

function written(moment: string, format: Intl.DateTimeFormat): string {
  const time = Date.parse(moment);
  return isNaN(time) ? moment : format.format(time);
}
