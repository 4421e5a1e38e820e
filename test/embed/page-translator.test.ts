import '../elements/page-guard.js';
import '../../src/define/dr-recommendation-rate.js';
import {expect} from 'chai';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {openSubmission, responseField, seen as seenIn, write} from '../elements/support/dialogs.js';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {LONG_COMMENT} from '../elements/support/providers.js';
import * as survey from '../elements/support/survey.js';
import {cards, part, show, status} from '../elements/support/tab.js';
import {settled, until} from '../elements/support/until.js';

/** Does to all text in the element what a page translator does: replaces each text node by elements with the translated text. */
function translate(root: Element | ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.data.trim() && !node.parentElement?.matches('textarea, style')) texts.push(node);
    if (node instanceof Element && node.shadowRoot) translate(node.shadowRoot);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

function translateTag(tag: Element): void {
  translate(tag.shadowRoot!);
}

/** The tag's text without the signs of a translation. */
const untranslated = (text: string) => text.replace(/[«»]/g, '');

const reviews = buildReviews(65, (index) => (index === 1 ? {comment: LONG_COMMENT} : {}));

describe('on a page that a page translator has translated', () => {
  afterEach(() => document.body.replaceChildren());

  it('the status line is true also where the translator adds its text after the original', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US'});
    const twin = await show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US'});
    const line = tab.shadowRoot!.querySelector('[role=status]')!;
    const added = document.createElement('font');
    added.append(document.createElement('br'), Object.assign(document.createElement('font'), {textContent: '«translated»'}));
    line.append(added);
    for (const each of [tab, twin]) each.shadowRoot!.querySelector<HTMLElement>('[part=more]')!.click();
    await until(() => cards(tab).length === 60 && cards(twin).length === 60, 'the second pages');
    expect(status(tab)).to.equal(status(twin));
  });

  it('the tab’s status line, buttons and list follow what the reader does', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US'});
    const twin = await show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US'});
    const find = <Found extends HTMLElement>(each: typeof tab, selector: string) => each.shadowRoot!.querySelector<Found>(selector)!;
    const change = (element: HTMLElement) => element.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    const steps: Readonly<Record<string, (each: typeof tab) => Promise<unknown> | void>> = {
      more: async (each) => {
        find(each, '[part=more]').click();
        await until(() => cards(each).length === 60, 'the second page');
      },
      filter: async (each) => {
        find(each, '[name=withResponse]').click();
        await until(() => cards(each).length < 60, 'fewer reviews');
      },
      search: async (each) => {
        const search = find<HTMLInputElement>(each, '[type=search]');
        search.value = 'nothing has this word';
        change(search);
        await until(() => part(each, 'notice'), 'a notice');
      },
      clear: async (each) => {
        find(each, '[part=notice] button').click();
        await until(() => cards(each).length === 30, 'all reviews');
      },
      sort: async (each) => {
        const first = cards(each)[0]!.id;
        const select = find<HTMLSelectElement>(each, 'select');
        select.value = 'oldest';
        change(select);
        await until(() => cards(each)[0]!.id !== first, 'another order');
      },
      'another language': (each) => {
        each.locale = 'es';
      },
    };
    for (const [step, take] of Object.entries(steps)) {
      translateTag(tab);
      for (const each of [tab, twin]) await take(each);
      await settled();
      expect(untranslated(status(tab)), step).to.equal(status(twin));
      expect(texts(tab), step).to.deep.equal(texts(twin));
    }
  });

  it('the counter of a response counts', async () => {
    const {dialog} = await openSubmission('respond');
    const field = responseField(dialog);
    translateTag(dialog);
    for (const [text, sentence] of [
      ['x'.repeat(10), '290 characters left'],
      ['x'.repeat(299), '1 character left'],
      ['x'.repeat(310), '10'],
    ] as const) {
      write(field, text);
      await until(() => dialog.shadowRoot!.querySelector('#length')!.textContent.includes(sentence), sentence);
      translateTag(dialog);
    }
    expect(seenIn(dialog)).to.contain('«');
  });

  it('the survey shows and announces its next step', async () => {
    const tag = await survey.show();
    translateTag(tag);
    tag.shadowRoot!.querySelector<HTMLInputElement>('[type=radio]')!.click();
    await until(() => survey.comment(tag), 'the field for the comment');
    survey.write(tag, 'Kind and on time.');
    tag.shadowRoot!.querySelector('form')!.requestSubmit();
    await survey.untilTitle(tag, 'Thank you for your feedback');
    expect(survey.seen(tag)).not.to.contain('«');
  });

  it('a rate follows the language of its page', async () => {
    const rate = Object.assign(document.createElement('dr-recommendation-rate'), {client: new InMemoryReviewsClient({p1: reviews})});
    rate.setAttribute('provider-id', 'p1');
    rate.setAttribute('locale', 'en-US');
    document.body.append(rate);
    await until(() => rate.offsetWidth, 'the rate');
    translateTag(rate);
    rate.setAttribute('locale', 'es');
    expect(rate.shadowRoot!.textContent).to.contain('reseñas verificadas');
    expect(rate.shadowRoot!.textContent).not.to.contain('«');
  });

  for (const {tag: name, show: showTag} of BLOCK_TAGS) {
    it(`<${name}> shows everything in another language when its page asks for it`, async () => {
      const [tag, twin] = [await showTag(document.body), await showTag(document.body)];
      translateTag(tag);
      for (const each of [tag, twin]) each.setAttribute('locale', 'es');
      await settled();
      expect(texts(tag)).to.deep.equal(texts(twin));
    });
  }
});

/** All text, line by line. */
function texts(tag: Element): string[] {
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.shadowRoot) return texts(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
    return hasText ? [untranslated(element.textContent)] : [];
  });
}
