import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {and, eq} from 'drizzle-orm';
import fc from 'fast-check';
import {entitlements, memberships, practiceProviders} from '../../demo/server/database/practice-schema.js';
import {cases, caseSteps, feedback} from '../../demo/server/database/practice-schema.js';
import {reviews} from '../../demo/server/database/schema.js';
import {newCaseNumber} from '../../demo/server/practice/case-number.js';
import {rowsOf, type StoryStep} from '../../demo/server/seed/case-story.js';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {type AllPracticeReviewsPage, Me, NewReviews, RateTrend, ReviewedProviders} from '../../src/api/practice/schemas.js';
import {
  allPracticeReviewsPath,
  historyPath,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  SCOPES,
  SEARCH_HEADER,
} from '../../src/api/shared/routes.js';
import {
  actionsOn,
  type Feedback,
  FEEDBACK_STATUSES,
  feedbackAfter,
  type FeedbackStep,
  needsResponse,
  NO_FEEDBACK,
} from '../../src/domain/feedback.js';
import {matchesSearch} from '../../src/domain/folding.js';
import {INBOX_SORTS, type InboxQuery} from '../../src/domain/inbox-query.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, type StoredPractice, storePerson, storePractice, verify} from './practice-world.js';
import {type App, appOn, assertProblem} from './requests.js';
import {aReview, asNew, newId, type StoredReview, storeProvider, storeReviews} from './stored-reviews.js';

const STORIES: readonly (readonly FeedbackStep[])[] = [
  [],
  ['respond'],
  ['respond', 'publish-response'],
  ['respond', 'require-revisions'],
  ['respond', 'publish-response', 'edit-response'],
  ['report'],
  ['report', 'maintain-review'],
  ['report', 'remove-feedback'],
  ['respond', 'report', 'require-revisions'],
  ['respond', 'publish-response', 'report', 'maintain-review'],
  ['report', 'maintain-review', 'report', 'remove-feedback'],
];

interface Told extends StoredReview {
  readonly story: readonly FeedbackStep[];
}

const told: fc.Arbitrary<Told> = fc
  .record({
    id: fc.stringMatching(/^[aAbB_-]{6}$/),
    recommended: fc.boolean(),
    comment: fc.option(fc.constantFrom('Kind.', 'Señora Ruiz was late.'), {freq: 6}),
    date: fc.constantFrom('2019-04-01', '2024-02-29', '2024-03-01', '2025-12-31'),
    status: fc.constantFrom('published' as const, 'published' as const, 'published' as const, 'suppressed' as const, 'removed' as const),
    story: fc.constantFrom(...STORIES),
  })
  .map((review) => (review.story.at(-1) === 'remove-feedback' ? {...review, status: 'removed' as const} : review));

const feedbackOn = ({story, status}: Told): Feedback => {
  const current = story.reduce<Feedback>((feedback, step) => feedbackAfter(feedback, step)!, NO_FEEDBACK);
  return status === 'removed' ? {...current, report: 'removed', status: 'feedback-removed'} : current;
};

const recommends = ({recommended}: Told) => Number(recommended);
const waits = (review: Told) => Number(needsResponse(feedbackOn(review)));

