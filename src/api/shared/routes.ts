/* The contract's paths, relative to the service's base URL, and the constants that client and service share. */

export const reviewsPath = (providerId: string) => `v1/providers/${encodeURIComponent(providerId)}/reviews`;
export const reviewPath = (providerId: string, reviewId: string) => `${reviewsPath(providerId)}/${encodeURIComponent(reviewId)}`;
export const summaryPath = (providerId: string) => `${reviewsPath(providerId)}/summary`;
export const SUMMARIES_PATH = 'v1/review-summaries';

/**
 * Request header for the search text, percent-encoded UTF-8. Not in the URL, because URLs end up in logs and histories and a
 * member's searches are private.
 */
export const SEARCH_HEADER = 'Reviews-Search';

/** Default number of reviews per page. */
export const PAGE_SIZE = 30;

/** Maximum number of entries on one page of a list. */
export const PAGE_LIMIT = 100;

/* Maximum number of entries in lists that have no pages. */

export const PRACTICES_LIMIT = 500;
export const PROVIDERS_LIMIT = 2000;
export const PEOPLE_LIMIT = 2000;
export const STEPS_LIMIT = 1000;
export const QUARTERS_LIMIT = 12;

/** Maximum number of providers in one batch call. */
export const BATCH_LIMIT = 100;

/* Paths that require a signed-in person. They identify a practice by its opaque id: a TIN never appears in a URL. */

export const ME_PATH = 'v1/me';
export const NEW_REVIEWS_PATH = 'v1/new-reviews';
/** What the person is told by email. */
export const PRACTICE_EMAILS_PATH = 'v1/practice-emails';
const practicePath = (practiceId: string) => `v1/practices/${encodeURIComponent(practiceId)}`;
export const practiceProvidersPath = (practiceId: string) => `${practicePath(practiceId)}/providers`;
const practiceProviderPath = (practiceId: string, providerId: string) =>
  `${practiceProvidersPath(practiceId)}/${encodeURIComponent(providerId)}`;
export const practiceReviewsPath = (practiceId: string, providerId: string) => `${practiceProviderPath(practiceId, providerId)}/reviews`;
/** The reviews of all providers of the practice. */
export const allPracticeReviewsPath = (practiceId: string) => `${practicePath(practiceId)}/reviews`;
export const rateTrendPath = (practiceId: string, providerId: string) => `${practiceProviderPath(practiceId, providerId)}/trend`;
const practiceReviewPath = (practiceId: string, reviewId: string) => `${practicePath(practiceId)}/reviews/${encodeURIComponent(reviewId)}`;
/** POST submits a response, PUT edits it. */
export const responsePath = (practiceId: string, reviewId: string) => `${practiceReviewPath(practiceId, reviewId)}/response`;
export const reportsPath = (practiceId: string, reviewId: string) => `${practiceReviewPath(practiceId, reviewId)}/reports`;
export const historyPath = (practiceId: string, reviewId: string) => `${practiceReviewPath(practiceId, reviewId)}/history`;

/** PUT asks the practice's website access managers for the entitlement. */
export const accessRequestPath = (practiceId: string) => `${practicePath(practiceId)}/access-request`;

/* For representatives. Opening a case is a POST because it is announced to the other representatives. */

export const QUEUE_PATH = 'v1/queue';
export const openingPath = (caseNumber: string) => `v1/cases/${encodeURIComponent(caseNumber)}/opening`;
export const decisionPath = (caseNumber: string) => `v1/cases/${encodeURIComponent(caseNumber)}/decision`;

/* For website access managers; everyone in the practice may read who they are. PUT grants, DELETE removes. */

export const ACCESS_PATH = 'v1/access';
/** DELETE removes a person who has left the practice. */
export const colleaguePath = (practiceId: string, personId: string) => `${practicePath(practiceId)}/people/${encodeURIComponent(personId)}`;
export const entitlementPath = (practiceId: string, personId: string) => `${colleaguePath(practiceId, personId)}/entitlement`;
/** DELETE declines the person's request for access. */
export const colleagueRequestPath = (practiceId: string, personId: string) => `${colleaguePath(practiceId, personId)}/access-request`;
/** POST registers people by email. */
export const EXPECTED_PATH = 'v1/expected-people';
/** DELETE withdraws such a registration. */
export const expectedPersonPath = (practiceId: string, expectedId: string) =>
  `${practicePath(practiceId)}/expected-people/${encodeURIComponent(expectedId)}`;
export const REGISTRATIONS_PATH = 'v1/registrations';
export const registrationDecisionPath = (practiceId: string, registrationId: string) =>
  `${practicePath(practiceId)}/registrations/${encodeURIComponent(registrationId)}/decision`;

/* For members: the question, identified by an invitation token or, when signed in, by one of the member's claims. */

export const SURVEY_PATH = 'v1/survey';
export const SURVEY_ANSWER_PATH = `${SURVEY_PATH}/answer`;
/** Whether the member wants emails: of an invitation, and of the signed-in member. */
export const INVITED_EMAILS_PATH = `${SURVEY_PATH}/emails`;
export const EMAILS_PATH = 'v1/survey-emails';
/** GET lists the signed-in member's claims. POST is for the plan's claims system. */
export const CLAIMS_PATH = 'v1/claims';
/** DELETE withdraws a claim. For the plan's claims system. */
export const claimPath = (claimId: string) => `${CLAIMS_PATH}/${encodeURIComponent(claimId)}`;
export const claimSurveyPath = (claimId: string) => `${claimPath(claimId)}/survey`;
export const claimAnswerPath = (claimId: string) => `${claimSurveyPath(claimId)}/answer`;

/** Request header for the one-time token of an invitation. Anyone who has the token may answer. */
export const INVITATION_HEADER = 'Reviews-Invitation';

/** One value per submission, the same for every attempt to send it (draft-ietf-httpapi-idempotency-key-header). */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** The token scopes. They set the upper limit of what the bearer may do. */
export const SCOPES = {
  read: 'feedback:read',
  write: 'feedback:write',
  decide: 'feedback:decide',
  manage: 'access:manage',
  answer: 'survey:answer',
  process: 'claims:process',
} as const;
