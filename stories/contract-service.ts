import type {PracticeClient} from '../src/api/practice/client.js';
import type {ReviewsClient} from '../src/api/reviews/client.js';
import {ReviewsError} from '../src/api/shared/reviews-error.js';
import {
  allPracticeReviewsPath,
  claimAnswerPath,
  claimSurveyPath,
  historyPath,
  IDEMPOTENCY_HEADER,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  rateTrendPath,
  reportsPath,
  responsePath,
  reviewPath,
  reviewsPath,
  SEARCH_HEADER,
  SUMMARIES_PATH,
} from '../src/api/shared/routes.js';
import type {SurveyClient} from '../src/api/survey/client.js';
import {ALL_PROVIDERS, type InboxQuery} from '../src/domain/inbox-query.js';
import type {Submission} from '../src/domain/submission.js';
import type {SurveyAnswer} from '../src/domain/survey.js';

/** The clients that provide the responses. Routes of a missing client do not exist. */
export interface Knowing {
  readonly reviews: ReviewsClient;
  readonly practice?: PracticeClient;
  readonly survey?: SurveyClient;
  /** Whether the service accepts this bearer token on routes for signed-in people. */
  readonly takes?: (token: string | undefined) => boolean;
}

interface Asked {
  readonly ids: readonly string[];
  readonly parameters: URLSearchParams;
  readonly headers: Headers;
  readonly sent: () => Promise<unknown>;
}

/** Matches any id in a route. */
const ID = 'ID';

type Answer = (asked: Asked) => Promise<object>;

/**
 * Serves the HTTP contract from in-memory clients, for pages that speak HTTP and cannot be given a client, such as the web view
 * page. It has no database and validates only what such a page could get wrong.
 *
 * @param base the path of the service's base URL, with a trailing slash.
 */
export function contractService(known: Knowing, base: string): (request: Request) => Promise<Response> {
  const answers = {...(known.practice && practiceAnswers(known.practice)), ...(known.survey && surveyAnswers(known.survey))};
  const isAnonymous = reviewsAnswers(known.reviews);
  return async (request) => {
    try {
      const {pathname, searchParams: parameters} = new URL(request.url);
      const [answer, ids] = find({...answers, ...isAnonymous}, `${request.method} ${pathname.slice(base.length)}`);
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '') ?? [];
      const isOpen = Object.values(isAnonymous).includes(answer);
      if (!isOpen && known.takes && !known.takes(token)) throw new ReviewsError('unauthenticated', 401);
      return Response.json(asSent(await answer({ids, parameters, headers: request.headers, sent: () => request.json()})));
    } catch (error) {
      if (!(error instanceof ReviewsError)) throw error;
      const {code, status} = error;
      return Response.json({code, status}, {status, headers: {'Content-Type': 'application/problem+json'}});
    }
  };
}

/** A response as the contract defines it, without the field that the reading client adds. */
export function asSent<Checked extends object>(checked: Checked): object {
  const {drift: _, ...answer} = checked as Checked & {drift?: unknown};
  return answer;
}

function find(answers: Readonly<Record<string, Answer>>, asked: string): [Answer, string[]] {
  for (const [route, answer] of Object.entries(answers)) {
    const ids = new RegExp(`^${route.replaceAll(ID, '([^/]+)')}$`).exec(asked)?.slice(1);
    if (ids) return [answer, ids.map(decodeURIComponent)];
  }
  throw new ReviewsError('not-found', 404);
}

function reviewsAnswers(client: ReviewsClient): Record<string, Answer> {
  const queryOf = ({parameters, headers}: Asked) => ({
    recommended: parameters.has('recommended') ? parameters.get('recommended') === 'true' : undefined,
    withResponse: parameters.has('withResponse'),
    sort: parameters.get('sort') === 'oldest' ? ('oldest' as const) : undefined,
    search: decodeURIComponent(headers.get(SEARCH_HEADER) ?? ''),
  });
  return {
    [`GET ${SUMMARIES_PATH}`]: async ({parameters}) => ({
      summaries: [...(await client.summaries(parameters.getAll('providerId'))).values()],
    }),
    [`GET ${reviewsPath(ID)}`]: (asked) =>
      client.reviews(asked.ids[0]!, queryOf(asked), {cursor: asked.parameters.get('cursor') ?? undefined}),
    [`GET ${reviewPath(ID, ID)}`]: (asked) => client.pageHolding(asked.ids[0]!, asked.ids[1]!, queryOf(asked)),
  };
}