onEachDatabase("A practice's inbox", (opened) => {
  let app: App;
  before(() => void (app = appOn({database: opened.database, verify})));

  async function tell(practice: StoredPractice, reviews: readonly Told[]): Promise<void> {
    for (const {id: reviewId, story} of reviews) {
      if (!story.length) continue;
      const by = practice.staff;
      const steps: StoryStep[] = story.map((step, hour) => ({step, by, at: Date.UTC(2026, 0, 1, hour), text: `Text of ${step}.`}));
      const rows = rowsOf(steps, {reviewId, practiceId: practice.id, phone: '(303) 555-0142', newNumber: newCaseNumber});
      await opened.owner.insert(cases).values(rows.cases);
      await opened.owner.insert(caseSteps).values(rows.steps);
      await opened.owner.insert(feedback).values(rows.feedback);
    }
  }

  function found(reviews: readonly Told[], {recommended, search}: InboxQuery): Told[] {
    const listed = reviews.filter((review) => review.comment && review.status !== 'suppressed');
    return listed.filter((review) => {
      const written = review.story.findLast((step) => step === 'respond' || step === 'edit-response');
      const texts = [review.status === 'removed' ? '' : review.comment!, written ? `Text of ${written}.` : ''];
      const isFound = search === undefined || texts.some((text) => matchesSearch(text, search));
      return isFound && (recommended === undefined || review.recommended === recommended);
    });
  }

  function expected(reviews: readonly Told[], query: InboxQuery): Told[] {
    const {sort = 'newest', status, needsResponse: waiting} = query;
    const left = found(reviews, query).filter((review) => {
      const current = feedbackOn(review);
      return (!status || current.status === status) && (!waiting || needsResponse(current));
    });
    const first = {newest: () => '', oldest: () => '', 'oldest-negative': recommends, 'needs-response': waits}[sort];
    const key = (review: Told) => `${first(review)} ${review.date} ${review.id}`;
    const rising = left.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return sort === 'newest' || sort === 'needs-response' ? rising.reverse() : rising;
  }

  it('lists, counts and pages the reviews of one provider and of all like a model of it', async () => {
    const query: fc.Arbitrary<InboxQuery> = fc.record({
      sort: fc.constantFrom(undefined, ...INBOX_SORTS),
      status: fc.option(fc.constantFrom(...FEEDBACK_STATUSES), {nil: undefined}),
      needsResponse: fc.constantFrom(undefined, true),
      recommended: fc.constantFrom(undefined, undefined, true, false),
      search: fc.constantFrom(undefined, undefined, 'SENORA ruiz', 'text of', 'kind', '-'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, {maxLength: 15}),
        fc.array(told, {maxLength: 10}),
        fc.array(query, {minLength: 3, maxLength: 6}),
        fc.constantFrom(1, 3, 100),
        async (drawn, alsoDrawn, queries, limit) => {
          const [reviews, others] = [asNew(drawn), asNew(alsoDrawn)];
          const practice = await storePractice(opened.owner, reviews);
          const colleague = await storeProvider(opened.owner, others);
          await opened.owner.insert(practiceProviders).values({practiceId: practice.id, providerId: colleague});
          await tell(practice, [...reviews, ...others]);
          const staff = new Caller(app, practice.staff);
          for (const query of queries) {
            const ofOne = await wholeList((cursor) => staff.page(practice.id, practice.providerId, query, {limit, cursor}));
            assertList(ofOne, reviews, query);
            const counted = reviews.filter(({status, recommended}) => status === 'published' && recommended);
            for (const {summary} of ofOne) assert.equal(summary.recommended, counted.length);
            const ofAll = await wholeList((cursor) => staff.pageOfAll(practice.id, query, {limit, cursor}));
            assertList(ofAll, [...reviews, ...others], query);
            for (const {id, provider} of ofAll.flatMap((page) => page.reviews))
              assert.equal(provider?.id, others.some((other) => other.id === id) ? colleague : practice.providerId);
          }
        },
      ),
      {numRuns: 12},
    );
  });

  async function wholeList<Page extends AllPracticeReviewsPage>(read: (cursor: string | undefined) => Promise<Page>): Promise<Page[]> {
    const pages: Page[] = [];
    do pages.push(await read(pages.at(-1)?.nextCursor ?? undefined));
    while (pages.at(-1)!.nextCursor);
    return pages;
  }

  function assertList(pages: readonly AllPracticeReviewsPage[], reviews: readonly Told[], query: InboxQuery): void {
    const list = expected(reviews, query);
    assert.deepEqual(
      pages.flatMap((page) => page.reviews).map(({id, status, actions, comment}) => ({id, status, actions, comment})),
      list.map((review) => {
        const current = feedbackOn(review);
        const comment = review.status === 'removed' ? null : review.comment;
        return {id: review.id, status: current.status, actions: actionsOn(current), comment};
      }),
    );
    const left = found(reviews, query).map(feedbackOn);
    for (const {counts} of pages) {
      assert.deepEqual(counts, {
        total: found(reviews, {}).length,
        filtered: list.length,
        needsResponse: left.filter(needsResponse).length,
        byStatus: Object.fromEntries(FEEDBACK_STATUSES.map((status) => [status, left.filter((each) => each.status === status).length])),
      });
    }
  }

  it('follows what happens to reviews, providers and practices', async () => {
    const [hidden, moving] = [aReview({status: 'suppressed'}), aReview()];
    const [practice, other] = [await storePractice(opened.owner, [hidden, moving]), await storePractice(opened.owner)];
    const idsIn = async ({id, staff}: StoredPractice) =>
      (await new Caller(app, staff).pageOfAll(id, {sort: 'oldest'})).reviews.map((review) => review.id);
    assert.deepEqual(await idsIn(practice), [moving.id]);
    const released = {status: 'published', publishedAt: '2026-01-01T00:00:00Z'} as const;
    await opened.owner.update(reviews).set(released).where(eq(reviews.id, hidden.id));
    assert.deepEqual(await idsIn(practice), [hidden.id, moving.id].toSorted());
    const late = aReview();
    await storeReviews(opened.owner, practice.providerId, [late]);
    assert.ok((await idsIn(practice)).includes(late.id));
    await opened.owner.update(practiceProviders).set({practiceId: other.id}).where(eq(practiceProviders.providerId, practice.providerId));
    assert.deepEqual([await idsIn(practice), (await idsIn(other)).length], [[], 3]);
    await opened.owner.delete(practiceProviders).where(eq(practiceProviders.providerId, practice.providerId));
    assert.deepEqual(await idsIn(other), []);
  });

  it('shows the response and the latest report of each review', async () => {
    const review: Told = {...aReview(), story: ['respond', 'publish-response', 'report', 'maintain-review', 'report']};
    const practice = await storePractice(opened.owner, [review]);
    await tell(practice, [review]);
    const {reviews} = await new Caller(app, practice.staff).page(practice.id, practice.providerId);
    const [{response, report, version}] = reviews as [(typeof reviews)[0]];
    assert.deepEqual([response?.state, response?.submittedAt, response?.responder], ['published', '2026-01-01T00:00:00.000Z', 'Dana R.']);
    assert.deepEqual([report?.state, report?.submittedAt, report?.decidedAt], ['pending', '2026-01-01T04:00:00.000Z', null]);
    assert.ok(version);
    assert.ok(!JSON.stringify(reviews).includes('555-0142') && !JSON.stringify(reviews).includes('example.org'));
  });

  it('returns each person’s practices and entitlements, and applies removals to the next request', async () => {
    const review = aReview();
    const practice = await storePractice(opened.owner, [review], 'Own');
    const me = async (person: StoredPractice['staff']) => Me.parse(await (await new Caller(app, person).ask(ME_PATH)).json());
    const line = {id: practice.id, tin: practice.tin, name: 'Own', accessManagers: ['Ingrid Solberg'], accessRequest: null};
    assert.deepEqual(await me(practice.staff), {id: practice.staff.id, emails: true, practices: [{...line, entitled: true}]});
    assert.deepEqual(await me(practice.colleague), {id: practice.colleague.id, emails: false, practices: [{...line, entitled: false}]});

    const own = and(eq(entitlements.personId, practice.staff.id), eq(entitlements.practiceId, practice.id));
    await opened.owner.delete(entitlements).where(own);
    const staff = new Caller(app, practice.staff);
    await assertProblem(await staff.ask(practiceProvidersPath(practice.id)), 403, 'entitlement-missing');
    await assertProblem(await staff.send('respond', practice.id, review.id), 403, 'entitlement-missing');
    await opened.owner.delete(memberships).where(eq(memberships.personId, practice.staff.id));
    assert.deepEqual((await me(practice.staff)).practices, []);
    await assertProblem(await staff.ask(historyPath(practice.id, review.id)), 404, 'practice-not-found');
  });

  it('gives an unknown person an id and no practice', async () => {
    const stranger = new Caller(app, identityOf('nobody.here'));
    const first = Me.parse(await (await stranger.ask(ME_PATH)).json());
    assert.deepEqual([first, first.practices], [Me.parse(await (await stranger.ask(ME_PATH)).json()), []]);
    assert.ok(!JSON.stringify(first).includes('nobody.here'));
    assert.deepEqual(NewReviews.parse(await (await stranger.ask(NEW_REVIEWS_PATH)).json()).practices, []);
  });

  it('lists the providers with reviews by name, with the number that need a response', async () => {
    const stories: Told[] = STORIES.map((story) => ({
      ...aReview({status: story.at(-1) === 'remove-feedback' ? 'removed' : 'published'}),
      story,
    }));
    const silent = aReview({comment: null, recommended: false});
    const practice = await storePractice(opened.owner, [...stories, silent]);
    await tell(practice, stories);
    const none = await storeProvider(opened.owner);
    const first = await storeProvider(opened.owner, [aReview()], {name: 'Aaron'});
    await opened.owner.insert(practiceProviders).values([none, first].map((providerId) => ({providerId, practiceId: practice.id})));
    const {providers} = ReviewedProviders.parse(
      await (await new Caller(app, practice.staff).ask(practiceProvidersPath(practice.id))).json(),
    );
    const shown = stories.filter(({status}) => status === 'published');
    assert.deepEqual(
      providers.map(({id, recommended, notRecommended, needsResponse}) => [id, recommended, notRecommended, needsResponse]),
      [
        [first, 1, 0, 1],
        [practice.providerId, shown.length, 1, shown.map(feedbackOn).filter(needsResponse).length],
      ],
    );
  });

  it('counts new reviews and those that need a response, for each practice with an entitlement', async () => {
    const day = (ago: number) => daysAfter(dayOf(new Date()), -ago);
    const reviews = [day(0), day(30), day(31)].map((date) => aReview({date}));
    const answered: Told = {...aReview({date: day(1)}), story: ['respond']};
    const practice = await storePractice(opened.owner, [
      ...reviews,
      answered,
      aReview({date: day(1), comment: null}),
      aReview({date: day(1), status: 'removed'}),
    ]);
    await tell(practice, [answered]);
    await storePractice(opened.owner, [aReview({date: day(0)})]);
    const news = NewReviews.parse(await (await new Caller(app, practice.staff).ask(NEW_REVIEWS_PATH)).json());
    assert.deepEqual(news, {practices: [{practiceId: practice.id, name: 'Larkmead', newReviews: 3, needsResponse: 3}], since: day(30)});
    const colleague = NewReviews.parse(await (await new Caller(app, practice.colleague).ask(NEW_REVIEWS_PATH)).json());
    assert.deepEqual(colleague.practices, []);
  });

  it('returns the rate by quarter without gaps', async () => {
    const quarters = (response: Response) => response.json().then((body) => RateTrend.parse(body).quarters);
    const practice = await storePractice(opened.owner, [
      aReview({date: '2026-01-01', comment: null}),
      aReview({date: '2026-03-31', recommended: false}),
      aReview({date: '2026-07-01'}),
      aReview({date: '2026-07-01', status: 'removed'}),
    ]);
    const staff = new Caller(app, practice.staff);
    const found = await quarters(await staff.ask(rateTrendPath(practice.id, practice.providerId)));
    assert.deepEqual(found.slice(0, 3), [
      {quarter: '2026-Q1', recommended: 1, notRecommended: 1},
      {quarter: '2026-Q2', recommended: 0, notRecommended: 0},
      {quarter: '2026-Q3', recommended: 1, notRecommended: 0},
    ]);
    const today = new Date();
    assert.equal(found.at(-1)?.quarter, `${today.getUTCFullYear()}-Q${Math.floor(today.getUTCMonth() / 3) + 1}`);
    const old = await storePractice(opened.owner, [aReview({date: '2019-04-01'})]);
    const twelve = await quarters(await new Caller(app, old.staff).ask(rateTrendPath(old.id, old.providerId)));
    assert.deepEqual([twelve.length, twelve.every(({recommended}) => recommended === 0)], [12, true]);
    const none = await storePractice(opened.owner);
    assert.deepEqual(await quarters(await new Caller(app, none.staff).ask(rateTrendPath(none.id, none.providerId))), []);
  });

  it('answers for other practices’ data as if it did not exist', async () => {
    const [review, foreign] = [aReview(), aReview()];
    const [own, other] = [await storePractice(opened.owner, [review]), await storePractice(opened.owner, [foreign])];
    const staff = new Caller(app, own.staff);
    for (const path of [
      practiceProvidersPath,
      allPracticeReviewsPath,
      (id: string) => practiceReviewsPath(id, other.providerId),
      (id: string) => rateTrendPath(id, other.providerId),
      (id: string) => historyPath(id, foreign.id),
    ]) {
      for (const id of [other.id, newId('p'), 'a b', 'x'.repeat(65)])
        await assertProblem(await staff.ask(path(id)), 404, 'practice-not-found');
    }
    for (const path of [practiceReviewsPath, rateTrendPath]) {
      for (const id of [other.providerId, newId('p'), 'a b'])
        await assertProblem(await staff.ask(path(own.id, id)), 404, 'provider-not-found');
    }
    for (const id of [foreign.id, newId('r'), 'a b'])
      await assertProblem(await staff.ask(historyPath(own.id, id)), 404, 'review-not-found');
    const representative = new Caller(app, await storePerson(opened.owner, 'Jordan Blake', true));
    await assertProblem(await representative.ask(practiceProvidersPath(own.id)), 404, 'practice-not-found');
  });

  it('limits requests and offered actions to the scopes of the token', async () => {
    const review = aReview();
    const practice = await storePractice(opened.owner, [review]);
    const reader = new Caller(app, identityOf(practice.staff.subject, [SCOPES.read]));
    assert.deepEqual((await reader.page(practice.id, practice.providerId)).reviews[0]?.actions, []);
    await assertProblem(await reader.send('respond', practice.id, review.id), 403, 'insufficient-scope');
    const writer = new Caller(app, identityOf(practice.staff.subject, [SCOPES.write]));
    await assertProblem(await writer.ask(ME_PATH), 403, 'insufficient-scope');
    assert.equal((await writer.submit('respond', practice.id, review.id)).review.status, 'response-pending');
  });

  it('refuses parameters outside the contract, and cursors of other lists', async () => {
    const practice = await storePractice(opened.owner, [aReview(), aReview()]);
    const staff = new Caller(app, practice.staff);
    const path = practiceReviewsPath(practice.id, practice.providerId);
    for (const query of [
      'sort=best',
      'status=gone',
      'needsResponse=1',
      'limit=0',
      'limit=101',
      'recommended=yes',
      'sort=newest&sort=oldest',
      `cursor=${'x'.repeat(600)}`,
    ]) {
      await assertProblem(await staff.ask(`${path}?${query}`), 400, 'invalid-request');
    }
    const members = (await (await app.request(`/v1/providers/${practice.providerId}/reviews?limit=1`)).json()) as {nextCursor: string};
    const {nextCursor} = await staff.page(practice.id, practice.providerId, {}, {limit: 1});
    for (const cursor of [members.nextCursor, 'x', `${nextCursor}A`, nextCursor!.slice(0, -1)]) {
      await assertProblem(await staff.ask(`${path}?${new URLSearchParams({cursor})}`), 400, 'invalid-cursor');
    }
    const crossed = await app.request(`/v1/providers/${practice.providerId}/reviews?${new URLSearchParams({cursor: nextCursor!})}`);
    await assertProblem(crossed, 400, 'invalid-cursor');
    const malformed = await staff.ask(path, {headers: {[SEARCH_HEADER]: 'a%'}});
    await assertProblem(malformed, 400, 'invalid-request');
  });
});
