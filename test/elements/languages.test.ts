import './page-guard.js';
import '../../src/define/dr-config.js';
import {expect} from 'chai';
import type {ConfigElement} from '../../src/elements/config/config.js';
import type {Messages} from '../../src/i18n/shared/words.js';
import {localeFaults} from '../../src/locales/locale-faults.js';
import {wholeLanguage} from '../../src/locales/whole-language.js';
import {buildReview, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {cards, loaded, place, readCard, seen} from './support/tab.js';
import {until} from './support/until.js';

/** The messages under test are in the language; every other one is marked as translated. */
function translated(language: string, given: Messages): Messages {
  const english = Object.entries(wholeLanguage('en'));
  const marked = english.map(([key, message]) => [
    key,
    typeof message === 'string'
      ? `‹${message}›`
      : {...message, ...Object.fromEntries(formsOf(language).map((form) => [form, `‹${message.other}›`]))},
  ]);
  return {$language: language, ...(Object.fromEntries(marked) as Messages), ...given};
}

const formsOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

const FRENCH = translated('fr', {
  heading: 'Avis de patients',
  allShown: {one: '{count} commentaire', other: '{count} commentaires'},
  verifiedReviews: {one: '{count} avis vérifié', other: '{count} avis vérifiés'},
  rate: '{percent} favorables',
});

const ARABIC = translated('ar', {
  heading: 'آراء المرضى',
  verifiedReviews: {zero: 'بلا', one: 'رأي', two: 'رأيان', few: '{count} آراء', many: '{count} رأيا', other: '{count} رأي'},
});

const reviews = [buildReview({id: 'a', date: '2025-12-06'}), buildReview({id: 'b', recommended: false, date: '2025-02-03'})];
const clientWith = (recommended: number) => new InMemoryReviewsClient({p1: {reviews, withoutComment: {recommended, notRecommended: 0}}});

function config(given: Partial<ConfigElement>, lang: string): ConfigElement {
  document.documentElement.lang = lang;
  const around = Object.assign(document.createElement('dr-config'), given);
  document.body.append(around);
  return around;
}

async function tabIn(around: Element, client = clientWith(1232)) {
  const tab = place({client}, around);
  await loaded(tab);
  return {tab, box: tab.shadowRoot!.firstElementChild as HTMLElement};
}

describe('a language that we do not include, from a file of the host', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
  });

  it('is used by every tag on the page, with its plurals, numbers and dates', async () => {
    expect(localeFaults(FRENCH)).to.deep.equal([]);
    const around = config({messages: FRENCH}, 'fr');
    const {tab, box} = await tabIn(around);
    expect(seen(tab))
      .to.contain('Avis de patients')
      .and.to.contain('2 commentaires')
      .and.to.match(/1\s234 avis vérifiés/);
    expect(await readCard(cards(tab)[0]!)).to.contain('6 déc. 2025');
    expect([box.lang, box.dir]).to.deep.equal(['fr', '']);
    await expectAccessible(tab);
  });

  it('uses its own plural rules', async () => {
    const client = (recommended: number) =>
      new InMemoryReviewsClient({p1: {reviews: [reviews[0]!], withoutComment: {recommended, notRecommended: 0}}});
    const {tab} = await tabIn(config({messages: ARABIC}, 'ar'), client(2));
    expect(seen(tab)).to.match(/[3٣] آراء/);
    const {tab: other} = await tabIn(config({messages: ARABIC}, 'ar'), client(11));
    expect(seen(other)).to.match(/(12|١٢) رأيا/);
  });

  it('has its own direction for any regional locale of the page', async () => {
    document.body.dir = 'rtl';
    const {tab, box} = await tabIn(config({messages: ARABIC}, 'ar-EG'));
    expect([box.lang, box.dir]).to.deep.equal(['ar', '']);
    expect(getComputedStyle(tab.shadowRoot!.querySelector('[role=heading]')!).direction).to.equal('rtl');
    document.body.removeAttribute('dir');
  });

  it('falls back to English for a missing message, with English plurals and left to right', async () => {
    const {heading: _, verifiedReviews: __, ...rest} = ARABIC;
    const {tab} = await tabIn(config({messages: rest}, 'ar'));
    // Checks text nodes: a browser's visible text may omit direction marks.
    expect(tab.shadowRoot!.textContent).to.contain('\u2066Patient reviews\u2069').and.to.contain('\u20661,234 verified reviews\u2069');
    expect(seen(tab)).to.contain('‹');
  });

  it('replaces only single messages when it names no language, and the tag is marked as English', async () => {
    const {box, tab} = await tabIn(config({messages: {thePlan: 'Juniper'}}, 'ar'));
    expect([box.lang, box.dir]).to.deep.equal(['en', 'ltr']);
    expect(seen(tab)).to.contain('Patient reviews');
    await expectAccessible(tab);
  });

  it('may arrive later', async () => {
    const around = config({}, 'fr');
    const {tab, box} = await tabIn(around);
    expect([box.lang, seen(tab).includes('Patient reviews')]).to.deep.equal(['en', true]);
    around.messages = FRENCH;
    await until(() => seen(tab).includes('Avis de patients'));
    expect(box.lang).to.equal('fr');
    expect(cards(tab)).to.have.length(2);
  });
});
