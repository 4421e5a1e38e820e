import './page-guard.js';
import {expect} from 'chai';
import {buildResponse, buildReview, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {HeldClient} from './support/held-client.js';
import {button, loaded, part, place, readCards, seen, show, status, untilLoading, visibleText} from './support/tab.js';
import {until} from './support/until.js';
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
    expect(seen(tab)).to.equal(
      'Patient reviews\nNo reviews yet\nAfter a visit, we ask patients one question: would you recommend this provider to family and friends? Their answers appear here.',
    );
    expect(status(tab)).to.equal('');
    await expectAccessible(tab);
  });

  it('without comments: shows the rate and an empty list', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: {reviews: [], withoutComment: {recommended: 30, notRecommended: 10}}}));
    expect(seen(tab)).to.contain('75% of patients recommend this provider to family and friends');
    expect(visibleText(part(tab, 'notice')!)).to.equal('No one has left a comment yet.');
    await expectAccessible(tab);
  });

  for (const [withheld, withheldVotes, sentences] of [
    [['privacy', 'language'], 'count', '2 comments withheld: 1 privacy, 1 language. Their votes count.'],
    [['language', 'language', 'inaccurate'], 'count', '3 comments withheld: 2 language, 1 inaccurate. Their votes count.'],
    [['privacy'], 'count', '1 comment withheld: 1 privacy. Its vote counts.'],
    [['privacy', 'language'], 'leave-out', '2 comments withheld: 1 privacy, 1 language. Their votes don’t count.'],
    [['language'], 'leave-out', '1 comment withheld: 1 language. Its vote doesn’t count.'],
  ] as const) {
    it(`with withheld comments: says in the open "${sentences}"`, async () => {
      const votes = withheld.map((reason) => ({recommended: false, reason}));
      const tab = await show(new InMemoryReviewsClient({p1: {...provider, withheld: votes, withheldVotes}}));
      expect(part(tab, 'withheld')!.textContent).to.equal(sentences);
      expect(part(tab, 'withheld')!.closest('[hidden], details, [role=status]')).to.equal(null);
      const counted = 4 + (withheldVotes === 'count' ? votes.length : 0);
      expect(seen(tab)).to.contain(`Not recommended\n${counted}`).and.to.contain('27 more patients answered without a comment.');
      await expectAccessible(tab);
    });
  }

  it('with nothing but withheld comments: says that, and not that there are none', async () => {
    const withheld = [{recommended: false, reason: 'privacy'} as const];
    const tab = await show(new InMemoryReviewsClient({p1: {reviews: [], withheld}}));
    expect(seen(tab)).to.contain('1 comment withheld: 1 privacy. Its vote counts.').and.not.to.contain('No one has left a comment yet.');
    expect(visibleText(part(tab, 'notice')!)).to.equal('No other comments yet.');
    await expectAccessible(tab);
  });

  it('without withheld comments: says nothing about them', async () => {
    expect(part(await show(new InMemoryReviewsClient({p1: provider})), 'withheld')).to.equal(null);
  });

  it('with reviews: shows the rate rounded down, both counts, and what "verified" means', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}));
    const summary = part(tab, 'summary')!;
    expect(summary.querySelector('p')!.textContent).to.equal('86% of patients recommend this provider to family and friends');
    expect([...summary.querySelectorAll('li')].map(visibleText)).to.deep.equal(['Recommended\n26', 'Not recommended\n4']);
    expect(seen(tab)).not.to.contain('processing a claim');
    const toggle = button(tab, '30 verified reviews. What does “verified” mean?');
    toggle.click();
    await until(() => toggle.ariaExpanded === 'true');
    expect(seen(tab)).to.contain('From real visits\nWe ask only after processing a claim for a visit with this provider.');
    await expectAccessible(tab);
    toggle.click();
    await until(() => toggle.ariaExpanded === 'false');
    expect(seen(tab)).not.to.contain('processing a claim');
  });

  it('with reviews: a ring with both shares, or with a piece for each patient if they are few', async () => {
    const pieces = async (recommended: number, notRecommended: number) => {
      const tab = await show(new InMemoryReviewsClient({p1: {reviews: [], withoutComment: {recommended, notRecommended}}}));
      return [...tab.shadowRoot!.querySelectorAll('.ring path')].map((path) => {
        const [, , ...dashes] = path.getAttribute('stroke-dasharray')!.split(' ');
        return `${path.classList[0]}: ${dashes.length / 2 - 1}`;
      });
    };
    expect(await pieces(26, 4)).to.deep.equal(['yes: 1', 'no: 1']);
    expect(await pieces(4, 1)).to.deep.equal(['yes: 4', 'no: 1']);
    expect((await pieces(0, 0))[0]).to.match(/^none/);
  });

  it('with reviews: lists the newest first, with answer, place and date, and responses with author and date', async () => {
    const tab = await show(new InMemoryReviewsClient({p1: provider}), {locale: 'en-US'});
    expect(await readCards(tab)).to.deep.equal([
      'Recommended\nDenver, CO\n12/06/2025\u00a0· Verified\nKind and quick.',
      'Not recommended\nBoise, ID\n11/30/2025\u00a0· Verified\nNot for me.',
      'Recommended\nDenver, CO\n11/02/2025\u00a0· Verified\nThird visit.\nResponse from the provider’s office\nDana R. · 12/09/2025\nThank you!',
    ]);
    expect(status(tab)).to.equal(showing(3));
    expect(seen(tab)).to.contain(`${showing(3)} 27 more patients answered without a comment.`);
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
    expect(seen(tab))
      .to.contain('1 of 1 patient recommends this provider')
      .and.to.match(/\b1 verified review\b/);
    expect(part(tab, 'filters')).to.equal(null);
    await expectAccessible(tab);
  });
});
