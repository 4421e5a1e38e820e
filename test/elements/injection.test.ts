import './page-guard.js';
import {expect} from 'chai';
import {withoutDirections} from '../../src/domain/directions.js';
import {hasForbiddenCharacters} from '../../src/domain/shown-text.js';
import {rateMessages} from '../../src/i18n/reviews/rate.js';
import {wordsFor} from '../../src/i18n/shared/words.js';
import {sampleOf} from '../sample.js';
import {adviseOn, quoted} from './support/advice.js';
import {freeTextIn, type TextFor} from './support/free-text.js';
import {ANSWERS, NAMES, SCENES} from './support/injection-scenes.js';
import {INJECTION_STRINGS} from './support/injection-strings.js';
import {shadowTree} from './support/shadow-tree.js';
import {settled} from './support/until.js';

/*
 * Each string is in every place at once. The output must be the same, tag by tag and attribute by attribute, as for plain
 * words of the same length, with the string in their place.
 */

/** Letters without case or meaning, one per position in a text, so that the output shows what happened to each position. */
const FIRST_LETTER = 0x4e00;
const LETTERS = /[\u4e00-\u9fff]/g;

/** Words as long as those of the text, with the same whitespace between them. */
function plainWordsFor(text: string): string {
  return Array.from({length: text.length}, (_, i) => (/\s/.test(text[i]!) ? text[i] : String.fromCharCode(FIRST_LETTER + i))).join('');
}

/** Attributes that may contain text. None of them loads, runs or links to anything, except the address of a mailbox. */
const TEXT_ATTRIBUTES = ['aria-label', 'data-label', 'label', 'placeholder', 'href'];

/** A phone number, a mailbox, or a page of the plan or the host. */
const ADDRESSES = /^@href=(tel:$|mailto:|https:\/\/plan\.example\/|\/directory\/|\/portal\?)/;

/** The elements the advice is made of. */
const ADVICE_TAGS = ['section', 'div', 'h3', 'p', 'ol', 'li', 'q', 'span', 'button', 'svg', 'path'];

const OF_THE_CARD = 'A card shows it, like that of a PracticeReviewsPage.';
const OF_THE_PROVIDER = 'A dialog shows it, like that of ReviewedProviders.';
const OF_THE_STEPS = 'It is shown in the steps.';

/** Text that no place shows, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'PracticeReviewsPage.reviews.provider.city': OF_THE_PROVIDER,
  'PracticeReviewsPage.reviews.provider.state': OF_THE_PROVIDER,
  'PracticeReviewsPage.reviews.provider.zip': OF_THE_PROVIDER,
  'PracticeReviewsPage.reviews.response.publishedText': 'The card says only that there is one.',
  'CaseHistory.review.response.decisionReason': OF_THE_STEPS,
  'CaseHistory.review.response.publishedText': OF_THE_STEPS,
  'CaseHistory.review.report.reason': OF_THE_STEPS,
  ...Object.fromEntries(
    ['CaseHistory.review', 'Receipt.review'].flatMap((of) =>
      ['name', 'credentials', 'city', 'state', 'zip'].map((field) => [`${of}.provider.${field}`, OF_THE_CARD]),
    ),
  ),
  'Receipt.review.comment': OF_THE_CARD,
  'Receipt.review.city': OF_THE_CARD,
  'Receipt.review.state': OF_THE_CARD,
  'Receipt.review.response.decisionReason': OF_THE_CARD,
  'Receipt.review.response.publishedText': OF_THE_CARD,
  'Receipt.review.report.reporter': OF_THE_CARD,
  'Decided.by': 'It is the representative reading it.',
  'PlanProfile.timeZone': 'Days and times are those of the zone.',
};

interface Shown {
  readonly scene: string;
  readonly tree: readonly string[];
}

/** All scenes on one page without layout: the output is read from the elements. */
async function treesOf(textFor: (scene: string) => TextFor): Promise<Shown[]> {
  document.body.hidden = true;
  const shown = await Promise.all(SCENES.map(async ({name, show}) => ({scene: name, tag: await show(textFor(name))})));
  await settled();
  const trees = shown.map(({scene, tag}) => ({scene, tree: shadowTree(tag)}));
  document.body.replaceChildren();
  document.body.hidden = false;
  return trees;
}

/** The places where text is visible, found by giving each a unique word. */
async function findPlaces(): Promise<string[]> {
  const words = new Map<string, string>();
  const wordFor = (place: string) => {
    if (!words.has(place)) words.set(place, `q${words.size}q`);
    // A mark may cut off the first letter.
    return `q${words.get(place)!}`;
  };
  const trees = await treesOf((scene) => (place) => wordFor(`${scene}: ${place}`));
  const all = trees.flatMap(({tree}) => tree).join('\n');
  return [...words].filter(([, word]) => all.includes(word)).map(([place]) => place);
}

