import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {eq, sql} from 'drizzle-orm';
import {asPerson} from '../../demo/server/database/as-person.js';
import {reviewChecks} from '../../demo/server/database/collection-schema.js';
import {reviews, withheldVotes} from '../../demo/server/database/schema.js';
import {summariesOf} from '../../demo/server/reviews/provider-counts.js';
import {reviewsPage} from '../../demo/server/reviews/reviews-page.js';
import {planIn} from '../../demo/server/shared/plan-profile.js';
import {RateTrend, ReviewedProviders} from '../../src/api/practice/schemas.js';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {practiceProvidersPath, rateTrendPath, SUMMARIES_PATH} from '../../src/api/shared/routes.js';
import type {DecisionReason} from '../../src/domain/reasons.js';
import {anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPractice, storePerson, storePractice} from './practice-world.js';
import {getPage} from './requests.js';

const RUDE = 'A darn long wait.';
const PRIVATE = 'She treated my asthma for a year.';
const PLAIN = 'Nobody ever called me back.';

onEachDatabase('The vote of a withheld comment', (opened) => {
  let practice: StoredPractice;
  let collection: Collection;
  let staff: Caller;
  let jordan: Caller;

  before(async () => {
    jordan = new Caller((await Collection.begin(opened)).app, await storePerson(opened.owner, 'Jordan Blake', true));
  });

  /** A practice whose provider has no reviews yet. */
  async function begin(): Promise<void> {
    practice = await storePractice(opened.owner);
    collection = await Collection.begin(opened, practice.providerId);
    staff = new Caller(collection.app, practice.staff);
  }

  /** A member who does not recommend the provider answers. Returns the review's id. */
  async function answered(comment: string): Promise<string> {
    const {claim, token} = await collection.invite();
    assert.equal((await collection.answer(token, {...anAnswer(comment), recommended: false})).status, 201);
    const [review] = await opened.owner.select({id: reviews.id}).from(reviews).where(eq(reviews.claimId, claim.claimId));
    return review!.id;
  }

  async function checkOf(reviewId: string): Promise<string> {
    const [check] = await opened.owner.select().from(reviewChecks).where(eq(reviewChecks.reviewId, reviewId));
    return check!.caseNumber;
  }

  async function removed(comment: string, reason: DecisionReason): Promise<void> {
    const {caseNumber} = await staff.submit('report', practice.id, await answered(comment), 'Please look.');
    await jordan.decide(caseNumber, 'remove-feedback', undefined, reason);
  }

  const page = () => getPage(collection.app, practice.providerId);
  const seen = ({summary, counts, reviews: listed}: ReviewsPage) => ({
    votes: summary.notRecommended,
    listed: listed.length,
    withheld: counts.withheld && [
      counts.withheld.privacy,
      counts.withheld.language,
      counts.withheld.inaccurate,
      counts.withheld.votesCount,
    ],
  });

  it('counts while the editorial check holds the comment, and members read how many are withheld and why', async () => {
    await begin();
    for (const comment of [RUDE, PRIVATE, PLAIN]) await answered(comment);
    assert.deepEqual(seen(await page()), {votes: 3, listed: 1, withheld: [1, 1, 0, true]});
    assert.ok(!/darn|asthma/.test(JSON.stringify(await page())));
    const filtered = await getPage(collection.app, practice.providerId, {recommended: true});
    assert.deepEqual(seen(filtered), {votes: 3, listed: 0, withheld: [1, 1, 0, true]});
    const batch = await collection.app.request(`/${SUMMARIES_PATH}?providerId=${practice.providerId}`);
    assert.deepEqual(((await batch.json()) as {summaries: object[]}).summaries, [(await page()).summary]);
  });

  it('is the same for the practice: overview, list of providers and trend', async () => {
    await begin();
    for (const comment of [RUDE, PLAIN]) await answered(comment);
    const {summary} = await page();
    assert.deepEqual((await staff.page(practice.id, practice.providerId)).summary, summary);
    const {providers} = ReviewedProviders.parse(await (await staff.ask(practiceProvidersPath(practice.id))).json());
    assert.deepEqual(
      providers.map(({recommended, notRecommended}) => [recommended, notRecommended]),
      [[0, 2]],
    );
    const {quarters} = RateTrend.parse(await (await staff.ask(rateTrendPath(practice.id, practice.providerId))).json());
    assert.equal(quarters.at(-1)!.notRecommended, 2);
  });

  it('stays when a representative keeps the comment suppressed, unless the review is not about the provider or not verified', async () => {
    for (const [reason, votes, withheld] of [
      ['privacy', 1, [1, 0, 0, true]],
      ['language', 1, [0, 1, 0, true]],
      ['inaccurate', 1, [0, 0, 1, true]],
      ['not-about-provider', 0, undefined],
      ['not-verified', 0, undefined],
    ] as const) {
      await begin();
      await jordan.decide(await checkOf(await answered(RUDE)), 'keep-suppressed', undefined, reason);
      assert.deepEqual(seen(await page()), {votes, listed: 0, withheld}, reason);
    }
  });

  it('is an ordinary vote once the comment is released', async () => {
    await begin();
    await jordan.decide(await checkOf(await answered(RUDE)), 'release-review');
    assert.deepEqual(seen(await page()), {votes: 1, listed: 1, withheld: undefined});
  });

  it('stays when a review is removed, unless it is not about the provider or not verified', async () => {
    for (const [reason, votes, withheld] of [
      ['language', 1, [0, 1, 0, true]],
      ['inaccurate', 1, [0, 0, 1, true]],
      ['not-about-provider', 0, undefined],
      ['not-verified', 0, undefined],
    ] as const) {
      await begin();
      await removed(PLAIN, reason);
      assert.deepEqual(seen(await page()), {votes, listed: 0, withheld}, reason);
    }
  });

  it('is left out by a plan that says so, and members read that', async () => {
    await begin();
    for (const comment of [RUDE, PLAIN]) await answered(comment);
    const {providerId} = practice;
    const left = await reviewsPage(opened.database, providerId, {}, {limit: 10, onVotes: 'leave-out'});
    assert.deepEqual(
      [left!.summary.notRecommended, left!.counts.withheld],
      [1, {privacy: 0, language: 1, inaccurate: 0, votesCount: false}],
    );
    assert.deepEqual(await summariesOf(opened.database, [providerId], 'leave-out'), [left!.summary]);
  });

  it('is written by no one but the member who answers and representatives', async () => {
    await begin();
    const reviewId = await answered(RUDE);
    const plain = await answered(PLAIN);
    const {providerId} = practice;
    const vote = {reviewId: plain, providerId, recommended: true, reviewedOn: '2026-01-01', reason: 'privacy' as const};
    const {staff: person} = practice;
    await assert.rejects(opened.database.insert(withheldVotes).values(vote));
    await assert.rejects(asPerson(opened.database, identityOf(person.subject), (database) => database.insert(withheldVotes).values(vote)));
    for (const change of [sql`delete from withheld_votes`, sql`update withheld_votes set reason = 'inaccurate'`])
      await asPerson(opened.database, identityOf(person.subject), (database) => database.execute(change));
    assert.deepEqual(
      (await opened.database.select().from(withheldVotes).where(eq(withheldVotes.providerId, providerId))).map((row) => [
        row.reviewId,
        row.reason,
      ]),
      [[reviewId, 'language']],
    );
    await assert.rejects(opened.database.execute(sql`update withheld_votes set recommended = true`), 'a vote never changes');
  });
});

it('refuses a plan profile that does not say clearly which votes count', () => {
  const profile = (withheldVotes?: string) => JSON.stringify({timeZone: 'America/Denver', withheldVotes});
  for (const each of [undefined, 'count', 'leave-out']) assert.equal(planIn(profile(each)).withheldVotes, each);
  assert.throws(() => planIn(profile('maybe')), /"withheldVotes" must be one of count, leave-out, not "maybe"/);
});
