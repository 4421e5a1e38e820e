import {
  Access,
  Colleague,
  ColleaguePath,
  PracticeAccess,
  Registration,
  RegistrationBody,
  RegistrationDecisionBody,
  RegistrationPath,
  RegistrationReceipt,
} from '../access/schemas.js';
import {body, json, pathParameters, problems, template, type Json} from './parts.js';
import {ACCESS_PATH, entitlementPath, registrationDecisionPath, REGISTRATIONS_PATH, SCOPES} from '../shared/routes.js';

/** Schemas for the access part of the contract. */
export const ACCESS_SCHEMAS = {
  Colleague,
  Registration,
  PracticeAccess,
  Access,
  RegistrationBody,
  RegistrationReceipt,
  RegistrationDecisionBody,
};

const managing = [{bearer: [SCOPES.manage]}];

export function accessPaths(): Json {
  return {
    [template(ACCESS_PATH)]: {get: getAccess()},
    [template(entitlementPath('{practiceId}', '{personId}'))]: {
      put: entitlement('grantEntitlement', 'Grant a colleague the entitlement "Review Patient Feedback"'),
      delete: entitlement('removeEntitlement', 'Take it away; that holds with the next request'),
    },
    [template(registrationDecisionPath('{practiceId}', '{registrationId}'))]: {post: decideRegistration()},
    [template(REGISTRATIONS_PATH)]: {post: register()},
  };
}

function getAccess(): Json {
  return {
    operationId: 'getAccess',
    summary: 'The practices the person belongs to and who manages their access; for managers also the people and registrations',
    security: [{bearer: [SCOPES.read]}, {bearer: [SCOPES.manage]}],
    parameters: [],
    responses: {200: json('The practices.', 'Access'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function entitlement(operationId: string, summary: string): Json {
  return {
    operationId,
    summary,
    security: managing,
    parameters: pathParameters(ColleaguePath),
    responses: {200: json('The practice as it stands now.', 'PracticeAccess'), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function decideRegistration(): Json {
  return {
    operationId: 'decideRegistration',
    summary: 'Approve a registration, so that its person belongs to the practice, or refuse it',
    security: managing,
    parameters: pathParameters(RegistrationPath),
    requestBody: body('RegistrationDecisionBody'),
    responses: {
      200: json('The practice as it stands now.', 'PracticeAccess'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function register(): Json {
  return {
    operationId: 'register',
    summary: 'Ask to belong to a practice; the answer is the same whether there is one',
    security: [{bearer: []}],
    parameters: [],
    requestBody: body('RegistrationBody'),
    responses: {
      202: json('It waits for an access manager, where there is such a practice.', 'RegistrationReceipt'),
      ...problems('BadRequest', 'Unauthenticated'),
    },
  };
}
