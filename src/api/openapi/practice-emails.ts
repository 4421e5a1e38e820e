import {PracticeEmailChoice, PracticeEmails} from '../practice/schemas.js';
import {PRACTICE_EMAILS_PATH, SCOPES} from '../shared/routes.js';
import {body, type Json, json, problems, template} from './parts.js';

/** Schemas for what people of practices are told by email. */
export const PRACTICE_EMAIL_SCHEMAS = {PracticeEmailChoice, PracticeEmails};

const EMAILS =
  "A person's own choice, for all their practices; nobody else reads or sets it. Until the person has chosen, the plan decides, and without " +
  'a decision of the plan nothing is sent. Emails name neither patients nor providers and repeat no text. Each turns its kind off with one ' +
  'click, without a sign-in (RFC 8058).';

export function practiceEmailPaths(): Json {
  return {[template(PRACTICE_EMAILS_PATH)]: {get: getEmails(), put: chooseEmails()}};
}

function getEmails(): Json {
  return {
    operationId: 'getPracticeEmails',
    summary: 'What the person is told by email',
    description: `${EMAILS} People without the entitlement in any practice are \`entitlement-missing\`.`,
    tags: ['Practice'],
    security: [{bearer: [SCOPES.read]}],
    parameters: [],
    responses: {
      200: json('What the person has chosen, and where emails go.', 'PracticeEmails'),
      ...problems('Unauthenticated', 'Forbidden'),
    },
  };
}

function chooseEmails(): Json {
  return {
    operationId: 'choosePracticeEmails',
    summary: 'Choose what the person is told by email',
    description: `${EMAILS} Choosing the same again changes nothing.`,
    tags: ['Practice'],
    security: [{bearer: [SCOPES.write]}],
    parameters: [],
    requestBody: body('PracticeEmailChoice'),
    responses: {
      200: json('What the person is told from now on.', 'PracticeEmails'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden'),
    },
  };
}
