import './page-guard.js';
import {expect} from 'chai';
import {buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {LONG_COMMENT} from './support/providers.js';
import {button, cards, cardWith, place, readCard, show, status, untilStatus} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {MISSING, MORE, showing} from './support/words.js';

const many = () => new InMemoryReviewsClient({p1: buildReviews(100, (i) => (i === 74 ? {comment: LONG_COMMENT} : {}))});

async function expectInView(element: Element): Promise<void> {
  await settled();
  const {top, bottom} = element.getBoundingClientRect();
  expect(top, 'top of the review').to.be.at.least(0);
  expect(bottom, 'bottom of the review').to.be.at.most(window.innerHeight);
}

describe('<dr-reviews-tab> link to one review', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens the page with the review, shows its full comment in view, and focuses it', async () => {
    const above = document.createElement('main');
    above.style.setProperty('height', '1500px');
    document.body.append(above);
    const client = many();
    const tab = await show(client, {reviewId: 'r75'});
    const card = cardWith(tab, 'The last line of it.');
    await until(() => tab.shadowRoot!.activeElement === card);
    expect(card.id).to.equal('review-r75');
    expect(await readCard(card))
      .to.contain('The last line of it.')
      .and.to.contain('View less');
    await expectInView(card);
    expect(client.calls).to.deep.equal(['pageHolding']);
    expect(status(tab)).to.equal(showing(30, 100));
    await expectAccessible(tab);
  });

  it('needs no request for a review that is already shown', async () => {
    const client = many();
    const tab = await show(client);
    tab.reviewId = 'r12';
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-r12');
    await expectInView(tab.shadowRoot!.activeElement!);
    expect(client.calls).to.have.length(1);
  });

  it('opens another page for a second link', async () => {
    const tab = await show(many(), {reviewId: 'r75'});
    tab.reviewId = 'r2';
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-r2');
    expect(cards(tab)[0]!.id).to.equal('review-r1');
  });

  it('says that a review is gone, and shows the newest', async () => {
    const tab = place({client: many(), reviewId: 'gone'});
    await untilStatus(tab, MISSING);
    expect(cards(tab)[0]!.id).to.equal('review-r1');
    expectSame(tab.shadowRoot!.activeElement, null, 'focus');
    await expectAccessible(tab);
    button(tab, MORE).click();
    await untilStatus(tab, showing(60, 100));
  });

  it('treats a made-up id neither as a selector nor as a URL', async () => {
    const tab = place({client: many(), reviewId: 'a"] , *:not(#b'});
    await untilStatus(tab, MISSING);
    expect(cards(tab)).to.have.length(30);
  });

  it('is in the date of a review when the host gives a pattern', async () => {
    const client = new InMemoryReviewsClient({p1: [buildReview({id: 'r-1'})]});
    const tab = await show(client, {reviewLink: '/directory/p1?review={reviewId}', locale: 'en-US'});
    const link = tab.shadowRoot!.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('/directory/p1?review=r-1');
    expect(link.ariaLabel).to.equal('Link to this review, 12/06/2025');
    expect(await readCard(cards(tab)[0]!)).to.contain('Denver, CO\n12/06/2025');
    await expectAccessible(tab);
  });

  it('is absent without a pattern', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: [buildReview()]}));
    expect(tab.shadowRoot!.querySelector('a')).to.equal(null);
    expect(await readCard(cards(tab)[0]!)).to.match(/Denver, CO\n\d/);
  });
});