async function expectShownAsGiven(text: string): Promise<void> {
  const names = [...text.matchAll(NAMES)];
  const withoutNames = (whole: string) =>
    names.reduceRight((rest, {0: name, index}) => rest.slice(0, index) + rest.slice(index + name.length), whole);
  // Fields for a text to submit leave out what no text may contain.
  const points = [...text].flatMap((point) => Array<string>(point.length).fill(point));
  const repaired = (whole: string) =>
    [...points.keys()].map((index) => (hasForbiddenCharacters(points[index]!) ? '' : whole[index])).join('');
  const isInField = (scene: string, place: string) =>
    (place.startsWith('typed ') && place !== 'typed search') || (scene === 'dialog to edit' && place.endsWith('response.text'));
  const each =
    (whole: string) =>
    (scene: string): TextFor =>
    (place, limit) =>
      place.startsWith('sentence ') ? withoutNames(whole) : (isInField(scene, place) ? repaired(whole) : whole).slice(0, limit);
  const wanted = await treesOf(each(plainWordsFor(text)));
  const actual = await treesOf(each(text));
  const withText = (line: string) => line.replace(LETTERS, (letter) => text[letter.charCodeAt(0) - FIRST_LETTER]!);
  for (const [index, {scene, tree}] of actual.entries()) {
    const lines = wanted[index]!.tree;
    for (const line of lines) expectTextIsHarmless(line, scene);
    for (const line of tree) if (line.startsWith('@href=') && !ADDRESSES.test(line)) throw new Error(`${scene}: a link to ${line}`);
    expectSameLines(tree, lines.map(withText), scene);
  }
  if ('injected' in globalThis) throw new Error('A string was executed.');
}

/** All pieces of text in an element and in the shadow roots inside it. */
function textsIn(node: Node): Text[] {
  const inside = [...node.childNodes, ...((node as Element).shadowRoot?.childNodes ?? [])];
  return node instanceof Text ? [node] : inside.flatMap(textsIn);
}

/** Text may only be in the attributes listed above. */
function expectTextIsHarmless(line: string, scene: string): void {
  const [, attribute] = /^@([^=]+)=/.exec(line) ?? [];
  if (attribute && line.search(LETTERS) >= 0 && !TEXT_ATTRIBUTES.includes(attribute)) throw new Error(`${scene}: text in ${line}`);
}

/**
 * Reports only the first differing line; the full list would be too long. Lone surrogates may have become U+FFFD, as in
 * URLs, and in Firefox wherever text is normalized. Names and places lose the characters that set a direction.
 */
function expectSameLines(actual: readonly string[], wanted: readonly string[], scene: string): void {
  const length = Math.max(actual.length, wanted.length);
  const compared = (line = '') => withoutDirections(line.toWellFormed());
  const at = Array.from({length}, (_, i) => i).find((i) => compared(actual[i]) !== compared(wanted[i]));
  if (at === undefined) return;
  const before = wanted.slice(Math.max(0, at - 3), at).join(' ');
  throw new Error(`${scene}, after ${before}: expected ${JSON.stringify(wanted[at])}, found ${JSON.stringify(actual[at])}`);
}

const places = await findPlaces();
const strings = sampleOf(INJECTION_STRINGS, 4);
console.log(`${strings.length} strings in ${places.length} places`);

describe('text that would be dangerous as markup, script or template', () => {
  afterEach(() => document.body.replaceChildren());

  describe(`${strings.length} strings in ${places.length} places: runs nothing, and is shown unchanged`, () => {
    for (const text of strings) it(JSON.stringify(text).slice(0, 80), () => expectShownAsGiven(text));
  });

  it('leaves no character that sets a direction in a line, where it would turn what stands around it', async () => {
    document.body.hidden = true;
    for (const {name, show} of SCENES) {
      // What the host writes and what the reader types is theirs.
      const isTheirs = (place: string) => /^(sentence |typed |PlanProfile\.)/.test(place);
      const tag = await show((place, limit) => (isTheirs(place) ? 'Plain' : 'Dana\u2069\u202eReed').slice(0, limit));
      await settled();
      for (const {data, parentElement} of textsIn(tag)) {
        // Texts of several lines have a block of their own. The data from a server is in a script.
        const isOwnBlock = parentElement?.closest('[dir=auto], textarea, script');
        if (/[\u202a-\u202e\u2066-\u2069]/.test(data) && !isOwnBlock) throw new Error(`${name}: ${parentElement?.outerHTML.slice(0, 300)}`);
      }
      document.body.replaceChildren();
    }
    document.body.hidden = false;
  });

  it(`${strings.length} strings in the advice on a response: runs nothing, and is shown unchanged`, async () => {
    for (const text of strings) {
      const whole = `Thank you for coming in. ${text}`;
      const {advice} = await adviseOn(whole);
      for (const words of quoted(advice)) expect(whole).to.contain(words);
      const tags = new Set([...advice.shadowRoot!.querySelectorAll('*')].map(({localName}) => localName));
      expect([...tags].filter((tag) => !ADVICE_TAGS.includes(tag))).to.deep.equal([]);
    }
    expect('injected' in globalThis).to.equal(false);
  });

  it('does not resolve names that every object has in a host’s message', () => {
    const words = wordsFor(rateMessages, 'en', {rate: '{constructor}{__proto__}{percent}'});
    expect(words.say('rate', {percent: '86%'})).to.equal('86%');
  });

  it('covers every free text of the contract, or lists it as not shown', () => {
    const shown = new Set(places.map((place) => place.slice(place.indexOf(': ') + 2)));
    const free = Object.entries(ANSWERS).flatMap(([name, schema]) => freeTextIn(name, schema));
    expect(free.filter((place) => !shown.has(place)).sort()).to.deep.equal(Object.keys(NOT_SHOWN).sort());
  });
});
