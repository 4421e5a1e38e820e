import {CROSS_ORIGIN} from '../shared/cross-origin.js';
import {SEARCH_HEADER} from '../shared/routes.js';
import type {KnownProblemCode} from '../shared/schemas.js';

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** The problem codes with their status and meaning. */
export const PROBLEMS: readonly {readonly status: number; readonly code: KnownProblemCode; readonly when: string}[] = [
  {status: 400, code: 'invalid-request', when: 'a parameter, header or body violates its schema.'},
  {status: 400, code: 'invalid-cursor', when: 'the service did not create the cursor, or created it for another list.'},
  {status: 400, code: 'idempotency-key-missing', when: 'a write has no valid `Idempotency-Key`.'},
  {status: 401, code: 'unauthenticated', when: 'there is no valid token.'},
  {status: 403, code: 'insufficient-scope', when: "the token's scope does not cover the operation."},
  {status: 403, code: 'entitlement-missing', when: 'the person belongs to the practice but does not have the entitlement.'},
  {status: 404, code: 'provider-not-found', when: 'the service does not know the provider.'},
  {status: 404, code: 'review-not-found', when: 'the review does not exist, is not published, or belongs to another provider or practice.'},
  {status: 404, code: 'practice-not-found', when: 'the person does not belong to the practice, whether or not it exists.'},
  {status: 404, code: 'case-not-found', when: 'there is no such case.'},
  {status: 404, code: 'person-not-found', when: 'the practice has no such person.'},
  {status: 404, code: 'registration-not-found', when: 'the practice has no such registration.'},
  {status: 404, code: 'survey-not-found', when: 'the invitation token or the claim is unknown, or the token is missing.'},
  {status: 404, code: 'answer-not-found', when: 'the survey has no answer.'},
  {status: 404, code: 'claim-not-found', when: 'there is no such claim.'},
  {status: 404, code: 'not-found', when: 'the service has no such path.'},
  {status: 405, code: 'method-not-allowed', when: 'the path has no such method.'},
  {status: 409, code: 'access-manager-missing', when: 'the practice has no website access manager to ask.'},
  {status: 409, code: 'last-access-manager', when: 'the person is the only website access manager of the practice.'},
  {status: 409, code: 'survey-answered', when: 'the question has already been answered.'},
  {status: 409, code: 'terms-outdated', when: 'the answer names other terms than the current ones.'},
  {status: 409, code: 'claim-conflict', when: 'the claim id belongs to a claim of another member.'},
  {status: 409, code: 'action-not-allowed', when: 'the current state of the review or case does not allow the action.'},
  {
    status: 409,
    code: 'submission-in-progress',
    when: 'an earlier request with the same key is still running; `Retry-After` says when to try again.',
  },
  {status: 410, code: 'survey-expired', when: 'the question is no longer open.'},
  {status: 410, code: 'survey-canceled', when: 'the plan took back the claim of the visit.'},
  {status: 410, code: 'answer-withdrawn', when: 'the member took the answer back.'},
  {status: 412, code: 'review-changed', when: 'the review has changed since the version in `If-Match`.'},
  {status: 412, code: 'case-changed', when: 'the case has changed since the version in `If-Match`.'},
  {status: 412, code: 'answer-changed', when: 'the answer has changed since the version in `If-Match`.'},
  {status: 413, code: 'content-too-large', when: 'the body is larger than the service reads.'},
  {status: 422, code: 'invalid-submission', when: 'fields are invalid; `faults` lists all of them.'},
  {status: 422, code: 'idempotency-key-reused', when: 'the key was used for a different request.'},
  {status: 428, code: 'version-missing', when: 'an edit has no `If-Match`.'},
  {status: 429, code: 'rate-limited', when: 'there were too many requests; `Retry-After` says when to try again.'},
  {status: 500, code: 'internal', when: 'the service failed unexpectedly.'},
  {status: 503, code: 'service-unavailable', when: 'the service cannot answer at the moment.'},
];

/** The rules that hold for every operation, in Markdown: the description of the OpenAPI document. */
export const RULES = `Reviews by verified patients: what the tags of a provider directory show, what a practice reads, answers and reports, and how a plan collects reviews, decides on them and grants access.

A service may implement a part: the operations tagged Reviews are enough for the reviews tab and the recommendation rate.

## Compatibility

Version 1 only grows: it may gain operations, fields, enum values and problem codes. A client ignores fields it does not know and handles an unknown problem code by its status. A service ignores query parameters it does not know.

## Problems

A failure is a problem details object (RFC 9457) with the content type \`application/problem+json\`. Its \`code\` is for programs, its \`title\` and \`detail\` are for developers and are never shown to readers. A problem repeats no part of the request, because it may end up in a log.

## Paging

A cursor is opaque and belongs to the list, the order and the filters it came from. Following \`nextCursor\` visits every item once, even if items are added meanwhile.

## Caching

Answers to signed-in people have \`Cache-Control: no-store\`. Lists of reviews depend on the header \`${SEARCH_HEADER}\`: send \`Cache-Control: no-store\`, or else name the header in \`Vary\`.

Many caches ignore \`Vary\`, so an address alone has to say what it answers. A search has the query parameter \`nonce\`, a random number, besides the header with the text. A request with only one of the two is \`invalid-request\`: a list at the address of a search, or a search at the address of a list, could be stored as the other. An answer to a search is \`no-store\`, because searches are private. An answer that depends on any other request header, such as \`Authorization\`, \`Accept-Language\` or \`Origin\`, is \`private\` or \`no-store\`.

## Other origins

If a page of another origin calls the service, send CORS headers; without them, browsers block the call. Answer a preflight request (\`OPTIONS\`) with a 2xx status, without checking a token, and with:

- \`Access-Control-Allow-Origin\`: the page's origin, or \`*\`.
- \`Access-Control-Allow-Methods\`: ${code(CROSS_ORIGIN.reading.methods)} for the operations tagged Reviews; ${code(CROSS_ORIGIN.personal.methods)} for the others.
- \`Access-Control-Allow-Headers\`: ${code(CROSS_ORIGIN.reading.headers)} for the operations tagged Reviews; ${code(CROSS_ORIGIN.personal.headers)} for the others. Name each one: \`*\` does not include \`Authorization\`.
- \`Access-Control-Max-Age\`: ${CROSS_ORIGIN.maxAge} saves most preflight requests. Optional.

Every other answer, including problems, has \`Access-Control-Allow-Origin\`, and \`Access-Control-Expose-Headers\` with ${code(CROSS_ORIGIN.exposed)}, the only header that the clients read. If the allowed origin depends on the request, add \`Origin\` to \`Vary\`. The clients send no cookies: \`Access-Control-Allow-Credentials\` is not needed.

## Signed-in people

A token's scope is an upper limit. Which practices a person may see is stored in the service, so a change takes effect with the next request. A resource of another practice answers 404, as if it did not exist.

## Writing

Submissions, answers and decisions carry an \`Idempotency-Key\`. The service stores it with the result: a repeated request returns the first answer and has no further effect, also if both arrive at the same time. The same key with a different request is \`idempotency-key-reused\`. A rejected request does not use up its key.

Texts are stored as plain text: Unicode normalization form NFC, line breaks as \`\\n\`, without blanks at the start and the end, and not escaped.
`;
