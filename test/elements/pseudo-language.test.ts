import './page-guard.js';
import '../../src/define/dr-config.js';
import '../../src/define/dr-new-reviews.js';
import '../../src/define/dr-recommendation-rate.js';
import {expect} from 'chai';
import type {Tag} from '../../src/define/tags.js';
import {InMemoryAccessClient} from '../../src/testing/access/in-memory-client.js';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {buildContact, buildPractice, buildPracticeReview} from '../../src/testing/practice/builders.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import {buildSurvey, InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import type {PseudoLocale} from '../../stories/pseudo-language.js';
import {pseudoLanguage} from '../../stories/pseudo-language.js';
import {place as placeAccess} from './support/access.js';
import {EACH_KIND, newClient, place as placeDesk} from './support/desk.js';
import {openDialog, openSubmission, PLAN, PROVIDER} from './support/dialogs.js';
import {place as placeSurvey} from './support/survey.js';
import {place as placeTab} from './support/tab.js';
import {settled, until} from './support/until.js';
import {place as placeWorkspace, twoPractices} from './support/workspace.js';

/*
 * Shows every tag in a pseudo-language. Plain English text then must be hard-coded in a template, and what does not fit
 * into 320 px would not fit in German. What is misplaced from right to left would be misplaced in Arabic.
 */

const reviews = buildReviews(35, (index) => ({response: index % 2 ? null : undefined}));
const rate = {p1: {reviews, withoutComment: {recommended: 40, notRecommended: 3}}};

/** The browser's words for months, which have no pseudo-language. */
const MONTHS = Array.from({length: 12}, (_, month) =>
  new Intl.DateTimeFormat('en-XA', {month: 'short', timeZone: 'UTC'}).format(Date.UTC(2025, month)),
);

const DISGUISED = {'en-XA': /[ȧḗīǿŭ]/, 'ar-XB': /[ɐǝıɹʇ]/};

interface Shown {
  readonly element: HTMLElement;
  /** The data the tag displays: names, texts, places. */
  readonly data: unknown;
}

const SHOWN: Readonly<Record<Exclude<Tag, 'dr-config'> | 'dr-reviews-tab without reviews', (given: object) => Shown>> = {
  'dr-reviews-tab': (given) => ({element: placeTab({client: new InMemoryReviewsClient(rate), ...given}), data: rate}),
  'dr-reviews-tab without reviews': (given) => ({element: placeTab({client: new InMemoryReviewsClient({p1: []}), ...given}), data: ''}),
  'dr-recommendation-rate': (given) => {
    const around = append('dr-config', {client: new InMemoryReviewsClient(rate), ...given});
    const element = document.createElement('dr-recommendation-rate');
    element.setAttribute('provider-id', 'p1');
    around.append(element);
    return {element, data: ''};
  },
  'dr-provider-workspace': (given) => ({
    element: placeWorkspace({client: new InMemoryPracticeClient(twoPractices), practiceId: 'practice-1', providerId: 'p1', ...given}),
    data: twoPractices,
  }),
  'dr-new-reviews': (given) => ({
    element: append('dr-new-reviews', {client: new InMemoryPracticeClient(twoPractices), ...given}),
    data: twoPractices,
  }),
  'dr-review-survey': (given) => ({element: placeSurvey({client: new InMemorySurveyClient(), ...given}), data: buildSurvey()}),
  'dr-representative-desk': (given) => ({element: placeDesk({client: newClient(), ...given}), data: EACH_KIND}),
  'dr-access-manager': (given) => {
    const client = new InMemoryAccessClient();
    return {element: placeAccess({client, ...given}), data: client};
  },
};

function append(tag: string, given: object): HTMLElement {
  const element = Object.assign(document.createElement(tag), given);
  document.body.append(element);
  return element;
}

async function show(tag: keyof typeof SHOWN, locale: PseudoLocale): Promise<Shown> {
  const shown = SHOWN[tag]({locale, messages: pseudoLanguage(locale)});
  shown.element.style.setProperty('width', '320px');
  await until(() => readIn(shown.element.shadowRoot ?? shown.element).some((text) => DISGUISED[locale].test(text)), 'something to read');
  await settled();
  await until(() => !shown.element.shadowRoot!.querySelector('[aria-busy=true], .skeleton'), 'loading to end');
  return shown;
}

