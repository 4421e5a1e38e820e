import './page-guard.js';
import {expect} from 'chai';
import {buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {LONG_COMMENT} from './support/providers.js';
import {
  button,
  cards,
  field,
  findButton,
  loaded,
  part,
  place,
  readCard,
  seen,
  show,
  status,
  statusLine,
  typeSearch,
  untilLoading,
  untilStatus,
} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {containing, matching, showing} from './support/words.js';

const reviews = [
  buildReview({id: 'a', comment: LONG_COMMENT}),
  buildReview({id: 'b', comment: 'Not kind.', recommended: false, date: '2025-11-01'}),
];

function newPlace(): HTMLElement {
  const main = document.createElement('main');
  document.body.append(main);
  return main;
}

describe('<dr-reviews-tab> in a page that changes', () => {
  afterEach(() => document.body.replaceChildren());

  it('keeps its single request when moved while loading', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    newPlace().append(tab);
    await settled();
    expect(client.signals.map(({aborted}) => aborted)).to.deep.equal([false]);
    client.release();
    await loaded(tab);
    expect(status(tab)).to.equal(showing(2, 2));
  });

  it('keeps the member’s choices without a second request when moved after loading', async () => {
    const client = new InMemoryReviewsClient({p1: reviews});
    const tab = await show(client);
    typeSearch(tab, 'visit');
    await untilStatus(tab, containing('visit', 1, 2));
    button(tab, 'View more').click();
    const card = cards(tab)[0]!;
    newPlace().append(tab);
    await settled();
    expect(client.calls).to.have.length(2);
    expectSame(cards(tab)[0], card, 'card');
    expect(field(tab, 'Search comments').value).to.equal('visit');
    expect(findButton(tab, 'View less')).not.to.equal(undefined);
    expect(status(tab)).to.equal(containing('visit', 1, 2));
    await expectAccessible(tab);
  });

  it('aborts its request when removed while loading, and repeats it when put back', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    tab.remove();
    await until(() => client.signals[0]!.aborted);
    client.release();
    await settled();
    document.body.append(tab);
    await until(() => client.signals.length === 2);
    await untilLoading(tab);
    client.release();
    await loaded(tab);
    expect(status(tab)).to.equal(showing(2, 2));
  });

  it('removes its listener for coming back online when removed', async () => {
    const client = new HeldClient({p1: reviews});
    const tab = place({client});
    await tab.updateComplete;
    tab.remove();
    await settled();
    dispatchEvent(new Event('online'));
    await settled();
    expect(client.signals).to.have.length(1);
  });

  it('requests nothing before it is in a page', async () => {
    const client = new InMemoryReviewsClient({p1: reviews});
    const tab = document.createElement('dr-reviews-tab');
    Object.assign(tab, {client, providerId: 'p1'});
    await settled();
    expect(client.calls).to.have.length(0);
    document.body.append(tab);
    await loaded(tab);
    expect(client.calls).to.have.length(1);
  });

  it('shows only the reviews of a new provider', async () => {
    const client = new HeldClient({p1: reviews, p2: [buildReview({id: 'x', comment: 'Of the other.'})]});
    const tab = place({client});
    await tab.updateComplete;
    client.release();
    await loaded(tab);
    const live = statusLine(tab);
    tab.providerId = 'p2';
    await untilLoading(tab);
    expect(part(tab, 'summary')).to.equal(null);
    expectSame(statusLine(tab), live, 'live region');
    client.release();
    await loaded(tab);
    expect(await readCard(cards(tab)[0]!)).to.contain('Of the other.');
    expect(seen(tab)).not.to.contain('2 verified reviews');
    await expectAccessible(tab);
  });

  it('ignores a late answer for the previous provider', async () => {
    const client = new HeldClient({p1: reviews, p2: [buildReview({id: 'x', comment: 'Of the other.'})]});
    const tab = place({client});
    await tab.updateComplete;
    tab.providerId = 'p2';
    await until(() => client.signals.length === 2);
    expect(client.signals.map(({aborted}) => aborted)).to.deep.equal([true, false]);
    client.release(1);
    await loaded(tab);
    client.release(0);
    await settled();
    expect(cards(tab).map(({id}) => id)).to.deep.equal(['review-x']);
  });

  it('is independent of another tab on the page', async () => {
    const client = new InMemoryReviewsClient({p1: reviews, p2: buildReviews(5)});
    const one = await show(client);
    const two = await show(client, {providerId: 'p2'});
    field(one, 'Not recommended').click();
    await untilStatus(one, matching(1));
    expect(status(two)).to.equal(showing(5, 5));
    expect(field(two, 'All').checked).to.equal(true);
    field(two, 'Recommended').click();
    await untilStatus(two, matching(4));
    expect(field(one, 'Not recommended').checked).to.equal(true);
    for (const tab of [one, two]) await expectAccessible(tab);
  });

  it('shows data from the host without a request, even without a client', async () => {
    const page = {
      summary: {providerId: 'p1', recommended: 26, notRecommended: 4},
      counts: {total: 2, filtered: 2},
      reviews,
      nextCursor: null,
      previousCursor: null,
    };
    const client = new InMemoryReviewsClient({});
    const tab = await (async () => {
      const placed = place({client, data: page});
      await loaded(placed);
      return placed;
    })();
    await settled();
    expect(client.calls).to.have.length(0);
    expect(seen(tab)).to.contain('86% of patients');
    const bare = place({data: page});
    await loaded(bare);
    expect(part(bare, 'filters'), 'no client to filter with').to.equal(null);
    expect(cards(bare)).to.have.length(2);
    await expectAccessible(bare);
  });

  it('loads from the client when the data is unreadable, and reports it to the host', async () => {
    const drift: string[] = [];
    document.body.addEventListener('dr-contract-drift', ({detail}: HTMLElementEventMap['dr-contract-drift']) => drift.push(detail.field), {
      once: true,
    });
    const tab = await show(new InMemoryReviewsClient({p1: reviews}), {data: {reviews: 'none'}});
    expect(cards(tab)).to.have.length(2);
    expect(drift).to.deep.equal(['reviews']);
  });
});
