import './page-guard.js';
import {expect} from 'chai';
import {buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import type {ContractDriftEvent} from '../../src/ui/events/contract-drift.js';
import {button, cards, findButton, place, show} from './support/tab.js';
import {until} from './support/until.js';
import {BEFORE, MORE} from './support/words.js';

/** The fields named by the drift events of the page. */
function watchDrift(): string[] {
  const fields: string[] = [];
  const handle = (event: ContractDriftEvent) => fields.push(event.detail.field);
  document.addEventListener('dr-contract-drift', handle);
  stop = () => document.removeEventListener('dr-contract-drift', handle);
  return fields;
}
let stop = (): void => undefined;

describe('<dr-reviews-tab> with a service that breaks the contract', () => {
  afterEach(() => {
    stop();
    document.body.replaceChildren();
  });

  it('shows one placeholder for a review with a day that the calendar lacks, and all others', async () => {
    const drift = watchDrift();
    const client = new InMemoryReviewsClient({p1: buildReviews(5)});
    const days = ['2025-02-31', '2025-13-01', '0000-01-01', '2025-12-06T23:59:60Z'];
    client.garble = (page) => ({
      ...page,
      reviews: (page.reviews as object[]).map((review, i) => (days[i] ? {...review, date: days[i]} : review)),
    });
    const tab = await show(client);
    expect(cards(tab).map((card) => card.matches('.unreadable'))).to.deep.equal([true, true, true, true, false]);
    await until(() => drift.length === 4, 'the events');
    expect(drift[0]).to.equal('reviews.0.date');
  });

  it('accepts all days of the calendar, and moments with fractions', async () => {
    const drift = watchDrift();
    const reviews = ['0099-12-31', '2024-02-29', '9999-12-31'].map((date, i) => buildReview({id: `urn:oid:1.${i}`, date}));
    const tab = await show(new InMemoryReviewsClient({'Practitioner.7': reviews}), {providerId: 'Practitioner.7', reviewId: 'urn:oid:1.1'});
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-urn:oid:1.1', 'the focus on the linked review');
    expect(drift).to.deep.equal([]);
  });

  it('has no button for a cursor that stands still', async () => {
    const drift = watchDrift();
    const client = new InMemoryReviewsClient({p1: buildReviews(9)}, {pageSize: 3});
    client.garble = (page) => ({...page, nextCursor: '3'});
    const tab = await show(client);
    button(tab, MORE).click();
    await until(() => cards(tab).length === 6, 'the next page');
    await tab.updateComplete;
    expect(findButton(tab, MORE)).to.equal(undefined);
    await until(() => drift.includes('nextCursor'), 'the event');
  });

  it('makes no link with a scheme that could run a script', async () => {
    const drift = watchDrift();
    const tab = place({client: new InMemoryReviewsClient({p1: buildReviews(1)}), reviewLink: 'javascript:alert("{reviewId}")'});
    await until(() => cards(tab).length === 1, 'the review');
    expect(tab.shadowRoot!.querySelector('a')).to.equal(null);
    expect(cards(tab)[0]!.textContent).to.contain('2025');
    await until(() => drift.length > 0, 'the event');
    expect(drift).to.deep.equal(['reviewLink']);
    tab.reviewLink = '/directory/p1?review={reviewId}';
    await tab.updateComplete;
    expect(tab.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('/directory/p1?review=r1');
  });
});

describe('<dr-reviews-tab> in a pane that scrolls', () => {
  afterEach(() => document.body.replaceChildren());

  it('keeps the reviews in place when earlier ones are added above them', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.pane { height: 300px; overflow: auto; overflow-anchor: none; }');
    document.adoptedStyleSheets.push(sheet);
    const pane = document.createElement('div');
    pane.className = 'pane';
    document.body.append(pane);
    const client = new InMemoryReviewsClient({p1: buildReviews(9)}, {pageSize: 3});
    const tab = await show(client, {reviewId: 'r5'}, pane);
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-r5', 'the focus on the linked review');
    const card = tab.shadowRoot!.getElementById('review-r5')!;
    const top = card.getBoundingClientRect().top;
    button(tab, BEFORE).click();
    await until(() => cards(tab).length === 6, 'the earlier reviews');
    await tab.updateComplete;
    expect(Math.abs(card.getBoundingClientRect().top - top)).to.be.lessThan(2);
    expect(pane.scrollTop).to.be.greaterThan(300);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
});
