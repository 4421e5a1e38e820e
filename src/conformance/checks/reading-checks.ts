import {ReviewsPage, ReviewSummaries, ReviewSummary} from '../../api/reviews/schemas.js';
import {reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {memberPage, memberReviews, newNonce} from '../service/member-list.js';
import {expectProblem} from '../service/service.js';

const NOBODY = 'conformance-nobody';

/** Checks of single reviews, summaries, and responses to invalid requests. */
export const readingChecks: readonly Check[] = [
  {
    id: 'review-by-id',
    promise: 'The path of a review returns the page that contains it',
    stated: ['getPageHoldingReview', 'The page of the list with these parameters that contains the review'],
    needs: [],
    run: async (sandbox) => {
      const last = (await memberReviews(sandbox)).at(-1);
      hold(!!last, 'The provider needs reviews: specify another one with --provider');
      const path = reviewPath(await sandbox.providerId(), last.id);
      const {reviews} = await sandbox.service.read(ReviewsPage, `${path}?limit=4`);
      hold(
        reviews.some(({id}) => id === last.id),
        'the page does not contain the review',
      );
    },
  },
  {
    id: 'review-unknown',
    promise: 'An unknown review is 404 review-not-found',
    stated: ['getPageHoldingReview', 'A review that is not published, or no longer, is `review-not-found`'],
    needs: [],
    run: async (sandbox) => {
      const answer = await sandbox.service.ask(reviewPath(await sandbox.providerId(), NOBODY));
      expectProblem(answer, 404, 'review-not-found', 'unknown review');
    },
  },
  {
    id: 'summary-same',
    promise: 'The summary is the same by itself, in a batch and on the page',
    stated: ['listReviewSummaries', 'The answer leaves out providers that the service does not know'],
    needs: [],
    run: async (sandbox) => {
      const {summary} = await memberPage(sandbox);
      same(await sandbox.service.read(ReviewSummary, summaryPath(summary.providerId)), summary, 'the summary by itself');
      const batch = await sandbox.service.read(ReviewSummaries, `${SUMMARIES_PATH}?providerId=${summary.providerId}&providerId=${NOBODY}`);
      same(batch.summaries, [summary], 'a batch with an unknown provider');
    },
  },
  {
    id: 'provider-unknown',
    promise: 'An unknown provider is 404 provider-not-found',
    stated: ['listReviews', 'An unknown provider is `provider-not-found`'],
    needs: [],
    run: async ({service}) => {
      for (const path of [reviewsPath(NOBODY), summaryPath(NOBODY)])
        expectProblem(await service.ask(path), 404, 'provider-not-found', 'unknown provider');
    },
  },
  {
    id: 'cursor-unknown',
    promise: 'A cursor that the service did not create is 400 invalid-cursor',
    stated: ['listReviews', '400 `invalid-cursor`: the service did not create the cursor'],
    needs: [],
    run: async (sandbox) => {
      const path = `${reviewsPath(await sandbox.providerId())}?cursor=conformance`;
      expectProblem(await sandbox.service.ask(path), 400, 'invalid-cursor', 'unknown cursor');
    },
  },
  {
    id: 'parameters-checked',
    promise: 'An invalid parameter is 400 invalid-request; an unknown one is ignored',
    stated: ['info', 'A service ignores query parameters it does not know'],
    needs: [],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      for (const query of ['sort=best', 'limit=0', 'limit=1000', 'recommended=maybe'])
        expectProblem(await sandbox.service.ask(`${path}?${query}`), 400, 'invalid-request', query);
      await sandbox.service.read(ReviewsPage, `${path}?conformance=1`);
    },
  },
  {
    id: 'problems-repeat-nothing',
    promise: 'A problem does not repeat any part of the request',
    stated: ['info', 'A problem repeats no part of the request'],
    needs: [],
    run: async (sandbox) => {
      const path = `${reviewsPath(await sandbox.providerId())}?sort=${encodeURIComponent('<img src=x onerror=alert(1)>')}`;
      const {text} = await sandbox.service.ask(path);
      hold(!text.includes('onerror'), 'the problem repeats a parameter');
    },
  },
  {
    id: 'search-not-cached',
    promise: 'A cache never takes a search for the plain list, and shared caches store no search',
    stated: ['info', 'send `Cache-Control: no-store`, or else name the header in `Vary`'],
    needs: [],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      const plain = await sandbox.service.ask(path);
      const searched = await sandbox.service.ask(`${path}?nonce=${newNonce()}`, {headers: {[SEARCH_HEADER]: 'kind'}});
      for (const {headers} of [plain, searched]) {
        const varies = (headers.get('Vary') ?? '').toLowerCase();
        hold(
          isNeverStored(headers) || varies === '*' || varies.includes(SEARCH_HEADER.toLowerCase()),
          `Cache-Control must be no-store, or Vary must name ${SEARCH_HEADER}`,
        );
      }
      hold(isNeverStored(searched.headers), `Cache-Control of a search must be no-store, not "${searched.headers.get('Cache-Control')}"`);
    },
  },
  {
    id: 'search-has-its-address',
    promise: 'A search without a nonce, or a nonce without a search, is 400 invalid-request',
    stated: ['info', 'A request with only one of the two is `invalid-request`'],
    needs: [],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      const headers = {[SEARCH_HEADER]: 'kind'};
      expectProblem(await sandbox.service.ask(path, {headers}), 400, 'invalid-request', 'a search without a nonce');
      expectProblem(await sandbox.service.ask(`${path}?nonce=1`), 400, 'invalid-request', 'a nonce without a search');
      expectProblem(await sandbox.service.ask(`${path}?nonce=kind`, {headers}), 400, 'invalid-request', 'a text as the nonce');
    },
  },
  {
    id: 'search-tells-its-nonce',
    promise: 'If an answer has a nonce, it is that of the request, or null without a search',
    stated: ['listReviews', 'The parameter `nonce` of the request; `null` if it had none'],
    needs: [],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      const nonce = newNonce();
      const searched = await sandbox.service.read(ReviewsPage, `${path}?nonce=${nonce}`, {headers: {[SEARCH_HEADER]: 'kind'}});
      same(searched.nonce ?? nonce, nonce, 'nonce in the answer to a search');
      same((await sandbox.service.read(ReviewsPage, path)).nonce ?? null, null, 'nonce in the answer without a search');
    },
  },
];

const isNeverStored = (headers: Headers) => /\bno-store\b/.test(headers.get('Cache-Control') ?? '');
