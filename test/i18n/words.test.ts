import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {rateMessages} from '../../src/i18n/reviews/rate.js';
import {reviewsTabMessages} from '../../src/i18n/reviews/tab.js';
import {momentIn} from '../../src/i18n/shared/moments.js';
import {dayFormat, wordsFor} from '../../src/i18n/shared/words.js';

const catalogs = {
  en: {
    heading: 'Patient reviews',
    rate: '{percent} recommended',
    asks: '{plan} asks only patients',
    shown: {one: 'Showing {shown} of {count} review', other: 'Showing {shown} of {count} reviews'},
  },
  es: {
    heading: 'Reseñas de pacientes',
    rate: '{percent} lo recomienda',
    asks: '{plan} pregunta solo a pacientes',
    shown: {one: 'Se muestra {shown} de {count} reseña', other: 'Se muestran {shown} de {count} reseñas'},
  },
};

/** Replaces every kind of space, because locales use different ones before a percent sign. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('a sentence', () => {
  it('contains its values, with numbers in the locale’s format', () => {
    const values = {count: 12_345, shown: 1000};
    assert.equal(wordsFor(catalogs, 'en-US').say('shown', values), 'Showing 1,000 of 12,345 reviews');
    assert.equal(wordsFor(catalogs, 'es-US').say('shown', values), 'Se muestran 1,000 de 12,345 reseñas');
    assert.equal(wordsFor(catalogs, 'es-ES').say('shown', values), 'Se muestran 1000 de 12.345 reseñas');
  });

  it('has the plural form of its count', () => {
    const forms = (locale: string) =>
      [0, 1, 2, 1_000_000].map((count) => wordsFor(catalogs, locale).say('shown', {count, shown: 'all'}).slice(-8));
    assert.deepEqual(forms('en-US'), [' reviews', '1 review', ' reviews', ' reviews']);
    assert.deepEqual(forms('es-US'), [' reseñas', '1 reseña', ' reseñas', ' reseñas']);
  });

  it('inserts any text literally', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (plan) => {
        assert.equal(wordsFor(catalogs, 'en').say('asks', {plan}), `${plan} asks only patients`);
      }),
    );
    assert.equal(wordsFor(catalogs, 'en').say('asks', {plan: '{count} $& $1'}), '{count} $& $1 asks only patients');
  });

  it('has no braces if a value is missing', () => {
    assert.equal(wordsFor(catalogs, 'en').say('rate', {}), ' recommended');
  });
});

describe('numbers and dates', () => {
  it('do not slow down a sentence without them, because their formatters are created in a later task', async (t) => {
    const made = t.mock.method(Intl, 'NumberFormat').mock;
    const words = wordsFor({...catalogs}, 'en-GB');
    assert.deepEqual([words.say('heading'), made.callCount()], ['Patient reviews', 0]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const all = made.callCount();
    assert.ok(all > 0);
    assert.deepEqual([words.say('shown', {count: 1, shown: 1}), made.callCount()], ['Showing 1 of 1 review', all]);
  });

  it('need no formatters at all in US English and US Spanish', async (t) => {
    const made = (['NumberFormat', 'PluralRules', 'DateTimeFormat', 'Locale'] as const).map((name) => t.mock.method(Intl, name).mock);
    for (const locale of ['en', 'en-US', 'es', 'es-US']) {
      const words = wordsFor({...catalogs}, locale);
      assert.ok(words.say('shown', {count: 1_000, shown: 1}) && words.percent(86) && words.day('2025-12-06'));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(
      made.map((each) => each.callCount()),
      [0, 0, 0, 0],
    );
  });

  it('are the same in US English as those of the engine', () => {
    const words = wordsFor(catalogs, 'en-US');
    const [number, percent] = [new Intl.NumberFormat('en-US'), new Intl.NumberFormat('en-US', {style: 'percent'})];
    const [plural, day] = [new Intl.PluralRules('en-US'), dayFormat('en-US', {timeZone: 'UTC'})];
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(12_000)), (count) => {
        assert.equal(words.number(count), number.format(count));
        assert.equal(words.say('shown', {count, shown: 1}).endsWith('review'), plural.select(count) === 'one');
      }),
    );
    for (let each = 0; each <= 100; each++) assert.equal(words.percent(each), percent.format(each / 100));
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2026, 0, 1); time += 86_400_000)
      assert.equal(words.day(new Date(time).toISOString().slice(0, 10)), day.format(time));
  });

  it('are the same in US Spanish in every engine', () => {
    const words = wordsFor(catalogs, 'es-US');
    const months = Array.from({length: 12}, (_, month) => words.day(`2025-${`${month + 1}`.padStart(2, '0')}-06`));
    assert.equal(
      months.join(),
      [
        '6 ene 2025,6 feb 2025,6 mar 2025,6 abr 2025,6 may 2025,6 jun 2025',
        '6 jul 2025,6 ago 2025,6 sept 2025,6 oct 2025,6 nov 2025,6 dic 2025',
      ].join(),
    );
    assert.deepEqual([words.number(12_345), words.percent(86)], ['12,345', '86%']);
  });

  it('do not wait for that task if needed earlier', (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    assert.equal(wordsFor({...catalogs}, 'en-GB').say('shown', {count: 1_000, shown: 1}), 'Showing 1 of 1,000 reviews');
  });

  it('include percentages that do not turn a right-to-left line that starts with one', () => {
    for (const locale of ['ar', 'ar-EG', 'fa', 'he', 'ur']) assert.doesNotMatch(wordsFor(catalogs, locale).percent(73), /\u200e/);
  });

  it('include whole percentages that no locale rounds', () => {
    for (const locale of ['en-US', 'es-MX', 'de', 'fr']) {
      const words = wordsFor(catalogs, locale);
      for (let percent = 0; percent <= 100; percent++) assert.equal(plain(words.percent(percent)).replace(/ ?%/, ''), String(percent));
    }
    assert.equal(wordsFor(catalogs, 'en-US').percent(86), '86%');
    assert.equal(plain(wordsFor(catalogs, 'de').percent(86)), '86 %');
  });

  it('include days, with the month’s name where the order of day and month is not obvious', () => {
    const day = (locale: string) => wordsFor(catalogs, locale).day('2025-12-06');
    for (const locale of ['en', 'en-US', 'en-us', 'en_US.UTF-8']) assert.equal(day(locale), '12/06/2025', locale);
    for (const locale of ['es', 'es-US', 'es-MX', 'es-419', 'es-PR', 'es_MX']) assert.equal(day(locale), '6 dic 2025', locale);
    assert.equal(day('en-GB'), '6 Dec 2025');
    assert.equal(day('de'), '\u20686. Dez. 2025\u2069');
    assert.equal(day('fil'), '\u2068Dis 6, 2025\u2069');
  });

  it('include days of the plan’s calendar, whichever the locale has or asks for', () => {
    const NUMBERS = {arab: '٠١٢٣٤٥٦٧٨٩', arabext: '۰۱۲۳۴۵۶۷۸۹'};
    const digitsIn = (text: string) =>
      text.replace(/[٠-٩۰-۹]/g, (digit) =>
        String(
          Object.values(NUMBERS)
            .map((digits) => digits.indexOf(digit))
            .find((value) => value >= 0),
        ),
      );
    const ASKING = ['buddhist', 'chinese', 'hebrew', 'indian', 'islamic-umalqura', 'japanese', 'persian', 'roc', 'ethiopic', 'coptic'];
    const locales = ['fa-IR', 'fa', 'th-TH', 'ar-SA', 'ar', 'ja-JP-u-ca-japanese', 'zh-TW-u-ca-roc', 'he-IL', 'am-ET', 'ps-AF'];
    for (const locale of [
      ...locales,
      ...['en', 'en-US', 'es', 'es-US', 'ja', 'ko'].flatMap((each) => ASKING.map((ca) => `${each}-u-ca-${ca}`)),
    ]) {
      const day = digitsIn(wordsFor(catalogs, locale).day('2025-12-06'));
      assert.match(day, /2025/, locale);
      assert.match(day.replace('2025', ''), /\b0?6\b|6日|6일/, locale);
      assert.match(digitsIn(momentIn(locale, 'America/Denver').dateAndTime('2025-12-06T19:00:00Z')), /2025/, locale);
    }
  });

  it('include days in the order of ISO 8601 in languages that browsers may lack, so that a server writes the same', () => {
    for (const locale of ['km', 'km-KH', 'ht', 'lo', 'so', 'hmn', 'haw', 'frr', 'arn', 'und'])
      assert.equal(wordsFor(catalogs, locale, {$language: locale}).day('2025-12-06'), '2025-12-06', locale);
  });

  it('have English numbers in a language without data, whatever the language of the browser', () => {
    const script = `
      import {wordsFor} from './src/i18n/shared/words.js';
      const words = wordsFor({en: {count: {one: '{count} review', other: '{count} reviews'}}, es: {}}, 'frr');
      process.stdout.write(['1000', '0'].map((count) => words.say('count', {count: Number(count)})).join() + words.percent(86));`;
    const given = ['--import', 'tsx', '--input-type', 'module', '--eval', script];
    const written = execFileSync(process.execPath, given, {encoding: 'utf8', env: {...process.env, LC_ALL: 'fr_FR.UTF-8'}});
    assert.equal(written, '1,000 reviews,0 reviews86%');
  });

  it('keep the direction of their locale within English sentences, and need no marks within its own', () => {
    const isolated = wordsFor(catalogs, 'ar').day('2025-12-06');
    assert.match(isolated, /^\u2068.*ديسمبر.*\u2069$/);
    assert.equal(`\u2068${wordsFor(catalogs, 'ar', {$language: 'ar'}).day('2025-12-06')}\u2069`, isolated);
  });

  it('show the same day in every time zone', (t) => {
    const before = process.env.TZ;
    t.after(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Denver', 'UTC']) {
      process.env.TZ = zone;
      for (const day of ['2025-01-01', '2025-12-31', '2024-02-29', '2025-03-09']) {
        const [year, month, date] = day.split('-');
        assert.equal(wordsFor(catalogs, 'en-US', {}).day(day), `${month}/${date}/${year}`, zone);
      }
    }
  });
});

describe('the words of a locale', () => {
  it('are in its language, or in English', () => {
    const heading = (locale: string) => wordsFor(catalogs, locale).say('heading');
    for (const locale of ['es', 'es-US', 'ES-mx', 'es-419', 'es_MX', 'es_MX.UTF-8', 'es_ES@euro', 'spa'])
      assert.equal(heading(locale), 'Reseñas de pacientes', locale);
    for (const locale of ['en', 'en-GB', 'fr-CA', 'zh-Hant-TW', 'und']) assert.equal(heading(locale), 'Patient reviews', locale);
  });

  it('are in US English for an invalid locale', () => {
    for (const locale of ['', 'en_US', 'not a locale', '-', 'x', 'e', 'toolonglanguage', '<script>', 'en-', '__proto__', 'constructor']) {
      const words = wordsFor(catalogs, locale);
      assert.equal(words.say('heading'), 'Patient reviews', locale);
      assert.equal(words.percent(86), '86%', locale);
      assert.equal(words.day('2025-12-06'), '12/06/2025', locale);
    }
  });

  it('never throw for any locale', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}$/)), (locale) => {
        const words = wordsFor(catalogs, locale);
        assert.ok(words.say('shown', {count: 2, shown: 1}) && words.percent(50) && words.day('2025-12-06'));
      }),
      {numRuns: 30},
    );
  });

  it('are created once per page', () => {
    const overrides = {heading: 'Reviews'};
    assert.equal(wordsFor(catalogs, 'en-US'), wordsFor(catalogs, 'en-US'));
    assert.equal(wordsFor(catalogs, 'en-US', overrides), wordsFor(catalogs, 'en-US', overrides));
    assert.notEqual(wordsFor(catalogs, 'en-US', overrides), wordsFor(catalogs, 'en-US', {...overrides}));
    assert.notEqual(wordsFor(catalogs, 'en-US'), wordsFor(catalogs, 'en-GB'));
  });
});

describe('sentences of the host', () => {
  it('replace ours one by one', () => {
    const words = wordsFor(catalogs, 'en-US', {heading: 'What patients say', shown: {one: 'one!', other: '{shown} of {count}'}});
    assert.equal(words.say('heading'), 'What patients say');
    assert.equal(words.say('shown', {count: 1, shown: 1}), 'one!');
    assert.equal(words.say('shown', {count: 2000, shown: 30}), '30 of 2,000');
    assert.equal(words.say('rate', {percent: '86%'}), '86% recommended');
    assert.equal(wordsFor(catalogs, 'en-US').say('heading'), 'Patient reviews');
  });

  it('apply to several tags, along with each tag’s own sentences', () => {
    const shared = {verifiedReviews: {one: '{count} verified', other: '{count} verified'}};
    assert.equal(wordsFor(rateMessages, 'en', shared).say('verifiedReviews', {count: 3}), '3 verified');
    const tab = wordsFor(reviewsTabMessages, 'en', shared);
    assert.equal(tab.say('heading'), reviewsTabMessages.en.heading);
    assert.equal(tab.say('verifiedReviews', {count: 3}), '3 verified');
  });
});
