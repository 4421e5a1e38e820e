import {NewReviews, RateTrend, ReviewedProviders} from '../../api/practice/schemas.js';
import {NEW_REVIEWS_PATH, practiceProvidersPath, rateTrendPath} from '../../api/shared/routes.js';
import {actionsOn, FEEDBACK_STATUSES, feedbackOf, needsResponse} from '../../domain/feedback.js';
import {INBOX_ORDERS, INBOX_SORTS} from '../../domain/inbox-query.js';
import {compareBy} from '../../domain/review-order.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {inbox, inboxPages} from '../service/inbox-list.js';

/** Dictionaries differ in whether a space or hyphen counts, and people do not mind. */
const IN_DICTIONARIES = [true, false].map((ignorePunctuation) => new Intl.Collator('en', {sensitivity: 'base', ignorePunctuation}));

const ids = (reviews: readonly {readonly id: string}[]) => reviews.map(({id}) => id);

/** Checks of what a practice reads. */
export const inboxChecks: readonly Check[] = [
  {
    id: 'inbox-providers',
    promise: "A practice's providers who have reviews are listed by name",
    stated: ['listReviewedProviders', 'Sorted by name'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {practiceId} = await sandbox.place();
      const {providers} = await sandbox.service.read(ReviewedProviders, practiceProvidersPath(practiceId), {as: 'staff'});
      same(ids(providers.filter(({recommended, notRecommended}) => !(recommended + notRecommended))), [], 'providers without reviews');
      const names = providers.map(({name}) => name);
      const isSorted = IN_DICTIONARIES.some(({compare}) => names.every((name, i) => !i || compare(names[i - 1]!, name) <= 0));
      hold(isSorted, 'the providers are not sorted by name');
    },
  },
  {
    id: 'inbox-sorts',
    promise: `The inbox sorts by ${INBOX_SORTS.join(', ')}`,
    stated: ['listPracticeReviews', 'reviews that do not recommend the provider first, the oldest first in each group'],
    needs: ['staff'],
    run: async (sandbox) => {
      for (const sort of INBOX_SORTS) {
        const found = (await inbox(sandbox, {sort})).map((review) => ({...review, needsResponse: needsResponse(feedbackOf(review))}));
        const {by, rising} = INBOX_ORDERS[sort];
        // The contract does not define the order of reviews of the same day.
        const wanted = found.toSorted(compareBy({by: by.filter((key) => key !== 'id'), rising}));
        const compared = ({needsResponse: waits, recommended, date}: (typeof found)[number]) => [waits, recommended, date];
        same(found.map(compared), wanted.map(compared), `sort=${sort}`);
      }
    },
  },
  {
    id: 'inbox-walks',
    promise: 'nextCursor leads through every review of the inbox once',
    stated: ['info', 'Following `nextCursor` visits every item once'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {length} = await inbox(sandbox);
      const limit = String(Math.min(100, Math.max(2, Math.ceil(length / 4))));
      for (const sort of INBOX_SORTS)
        same(ids(await inbox(sandbox, {sort, limit})), ids(await inbox(sandbox, {sort, limit: '100'})), `sort=${sort} page by page`);
    },
  },
  {
    id: 'inbox-filters',
    promise: 'Filters by status and "needs a response" return only matching reviews',
    stated: ['listPracticeReviews', 'Only reviews with this feedback status'],
    needs: ['staff'],
    run: async (sandbox) => {
      const all = await inbox(sandbox);
      for (const status of FEEDBACK_STATUSES)
        same(ids(await inbox(sandbox, {status})), ids(all.filter((review) => review.status === status)), `status=${status}`);
      const waiting = all.filter((review) => needsResponse(feedbackOf(review)));
      same(ids(await inbox(sandbox, {needsResponse: 'true'})), ids(waiting), 'needsResponse=true');
      for (const recommended of [true, false]) {
        const wanted = ids(all.filter((review) => review.recommended === recommended));
        same(ids(await inbox(sandbox, {recommended: String(recommended)})), wanted, `recommended=${recommended}`);
      }
    },
  },
  {
    id: 'inbox-counts',
    promise: 'Counts by status and "needs a response" cover the whole list',
    stated: ['listPracticeReviews', 'Counts of the whole list, the same on every page'],
    needs: ['staff'],
    run: async (sandbox) => {
      const all = await inbox(sandbox);
      const byStatus = Object.fromEntries(
        FEEDBACK_STATUSES.map((status) => [status, all.filter((review) => review.status === status).length]),
      );
      const waiting = all.filter((review) => needsResponse(feedbackOf(review))).length;
      const [page] = await inboxPages(sandbox, {needsResponse: 'true', limit: '100'});
      const {total, filtered, needsResponse: counted, byStatus: statuses} = page!.counts;
      same({total, filtered, counted}, {total: all.length, filtered: waiting, counted: waiting}, 'counts');
      for (const status of FEEDBACK_STATUSES) same(statuses[status], byStatus[status], `byStatus.${status}`);
    },
  },
  {
    id: 'inbox-actions',
    promise: 'The allowed actions follow from the feedback status',
    stated: ['listPracticeReviews', 'What this person may do now'],
    needs: ['staff'],
    run: async (sandbox) => {
      for (const review of await inbox(sandbox))
        same(review.actions.toSorted(), actionsOn(feedbackOf(review)).toSorted(), `actions of ${review.id} (${review.status})`);
    },
  },
  {
    id: 'inbox-removed',
    promise: 'A removed review has no comment and no published text',
    stated: ['listPracticeReviews', '`null` once the review is removed, and never otherwise'],
    needs: ['staff'],
    run: async (sandbox) => {
      for (const {id, status, comment, response} of await inbox(sandbox)) {
        if (status === 'feedback-removed') same([comment, response?.publishedText ?? null], [null, null], `removed review ${id}`);
        else hold(comment !== null, `review ${id} has no comment and is not removed`);
      }
    },
  },
  {
    id: 'inbox-trend',
    promise: 'The trend has quarters without gaps, oldest first',
    stated: ['getRateTrend', 'oldest first, without gaps'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {practiceId, providerId} = await sandbox.place();
      const {quarters} = await sandbox.service.read(RateTrend, rateTrendPath(practiceId, providerId), {as: 'staff'});
      const numbers = quarters.map(({quarter}) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.at(-1)));
      same(
        numbers,
        numbers.map((_, i) => numbers[0]! + i),
        'quarters, counted',
      );
    },
  },
  {
    id: 'inbox-new-reviews',
    promise: 'New reviews are counted for the practices where the person has the entitlement',
    stated: ['listNewReviews', 'One entry for each practice where the person has the entitlement'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {practiceId, providerId} = await sandbox.place();
      const {practices} = await sandbox.service.read(NewReviews, NEW_REVIEWS_PATH, {as: 'staff'});
      const line = practices.find((practice) => practice.practiceId === practiceId);
      hold(!!line, 'the practice is missing');
      const {providers} = await sandbox.service.read(ReviewedProviders, practiceProvidersPath(practiceId), {as: 'staff'});
      hold(
        providers.some(({id}) => id === providerId),
        "the provider is missing from the practice's providers",
      );
      const waiting = providers.reduce((sum, {needsResponse: each}) => sum + each, 0);
      same(line.needsResponse, waiting, 'needsResponse');
    },
  },
];
