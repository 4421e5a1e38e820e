import './page-guard.js';
import {expect} from 'chai';
import {buildResponse, buildReview, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {loaded, part, place, readCards, seen, show, status, untilLoading, visibleText} from './support/tab.js';
import {showing} from './support/words.js';

/** 26 and 4, three of them with a comment. */
const reviews = [
  buildReview({id: 'a', comment: 'Kind and quick.', date: '2025-12-06'}),
  buildReview({id: 'b', comment: 'Not for me.', date: '2025-11-30', recommended: false, city: 'Boise', state: 'ID'}),
  buildReview({id: 'c', comment: 'Third visit.', date: '2025-11-02', response: buildResponse({text: 'Thank you!'})}),
];
const provider = {reviews, withoutComment: {recommended: 24, notRecommended: 3}};

describe('<dr-reviews-tab> states', () => {
  afterEach(() => document.body.replaceChildren());

  it('while loading: says so and reserves its height', async () => {
    const tab = place({client: new HeldClient({p1: provider})});
    await tab.updateComplete;
    await untilLoading(tab);
    expect(seen(tab)).to.match(/^Patient reviews\s+Loading reviews…$/);
    expect(tab.offsetHeight).to.be.at.least(window.innerHeight);
    await expectAccessible(tab);
  });

  it('while loading: reserves the height given by the host, and keeps it for less content', async () => {
    const client = new HeldClient({p1: {reviews: []}});
    const tab = place({client});
    tab.style.setProperty('--dr-reserved-block-size', '900px');
    await tab.updateComplete;
    expect(tab.offsetHeight).to.equal(900);
    client.release();
    await loaded(tab);
    expect(tab.offsetHeight).to.equal(900);
  });

  it('without reviews: a normal state, not an error', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: []}));
    expect(seen(tab)).to.equal('Patient reviews\nNo reviews yet\nReviews appear after patients answer about a visit.');
    expect(status(tab)).to.equal('');
    await expectAccessible(tab);
  });

  it('without comments: shows the rate and an empty list', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: {reviews: [], withoutComment: {recommended: 30, notRecommended: 10}}}));
    expect(seen(tab)).to.contain('75% of patients recommend this provider to family and friends');
    expect(visibleText(part(tab, 'notice')!)).to.equal('None of these patients left a comment.');
    await expectAccessible(tab);
  });

  it('with reviews: shows the rate rounded down, both counts, and what "verified" means', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}), {planProfile: {brand: 'Juniper Health'}});
    const summary = part(tab, 'summary')!;
    expect(summary.querySelector('p')!.textContent).to.equal('86% of patients recommend this provider to family and friends');
    expect([...summary.querySelectorAll('li')].map(visibleText)).to.deep.equal([
      '26 recommended',
      '4 not recommended',
      '30 verified reviews',
    ]);
    expect(seen(tab)).not.to.contain('Juniper Health');
    summary.querySelector('summary')!.click();
    expect(seen(tab)).to.contain('Juniper Health asks only after processing a claim for a visit');
    await expectAccessible(tab);
  });

  it('with reviews: lists the newest first, with answer, place and date, and responses with author and date', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}), {locale: 'en-US'});
    expect(await readCards(tab)).to.deep.equal([
      'Recommended\nKind and quick.\nDenver, CO · 12/06/2025',
      'Not recommended\nNot for me.\nBoise, ID · 11/30/2025',
      'Recommended\nThird visit.\nDenver, CO · 11/02/2025\nResponse from the provider’s office Dana R. · 12/09/2025\nThank you!',
    ]);
    expect(status(tab)).to.equal(showing(3, 3));
    await expectAccessible(tab);
  });

  it('with few reviews: shows counts instead of a percentage first', async () => {
    const few = {reviews: [], withoutComment: {recommended: 4, notRecommended: 1}};
    const tab = await show(new InMemoryReviewsClient({p1: few}));
    const sentence = part(tab, 'summary')!.querySelector('p')!.textContent;
    expect(sentence).to.equal('4 of 5 patients recommend this provider to family and friends (80%)');
    await expectAccessible(tab);
  });

  it('with one review: nothing to count or filter, in the singular', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: [reviews[0]!]}));
    expect(status(tab)).to.equal('');
    expect(seen(tab)).to.contain('1 of 1 patient recommends this provider').and.to.contain('1 verified review\n');
    expect(part(tab, 'filters')).to.equal(null);
    await expectAccessible(tab);
  });
});
