import {ReviewedProviders} from '../../api/practice/schemas.js';
import {practiceProvidersPath} from '../../api/shared/routes.js';
import {FEEDBACK_STATUSES, feedbackOf, type FeedbackStatus, needsResponse} from '../../domain/feedback.js';
import {isFound} from '../../domain/inbox-query.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {inbox, inboxOfAll, inboxPages} from '../service/inbox-list.js';

const ids = (reviews: readonly {readonly id: string}[]) => reviews.map(({id}) => id);

const QUERIES: readonly Readonly<Record<string, string>>[] = [
  {},
  {sort: 'needs-response'},
  {sort: 'oldest-negative', recommended: 'false'},
  {status: 'none'},
];

/** Checks of what a practice finds, in the reviews of one provider and of all. */
export const inboxSearchChecks: readonly Check[] = [
  {
    id: 'inbox-search',
    promise: 'A search finds reviews by comment and by response, composes with filters, and never finds the comment of a removed review',
    stated: ['listPracticeReviews', 'Only reviews with this text in the comment or in the latest text of the response'],
    needs: ['staff'],
    run: async (sandbox) => {
      const response = 'Obliged to you.';
      const providerId = sandbox.providerOf((await sandbox.responded(response)).review.id);
      const all = await inbox(sandbox, {}, undefined, providerId);
      const words = new Set(all.flatMap(({comment}) => comment?.split(/\s/)[0] ?? []));
      for (const word of [response, ...[...words].slice(0, 3)]) {
        const search = word.toUpperCase();
        const wanted = all.filter((review) => isFound(review, {search}));
        same(ids(await inbox(sandbox, {}, search, providerId)), ids(wanted), 'reviews found');
        const left = wanted.filter((review) => review.recommended && needsResponse(feedbackOf(review)));
        const filters = {recommended: 'true', needsResponse: 'true'};
        same(ids(await inbox(sandbox, filters, search, providerId)), ids(left), 'reviews found with filters');
      }
      same(ids(await inbox(sandbox, {}, 'ñandú \u{1F986} in no text')), [], 'reviews found for a text in none');
    },
  },
  {
    id: 'inbox-counts-found',
    promise: 'The counts by status and "needs a response" follow `recommended` and the search, and not the status',
    stated: ['listPracticeReviews', 'count the reviews that the search and `recommended` find'],
    needs: ['staff'],
    run: async (sandbox) => {
      const all = await inbox(sandbox);
      const search = all.find(({comment}) => comment)?.comment?.split(/\s/)[0] ?? 'text';
      for (const query of [{recommended: false}, {search}, {recommended: true, search}]) {
        const found = all.filter((review) => isFound(review, query));
        const parameters = {status: 'none', ...('recommended' in query && {recommended: String(query.recommended)})};
        const [page] = await inboxPages(sandbox, parameters, 'search' in query ? query.search : undefined);
        const counted = (status: FeedbackStatus) => found.filter((review) => review.status === status).length;
        const {total, filtered, needsResponse: waiting, byStatus} = page!.counts;
        same([total, filtered], [all.length, counted('none')], 'total and filtered');
        same(waiting, found.filter((review) => needsResponse(feedbackOf(review))).length, 'needsResponse');
        for (const status of FEEDBACK_STATUSES) same(byStatus[status], counted(status), `byStatus.${status}`);
      }
    },
  },
  {
    id: 'inbox-of-all',
    promise: "The reviews of all providers are one list, which has each provider's reviews in the same order and names the provider",
    stated: ['listAllPracticeReviews', "The lists of the practice's providers as one, each review with its `provider`"],
    needs: ['staff'],
    run: async (sandbox) => {
      const {practiceId, providerId} = await sandbox.place();
      const {providers} = await sandbox.service.read(ReviewedProviders, practiceProvidersPath(practiceId), {as: 'staff'});
      for (const parameters of QUERIES) {
        const what = `all providers, ${JSON.stringify(parameters)}`;
        const pages = await inboxOfAll(sandbox, parameters);
        const listed = pages.flatMap(({reviews}) => reviews);
        same(new Set(ids(listed)).size, listed.length, `${what}: different reviews`);
        hold(
          listed.every(({provider}) => !!provider),
          `${what}: a review does not name its provider`,
        );
        const ofOne = ids(listed.filter(({provider}) => provider?.id === providerId));
        const wanted = ids(await inbox(sandbox, parameters));
        same(ofOne, pages.at(-1)!.nextCursor ? wanted.slice(0, ofOne.length) : wanted, `${what}: those of one provider`);
        if (!('recommended' in parameters)) {
          const waiting = providers.reduce((sum, {needsResponse: each}) => sum + each, 0);
          same(pages[0]!.counts.needsResponse, waiting, `${what}: needsResponse`);
        }
      }
    },
  },
];
