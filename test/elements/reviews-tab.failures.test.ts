import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {buildResponse, buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {HeldClient} from './support/held-client.js';
import {button, cards, cardWith, findButton, loaded, place, readCard, show, status, untilLoading, untilStatus} from './support/tab.js';
import {expectSame, until} from './support/until.js';
import {FAILED, FAILED_KEEPING, MORE, OFFLINE, RETRY, showing} from './support/words.js';

/** 26 and 4, three of them with a comment. */
const reviews = [
  buildReview({id: 'a', comment: 'Kind and quick.', date: '2025-12-06'}),
  buildReview({id: 'b', comment: 'Not for me.', date: '2025-11-30', recommended: false, city: 'Boise', state: 'ID'}),
  buildReview({id: 'c', comment: 'Third visit.', date: '2025-11-02', response: buildResponse({text: 'Thank you!'})}),
];
const provider = {reviews, withoutComment: {recommended: 24, notRecommended: 3}};

function untilAlert(tab: ReviewsTab, text: string): Promise<unknown> {
  return until(() => tab.shadowRoot!.querySelector('[role=alert]')?.textContent.includes(text), text);
}

describe('<dr-reviews-tab> failures', () => {
  afterEach(() => document.body.replaceChildren());

  it('are announced, with a retry', async () => {
    const client = new HeldClient({p1: provider});
    const tab = place({client});
    await tab.updateComplete;
    client.failWith = new ReviewsError('internal-error', 500);
    client.release();
    await untilAlert(tab, FAILED);
    expect(tab.shadowRoot!.textContent, 'nothing still says that it is loading').to.not.contain('Loading');
    await expectAccessible(tab);

    client.failWith = undefined;
    button(tab, RETRY).click();
    await untilLoading(tab);
    expect(status(tab)).to.equal('');
    client.release();
    await loaded(tab);
    expect(findButton(tab, RETRY)).to.equal(undefined);
  });

  it('keep what is shown', async () => {
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

  it('leave no blank tab for an unknown provider', async () => {
    const tab = place({client: new InMemoryReviewsClient({}), providerId: 'unknown'});
    await untilAlert(tab, FAILED);
    await expectAccessible(tab);
  });

  it('explain that the device is offline, and reload when it is back online', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.failWith = new ReviewsError('offline');
    const tab = place({client});
    await untilAlert(tab, OFFLINE);
    await expectAccessible(tab);
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await loaded(tab);
    expect(status(tab)).to.equal(showing(3, 3));
  });

  it('show one placeholder and fire one event per unreadable review, and show the rest', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.garble = (page) => ({
      ...page,
      reviews: (page.reviews as object[]).map((review, i) => (i === 1 ? {...review, date: 'yesterday'} : review)),
    });
    const fields: string[] = [];
    const listen = ({detail}: HTMLElementEventMap['dr-contract-drift']) => fields.push(detail.field);
    document.body.addEventListener('dr-contract-drift', listen);
    const tab = await show(client);
    document.body.removeEventListener('dr-contract-drift', listen);
    expect(await readCard(cards(tab)[1]!)).to.equal('We can’t show this review right now.');
    expectSame(cardWith(tab, 'Kind and quick.'), cards(tab)[0], 'the first card');
    expect(cards(tab)).to.have.length(3);
    expect(fields).to.deep.equal(['reviews.1.date']);
    await expectAccessible(tab);
  });

  it('warn the developer once about a missing configuration, and show the reader no error', async () => {
    expectConsole(/<dr-reviews-tab> needs a provider-id/);
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

  it('are not logged when an unconfigured tab is removed again', async () => {
    const tab = place({});
    await tab.updateComplete;
    tab.remove();
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
  });
});
