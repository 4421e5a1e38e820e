import {reviewPath, reviewsPath, SEARCH_HEADER, SUMMARIES_PATH, summaryPath} from '../../api/shared/routes.js';
import {ReviewsPage, ReviewSummaries, ReviewSummary} from '../../api/reviews/schemas.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {memberPage, memberReviews} from '../service/member-list.js';
import {expectProblem} from '../service/service.js';

const NOBODY = 'conformance-nobody';

/** Checks of single reviews, summaries, and responses to invalid requests. */
export const readingChecks: readonly Check[] = [
  {
    id: 'review-by-id',
    promise: 'The path of a review returns the page that contains it',
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
    needs: [],
    run: async (sandbox) => {
      const answer = await sandbox.service.ask(reviewPath(await sandbox.providerId(), NOBODY));
      expectProblem(answer, 404, 'review-not-found', 'unknown review');
    },
  },
  {
    id: 'summary-same',
    promise: 'The summary is the same by itself, in a batch and on the page',
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
    needs: [],
    run: async ({service}) => {
      for (const path of [reviewsPath(NOBODY), summaryPath(NOBODY)])
        expectProblem(await service.ask(path), 404, 'provider-not-found', 'unknown provider');
    },
  },
  {
    id: 'cursor-unknown',
    promise: 'A cursor that the service did not create is 400 invalid-cursor',
    needs: [],
    run: async (sandbox) => {
      const path = `${reviewsPath(await sandbox.providerId())}?cursor=conformance`;
      expectProblem(await sandbox.service.ask(path), 400, 'invalid-cursor', 'unknown cursor');
    },
  },
  {
    id: 'parameters-checked',
    promise: 'An invalid parameter is 400 invalid-request; an unknown one is ignored',
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
    needs: [],
    run: async (sandbox) => {
      const path = `${reviewsPath(await sandbox.providerId())}?sort=${encodeURIComponent('<img src=x onerror=alert(1)>')}`;
      const {text} = await sandbox.service.ask(path);
      hold(!text.includes('onerror'), 'the problem repeats a parameter');
    },
  },
  {
    id: 'nothing-there',
    promise: 'An unknown path is 404 not-found',
    needs: [],
    run: async ({service}) => void expectProblem(await service.ask('v1/conformance'), 404, 'not-found', 'an unknown path'),
  },
  {
    id: 'reads-only',
    promise: 'Writing to a read-only resource is 405 with Allow',
    needs: [],
    run: async (sandbox) => {
      const answer = await sandbox.service.ask(reviewsPath(await sandbox.providerId()), {method: 'POST'});
      expectProblem(answer, 405, 'method-not-allowed', 'POST on a list');
      hold(/\bGET\b/.test(answer.headers.get('Allow') ?? ''), 'POST on a list: Allow must name GET');
    },
  },
  {
    id: 'search-not-cached',
    promise: "A member's searches are not stored in shared caches",
    needs: [],
    run: async (sandbox) => {
      const path = reviewsPath(await sandbox.providerId());
      const plain = await sandbox.service.ask(path);
      const searched = await sandbox.service.ask(path, {headers: {[SEARCH_HEADER]: 'kind'}});
      const varies = (plain.headers.get('Vary') ?? '').toLowerCase();
      hold(varies === '*' || varies.includes(SEARCH_HEADER.toLowerCase()), `Vary must name ${SEARCH_HEADER}`);
      const control = searched.headers.get('Cache-Control') ?? '';
      hold(/\b(private|no-store)\b/.test(control), `a search must be private, not "${control}"`);
    },
  },
];
