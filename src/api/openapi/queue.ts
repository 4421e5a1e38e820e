import {DECISION_REASONS, type ReasonedDecision} from '../../domain/reasons.js';
import {IfMatch, Mark} from '../practice/schemas.js';
import {
  CasePath,
  Decided,
  DecisionBody,
  Finding,
  Queue,
  QueueCase,
  QueueCounts,
  QueuedReport,
  QueuedResponse,
  QueuedReview,
  QueueEntry,
  QueueParameters,
  QueueStep,
  Sender,
} from '../queue/schemas.js';
import {SearchText} from '../reviews/schemas.js';
import {decisionPath, openingPath, QUEUE_PATH, SCOPES, SEARCH_HEADER} from '../shared/routes.js';
import {
  body,
  headerParameter,
  idempotencyKey,
  type Json,
  json,
  pathParameters,
  problems,
  queryParameters,
  template,
  withHeaders,
} from './parts.js';

/** Schemas for the representatives' part of the contract. */
export const QUEUE_SCHEMAS = {
  Finding,
  Mark,
  QueueEntry,
  QueueCounts,
  Queue,
  Sender,
  QueuedReview,
  QueuedResponse,
  QueuedReport,
  QueueStep,
  QueueCase,
  DecisionBody,
  Decided,
};

const forRepresentatives = {tags: ['Representatives'], security: [{bearer: [SCOPES.decide]}]};

export function queuePaths(): Json {
  return {
    [template(QUEUE_PATH)]: {get: listQueue()},
    [template(openingPath('{caseNumber}'))]: {post: openCase()},
    [template(decisionPath('{caseNumber}'))]: {post: decideCase()},
  };
}

const listed = (decision: ReasonedDecision) => DECISION_REASONS[decision].map((reason) => `\`${reason}\``).join(', ');

function listQueue(): Json {
  return {
    operationId: 'listQueue',
    summary: 'The cases that wait for a decision',
    description: 'The case that has waited longest comes first. Without the scope, it is `insufficient-scope`.',
    ...forRepresentatives,
    parameters: [
      ...queryParameters(QueueParameters),
      headerParameter(
        SEARCH_HEADER,
        "Only cases whose number, provider's name or practice's name contains this text, ignoring case and accents. Percent-encoded UTF-8: the " +
          'schema describes the decoded text. A header, because URLs end up in logs and histories.',
        SearchText,
      ),
    ],
    responses: {200: json('A page of the queue.', 'Queue'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden')},
  };
}

function openCase(): Json {
  return {
    operationId: 'openCase',
    summary: 'Open a case',
    description: 'Returns everything that is needed to decide. For ten minutes, the other representatives see who has the case open.',
    ...forRepresentatives,
    parameters: pathParameters(CasePath),
    responses: {200: withHeaders(json('The case.', 'QueueCase'), 'ETag'), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function decideCase(): Json {
  return {
    operationId: 'decideCase',
    summary: 'Decide on a case',
    description:
      'A decision has to be one of the `decisions` of the case; any other one, or a second one, is `action-not-allowed`. `require-revisions` needs a reason: ' +
      'without it, `faults` has the field `text` with `missing`. A decision about a review names one of its reasons in `reasonCode`: `maintain-review` ' +
      `${listed('maintain-review')}, \`remove-feedback\` and \`keep-suppressed\` ${listed('remove-feedback')}, \`release-review\` ${listed('release-review')}; ` +
      'without it, `faults` has the field `reasonCode` with `missing`, and with that of another decision, `malformed`. Members see a published response; a removed review is gone from the list. Its vote stays in the rate, ' +
      'unless the reason is `not-about-provider` or `not-verified`; the same goes for a review that stays suppressed.',
    ...forRepresentatives,
    parameters: [
      ...pathParameters(CasePath),
      idempotencyKey(),
      headerParameter(
        'If-Match',
        '`version` of the case that was opened, in quotes. Without it, the decision applies to the current version.',
        IfMatch,
      ),
    ],
    requestBody: body('DecisionBody'),
    responses: {
      200: json('The decision.', 'Decided'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound', 'Conflict', 'Changed', 'Unprocessable'),
    },
  };
}
