import {expectConsole} from './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/reviews-client.js';
import {buildResponse, buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {button, cards, cardWith, findButton, loaded, part, place, readCard, readCards, seen, show, status, statusLine, untilLoading, untilStatus, visibleText} from './support/tab.js';
import {expectSame, until} from './support/until.js';
import {FAILED, FAILED_KEEPING, MORE, RETRY, showing} from './support/words.js';

/** 26 and 4, three of them with a comment. */
const reviews = [
  buildReview({id: 'a', comment: 'Kind and quick.', date: '2025-12-06'}),
  buildReview({id: 'b', comment: 'Not for me.', date: '2025-11-30', recommended: false, city: 'Boise', state: 'ID'}),
  buildReview({id: 'c', comment: 'Third visit.', date: '2025-11-02', response: buildResponse({text: 'Thank you!'})}),
];
const provider = {reviews, withoutComment: {recommended: 24, notRecommended: 3}};

describe('<dr-reviews-tab> states', () => {
  afterEach(() => document.body.replaceChildren());

  it('loading: says so and reserves its height', async () => {
    const tab = place({client: new HeldClient({p1: provider})});
    await tab.updateComplete;
    await untilLoading(tab);
    expect(seen(tab)).to.match(/^Patient reviews\s+Loading reviews…$/);
    expect(tab.offsetHeight).to.be.at.least(window.innerHeight);
    await expectAccessible(tab);
  });

  it('loading: reserves the height the host says, and keeps it when less has come', async () => {
    const client = new HeldClient({p1: {reviews: []}});
    const tab = place({client});
    tab.style.setProperty('--dr-reserved-block-size', '900px');
    await tab.updateComplete;
    expect(tab.offsetHeight).to.equal(900);
    client.release();
    await loaded(tab);
    expect(tab.offsetHeight).to.equal(900);
  });

  it('no reviews yet: a normal state, not an error', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: []}));
    expect(seen(tab)).to.equal(
      'Patient reviews\nNo reviews yet\nThey appear here once patients have answered about a visit with this provider.',
    );
    expect(status(tab)).to.equal('');
    await expectAccessible(tab);
  });

  it('no comments: the rate counts, the list is empty', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: {reviews: [], withoutComment: {recommended: 30, notRecommended: 10}}}));
    expect(seen(tab)).to.contain('75% of patients recommend this provider to family and friends');
    expect(visibleText(part(tab, 'notice')!)).to.equal('None of these patients left a comment.');
    await expectAccessible(tab);
  });

  it('reviews: the rate rounded down, both counts, and what "verified" means', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}), {planProfile: {brand: 'Juniper Health'}});
    const summary = part(tab, 'summary')!;
    expect(summary.querySelector('p')!.textContent).to.equal('86% of patients recommend this provider to family and friends');
    expect([...summary.querySelectorAll('li')].map(visibleText)).to.deep.equal(['26 recommended', '4 not recommended', '30 verified reviews']);
    expect(seen(tab)).not.to.contain('Juniper Health');
    summary.querySelector('summary')!.click();
    expect(seen(tab)).to.contain('Juniper Health asks only after processing a claim for a visit');
    await expectAccessible(tab);
  });

  it('reviews: newest first, with answer, place and date, and the response with who and when', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}), {locale: 'en-US'});
    expect(await readCards(tab)).to.deep.equal([
      'Recommended\nKind and quick.\nDenver, CO · 12/06/2025',
      'Not recommended\nNot for me.\nBoise, ID · 11/30/2025',
      'Recommended\nThird visit.\nDenver, CO · 11/02/2025\nResponse from the provider’s office Dana R. · 12/09/2025\nThank you!',
    ]);
    expect(status(tab)).to.equal(showing(3, 3));
    await expectAccessible(tab);
  });

  it('few reviews: the counts lead', async () => {
    const few = {reviews: [], withoutComment: {recommended: 4, notRecommended: 1}};
    const tab = await show(new InMemoryReviewsClient({p1: few}));
    const sentence = part(tab, 'summary')!.querySelector('p')!.textContent;
    expect(sentence).to.equal('4 of 5 patients recommend this provider to family and friends (80%)');
    await expectAccessible(tab);
  });

  it('one review: nothing to count or filter, singular words', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: [reviews[0]!]}));
    expect(status(tab)).to.equal('');
    expect(seen(tab)).to.contain('1 of 1 patient recommends this provider').and.to.contain('1 verified review\n');
    expect(part(tab, 'filters')).to.equal(null);
    await expectAccessible(tab);
  });

  it('failed: says so in the live region that was there before, and offers to try again', async () => {
    const client = new HeldClient({p1: provider});
    const tab = place({client});
    await tab.updateComplete;
    const live = statusLine(tab);
    client.failWith = new ReviewsError('internal-error', 500);
    client.release();
    await untilStatus(tab, FAILED);
    expectSame(statusLine(tab), live, 'live region');
    await expectAccessible(tab);

    client.failWith = undefined;
    button(tab, RETRY).click();
    await untilLoading(tab);
    expect(status(tab)).to.equal('');
    client.release();
    await loaded(tab);
    expect(findButton(tab, RETRY)).to.equal(undefined);
  });

  it('failed: keeps what is shown', async () => {
    const client = new InMemoryReviewsClient({p1: buildReviews(40)});
    const tab = await show(client);
    const before = cards(tab);
    client.failWith = new ReviewsError('unreachable');
    button(tab, MORE).click();
    await untilStatus(tab, FAILED_KEEPING);
    cards(tab).forEach((card, i) => expectSame(card, before[i], `card ${i}`));
    await expectAccessible(tab);

    client.failWith = undefined;
    button(tab, RETRY).click();
    await until(() => cards(tab).length === 40);
  });

  it('a provider the service does not know: no blank tab', async () => {
    const tab = place({client: new InMemoryReviewsClient({}), providerId: 'unknown'});
    await untilStatus(tab, FAILED);
    await expectAccessible(tab);
  });

  it('offline: says so, and loads by itself when the device is back online', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.failWith = new ReviewsError('offline');
    const tab = place({client});
    await untilStatus(tab, 'You are offline. Reviews load once you are back.');
    await expectAccessible(tab);
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await loaded(tab);
    expect(status(tab)).to.equal(showing(3, 3));
  });

  it('partly unreadable: one placeholder and one event for each, all else is shown', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.garble = (page) => ({...page, reviews: (page.reviews as object[]).map((review, i) => (i === 1 ? {...review, date: 'yesterday'} : review))});
    const fields: string[] = [];
    const listen = ({detail}: HTMLElementEventMap['dr-contract-drift']) => fields.push(detail.field);
    document.body.addEventListener('dr-contract-drift', listen as EventListener);
    const tab = await show(client);
    document.body.removeEventListener('dr-contract-drift', listen as EventListener);
    expect(await readCard(cards(tab)[1]!)).to.equal('This review cannot be shown right now.');
    expectSame(cardWith(tab, 'Kind and quick.'), cards(tab)[0], 'the first card');
    expect(cards(tab)).to.have.length(3);
    expect(fields).to.deep.equal(['reviews.1.date']);
    await expectAccessible(tab);
  });

  it('not configured: one warning for the developer, no error for the reader', async () => {
    expectConsole(/<dr-reviews-tab> needs a provider-id, and an api address, a client or data/);
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (...args) => {
      warnings.push(args[0]);
      warn.apply(console, args);
    };
    const tab = place({});
    await until(() => warnings.length, 'the warning').finally(() => (console.warn = warn));
    await untilLoading(tab);
    await expectAccessible(tab);
    tab.client = new InMemoryReviewsClient({p1: provider});
    await loaded(tab);
  });

  it('not configured and taken away again: nothing is said', async () => {
    const tab = place({});
    await tab.updateComplete;
    tab.remove();
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
  });
});
