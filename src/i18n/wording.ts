/** A sentence, or its forms by the plural rules of the language (Unicode CLDR categories). `{name}` stands for a value. */
export type Message = string | Readonly<{other: string} & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The sentences of one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

/** What a tag can say, by language subtag (`en`, `es`); `en` is the last resort. */
export type Catalogs<Key extends string> = Readonly<{en: Messages<Key>} & Record<string, Messages<Key>>>;

/**
 * Sentences, numbers and dates in one locale. `Intl` objects are dear to make, so one wording lives as long as its page,
 * and makes them at once: a tag has its wording before its reviews, and waits for these anyway.
 */
export class Wording<Key extends string = string> {
  readonly #messages: Messages<Key>;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #plural: Intl.PluralRules;

  /**
   * @param locale of numbers and dates.
   * @param language of the sentences: the same, or English where we do not speak the reader's language.
   */
  constructor(
    readonly locale: string,
    readonly language: string,
    messages: Messages<Key>,
  ) {
    this.#messages = messages;
    this.#number = new Intl.NumberFormat(locale);
    this.#percent = new Intl.NumberFormat(locale, {style: 'percent'});
    this.#day = new Intl.DateTimeFormat(locale, {year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC'});
    this.#plural = new Intl.PluralRules(language);
  }

  /** For a wrapper around English sentences on a page of another language, which may run the other way. */
  get fallbackDirection(): 'ltr' | undefined {
    return this.language === this.locale ? undefined : 'ltr';
  }

  /** The sentence with its values; a number chooses the plural form by its name `count`. */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string {
    const message = this.#messages[key];
    if (!values && typeof message === 'string') return message;
    const form = typeof message === 'string' ? message : (message[this.#plural.select(Number(values?.count))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values?.[name];
      return typeof value === 'number' ? this.#number.format(value) : String(value ?? '');
    });
  }

  /** A whole percent: `86` becomes `86%`, or `86 %`, or `٪٨٦`. */
  percent(percent: number): string {
    return this.#percent.format(percent / 100);
  }

  /** A day without a time, `YYYY-MM-DD`, as the locale writes it. */
  day(day: string): string {
    const [year, month, date] = day.split('-').map(Number);
    return this.#day.format(Date.UTC(year!, month! - 1, date));
  }
}

/** By catalogs, then by overrides: several tags with catalogs of their own may share one object of overrides. */
const wordings = new WeakMap<object, WeakMap<object, Map<string, Wording>>>();

/**
 * The wording for a locale. `overrides` replace single sentences, and are taken to be in the language of the locale. A
 * locale that does not exist falls back to English rather than breaking the page.
 */
export function wordingFor<Key extends string>(catalogs: Catalogs<Key>, locale: string, overrides?: Partial<Messages>): Wording<Key> {
  const byOverrides = wordings.get(catalogs) ?? new WeakMap<object, Map<string, Wording>>();
  wordings.set(catalogs, byOverrides);
  const cache = byOverrides.get(overrides ?? catalogs) ?? new Map<string, Wording>();
  byOverrides.set(overrides ?? catalogs, cache);
  let wording = cache.get(locale);
  if (!wording) {
    const known = isLocale(locale) ? locale : 'en';
    const ours = catalogs[known.split('-')[0]!.toLowerCase()];
    cache.set(locale, (wording = new Wording(known, ours || overrides ? known : 'en', {...(ours ?? catalogs.en), ...overrides})));
  }
  return wording;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/**
 * The reader's locale: the nearest `lang` says which language the page speaks, the browser which of its regions the
 * reader lives in, so that an English page gives a British reader British dates.
 */
export function localeOf(element: Element): string {
  const language = element.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang || navigator.language;
  const reader = navigator.languages.find((each) => each.startsWith(`${language}-`));
  return reader ?? language;
}
