import {
  AllPracticeReviewsPage,
  CaseHistory,
  Me,
  NewReviews,
  PracticeEmails,
  PracticeReviewsPage,
  RateTrend,
  ReviewedProviders,
} from 'directory-reviews/contract';
import {ALL_PROVIDERS} from 'directory-reviews/rules';
import type {Context, Hono} from 'hono';
import {ONE_MOMENT} from '../database/database.js';
import {unreachable} from '../database/database-errors.js';
import {caseHistory} from '../practice/case-history.js';
import {emailsOf} from '../practice/emails.js';
import {numbersOfPractice, numbersOfProvider} from '../practice/inbox-numbers.js';
import {answersFor, inboxPage} from '../practice/inbox-page.js';
import {newReviews} from '../practice/new-reviews.js';
import {ownAccess} from '../practice/own-access.js';
import {rateTrend} from '../practice/rate-trend.js';
import {reviewedProviders} from '../practice/reviewed-providers.js';
import {isNoted, newSince, noteVisit} from '../practice/visits.js';
import {dayOf} from '../shared/calendar.js';
import type {Seal} from '../shared/seal.js';
import type {Authenticated} from './authentication.js';
import type {Permission, Permitted} from './permitted.js';
import {inboxIn, practiceIn, practiceProviderIn, practiceReviewIn} from './practice-parameters.js';
import {RequestProblem} from './problems.js';

/** Routes that read a practice's reviews. */
export function addPracticeReads(
  api: Hono<Authenticated>,
  permitted: Permitted,
  {now, seal}: {readonly now: () => Date; readonly seal: Seal},
): void {
  api.get('/me', async (c) => {
    const me = await permitted(c, {to: 'read-own-access'}, ({database, person, rights}) => ownAccess(database, person, rights), ONE_MOMENT);
    return c.json(Me.parse(me));
  });

  api.get('/new-reviews', async (c) => {
    const found = await permitted(
      c,
      {to: 'read-new-reviews'},
      async ({database, person, rights}) => newReviews(database, rights.entitlements, await newSince(database, person, now())),
      ONE_MOMENT,
    );
    return c.json(NewReviews.parse(found));
  });

  api.get('/practice-emails', async (c) => {
    const emails = await permitted(c, {to: 'read-emails'}, ({database, person}) => emailsOf(database, person.id), ONE_MOMENT);
    return c.json(PracticeEmails.parse(emails));
  });

  api.get('/practices/:practiceId/providers', async (c) => {
    const practiceId = practiceIn(c.req);
    const providers = await permitted(
      c,
      {to: 'read-feedback', practiceId},
      ({database}) => reviewedProviders(database, practiceId),
      ONE_MOMENT,
    );
    return c.json(ReviewedProviders.parse({providers}));
  });

  api.get('/practices/:practiceId/providers/:providerId/reviews', async (c) => {
    const page = await read(c, async ({database, person}) => {
      const inbox = {practiceId: practiceIn(c.req), providerId: practiceProviderIn(c.req)};
      const {query, ...paging} = inboxIn(c.req, seal);
      const own = await numbersOfProvider(database, inbox);
      if (!own) throw new RequestProblem('provider-not-found');
      const {summary, numbers} = own;
      return {summary, ...(await inboxPage(database, person, {...inbox, numbers}, query, paging))};
    });
    return c.json(PracticeReviewsPage.parse(seal.sealed(page)));
  });

  api.get('/practices/:practiceId/reviews', async (c) => {
    const page = await read(c, async ({database, person}) => {
      const inbox = {practiceId: practiceIn(c.req), providerId: ALL_PROVIDERS};
      const {query, ...paging} = inboxIn(c.req, seal);
      const numbers = await numbersOfPractice(database, inbox.practiceId);
      if (!numbers) throw new RequestProblem('practice-not-found');
      return inboxPage(database, person, {...inbox, numbers}, query, paging);
    });
    return c.json(AllPracticeReviewsPage.parse(seal.sealed(page)));
  });

  /** Reads a list of reviews, and notes that the person has looked at it. */
  async function read<Page>(c: Context<Authenticated, string>, work: (permission: Permission) => Promise<Page>): Promise<Page> {
    const action = {to: 'read-feedback', practiceId: practiceIn(c.req)} as const;
    const {page, noted} = await permitted(
      c,
      action,
      async (permission) => ({page: await work(permission), noted: await isNoted(permission.database, permission.person, now())}),
      ONE_MOMENT,
    );
    // A separate transaction, because the one above is read-only. A read does not fail because of it.
    if (!noted) await permitted(c, action, ({database, person}) => noteVisit(database, person, now())).catch(unlessBusy);
    return page;
  }

  api.get('/practices/:practiceId/providers/:providerId/trend', async (c) => {
    const practiceId = practiceIn(c.req);
    const quarters = await permitted(
      c,
      {to: 'read-feedback', practiceId},
      async ({database}) => {
        const providerId = practiceProviderIn(c.req);
        if (!(await answersFor(database, {practiceId, providerId}))) throw new RequestProblem('provider-not-found');
        return rateTrend(database, providerId, dayOf(now()));
      },
      ONE_MOMENT,
    );
    return c.json(RateTrend.parse({quarters}));
  });

  api.get('/practices/:practiceId/reviews/:reviewId/history', async (c) => {
    const practiceId = practiceIn(c.req);
    const history = await permitted(
      c,
      {to: 'read-feedback', practiceId},
      async ({database, person}) => {
        const found = await caseHistory(database, person, practiceId, practiceReviewIn(c.req));
        if (!found) throw new RequestProblem('review-not-found');
        return found;
      },
      ONE_MOMENT,
    );
    c.header('ETag', `"${history.review.version}"`);
    return c.json(CaseHistory.parse(history));
  });
}

/** Another request of the same person holds the visit, and notes it. */
function unlessBusy(error: unknown): void {
  if (!unreachable(error)) throw error;
}
