import {isUS, usDay, usNumber} from './us-formats.js';

/** A sentence, or its plural forms (Unicode CLDR categories). `{name}` is a placeholder for a value. */
export type Message = string | Readonly<{other: string} & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The sentences of one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

/**
 * Sentences of the host. They replace single sentences of ours or, with a language tag in `$language`, add a whole language.
 */
export type Overrides = Partial<Messages> & {readonly $language?: string};

/** The built-in languages by subtag. If one is added here, the compiler reports every file that lacks it. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A part's sentences in English, the fallback, and in languages too small for a file of their own. */
export type Catalogs<Key extends string> = Readonly<{en: Messages<Key>} & Partial<Record<Language, Messages<Key>>>>;

/** Loads the sentences of a tag, with those of all elements inside it, in one language. */
export type LoadMessages<Key extends string = string> = () => Promise<Messages<Key>>;

/** How to load each other built-in language. */
export type Translations<Key extends string = string> = Readonly<Record<Exclude<Language, 'en'>, LoadMessages<Key>>>;

interface Formats {
  readonly number: (value: number) => string;
  /** Of a whole percentage. */
  readonly percent: (percent: number) => string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

/**
 * Sentences and numbers in one locale, for a page that shows only rates. `Intl` objects are expensive to create, above all the
 * first on a page (about 35 ms), so US English and Spanish do without. For other locales they are created once per page, in a later
 * task while the tag waits for its reviews, or earlier if needed. A locale that the browser lacks falls back to English, not to the
 * browser's own language.
 */
export class Sentences<Key extends string = string> {
  readonly #messages: Partial<Messages>;
  readonly #catalogs: Catalogs<Key>;
  #made: Formats | undefined;
  readonly #formats = (): Formats =>
    (this.#made ??= isUS(this.locale) && isUS(this.language) ? US_FORMATS : formatsOf(this.locale, this.language));

  /**
   * @param locale of numbers and dates.
   * @param language of the sentences: that of the locale, or English if there are no sentences in it.
   * @param catalogs provide the sentences that `messages` lacks.
   */
  constructor(
    readonly locale: string,
    readonly language: string,
    messages: Partial<Messages>,
    catalogs: Catalogs<Key>,
  ) {
    this.#messages = messages;
    this.#catalogs = catalogs;
    setTimeout(this.#formats);
  }

  /**
   * The sentence with its values. The value `count` selects the plural form. A missing sentence falls back to English, isolated
   * as left-to-right.
   */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string {
    const message = this.#messages[key];
    if (!message) return `\u2066${sentencesFor(this.constructor as typeof Sentences<Key>, this.#catalogs, 'en').say(key, values)}\u2069`;
    const form = typeof message === 'string' ? message : (message[this.#formats().plural(Number(values?.count))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      // Only own properties, because every object has a `constructor`.
      const value = values && Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number' ? this.number(value) : `${value ?? ''}`;
    });
  }

  /** `10,000` */
  number(value: number): string {
    return this.#formats().number(value);
  }

  /** A whole percentage: `86` becomes `86%`, `86 %` or `٪٨٦`. */
  percent(percent: number): string {
    // Some Arabic ones have a left-to-right mark, which would turn a line that starts with it.
    return this.#formats().percent(percent).replaceAll('\u200e', '');
  }
}

const US_FORMATS: Formats = {
  number: usNumber,
  percent: (percent) => `${percent}%`,
  plural: (count) => (count === 1 ? 'one' : 'other'),
};

function formatsOf(locale: string, language: string): Formats {
  const number = new Intl.NumberFormat([locale, 'en']);
  const percents = new Intl.NumberFormat([locale, 'en'], {style: 'percent'});
  const rules = new Intl.PluralRules([language, 'en']);
  return {
    number: (value) => number.format(value),
    percent: (percent) => percents.format(percent / 100),
    plural: (count) => rules.select(count),
  };
}

/** The languages most spoken in the US of which every browser has data. Chromium has none for about half of all languages. */
const NAMED = /^(ar|de|en|es|fa|fil|fr|hi|it|ja|ko|pl|pt|ru|vi|zh)\b/;

/**
 * Formats days: `12/06/2025` in US English, with the month's name in other languages (`6 dic 2025`), because 06/12 can be read in two
 * ways. In a language that a browser may have no data for it is `2025-12-06`, so that a server and every browser write the same. The
 * calendar is that of the plan, whichever is usual in the locale or requested by it.
 *
 * @param locale in canonical form, such as `Words.locale`.
 */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const isNamed = NAMED.test(locale);
  const numeric = '2-digit';
  const [month, day] = isNamed && !/^en(-US|$)/.test(locale) ? (['short', 'numeric'] as const) : ([numeric, numeric] as const);
  // In Swedish, days in digits are as in ISO 8601.
  return new Intl.DateTimeFormat(isNamed ? locale : 'sv', {calendar: 'gregory', year: 'numeric', month, day, ...options});
}

/** Sentences, numbers and dates in one locale. */
export class Words<Key extends string = string> extends Sentences<Key> {
  #made: Intl.DateTimeFormat | undefined;
  readonly #format = () => (this.#made ??= dayFormat(this.locale, {timeZone: 'UTC'}));

