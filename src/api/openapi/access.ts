import {
  Access,
  Colleague,
  ColleaguePath,
  ExpectedPerson,
  ExpectedPersonPath,
  PracticeAccess,
  RegisteredPeopleBody,
  Registration,
  RegistrationBody,
  RegistrationDecisionBody,
  RegistrationPath,
  RegistrationReceipt,
} from '../access/schemas.js';
import {
  ACCESS_PATH,
  colleaguePath,
  colleagueRequestPath,
  entitlementPath,
  EXPECTED_PATH,
  expectedPersonPath,
  registrationDecisionPath,
  REGISTRATIONS_PATH,
  SCOPES,
} from '../shared/routes.js';
import {body, type Json, json, pathParameters, problems, template} from './parts.js';

/** Schemas for the access part of the contract. */
export const ACCESS_SCHEMAS = {
  Colleague,
  Registration,
  ExpectedPerson,
  RegisteredPeopleBody,
  PracticeAccess,
  Access,
  RegistrationBody,
  RegistrationReceipt,
  RegistrationDecisionBody,
};

const managing = {tags: ['Access'], security: [{bearer: [SCOPES.manage]}]};

export function accessPaths(): Json {
  return {
    [template(ACCESS_PATH)]: {get: getAccess()},
    [template(entitlementPath('{practiceId}', '{personId}'))]: {
      put: entitlement('grantEntitlement', 'Grant a colleague the entitlement'),
      delete: entitlement('removeEntitlement', 'Remove the entitlement from a colleague'),
    },
    [template(colleaguePath('{practiceId}', '{personId}'))]: {delete: removePerson()},
    [template(colleagueRequestPath('{practiceId}', '{personId}'))]: {delete: declineAccess()},
    [template(registrationDecisionPath('{practiceId}', '{registrationId}'))]: {post: decideRegistration()},
    [template(REGISTRATIONS_PATH)]: {post: register()},
    [template(EXPECTED_PATH)]: {post: registerPeople()},
    [template(expectedPersonPath('{practiceId}', '{expectedId}'))]: {delete: withdrawExpected()},
  };
}

function getAccess(): Json {
  return {
    operationId: 'getAccess',
    summary: 'Who manages access in the practices of the person',
    description: 'People and registrations are included only for the access managers of a practice.',
    tags: ['Access'],
    security: [{bearer: [SCOPES.read]}, {bearer: [SCOPES.manage]}],
    parameters: [],
    responses: {200: json('The practices.', 'Access'), ...problems('Unauthenticated', 'Forbidden')},
  };
}

function entitlement(operationId: string, summary: string): Json {
  return {
    operationId,
    summary,
    description: 'The entitlement "Review Patient Feedback", for one practice. Takes effect with the next request of the colleague.',
    ...managing,
    parameters: pathParameters(ColleaguePath),
    responses: {200: json('The current state of the practice.', 'PracticeAccess'), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function removePerson(): Json {
  return {
    operationId: 'removePerson',
    summary: 'Remove a person who has left the practice',
    description:
      'The person no longer belongs to the practice, has no entitlement and manages nothing there, with the next request. To come back, the ' +
      'person registers again. A practice keeps one access manager. For everyone but its access managers, the practice is `practice-not-found`. ' +
      'To someone who removes himself or herself, the answer shows the practice as to a person who does not manage it.',
    ...managing,
    parameters: pathParameters(ColleaguePath),
    responses: {
      200: json('The current state of the practice.', 'PracticeAccess'),
      ...problems('Unauthenticated', 'Forbidden', 'NotFound', 'LastManager'),
    },
  };
}

function declineAccess(): Json {
  return {
    operationId: 'declineAccess',
    summary: 'Decline a request for the entitlement',
    description:
      'Has no effect if no request waits. The person sees that it was declined, and when, but not by whom. Granting the entitlement closes a ' +
      'request too. For everyone but its access managers, the practice is `practice-not-found`.',
    ...managing,
    parameters: pathParameters(ColleaguePath),
    responses: {200: json('The current state of the practice.', 'PracticeAccess'), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}

function decideRegistration(): Json {
  return {
    operationId: 'decideRegistration',
    summary: 'Approve or refuse a registration',
    description: 'After an approval, the person belongs to the practice.',
    ...managing,
    parameters: pathParameters(RegistrationPath),
    requestBody: body('RegistrationDecisionBody'),
    responses: {
      200: json('The current state of the practice.', 'PracticeAccess'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function register(): Json {
  return {
    operationId: 'register',
    summary: 'Ask to join a practice',
    description: 'The answer is the same whether or not the TIN is known.',
    tags: ['Access'],
    security: [{bearer: []}],
    parameters: [],
    requestBody: body('RegistrationBody'),
    responses: {
      202: json('If there is such a practice, its access managers decide.', 'RegistrationReceipt'),
      ...problems('BadRequest', 'Unauthenticated'),
    },
  };
}

function registerPeople(): Json {
  return {
    operationId: 'registerPeople',
    summary: 'Register people by email',
    description:
      'Registers each person with each practice; all of them must be managed by the caller, or none is changed. A person joins, without the ' +
      'entitlement, with the next sign-in whose token has this address as `email` with `email_verified`. Addresses are compared without case. Does ' +
      'nothing for people who are expected already. The answer is the same whether or not somebody has an account with the address.',
    ...managing,
    parameters: [],
    requestBody: body('RegisteredPeopleBody'),
    responses: {
      200: json('The practices, as they are now.', 'Access'),
      ...problems('BadRequest', 'Unauthenticated', 'Forbidden', 'NotFound'),
    },
  };
}

function withdrawExpected(): Json {
  return {
    operationId: 'withdrawExpected',
    summary: 'Withdraw the registration of a person who has not joined yet',
    description: 'Has no effect if the person has joined, or it was withdrawn before.',
    ...managing,
    parameters: pathParameters(ExpectedPersonPath),
    responses: {200: json('The current state of the practice.', 'PracticeAccess'), ...problems('Unauthenticated', 'Forbidden', 'NotFound')},
  };
}
