import './page-guard.js';
import {expect} from 'chai';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {buildResponse, buildReview, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {engine} from './engine.js';
import {LONG_COMMENT} from './support/providers.js';
import {button, cards, cardWith, readCard, show} from './support/tab.js';
import {until} from './support/until.js';

const LAST = 'The last line of it.';
const canFindHidden = 'onbeforematch' in HTMLElement.prototype;
const withComment = (comment: string) => show(new InMemoryReviewsClient({p1: [buildReview({comment})]}));

/** The collapsed part of the only comment. */
function restOf(tab: ReviewsTab): HTMLElement {
  return [...cards(tab)[0]!.querySelectorAll<HTMLElement>('[dir=auto] > *')].find(({textContent}) => textContent.includes(LAST))!;
}

/** The position of the first text node with these words, in pixels from the top of the viewport. */
function textTop(element: Element, words: string): number {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const start = text.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    // Engines differ in whether a line break before the words has its own box.
    return [...range.getClientRects()].findLast(({width}) => width > 0)!.top;
  }
  throw new Error(`"${words}" was not found.`);
}

describe('<dr-reviews-tab> long comments', () => {
  afterEach(() => document.body.replaceChildren());

  it('expand and collapse', async () => {
    const tab = await withComment(LONG_COMMENT);
    const collapsed = await readCard(cards(tab)[0]!);
    expect(collapsed).to.contain('The first visit went well.').and.not.to.contain(LAST);
    expect(collapsed).to.contain('… View more');
    const toggle = button(tab, 'View more');
    expect(toggle.ariaExpanded).to.equal('false');
    await expectAccessible(tab);

    toggle.focus();
    toggle.click();
    await until(() => toggle.ariaExpanded === 'true');
    const whole = await readCard(cards(tab)[0]!);
    expect(whole).to.contain(LONG_COMMENT).and.to.contain('View less');
    expect(whole).not.to.contain('…');
    expect(tab.shadowRoot!.activeElement === toggle, 'the button keeps focus').to.equal(true);
    await expectAccessible(tab);

    button(tab, 'View less').click();
    await until(() => toggle.ariaExpanded === 'false');
    expect(await readCard(cards(tab)[0]!)).to.equal(collapsed);
  });

  it('have no button when only a little longer than a line', async () => {
    const tab = await withComment('A little more than one line of words. '.repeat(4));
    expect(cards(tab)[0]!.querySelector('button')).to.equal(null);
  });

  it('expand separately', async () => {
    const client = new InMemoryReviewsClient({
      p1: [buildReview({id: 'a', comment: `${LONG_COMMENT} Of A.`}), buildReview({id: 'b', comment: `${LONG_COMMENT} Of B.`})],
    });
    const tab = await show(client);
    const card = cardWith(tab, 'Of A.');
    card.querySelector('button')!.click();
    // Text far from the screen is not rendered.
    card.scrollIntoView({block: 'center'});
    await until(() => card.innerText.includes('Of A.'));
    expect(await readCard(cardWith(tab, 'Of B.'))).not.to.contain('Of B.');
  });

  it('expand when find-in-page fires `beforematch`', async () => {
    const tab = await withComment(LONG_COMMENT);
    restOf(tab).dispatchEvent(new Event('beforematch', {bubbles: true}));
    await until(() => cards(tab)[0]!.innerText.includes(LAST));
    expect(button(tab, 'View less').ariaExpanded).to.equal('true');
  });

  it(`${canFindHidden ? 'are found by find-in-page' : `are only opened by the button (${engine} lacks hidden=until-found)`} when collapsed`, async () => {
    const tab = await withComment(LONG_COMMENT);
    const hidden = restOf(tab).closest('[hidden]') as unknown as {hidden: unknown};
    expect(hidden.hidden).to.equal(canFindHidden ? 'until-found' : true);
    button(tab, 'View more').click();
    await until(() => cards(tab)[0]!.innerText.includes(LAST));
  });

  it('keep line breaks and emoji as written', async () => {
    const comment = `First line\n\nSecond 👩🏽‍⚕️ line\n${'👨‍👩‍👧‍👦'.repeat(60)}`;
    const tab = await withComment(comment);
    button(tab, 'View more').click();
    await until(() => cards(tab)[0]!.innerText.includes('👨‍👩‍👧‍👦'));
    const text = cards(tab)[0]!.querySelector('[dir=auto]')!;
    expect(text.textContent.replace('…', '')).to.match(new RegExp(`^${comment} View`));
    const [lineOne, blank] = [textTop(text, 'First'), textTop(text, 'Second')];
    const lineHeight = parseFloat(getComputedStyle(text).lineHeight);
    expect(blank - lineOne, 'a blank line between').to.be.closeTo(2 * lineHeight, 2);
    const row = textTop(text, '👨‍👩‍👧‍👦');
    expect(row - blank).to.be.closeTo(lineHeight, 4);
  });

  it('show markup as text', async () => {
    const comment = '<img src=x onerror="alert(1)"> & <b>bold</b>';
    const tab = await withComment(comment);
    expect(await readCard(cards(tab)[0]!)).to.contain(comment);
    expect(cards(tab)[0]!.querySelector('img, b')).to.equal(null);
  });

  it('do not widen the page with an endless word', async () => {
    const tab = await withComment('a'.repeat(2_000));
    button(tab, 'View more').click();
    await until(() => button(tab, 'View less'));
    expect(tab.scrollWidth).to.be.at.most(tab.clientWidth);
  });

  it('use the direction of each text’s script', async () => {
    const response = buildResponse({text: 'شكرا لكم على كلماتكم.'});
    const tab = await show(new InMemoryReviewsClient({p1: [buildReview({comment: 'הרופאה הקשיבה והסבירה.', response})]}));
    const [comment, answer] = cards(tab)[0]!.querySelectorAll('[dir=auto]');
    expect([getComputedStyle(comment!).direction, getComputedStyle(answer!).direction]).to.deep.equal(['rtl', 'rtl']);
    expect(getComputedStyle(cards(tab)[0]!).direction).to.equal('ltr');
    await expectAccessible(tab);
  });
});
