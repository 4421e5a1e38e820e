import type {Me, PracticeCounts, PracticeReview, PracticeReviewsPage, QuarterCounts, Receipt} from '../../src/api/practice/schemas.js';
import {ME_PATH, PAGE_SIZE, practiceProvidersPath, practiceReviewsPath, rateTrendPath, responsePath} from '../../src/api/shared/routes.js';
import type {FeedbackStatus} from '../../src/domain/feedback.js';
import {buildCaseResponse, buildPractice, buildPracticeReview, buildProvider} from '../../src/testing/practice/builders.js';
import {reviews} from './content.js';

const PRACTICE = buildPractice({id: 'bench'});
const PROVIDER = buildProvider({id: 'p1000'});
const RESPONSE_PATH = new RegExp(`^/${responsePath(PRACTICE.id, 'r0').replace('r0', '(r\\d+)')}$`);

/** Every other review is untouched. The rest cycle through the other statuses. */
const STATUSES: readonly FeedbackStatus[] = [
  'none',
  'response-published',
  'none',
  'response-pending',
  'none',
  'review-maintained',
  'none',
  'revisions-required',
  'none',
  'report-pending',
];

const REVIEWS: readonly PracticeReview[] = reviews(1_000).map(({id, recommended, comment, city, state, date}, index) =>
  buildPracticeReview({id, recommended, comment, city, state, date, status: STATUSES[index % STATUSES.length]!}),
);

/** Answers requests for a practice with one provider who has 1,000 reviews. Returns `undefined` for any other address. */
export function answerPractice(method: string, {pathname, searchParams}: URL): object | undefined {
  switch (`${method} ${pathname}`) {
    case `GET /${ME_PATH}`:
      return {id: 'person', practices: [PRACTICE]} satisfies Me;
    case `GET /${practiceProvidersPath(PRACTICE.id)}`:
      return {providers: [{...PROVIDER, ...rate(), needsResponse: counts().needsResponse}]};
    case `GET /${practiceReviewsPath(PRACTICE.id, PROVIDER.id)}`:
      return page(Number(searchParams.get('cursor') ?? 0));
    case `GET /${rateTrendPath(PRACTICE.id, PROVIDER.id)}`:
      return {quarters: quarters()};
    default: {
      const [, id] = (method === 'POST' && RESPONSE_PATH.exec(pathname)) || [];
      return id === undefined ? undefined : receipt(id);
    }
  }
}

function page(start: number): PracticeReviewsPage {
  const end = start + PAGE_SIZE;
  return {
    summary: {providerId: PROVIDER.id, ...rate()},
    counts: counts(),
    reviews: REVIEWS.slice(start, end),
    nextCursor: end < REVIEWS.length ? String(end) : null,
  };
}

function receipt(id: string): Receipt {
  const review = REVIEWS.find((one) => one.id === id)!;
  const response = buildCaseResponse();
  return {
    caseNumber: response.caseNumber,
    submittedAt: response.submittedAt,
    expectedBy: '2025-12-15',
    review: buildPracticeReview({...review, actions: undefined, version: 'v2', status: 'response-pending', response}),
  };
}

function rate() {
  const recommended = REVIEWS.filter((review) => review.recommended).length;
  return {recommended, notRecommended: REVIEWS.length - recommended};
}

function counts(): PracticeCounts {
  const byStatus = (status: FeedbackStatus) => REVIEWS.filter((review) => review.status === status).length;
  return {
    total: REVIEWS.length,
    filtered: REVIEWS.length,
    needsResponse: byStatus('none') + byStatus('revisions-required'),
    byStatus: {
      none: byStatus('none'),
      'response-pending': byStatus('response-pending'),
      'revisions-required': byStatus('revisions-required'),
      'response-published': byStatus('response-published'),
      'report-pending': byStatus('report-pending'),
      'review-maintained': byStatus('review-maintained'),
      'feedback-removed': byStatus('feedback-removed'),
    },
  };
}

function quarters(): QuarterCounts[] {
  return Array.from({length: 8}, (_, index) => ({
    quarter: `${2024 + Math.floor(index / 4)}-Q${1 + (index % 4)}`,
    recommended: 20 + index,
    notRecommended: 5,
  }));
}