/** Everything a reader sees or hears: text and spoken attributes. */
function readIn(root: ShadowRoot | Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'style') return [];
    const said = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) => element.getAttribute(name) ?? '');
    const texts = [...element.childNodes]
      .filter(({nodeType}) => nodeType === Node.TEXT_NODE)
      .map(({data}: Node & {data?: string}) => data ?? '');
    return [...said, ...texts, ...(element.shadowRoot ? readIn(element.shadowRoot) : [])];
  });
}

/**
 * Words in plain English that are not in the data. Untranslatable names and abbreviations are part of the messages, and
 * disguised like the rest.
 */
function plainEnglish(texts: readonly string[], data: unknown): string[] {
  const given = JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? [...value] : value)).toLowerCase();
  const words = texts.flatMap((text) => text.match(/(?<![\p{L}\p{M}])[A-Za-z]{3,}(?![\p{L}\p{M}])/gu) ?? []);
  return [...new Set(words.filter((word) => !given.includes(word.toLowerCase())))];
}

/** The dialogs, as wide as the window. */
const DIALOGS: Readonly<Record<string, (given: object) => Promise<HTMLElement>>> = {
  'a response': async (given) => (await openSubmission('respond', {given})).dialog,
  'an edited response': async (given) => (await openSubmission('edit-response', {given})).dialog,
  'a report': async (given) => (await openSubmission('report', {given})).dialog,
  emails: async (given) => {
    const call = () => Promise.resolve({address: buildContact().email, newReviews: true, decisions: false});
    const dialog = await openDialog(Object.assign(document.createElement('dr-emails-dialog'), {call, planProfile: PLAN, ...given}));
    await until(() => dialog.shadowRoot!.querySelector('fieldset'), 'the choice');
    return dialog;
  },
  'help and questions': (given) => openDialog(Object.assign(document.createElement('dr-help-dialog'), {planProfile: PLAN, ...given})),
};

describe('a pseudo-language', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.dir = '';
  });

  for (const [name, open] of Object.entries(DIALOGS)) {
    it(`replaces every word of the dialog for ${name}`, async () => {
      const dialog = await open({locale: 'en-XA', messages: pseudoLanguage('en-XA')});
      await settled();
      const data = [PLAN, PROVIDER, buildPractice(), buildContact(), buildPracticeReview({status: 'response-published'})];
      expect(plainEnglish(readIn(dialog.shadowRoot!), data)).to.deep.equal([]);
    });
  }

  for (const tag of Object.keys(SHOWN) as (keyof typeof SHOWN)[]) {
    it(`replaces every word of ${tag}, which fits into 320 px`, async () => {
      const {element, data} = await show(tag, 'en-XA');
      const root = element.shadowRoot!;
      expect(plainEnglish(readIn(root), [data, MONTHS])).to.deep.equal([]);
      expectInside(element);
    });

    it(`keeps ${tag} within its sides from right to left`, async () => {
      document.documentElement.dir = 'rtl';
      const {element} = await show(tag, 'ar-XB');
      expect(getComputedStyle(element).direction).to.equal('rtl');
      for (const text of element.shadowRoot!.querySelectorAll('[role=heading], p, button')) {
        if (!text.closest('[dir]:not([dir=rtl])')) expect(getComputedStyle(text).direction, text.outerHTML).to.equal('rtl');
      }
      expectInside(element);
    });
  }
});

/** No part extends beyond the sides of the tag, and no part cuts off its text. */
function expectInside(element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  for (const part of element.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
    const style = getComputedStyle(part);
    if (style.position === 'absolute' || style.display === 'contents' || part.closest('svg, .hidden-text, [hidden], dialog')) continue;
    const {left, right, width} = part.getBoundingClientRect();
    if (!width) continue;
    const name = `${part.localName}.${part.className} “${part.textContent.trim().slice(0, 40)}”`;
    expect(left, `${name} left`).to.be.at.least(box.left - 1);
    expect(right, `${name} right`).to.be.at.most(box.right + 1);
    if (style.overflowX !== 'visible' && part.localName !== 'input')
      expect(part.scrollWidth, `${name} is cut`).to.be.at.most(part.clientWidth + 1);
  }
}
