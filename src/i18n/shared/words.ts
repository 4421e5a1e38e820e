/** A sentence, or its forms by the plural rules of the language (Unicode CLDR categories). `{name}` stands for a value. */
export type Message = string | Readonly<{other: string} & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The sentences of one language, by key. */
export type Messages<Key extends string = string> = Readonly<Record<Key, Message>>;

/**
 * Sentences of the host: some in place of ours or, with the tag of their language in `$language`, a whole language that we
 * do not speak.
 */
export type Overrides = Partial<Messages> & {readonly $language?: string};

/** The folders of sentences beside this file, by language subtag. With one more here, the compiler names the files that want it. */
export type Language = 'en' | 'es';

/** What a tag can say in each language; English is the last resort. */
export type Catalogs<Key extends string> = Readonly<Record<Language, Messages<Key>>>;

/** The sentences of a part in another language than English. */
export type Translation<English> = Messages<keyof English & string>;

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
}

/**
 * Sentences, numbers and dates in one locale. `Intl` objects are dear to make, the first of a page above all (some 35 ms), so
 * they live as long as its page. They have a task of their own, after the first sentences are shown and while the tag
 * waits for its reviews anyway; what needs them before makes them.
 */
export class Words<Key extends string = string> {
  readonly #messages: Partial<Messages>;
  readonly #catalogs: Catalogs<Key>;
  readonly #plural: Intl.PluralRules;
  #made: Formats | undefined;
  readonly #formats = (): Formats =>
    (this.#made ??= {
      number: new Intl.NumberFormat(this.locale),
      percent: new Intl.NumberFormat(this.locale, {style: 'percent'}),
      day: new Intl.DateTimeFormat(this.locale, {year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC'}),
    });

  /**
   * @param locale of numbers and dates.
   * @param language of the sentences: the same, or English where nobody gave sentences in the reader's language.
   * @param catalogs say what is missing in the messages.
   */
  constructor(
    readonly locale: string,
    readonly language: string,
    messages: Partial<Messages>,
    catalogs: Catalogs<Key>,
  ) {
    this.#messages = messages;
    this.#catalogs = catalogs;
    this.#plural = new Intl.PluralRules(language);
    setTimeout(this.#formats);
  }

  /** For a wrapper around English sentences on a page of another language, which may run the other way. */
  get fallbackDirection(): 'ltr' | undefined {
    return this.language === 'en' && this.locale !== 'en' ? 'ltr' : undefined;
  }

  /**
   * The sentence with its values; a number chooses the plural form by its name `count`. Where it is missing, the English one,
   * which runs from left to right whatever is around it.
   */
  say(key: Key, values?: Readonly<Record<string, string | number>>): string {
    const message = this.#messages[key];
    if (!message) return `\u2066${wordsFor(this.#catalogs, 'en').say(key, values)}\u2069`;
    const form = typeof message === 'string' ? message : (message[this.#plural.select(Number(values?.count))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      // Own values only: every object has a `constructor`.
      const value = values && Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === 'number' ? this.#formats().number.format(value) : String(value ?? '');
    });
  }

  /** A whole percent: `86` becomes `86%`, or `86 %`, or `٪٨٦`. */
  percent(percent: number): string {
    return this.#formats().percent.format(percent / 100);
  }

  /** A day without a time, `YYYY-MM-DD`, as the locale writes it; among English sentences it keeps its own direction. */
  day(day: string): string {
    const [year, month, date] = day.split('-') as unknown as [number, number, number];
    const written = this.#formats().day.format(Date.UTC(year, month - 1, date));
    return this.fallbackDirection ? `\u2068${written}\u2069` : written;
  }
}

/** By catalogs, then by overrides: several tags with catalogs of their own may share one object of overrides. */
const made = new WeakMap<object, WeakMap<object, Map<string, Words>>>();

/**
 * The words for a locale. Overrides without a language of their own are taken to be in that of the locale, and replace
 * single sentences of it. A locale that does not exist falls back to English rather than breaking the page.
 */
export function wordsFor<Key extends string>(catalogs: Catalogs<Key>, locale: string, overrides?: Overrides): Words<Key> {
  const byOverrides = kept(made, catalogs, () => new WeakMap<object, Map<string, Words>>());
  const byLocale = kept(byOverrides, overrides ?? catalogs, () => new Map<string, Words>());
  return kept(byLocale, locale, () => {
    let known = locale;
    try {
      new Intl.Locale(locale);
    } catch {
      known = 'en';
    }
    const language = overrides?.$language ?? (catalogs[base(known)] ? known : 'en');
    return new Words(known, language, {...catalogs[base(language)], ...overrides}, catalogs);
  });
}

const base = (locale: string) => locale.split('-')[0]!.toLowerCase() as Language;

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
 * The reader's locale: the nearest `lang`, also around the shadow roots that an element is in, says which language the page
 * speaks, the browser which of its regions the reader lives in, so that an English page gives a British reader British dates.
 */
export function localeOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const {host} = element.getRootNode() as ShadowRoot;
  if (!lang && host) return localeOf(host);
  const language = lang || navigator.language;
  const reader = navigator.languages.find((each) => each.startsWith(`${language}-`));
  return reader ?? language;
}
