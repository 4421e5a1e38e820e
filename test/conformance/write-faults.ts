import type {CaseHistory, Me, Receipt} from '../../src/api/practice/schemas.js';
import type {DecisionBody} from '../../src/api/queue/schemas.js';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import type {Problem} from '../../src/api/shared/schemas.js';
import {DECISION_REASONS, type DecisionReason} from '../../src/domain/reasons.js';
import type {Submission} from '../../src/domain/submission.js';
import {answer, answers, headers, instead, type PlantedFault, requests} from './planting.js';

const PRACTICE = /^[A-Z]+ v1\/practices\//;
const HISTORY = /\/history$/;
const RESPONSE = /^(POST|PUT) .*\/response$/;
const REPORT = /^POST .*\/reports$/;
const EDIT = /^PUT .*\/response$/;
const WRITE = /^(POST|PUT) .*\/(response|reports)$/;
const DECISION = /\/decision$/;
const LIST = /^GET v1\/providers\/[^/]+\/reviews(\?|$)/;

/** Treats every matching request as one by the first caller. */
function withTheRightsOfTheFirst(isGiven: (asked: {method: string; url: URL}) => boolean): PlantedFault['plant'] {
  let first: string | null = null;
  return requests(PRACTICE, (asked) => {
    first ??= asked.headers.get('Authorization');
    if (first && isGiven(asked)) asked.headers.set('Authorization', first);
  });
}

/** Changes the review in a receipt. */
const inReceipt = (change: (review: Receipt['review']) => object) => (given: Receipt | Problem) =>
  'review' in given ? {...given, review: change(given.review)} : given;

const eachKey = (change: (key: string | null) => string) =>
  requests(WRITE, ({headers: sent}) => sent.set('Idempotency-Key', change(sent.get('Idempotency-Key'))));

let keys = 0;
const anotherKey = () => `another-key-of-its-own-${keys++}`;

