import {
  body,
  headerParameter,
  idempotencyKey,
  json,
  pathParameters,
  problems,
  queryParameters,
  template,
  versioned,
  type Json,
} from './parts.js';
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
import {decisionPath, openingPath, QUEUE_PATH, SCOPES} from '../shared/routes.js';

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

const security = [{bearer: [SCOPES.decide]}];

export function queuePaths(): Json {
  return {
    [template(QUEUE_PATH)]: {get: listQueue()},
    [template(openingPath('{caseNumber}'))]: {post: openCase()},
    [template(decisionPath('{caseNumber}'))]: {post: decideCase()},
  };
}

function listQueue(): Json {
  return {
    operationId: 'listQueue',
    summary: 'What waits for a decision, what waits longest first',
    security,
    parameters: queryParameters(QueueParameters),
    responses: {200: json('A page of the queue.', 'Queue'), ...problems('BadRequest', 'Unauthenticated', 'Forbidden')},
  };
}

function openCase(): Json {
  return {
    operationId: 'openCase',
    summary: 'One case with everything to decide by; the other representatives are told for ten minutes who has it open',
    security,
    parameters: pathParameters(CasePath),
    responses: {200: versioned(json('The case.', 'QueueCase')), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function decideCase(): Json {
  return {
    operationId: 'decideCase',
    summary: 'Decide on a response, a report or a suppressed review',
    security,
    parameters: [
      ...pathParameters(CasePath),
      idempotencyKey(),
      headerParameter(
        'If-Match',
        '`version` of the case that was opened, in quotes. Without it the case is decided as it stands.',
        IfMatch,
      ),
    ],
    requestBody: body('DecisionBody'),
    responses: {
      200: json('What was decided.', 'Decided'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound', 'Conflict', 'Changed', 'Unprocessable'),
    },
  };
}