function practiceAnswers(client: PracticeClient): Record<string, Answer> {
  const onceOnly = ({headers}: Asked) => ({idempotencyKey: headers.get(IDEMPOTENCY_HEADER) ?? ''});
  const inbox = (providerId: string, {ids: [practice], parameters, headers}: Asked) => {
    const query: InboxQuery = {
      status: (parameters.get('status') ?? undefined) as InboxQuery['status'],
      needsResponse: parameters.has('needsResponse'),
      recommended: parameters.has('recommended') ? parameters.get('recommended') === 'true' : undefined,
      search: decodeURIComponent(headers.get(SEARCH_HEADER) ?? ''),
      sort: (parameters.get('sort') ?? undefined) as InboxQuery['sort'],
    };
    return client.practiceReviews(practice!, providerId, query, {cursor: parameters.get('cursor') ?? undefined});
  };
  return {
    [`GET ${ME_PATH}`]: () => client.me(),
    [`GET ${NEW_REVIEWS_PATH}`]: () => client.newReviews(),
    [`GET ${practiceProvidersPath(ID)}`]: ({ids: [practice]}) => client.providers(practice!),
    [`GET ${practiceReviewsPath(ID, ID)}`]: (asked) => inbox(asked.ids[1]!, asked),
    [`GET ${allPracticeReviewsPath(ID)}`]: (asked) => inbox(ALL_PROVIDERS, asked),
    [`GET ${rateTrendPath(ID, ID)}`]: async ({ids: [practice, provider]}) => ({
      quarters: await client.rateTrend(practice!, provider!),
    }),
    [`GET ${historyPath(ID, ID)}`]: ({ids: [practice, review]}) => client.history(practice!, review!),
    [`POST ${responsePath(ID, ID)}`]: async (asked) =>
      client.respond(asked.ids[0]!, asked.ids[1]!, (await asked.sent()) as Submission, onceOnly(asked)),
    [`PUT ${responsePath(ID, ID)}`]: async (asked) => {
      const version = (asked.headers.get('If-Match') ?? '').replaceAll('"', '');
      return client.editResponse(asked.ids[0]!, asked.ids[1]!, (await asked.sent()) as Submission, {...onceOnly(asked), version});
    },
    [`POST ${reportsPath(ID, ID)}`]: async (asked) =>
      client.report(asked.ids[0]!, asked.ids[1]!, (await asked.sent()) as Submission, onceOnly(asked)),
  };
}

function surveyAnswers(client: SurveyClient): Record<string, Answer> {
  return {
    [`GET ${claimSurveyPath(ID)}`]: () => client.survey(),
    [`POST ${claimAnswerPath(ID)}`]: async ({sent, headers}) => {
      const {comment = '', ...answer} = (await sent()) as Omit<SurveyAnswer, 'comment'> & Partial<SurveyAnswer>;
      return client.answer({...answer, comment}, {idempotencyKey: headers.get(IDEMPOTENCY_HEADER) ?? ''});
    },
    [`GET ${claimAnswerPath(ID)}`]: () => client.ownAnswer(),
    [`PUT ${claimAnswerPath(ID)}`]: async ({sent, headers}) => {
      const {comment = '', ...answer} = (await sent()) as Omit<SurveyAnswer, 'comment'> & Partial<SurveyAnswer>;
      const version = headers.get('If-Match')?.replaceAll('"', '');
      return client.changeAnswer({...answer, comment}, {idempotencyKey: headers.get(IDEMPOTENCY_HEADER) ?? '', version});
    },
    [`DELETE ${claimAnswerPath(ID)}`]: async () => {
      await client.withdrawAnswer();
      return {};
    },
  };
}