/** Backends that allow forbidden actions, or do something other than requested. */
export const WRITE_FAULTS: readonly PlantedFault[] = [
  // Authorization.
  {fault: 'only the first request needs a token', breaks: 'sign-in-needed', plant: withTheRightsOfTheFirst(() => true)},
  {fault: 'the entitlement is not checked', breaks: 'entitlement-needed', plant: withTheRightsOfTheFirst(() => true)},
  {
    fault: "another practice's case is readable",
    breaks: 'others-do-not-exist',
    plant: withTheRightsOfTheFirst(({url}) => HISTORY.test(url.pathname)),
  },
  {
    fault: 'another practice returns 403, which reveals that it exists',
    breaks: 'others-do-not-exist',
    plant: instead(PRACTICE, async (response) =>
      response.status === 404
        ? answer({...((await response.json()) as object), status: 403, code: 'entitlement-missing'}, 403, response.headers)
        : response,
    ),
  },
  {
    fault: 'anyone in the practice may write',
    breaks: 'others-cannot-write',
    plant: withTheRightsOfTheFirst(({method}) => method !== 'GET'),
  },
  {
    fault: 'a person without the entitlement sees no practice',
    breaks: 'managers-named',
    plant: answers(/v1\/me$/, ({practices, ...me}: Me) => ({...me, practices: practices.filter(({entitled}) => entitled)})),
  },
  {
    fault: 'the TIN is the id of the practice',
    breaks: 'tin-in-no-address',
    plant: answers(/v1\/me$/, ({practices, ...me}: Me) => ({
      ...me,
      practices: practices.map((each) => ({...each, id: `tin-${each.tin}`})),
    })),
  },
  // Submissions.
  {
    fault: 'a new response returns 200',
    breaks: 'respond',
    plant: instead(
      RESPONSE,
      async (response) =>
        new Response(await response.text(), {status: response.status === 201 ? 200 : response.status, headers: response.headers}),
    ),
  },
  {
    fault: 'the receipt shows the review before the response',
    breaks: 'respond',
    plant: answers(
      RESPONSE,
      inReceipt((review) => ({...review, status: 'none'})),
    ),
  },
  {fault: 'the ETag is missing', breaks: 'respond', plant: headers(RESPONSE, (sent) => sent.delete('ETag'))},
  {
    fault: 'members see a response at once',
    breaks: 'respond-hidden',
    plant: answers(LIST, ({reviews, ...page}: ReviewsPage) => ({
      ...page,
      reviews: reviews.map((review) => ({
        ...review,
        response: {responder: 'Dana R.', date: '2026-11-02', text: 'Not for members yet.'},
      })),
    })),
  },
  {
    fault: 'the person’s full name is shown',
    breaks: 'respond-names',
    plant: answers(
      RESPONSE,
      inReceipt((review) => ({...review, response: {...review.response, responder: 'Dana Reyes'}})),
    ),
  },
  {
    fault: 'the first word counts as the first name',
    breaks: 'respond-name-order',
    plant: requests(RESPONSE, ({body}) => {
      const {text, contact} = JSON.parse(body!) as Submission;
      return {body: JSON.stringify({text, contact: {...contact, name: contact.name.replace(',', '')}})};
    }),
  },
  {
    fault: 'the history contains the contact',
    breaks: 'respond-names',
    plant: answers(HISTORY, (history: CaseHistory) => ({...history, contact: 'dana.reyes@example.org'})),
  },
  {
    fault: 'a text is escaped as HTML',
    breaks: 'respond-text',
    plant: answers(
      RESPONSE,
      inReceipt((review) => ({...review, response: {...review.response, text: review.response!.text.replaceAll('<', '&lt;')}})),
    ),
  },
  {
    fault: 'the limit counts UTF-16 units',
    breaks: 'text-limit',
    plant: instead(RESPONSE, (response, {body}) => ((JSON.parse(body!) as Submission).text.length > 300 ? tooLong() : response)),
  },
  {
    fault: 'a text is truncated at the limit',
    breaks: 'text-limit',
    plant: requests(RESPONSE, ({body}) => {
      const given = JSON.parse(body!) as Submission;
      return {body: JSON.stringify({...given, text: given.text.slice(0, 300)})};
    }),
  },
  {
    fault: 'only the first fault is reported',
    breaks: 'fields-checked',
    plant: answers(WRITE, (json: Problem) => (json.faults ? {...json, faults: json.faults.slice(0, 1)} : json)),
  },
  {fault: 'a write needs no key', breaks: 'key-needed', plant: eachKey((key) => key ?? anotherKey())},
  {fault: 'the key is ignored', breaks: 'key-repeats', plant: eachKey(anotherKey)},
  {
    fault: 'a repeated request gets another answer',
    breaks: 'key-repeats',
    plant: answers(RESPONSE, (receipt: Receipt) => ({...receipt, submittedAt: new Date(Date.UTC(2026, 1, 1, 0, 0, keys++)).toISOString()})),
  },
  {fault: 'another request with the same key gets the first answer', breaks: 'key-reused', plant: firstAnswerByKey()},
  {fault: 'a refusal uses the key up', breaks: 'key-after-refusal', plant: firstAnswerByKey()},
  {fault: 'two simultaneous requests are both refused', breaks: 'key-at-once', plant: instead(RESPONSE, () => inProgress('1'))},
  {fault: 'the second of two simultaneous requests gets no Retry-After', breaks: 'key-at-once', plant: secondInProgress()},
  {fault: 'a forbidden action is accepted', breaks: 'respond-once', plant: everythingAccepted()},
  {
    fault: 'an edit needs no version',
    breaks: 'edit-version',
    plant: (service) => async (url, init) => {
      if ((init.method ?? 'GET') !== 'PUT') return service(url, init);
      const sent = new Headers(init.headers);
      const history = await service(url.replace(/response$/, 'history'), {headers: {Authorization: sent.get('Authorization')!}});
      sent.set('If-Match', history.headers.get('ETag')!);
      return service(url, {...init, headers: sent});
    },
  },
  {
    fault: 'an edit creates another case',
    breaks: 'edit-version',
    plant: answers(EDIT, (given: Receipt | Problem) => ('caseNumber' in given ? {...given, caseNumber: 'AAAAAA'} : given)),
  },
  {fault: 'an edit without a response is accepted', breaks: 'edit-nothing', plant: everythingAccepted()},
  {fault: 'a response is accepted while a report is pending', breaks: 'report', plant: everythingAccepted()},
  {
    fault: 'a report needs no reason',
    breaks: 'report-reason',
    plant: requests(REPORT, ({body}) => ({body: JSON.stringify({reasonCode: 'inaccurate', ...(JSON.parse(body!) as object)})})),
  },
  {
    fault: 'the reason of a report is not in the history',
    breaks: 'report-reason',
    plant: answers(HISTORY, ({steps, ...history}: CaseHistory) => ({...history, steps: steps.map(({reasonCode: _, ...step}) => step)})),
  },
  {
    fault: 'the history is in reverse order',
    breaks: 'history',
    plant: answers(HISTORY, (history: CaseHistory) => ({...history, steps: history.steps.toReversed()})),
  },
  {
    fault: 'the history omits the texts',
    breaks: 'history',
    plant: answers(HISTORY, (history: CaseHistory) => ({...history, steps: history.steps.map(({text: _, ...step}) => step)})),
  },
  // Decisions.
  {
    fault: 'a published response does not reach members',
    breaks: 'publish',
    plant: answers(LIST, ({reviews, ...page}: ReviewsPage) => ({...page, reviews: reviews.map(({response: _, ...review}) => review)})),
  },
  {
    fault: 'an edit hides the published text',
    breaks: 'publish-stays',
    plant: answers(LIST, ({reviews, ...page}: ReviewsPage) => ({...page, reviews: reviews.map(({response: _, ...review}) => review)})),
  },
  {
    fault: 'revisions need no reason',
    breaks: 'revisions',
    plant: requests(DECISION, ({body}) => {
      const given = JSON.parse(body!) as DecisionBody;
      return given.decision === 'require-revisions' ? {body: JSON.stringify({reason: 'Please change it.', ...given})} : {};
    }),
  },
  {
    fault: 'a decision about a review needs no reason',
    breaks: 'decision-reason',
    plant: requests(DECISION, ({body}) => ({body: JSON.stringify({reasonCode: 'own-experience', ...(JSON.parse(body!) as object)})})),
  },
  {
    fault: 'any reason is accepted for any decision',
    breaks: 'decision-reason',
    plant: requests(DECISION, ({body}) => {
      const {reasonCode, ...given} = JSON.parse(body!) as DecisionBody;
      return {body: JSON.stringify({...given, reasonCode: reasonCode && DECISION_REASONS[given.decision]?.[0]})};
    }),
  },
  {
    fault: 'the practice does not read the reason of a decision',
    breaks: 'decision-reason',
    plant: answers(HISTORY, ({steps, ...history}: CaseHistory) => ({
      ...history,
      steps: steps.map((step) => (step.step === 'maintain-review' ? {...step, reasonCode: null} : step)),
    })),
  },
  {
    fault: 'the practice reads who decided',
    breaks: 'decision-reason',
    plant: answers(HISTORY, ({steps, ...history}: CaseHistory) => ({
      ...history,
      steps: steps.map((step) => (step.step === 'maintain-review' ? {...step, by: 'Jordan Blake'} : step)),
    })),
  },
  {
    fault: 'the practice does not see the reason',
    breaks: 'revisions',
    plant: answers(HISTORY, ({review, ...history}: CaseHistory) => ({
      ...history,
      review: {...review, response: review.response && {...review.response, decisionReason: null}},
    })),
  },
  {
    fault: 'a maintained review stays closed',
    breaks: 'maintain',
    plant: answers(HISTORY, ({review, ...history}: CaseHistory) => ({...history, review: {...review, actions: ['view-details']}})),
  },
  {
    fault: 'a removed review is still counted',
    breaks: 'remove',
    plant: answers(LIST, (page: ReviewsPage) => ({...page, summary: {...page.summary, recommended: 40, notRecommended: 2}})),
  },
  {
    fault: 'a review that is not about the provider keeps its vote',
    breaks: 'remove',
    plant: requests(DECISION, withReason('not-about-provider', 'language')),
  },
  {
    fault: 'every removed review loses its vote',
    breaks: 'withheld',
    plant: requests(DECISION, withReason('language', 'not-verified')),
  },
  {
    fault: 'members do not read that a comment is withheld',
    breaks: 'withheld',
    plant: answers(LIST, ({counts: {withheld: _, ...counts}, ...page}: ReviewsPage) => ({...page, counts})),
  },
  {
    fault: 'members read that votes are left out which count',
    breaks: 'withheld',
    plant: answers(LIST, ({counts, ...page}: ReviewsPage) => ({
      ...page,
      counts: {...counts, withheld: counts.withheld && {...counts.withheld, votesCount: false}},
    })),
  },
  {
    fault: 'members still see a removed review',
    breaks: 'remove',
    plant: keepsWhatWasListed(),
  },
  {fault: 'a decided case can be decided again', breaks: 'decided-once', plant: decidedAgain()},
  {fault: 'any decision is accepted on any case', breaks: 'decided-in-kind', plant: decidedAgain()},
  {fault: 'a practice can decide its own cases', breaks: 'decided-by-representatives', plant: instead(DECISION, () => decided())},
];

