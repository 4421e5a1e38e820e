import type {CaseHistory, Me, Receipt} from '../../src/api/practice/schemas.js';
import type {DecisionBody} from '../../src/api/queue/schemas.js';
import type {Problem} from '../../src/api/shared/schemas.js';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import type {Submission} from '../../src/domain/submission.js';
import {answer, answers, headers, instead, requests, type PlantedFault} from './planting.js';

const PRACTICE = /^[A-Z]+ v1\/practices\//;
const HISTORY = /\/history$/;
const RESPONSE = /^(POST|PUT) .*\/response$/;
const EDIT = /^PUT .*\/response$/;
const WRITE = /^(POST|PUT) .*\/(response|reports)$/;
const DECISION = /\/decision$/;
const LIST = /^GET v1\/providers\/[^/]+\/reviews(\?|$)/;

/** Whoever asks for this is taken for the first person who came. */
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

/** Backends that let people do what they must not, or do something else than was asked. */
export const WRITE_FAULTS: readonly PlantedFault[] = [
  // Who may do what.
  {fault: 'no token is needed after the first', breaks: 'sign-in-needed', plant: withTheRightsOfTheFirst(() => true)},
  {fault: 'the entitlement is not looked at', breaks: 'entitlement-needed', plant: withTheRightsOfTheFirst(() => true)},
  {
    fault: "another practice's case is readable",
    breaks: 'others-do-not-exist',
    plant: withTheRightsOfTheFirst(({url}) => HISTORY.test(url.pathname)),
  },
  {
    fault: 'another practice is forbidden and so exists',
    breaks: 'others-do-not-exist',
    plant: instead(PRACTICE, async (response) =>
      response.status === 404
        ? answer({...((await response.json()) as object), status: 403, code: 'entitlement-missing'}, 403, response.headers)
        : response,
    ),
  },
  {
    fault: 'anybody of the practice may write',
    breaks: 'others-cannot-write',
    plant: withTheRightsOfTheFirst(({method}) => method !== 'GET'),
  },
  {
    fault: 'who has no entitlement is told of no practice',
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
    fault: 'a response is answered with 200',
    breaks: 'respond',
    plant: instead(
      RESPONSE,
      async (response) =>
        new Response(await response.text(), {status: response.status === 201 ? 200 : response.status, headers: response.headers}),
    ),
  },
  {
    fault: 'the receipt shows the review as it was',
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
    fault: 'the full name of the person is shown',
    breaks: 'respond-names',
    plant: answers(
      RESPONSE,
      inReceipt((review) => ({...review, response: {...review.response, responder: 'Dana Reyes'}})),
    ),
  },
  {
    fault: 'the contact stands in the history',
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
    fault: 'a text is cut at the limit',
    breaks: 'text-limit',
    plant: requests(RESPONSE, ({body}) => {
      const given = JSON.parse(body!) as Submission;
      return {body: JSON.stringify({...given, text: given.text.slice(0, 300)})};
    }),
  },
  {
    fault: 'only the first fault is told',
    breaks: 'fields-checked',
    plant: answers(WRITE, (json: Problem) => (json.faults ? {...json, faults: json.faults.slice(0, 1)} : json)),
  },
  {fault: 'a write needs no key', breaks: 'key-needed', plant: eachKey((key) => key ?? anotherKey())},
  {fault: 'the key is ignored', breaks: 'key-repeats', plant: eachKey(anotherKey)},
  {
    fault: 'a repetition gets another answer',
    breaks: 'key-repeats',
    plant: answers(RESPONSE, (receipt: Receipt) => ({...receipt, submittedAt: new Date(Date.UTC(2026, 1, 1, 0, 0, keys++)).toISOString()})),
  },
  {fault: 'another request under the key gets the first answer', breaks: 'key-reused', plant: firstAnswerByKey()},
  {fault: 'a refusal uses the key up', breaks: 'key-after-refusal', plant: firstAnswerByKey()},
  {fault: 'two at once are both refused', breaks: 'key-at-once', plant: instead(RESPONSE, () => inProgress('1'))},
  {fault: 'who comes second is not told when to come back', breaks: 'key-at-once', plant: secondInProgress()},
  {fault: 'an action that is not allowed is accepted', breaks: 'respond-once', plant: everythingAccepted()},
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
    fault: 'an edit is another case',
    breaks: 'edit-version',
    plant: answers(EDIT, (given: Receipt | Problem) => ('caseNumber' in given ? {...given, caseNumber: 'AAAAAA'} : given)),
  },
  {fault: 'nothing can be edited', breaks: 'edit-nothing', plant: everythingAccepted()},
  {fault: 'a review is answered while its report waits', breaks: 'report', plant: everythingAccepted()},
  {
    fault: 'the history runs backwards',
    breaks: 'history',
    plant: answers(HISTORY, (history: CaseHistory) => ({...history, steps: history.steps.toReversed()})),
  },
  {
    fault: 'the history leaves the texts out',
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
    fault: 'an edit takes the published text away',
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
    fault: 'the practice does not learn the reason',
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
    fault: 'a removed review still counts',
    breaks: 'remove',
    plant: answers(LIST, (page: ReviewsPage) => ({...page, summary: {...page.summary, recommended: 40, notRecommended: 2}})),
  },
  {
    fault: 'a removed review stays with members',
    breaks: 'remove',
    plant: keepsWhatWasListed(),
  },
  {fault: 'what is decided can be decided again', breaks: 'decided-once', plant: decidedAgain()},
  {fault: 'any decision fits any case', breaks: 'decided-in-kind', plant: decidedAgain()},
  {fault: 'a practice decides for itself', breaks: 'decided-by-representatives', plant: instead(DECISION, () => decided())},
];

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

/** A refusal by the rules becomes the last receipt there was, or an invented one. */
function everythingAccepted(): PlantedFault['plant'] {
  return instead(WRITE, async (response, {method}) =>
    response.status === 409 ? answer(await response.clone().json(), method === 'PUT' ? 200 : 201) : response,
  );
}

function decidedAgain(): PlantedFault['plant'] {
  return instead(DECISION, (response) => (response.status === 409 ? decided() : response));
}

/** Reviews that were listed once are listed for ever. */
function keepsWhatWasListed(): PlantedFault['plant'] {
  const listed = new Map<string, ReviewsPage['reviews'][number]>();
  return answers(LIST, ({reviews, ...page}: ReviewsPage) => {
    for (const review of reviews) listed.set(review.id, review);
    return {...page, reviews: [...listed.values()]};
  });
}