  constructor(...given: ConstructorParameters<typeof Sentences<Key>>) {
    super(...given);
    if (!isUS(this.locale)) setTimeout(this.#format);
  }

  /** The direction for English sentences on a page in another language, which may be right-to-left. */
  get fallbackDirection(): 'ltr' | undefined {
    return this.language === 'en' && this.locale !== 'en' ? 'ltr' : undefined;
  }

  /** A day without a time (`YYYY-MM-DD`) in the locale's format; anything else as it is. Within English sentences it keeps its own direction. */
  day(day: string): string {
    const time = Date.parse(day);
    const written = isNaN(time) ? day : isUS(this.locale) ? usDay(time, this.locale) : this.#format().format(time);
    return this.fallbackDirection ? `\u2068${written}\u2069` : written;
  }
}

/** By catalogs, then by overrides, because several tags with their own catalogs may share one object of overrides. */
const made = new WeakMap<object, WeakMap<object, Map<string, Sentences>>>();

/** The words for a locale, with dates; see `sentencesFor`. */
export function wordsFor<Key extends string>(catalogs: Catalogs<Key>, locale: string, overrides?: Overrides): Words<Key> {
  return sentencesFor(Words<Key>, catalogs, locale, overrides);
}

/**
 * The words for a locale; see `localeIn`. Overrides without `$language` are in the language of the locale and replace single
 * sentences.
 *
 * @param Class The same for each use of the catalogs.
 */
export function sentencesFor<Key extends string, Kind extends Sentences<Key>>(
  Class: new (...given: ConstructorParameters<typeof Sentences<Key>>) => Kind,
  catalogs: Catalogs<Key>,
  locale: string,
  overrides?: Overrides,
): Kind {
  const byOverrides = kept(made, catalogs, () => new WeakMap<object, Map<string, Sentences>>());
  const byLocale = kept(byOverrides, overrides ?? catalogs, () => new Map<string, Sentences>());
  return kept(byLocale, locale, () => {
    const known = localeIn(locale);
    const language = overrides?.$language ?? (catalogs[base(known)] ? known : 'en');
    // Numbers and dates in Spanish without a region are those of the US: `86%` and `10,000`, not `86 %` and `10.000`.
    return new Class(known === 'es' ? 'es-US' : known, language, {...catalogs[base(language)], ...overrides}, catalogs);
  }) as Kind;
}

/** A locale in canonical form, also from its POSIX form, `es_MX.UTF-8`. US English for an invalid one. */
export function localeIn(text: string): string {
  if (isUS(text)) return text;
  try {
    return new Intl.Locale(text.replace(/[.@].*/, '').replace(/_/g, '-')).toString();
  } catch {
    return 'en';
  }
}

/** The language subtag of a locale in canonical form. */
export const base = (locale: string) => locale.split('-')[0]!.toLowerCase() as Language;

function kept<Key, Value>(
  values: {get(key: Key): Value | undefined; set(key: Key, value: Value): unknown},
  key: Key,
  make: () => Value,
): Value {
  let value = values.get(key);
  if (!value) values.set(key, (value = make()));
  return value;
}

/**
 * The reader's locale. The language is that of the nearest `lang`, also outside the element's shadow roots. The region comes from
 * the browser, so a British reader of an English page gets British dates.
 */
export function localeOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const {host} = element.getRootNode() as ShadowRoot;
  if (!lang && host) return localeOf(host);
  const language = lang || navigator.language;
  const reader = navigator.languages.find((each) => each.startsWith(language + '-'));
  return reader ?? language;
}