/** Decides for another reason than requested. */
function withReason(from: DecisionReason, to: DecisionReason) {
  return ({body}: {readonly body: string | undefined}) => {
    const {reasonCode, ...given} = JSON.parse(body!) as DecisionBody;
    return {body: JSON.stringify({...given, reasonCode: reasonCode === from ? to : reasonCode})};
  };
}

function tooLong(): Response {
  return problem(422, 'invalid-submission', {faults: [{field: 'text', fault: 'too-long'}]});
}

function inProgress(after?: string): Response {
  const response = problem(409, 'submission-in-progress');
  if (after) response.headers.set('Retry-After', after);
  return response;
}

function problem(status: number, code: string, more: object = {}): Response {
  const type = new Headers({'Content-Type': 'application/problem+json'});
  return answer({type: 'about:blank', title: 'Broken', status, code, ...more}, status, type);
}

function decided(): Response {
  return answer({caseNumber: 'AAAAAA', decision: 'publish-response', decidedAt: '2026-11-02T10:00:00.000Z', by: 'Jordan Blake'});
}

function firstAnswerByKey(): PlantedFault['plant'] {
  const first = new Map<string, Response>();
  return instead(WRITE, (response, {headers: sent}) => {
    const key = sent.get('Idempotency-Key')!;
    if (!first.has(key)) first.set(key, response);
    return first.get(key)!.clone();
  });
}

function secondInProgress(): PlantedFault['plant'] {
  const seen = new Set<string>();
  return instead(RESPONSE, (response, {headers: sent}) => {
    const key = sent.get('Idempotency-Key')!;
    if (seen.has(key)) return inProgress();
    seen.add(key);
    return response;
  });
}

/** Turns refusals with 409 into a success. */
function everythingAccepted(): PlantedFault['plant'] {
  return instead(WRITE, async (response, {method}) =>
    response.status === 409 ? answer(await response.clone().json(), method === 'PUT' ? 200 : 201) : response,
  );
}

function decidedAgain(): PlantedFault['plant'] {
  return instead(DECISION, (response) => (response.status === 409 ? decided() : response));
}

/** Keeps every review in the list once it was listed. */
function keepsWhatWasListed(): PlantedFault['plant'] {
  const listed = new Map<string, ReviewsPage['reviews'][number]>();
  return answers(LIST, ({reviews, ...page}: ReviewsPage) => {
    for (const review of reviews) listed.set(review.id, review);
    return {...page, reviews: [...listed.values()]};
  });
}
