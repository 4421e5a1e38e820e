import type {CaseReport, CaseResponse, Practice, PracticeReview, ReviewedProvider} from '../../api/practice/schemas.js';
import {actionsOn, FEEDBACK_STATUSES, feedbackOf, type FeedbackStatus} from '../../domain/feedback.js';
import type {Contact} from '../../domain/submission.js';
import {buildReviews} from '../reviews/builders.js';

/** A provider in a practice, without the counts that are computed from its reviews. */
export type BuiltProvider = Omit<ReviewedProvider, 'recommended' | 'notRecommended' | 'needsResponse'>;

/** A practice for which the person has the entitlement. */
export function buildPractice(given: Partial<Practice> = {}): Practice {
  return {id: 'practice-1', tin: '123456789', name: 'Juniper Family Medicine', entitled: true, accessManagers: ['Robin Ellis'], ...given};
}

export function buildProvider(given: Partial<BuiltProvider> = {}): BuiltProvider {
  const {id = 'p1', name = 'Maya Lindqvist'} = given;
  return {id, name, credentials: 'MD', specialty: 'Family medicine', city: 'Denver', state: 'CO', zip: '80203', ...given};
}

/** The contact fields of a submission, filled in by a person in the practice. */
export function buildContact(given: Partial<Contact> = {}): Contact {
  return {name: 'Dana Reyes', phone: '303-555-0142', email: 'dana@juniper.example', ...given};
}

/** A response waiting for a decision. */
export function buildCaseResponse(given: Partial<CaseResponse> = {}): CaseResponse {
  return {
    caseNumber: 'WV93LM',
    state: 'pending',
    responder: 'Dana R.',
    submittedAt: '2025-12-09T15:04:00.000Z',
    text: 'Thank you for your words. We are glad to hear from you.',
    ...given,
  };
}

/** A report waiting for a decision. */
export function buildCaseReport(given: Partial<CaseReport> = {}): CaseReport {
  return {
    caseNumber: 'K4T7QX',
    state: 'pending',
    reporter: 'Dana R.',
    submittedAt: '2025-12-11T09:30:00.000Z',
    reasonCode: 'other-office',
    reason: 'This visit was at another office. We have no such appointment on that day.',
    ...given,
  };
}

const DECIDED_AT = '2025-12-15T17:20:00.000Z';

/** The parts a review needs for a status. Each review has its own case numbers. */
function partsFor(status: FeedbackStatus, reviewId: string): Partial<PracticeReview> {
  const response = (given: Partial<CaseResponse> = {}) => buildCaseResponse({caseNumber: caseNumberFor('W', reviewId), ...given});
  const report = (given: Partial<CaseReport> = {}) => buildCaseReport({caseNumber: caseNumberFor('K', reviewId), ...given});
  switch (status) {
    case 'none':
      return {};
    case 'response-pending':
      return {response: response()};
    case 'revisions-required': {
      const decisionReason = 'Please leave out the date of the visit: it can tell others who the patient is.';
      return {response: response({state: 'revisions-required', decidedAt: DECIDED_AT, decisionReason})};
    }
    case 'response-published':
      return {response: response({state: 'published', decidedAt: DECIDED_AT})};
    case 'report-pending':
      return {report: report()};
    case 'review-maintained':
      return {report: report({state: 'maintained', decidedAt: DECIDED_AT})};
    case 'feedback-removed':
      return {report: report({state: 'removed', decidedAt: DECIDED_AT}), comment: null};
  }
}

/** Derives the case number from the id, so a review has the same number in every test and story. */
function caseNumberFor(letter: string, reviewId: string): string {
  let hash = 0;
  for (const unit of reviewId) hash = (hash * 131 + unit.codePointAt(0)!) % 36 ** 5;
  return letter + hash.toString(36).toUpperCase().padStart(5, '0');
}

/**
 * A review as its practice sees it, in any status, with the response or report that the status requires and the actions it
 * allows. `given` overrides what the test or story is about.
 */
export function buildPracticeReview(given: Partial<PracticeReview> = {}): PracticeReview {
  const {status = 'none', id = 'r1'} = given;
  const {recommended, comment, city, state, date} = buildReviews(1)[0]!;
  const built = {id, recommended, comment, city, state, date, version: 'v1', status, ...partsFor(status, id), ...given};
  return {...built, actions: given.actions ?? actionsOn(feedbackOf(built))};
}

/** All statuses, with an untouched review before every second one, because most reviews are untouched. */
const MIXED = FEEDBACK_STATUSES.flatMap((status, index): FeedbackStatus[] => (index && index % 2 === 0 ? ['none', status] : [status]));

/** Many different reviews, newest first, with every status among the first ten. */
export function buildPracticeReviews(count: number, given: (index: number) => Partial<PracticeReview> = () => ({})): PracticeReview[] {
  return buildReviews(count).map(({id, recommended, comment, city, state, date}, index) => {
    const chosen = given(index);
    const status = chosen.status ?? MIXED[index % MIXED.length]!;
    const written = status === 'feedback-removed' ? {} : {comment};
    return buildPracticeReview({id, recommended, city, state, date, status, ...written, ...chosen});
  });
}
