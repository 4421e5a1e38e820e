import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {buildResponse, buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {
  button,
  cards,
  choose,
  field,
  focusedName,
  loaded,
  part,
  place,
  readCard,
  show,
  status,
  statusLine,
  typeSearch,
  untilStatus,
  visibleText,
} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {containing, FAILED_KEEPING, matching, noneContaining, NOTHING_MATCHES, RETRY, showing} from './support/words.js';

const reviews = [
  buildReview({id: 'a', comment: 'Kind and quick. Señora Ruiz helped.', date: '2025-12-06'}),
  buildReview({id: 'b', comment: 'Not kind to me.', date: '2025-12-05', recommended: false}),
  buildReview({id: 'c', comment: 'Kind answers.', date: '2025-12-04', response: buildResponse()}),
  buildReview({id: 'd', comment: 'Slow.', date: '2025-12-03', recommended: false, response: buildResponse()}),
];
const idsOf = (tab: ReviewsTab) => cards(tab).map(({id}) => id.slice('review-'.length));

/** What is on the filters. */
const choices = (tab: ReviewsTab) =>
  [...tab.shadowRoot!.querySelectorAll('fieldset label')].map(({textContent}) => textContent.trim().replaceAll(/\s+/g, ' '));

describe('<dr-reviews-tab> filter, sort and search', () => {
  afterEach(() => document.body.replaceChildren());

  it('combine, and announce the count in the existing live region', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}));
    const live = statusLine(tab);
    field(tab, 'Recommended').click();
    await untilStatus(tab, matching(2));
    expect(idsOf(tab)).to.deep.equal(['a', 'c']);
    choose(tab, 'Sort', 'oldest');
    await until(() => idsOf(tab).join() === 'c,a');
    typeSearch(tab, 'kind');
    field(tab, 'With a response').click();
    await untilStatus(tab, matching(1));
    expect(idsOf(tab)).to.deep.equal(['c']);
    field(tab, 'With a response').click();
    typeSearch(tab, 'senora');
    await until(() => idsOf(tab).join() === 'a');
    expectSame(statusLine(tab), live, 'live region');
    await expectAccessible(tab);
  });

  it('have the number of comments on them, whatever is searched for', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}));
    expect(choices(tab)).to.deep.equal(['All 4', 'Recommended 2', 'Not recommended 2', 'With a response 2']);
    typeSearch(tab, 'senora');
    await until(() => idsOf(tab).join() === 'a');
    expect(choices(tab)).to.deep.equal(['All 4', 'Recommended 2', 'Not recommended 2', 'With a response 2']);
  });

  it('leave out what would find nothing, and have no numbers if the service has none', async () => {
    const client = new InMemoryReviewsClient({p1: [reviews[0]!, buildReview({id: 'e'})], p2: reviews});
    const tab = await show(client);
    expect(choices(tab)).to.deep.equal(['All 2', 'Recommended 2']);
    client.garble = (page) => ({...page, counts: {filtered: 4, total: 4}});
    tab.providerId = 'p2';
    await until(() => idsOf(tab).length === 4);
    expect(choices(tab)).to.deep.equal(['All 4', 'Recommended', 'Not recommended', 'With a response']);
  });

  it('show only not recommended, then all', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}));
    field(tab, 'Not recommended').click();
    await until(() => idsOf(tab).join() === 'b,d');
    field(tab, 'All').click();
    await untilStatus(tab, showing(4, 4));
  });

  it('show how many of the matching reviews are visible', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: buildReviews(80)}));
    field(tab, 'Recommended').click();
    await untilStatus(tab, matching(60, 30));
    await expectAccessible(tab);
  });

  it('offer a way back when nothing matches, and focus the search', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}));
    field(tab, 'Recommended').click();
    typeSearch(tab, 'no such words');
    await untilStatus(tab, NOTHING_MATCHES);
    expect(cards(tab)).to.have.length(0);
    await expectAccessible(tab);
    button(tab, 'Clear filters').focus();
    button(tab, 'Clear filters').click();
    await untilStatus(tab, showing(4, 4));
    expect(focusedName(tab)).to.equal('Search comments');
    expect(field(tab, 'Search comments').value).to.equal('');
    expect(field(tab, 'All').checked).to.equal(true);
  });

  it('say which words no comment contains, and clear only the search', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: reviews}));
    typeSearch(tab, 'elevator');
    await untilStatus(tab, noneContaining('elevator'));
    expect(visibleText(part(tab, 'notice')!)).to.match(/^Try a shorter word, or go back to all 4 comments\.\s+Clear search$/);
    await expectAccessible(tab);
    button(tab, 'Clear search').click();
    await untilStatus(tab, showing(4));
  });

  it('mark what was searched for in the comments only, as the service finds it', async () => {
    const marked = [
      buildReview({id: 'a', comment: 'Señora Ruiz, Senora Ruiz!', response: buildResponse({text: 'The señora says thank you.'})}),
      buildReview({id: 'b', comment: `${'We waited, but it was worth it. '.repeat(12)}Ask for Sen\u0303ora Ruiz.`, date: '2025-12-05'}),
      buildReview({id: 'c', comment: 'Slow.', date: '2025-12-04'}),
    ];
    const tab = await show(new InMemoryReviewsClient({p1: marked}));
    typeSearch(tab, 'senora  ruiz');
    await untilStatus(tab, containing('senora  ruiz', 2, 3));
    const marks = () => [...tab.shadowRoot!.querySelectorAll('mark')].map(({textContent}) => textContent);
    await until(() => marks().length > 0);
    expect(marks()).to.deep.equal(['Señora Ruiz', 'Senora Ruiz', 'Sen\u0303ora Ruiz']);
    expect(tab.shadowRoot!.querySelector('#review-b mark')!.checkVisibility(), 'a hit in the rest of a long comment').to.equal(true);
    await expectAccessible(tab);
    typeSearch(tab, '');
    await untilStatus(tab, showing(3));
    expect(marks()).to.deep.equal([]);
  });

  it('keep what is shown until the answer arrives', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    client.release();
    await loaded(tab);
    field(tab, 'Recommended').click();
    await until(() => client.signals.length === 2);
    await tab.updateComplete;
    expect(idsOf(tab)).to.deep.equal(['a', 'b', 'c', 'd']);
    client.release();
    await until(() => idsOf(tab).join() === 'a,c');
  });

  it('abort a superseded request and ignore its late answer', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    client.release();
    await loaded(tab);
    field(tab, 'Recommended').click();
    await until(() => client.signals.length === 2);
    field(tab, 'Not recommended').click();
    await until(() => client.signals.length === 3);
    expect(client.signals.map(({aborted}) => aborted)).to.deep.equal([false, true, false]);
    client.release(1);
    await until(() => idsOf(tab).join() === 'b,d');
    client.release(0);
    await settled();
    expect(idsOf(tab)).to.deep.equal(['b', 'd']);
    expect(status(tab)).to.equal(matching(2));
  });

  it('make one request after a pause in typing', async () => {
    const client = new InMemoryReviewsClient({p1: reviews});
    const tab = await show(client);
    for (const text of ['s', 'sl', 'slo', 'slow']) typeSearch(tab, text);
    await untilStatus(tab, containing('slow', 1, 4));
    expect(idsOf(tab)).to.deep.equal(['d']);
    expect(client.calls).to.have.length(2);
  });

  it('search at once, and only once, on Enter', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    client.release();
    await loaded(tab);
    const start = performance.now();
    typeSearch(tab, 'slow');
    field(tab, 'Search comments').form!.requestSubmit();
    await until(() => client.signals.length === 2);
    const waited = performance.now() - start;
    client.release();
    await untilStatus(tab, containing('slow', 1, 4));
    await until(() => performance.now() - start > waited + 400);
    expect(client.signals, 'requests').to.have.length(2);
  });

  it('keep the reviews when a search fails, and retry it', async () => {
    const client = new InMemoryReviewsClient({p1: reviews});
    const tab = await show(client);
    client.failWith = new ReviewsError('unreachable');
    typeSearch(tab, 'slow');
    await untilStatus(tab, FAILED_KEEPING);
    expect(cards(tab)).to.have.length(4);
    client.failWith = undefined;
    button(tab, RETRY).click();
    await untilStatus(tab, containing('slow', 1, 4));
  });

  it('are reset for another provider', async () => {
    const other = buildReview({id: 'x', comment: 'Of the other.'});
    const tab = await show(new InMemoryReviewsClient({p1: reviews, p2: [other, {...other, id: 'y'}]}));
    field(tab, 'Not recommended').click();
    typeSearch(tab, 'kind');
    await untilStatus(tab, matching(1));
    tab.providerId = 'p2';
    await untilStatus(tab, showing(2, 2));
    expect(await readCard(cards(tab)[0]!)).to.contain('Of the other.');
    expect(field(tab, 'Search comments').value).to.equal('');
    expect(field(tab, 'All').checked).to.equal(true);
  });

  it('drop a pending search when the provider changes', async () => {
    const client = new InMemoryReviewsClient({p1: reviews, p2: buildReviews(2)});
    const tab = await show(client);
    typeSearch(tab, 'slow');
    tab.providerId = 'p2';
    await untilStatus(tab, showing(2, 2));
    const start = performance.now();
    await until(() => performance.now() - start > 400);
    expect(status(tab)).to.equal(showing(2, 2));
    expect(client.calls).to.have.length(2);
  });
});
