import './page-guard.js';
import {expect} from 'chai';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {LONG_COMMENT} from './support/providers.js';
import {button, cards, cardWith, field, findButton, loaded, place, show, status, untilStatus} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {BEFORE, containing, LOADING, MORE, showing} from './support/words.js';

async function shownHeld(count: number): Promise<{client: HeldClient; tab: ReturnType<typeof place>}> {
  const client = new HeldClient({p1: buildReviews(count)});
  const tab = place({client});
  await tab.updateComplete;
  client.release();
  await loaded(tab);
  return {client, tab};
}

describe('<dr-reviews-tab> paging', () => {
  afterEach(() => document.body.replaceChildren());

  it('keeps focus on the button while loading, then focuses the first new review', async () => {
    const {client, tab} = await shownHeld(45);
    const more = button(tab, MORE);
    expect(more.ariaDisabled).to.equal('false');
    more.focus();
    more.click();
    await until(() => more.ariaDisabled === 'true');
    expectSame(tab.shadowRoot!.activeElement, more, 'focus');
    expect(more.disabled).to.equal(false);
    expect(more.textContent).to.equal(LOADING);
    await expectAccessible(tab);
    more.click();
    expect(client.signals, 'no second request').to.have.length(2);
    client.release();
    await until(() => cards(tab).length === 45);
    await until(() => tab.shadowRoot!.activeElement === cards(tab)[30], 'the focus on the first new review');
    expect(status(tab)).to.equal(showing(45, 45));
    expect(findButton(tab, MORE)).to.equal(undefined);
    await expectAccessible(tab);
  });

  it('keeps what the reader has loaded and expanded when the host’s data changes one review', async () => {
    const client = new InMemoryReviewsClient({p1: buildReviews(45, (i) => ({comment: `Number ${i}. ${LONG_COMMENT}`}))});
    const {drift: _, ...data} = await client.reviews('p1', {});
    const tab = await show(client, {data});
    button(tab, MORE).click();
    await until(() => cards(tab).length === 45);
    const before = cards(tab);
    for (const index of [0, 40]) before[index]!.querySelector('button')!.click();
    tab.data = {...data, reviews: data.reviews.map((review, i) => (i === 2 ? {...review, comment: 'Other words.'} : review))};
    await until(() => cards(tab)[2]!.textContent.includes('Other words.'), 'the changed review');
    for (const [index, card] of cards(tab).entries()) expectSame(card, before[index], `card ${index}`);
    expect(before.flatMap((card, index) => (card.querySelector('[aria-expanded=true]') ? index : []))).to.deep.equal([0, 40]);
    expect(status(tab)).to.equal(showing(45, 45));
  });

  it('does not move focus if the reader has moved on in the tab', async () => {
    const {client, tab} = await shownHeld(45);
    button(tab, MORE).focus();
    button(tab, MORE).click();
    await until(() => client.signals.length === 2);
    const search = field(tab, 'Search comments');
    search.focus();
    client.release();
    await until(() => cards(tab).length === 45);
    await tab.updateComplete;
    expectSame(tab.shadowRoot!.activeElement, search, 'focus');
  });

  it('does not move focus if the reader is elsewhere in the page', async () => {
    const elsewhere = document.createElement('button');
    elsewhere.textContent = 'Elsewhere';
    document.body.append(elsewhere);
    const {client, tab} = await shownHeld(45);
    button(tab, MORE).focus();
    button(tab, MORE).click();
    await until(() => client.signals.length === 2);
    elsewhere.focus();
    client.release();
    await until(() => cards(tab).length === 45);
    await tab.updateComplete;
    expectSame(document.activeElement, elsewhere, 'focus');
  });

  it('reaches the end of 320 reviews, each once, and keeps rendered nodes', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: buildReviews(320)}));
    const first = cards(tab)[0];
    for (let pages = 1; findButton(tab, MORE); pages++) {
      button(tab, MORE).click();
      await until(() => cards(tab).length === Math.min(320, 30 * (pages + 1)));
      await untilStatus(tab, showing(cards(tab).length, 320));
    }
    expect(new Set(cards(tab).map(({id}) => id)).size).to.equal(320);
    expectSame(cards(tab)[0], first, 'first card');
  });

  it('shows a review once when it arrives twice because others were published in the meantime', async () => {
    const client = new InMemoryReviewsClient({p1: buildReviews(40)});
    const tab = await show(client);
    const last = {...buildReviews(30)[29]!};
    client.garble = (page) => ({...page, reviews: [last, ...(page.reviews as object[])]});
    button(tab, MORE).click();
    await until(() => cards(tab).length > 30);
    expect(cards(tab)).to.have.length(40);
  });

  it('filters all reviews, not only loaded pages', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: buildReviews(100, (i) => (i === 99 ? {comment: 'The very last one.'} : {}))}));
    button(tab, MORE).click();
    await until(() => cards(tab).length === 60);
    const search = field(tab, 'Search comments');
    search.value = 'very last';
    search.form!.requestSubmit();
    await untilStatus(tab, containing('very last', 1, 100));
    expect(cardWith(tab, 'The very last one.').id).to.equal('review-r100');
  });

  it('keeps shown reviews in place when earlier ones are loaded above', async () => {
    const client = new InMemoryReviewsClient({p1: buildReviews(95)});
    const tab = await show(client, {reviewId: 'r70'});
    expect(cards(tab)[0]!.id).to.equal('review-r61');
    // The linked review scrolls into view first.
    await settled();
    await settled();
    for (const first of ['review-r31', 'review-r1']) {
      const before = button(tab, BEFORE);
      before.scrollIntoView();
      await settled();
      const card = cards(tab)[0]!;
      const top = card.getBoundingClientRect().top;
      before.click();
      await until(() => cards(tab)[0]!.id === first);
      await settled();
      await settled();
      expect(card.getBoundingClientRect().top, `position of ${card.id}`).to.be.closeTo(top, 2);
    }
    expect(findButton(tab, BEFORE)).to.equal(undefined);
    expect(cards(tab)).to.have.length(90);
    expect(new Set(cards(tab).map(({id}) => id)).size).to.equal(90);
    await expectAccessible(tab);
  });
});
