import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {buildResponse, buildReview, InMemoryReviewsClient} from '../../src/testing/index.js';
import {button, cards, choose, field, place, seen, show, typeSearch, untilStatus} from './support/tab.js';
import {settled, until} from './support/until.js';
import {FAILED, matching, MORE} from './support/words.js';

const TYPES = ['dr-reviews-loaded', 'dr-reviews-failed', 'dr-filter-changed', 'dr-contract-drift'];
const CANARY = 'canary';

interface Heard {
  readonly type: string;
  readonly detail: Record<string, unknown>;
}

let heard: Heard[] = [];
let raw: Event[] = [];
const listen = (event: Event) => {
  raw.push(event);
  heard.push({type: event.type, detail: {...(event as Event & Heard).detail}});
};

const reviews = [
  buildReview({id: 'a', comment: `Says ${CANARY}.`, city: `${CANARY}-city`, response: buildResponse({text: CANARY, responder: CANARY})}),
  buildReview({id: 'b', comment: 'Not kind.', recommended: false, date: '2025-11-01'}),
  buildReview({id: 'c', comment: 'Kind.', date: '2025-10-01'}),
];
const provider = {reviews, withoutComment: {recommended: 24, notRecommended: 3}};
const loadedDetail = {providerId: 'p1', verified: 30, recommended: 26, notRecommended: 4, listed: 3, filtered: 3};

describe('<dr-reviews-tab> events', () => {
  beforeEach(() => {
    [heard, raw] = [[], []];
    for (const type of TYPES) document.addEventListener(type, listen);
  });
  afterEach(() => {
    for (const type of TYPES) document.removeEventListener(type, listen);
    document.body.replaceChildren();
  });

  it('report the counts for a tab label once, when the reviews are shown', async () => {
    let shownAtEvent = '';
    document.addEventListener('dr-reviews-loaded', ({target}) => (shownAtEvent = seen(target as Parameters<typeof seen>[0])), {once: true});
    await show(new InMemoryReviewsClient({p1: provider}));
    await settled();
    expect(heard).to.deep.equal([{type: 'dr-reviews-loaded', detail: loadedDetail}]);
    expect(shownAtEvent).to.contain('30 verified reviews');
  });

  it('report nothing about the sample that a browser renders in advance', async () => {
    const {fetch} = globalThis;
    const requests: unknown[] = [];
    globalThis.fetch = (input) => {
      requests.push(input);
      return Promise.reject(new Error('not wanted'));
    };
    (customElements.get('dr-reviews-tab') as typeof ReviewsTab).warmUp();
    await settled();
    globalThis.fetch = fetch;
    expect([heard, requests, document.body.childElementCount]).to.deep.equal([[], [], 0]);
  });

  it('report loading for a provider without reviews, too', async () => {
    await show(new InMemoryReviewsClient({p1: []}));
    expect(heard).to.deep.equal([
      {type: 'dr-reviews-loaded', detail: {providerId: 'p1', verified: 0, recommended: 0, notRecommended: 0, listed: 0, filtered: 0}},
    ]);
  });

  it('report each additional page', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}, {pageSize: 2}));
    button(tab, MORE).click();
    await until(() => cards(tab).length === 3);
    expect(heard.map(({type}) => type)).to.deep.equal(['dr-reviews-loaded', 'dr-reviews-loaded']);
    expect(heard[1]!.detail).to.deep.equal(loadedDetail);
  });

  it('are there for a host that comes late, until the tag is to show something else', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider, p2: []}));
    const latest = () => tab.latestEvents['dr-reviews-loaded']?.detail;
    await until(latest);
    expect(latest()).to.deep.equal(loadedDetail);
    tab.providerId = 'p2';
    await tab.updateComplete;
    expect(latest()).to.equal(undefined);
    await until(latest);
    expect(latest()).to.include({providerId: 'p2', verified: 0});
  });

  it('report a failure with code and status', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.failWith = new ReviewsError('rate-limited', 429, {detail: `about ${CANARY}`});
    const tab = place({client});
    await until(() => seen(tab).includes(FAILED));
    expect(heard).to.deep.equal([{type: 'dr-reviews-failed', detail: {providerId: 'p1', code: 'rate-limited', status: 429}}]);
  });

  it('report a filter change after its result is shown, without the search text', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}));
    heard = [];
    field(tab, 'Recommended').click();
    await untilStatus(tab, matching(2));
    const chosen = {providerId: 'p1', recommended: true, withResponse: false, sort: 'newest', searching: false, filtered: 2};
    expect(heard).to.deep.equal([
      {type: 'dr-reviews-loaded', detail: {...loadedDetail, filtered: 2}},
      {type: 'dr-filter-changed', detail: chosen},
    ]);
    heard = [];
    choose(tab, 'Sort', 'oldest');
    field(tab, 'With a response').click();
    typeSearch(tab, CANARY);
    await untilStatus(tab, matching(1));
    expect(heard.at(-1)!.detail).to.deep.equal({...chosen, withResponse: true, sort: 'oldest', searching: true, filtered: 1});
  });

  it('report contract drift with the field, without its value', async () => {
    const client = new InMemoryReviewsClient({p1: provider});
    client.garble = (page) => ({...page, counts: CANARY, reviews: [{...reviews[0], date: CANARY}, reviews[1], CANARY]});
    await show(client);
    expect(heard.filter(({type}) => type === 'dr-contract-drift').map(({detail}) => detail)).to.deep.equal(
      ['reviews.0.date', 'reviews.2', 'counts'].map((name) => ({providerId: 'p1', field: name})),
    );
  });

  it('cross shadow roots and cannot be canceled', async () => {
    const host = document.createElement('section');
    host.attachShadow({mode: 'open'});
    document.body.append(host);
    const tab = place({client: new InMemoryReviewsClient({p1: provider})}, host.shadowRoot as unknown as Element);
    await until(() => heard.length);
    expect(raw[0]!.composed && raw[0]!.bubbles).to.equal(true);
    expect(raw[0]!.cancelable).to.equal(false);
    tab.remove();
  });

  it('contain no review text, name, place or search term', async () => {
    const client = new InMemoryReviewsClient({p1: provider}, {pageSize: 2});
    const tab = await show(client, {reviewId: 'a'});
    button(tab, MORE).click();
    await until(() => cards(tab).length === 3);
    typeSearch(tab, CANARY);
    await untilStatus(tab, /^1 of \d+ comments contains/);
    typeSearch(tab, `${CANARY} not there`);
    await untilStatus(tab, /^No comments contain/);
    client.failWith = new ReviewsError(`unreachable`, 0, {detail: CANARY});
    typeSearch(tab, `${CANARY} again`);
    await until(() => heard.some(({type}) => type === 'dr-reviews-failed'));
    expect(new Set(heard.map(({type}) => type))).to.deep.equal(new Set(['dr-reviews-loaded', 'dr-filter-changed', 'dr-reviews-failed']));
    for (const event of raw) {
      expect(JSON.stringify(event), event.type).not.to.contain(CANARY);
      expect(JSON.stringify((event as Event & Heard).detail), event.type).not.to.contain(CANARY);
    }
  });
});
