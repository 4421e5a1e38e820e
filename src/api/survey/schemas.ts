import * as z from 'zod/mini';
import {COMMENT_STATES, OWN_ANSWER_ACTIONS, OWN_ANSWER_STATES, SURVEY_STATES} from '../../domain/survey.js';
import {COMMENT_UNITS, Day, Id, Language, line, Moment} from '../shared/schemas.js';

/*
 * The survey part of the HTTP contract, v1, which collects reviews: each visit asks for one answer, whatever the number of its claims.
 * The member gives it with an invitation token or while signed in.
 */

/** Only routine and preventive visits are asked about. */
export const VISIT_KINDS = ['routine', 'preventive', 'other'] as const;

/**
 * Why a claim asks no question: the kind of visit, a member whose place is not in the US, a visit more than 90 days ago, a member of 12
 * to 17 years on that day, a provider of sensitive care, a visit that another claim has asked about, or a visit less than 90 days before or
 * after one with the same provider that was asked about.
 */
export const NOT_ASKED_REASONS = [
  'kind-of-visit',
  'outside-us',
  'too-long-ago',
  'age',
  'sensitive-care',
  'asked-already',
  'asked-recently',
] as const;

/** Also why a question is only on the claims page. */
export const CLAIM_REASONS = [...NOT_ASKED_REASONS, 'no-email', 'unsubscribed'] as const;

/** The one-time token from the invitation. It is sent in a header, because URLs end up in logs. */
export const InvitationToken = z.string().check(z.regex(/^[\w-]{32,128}$/));

/** A version of the terms that a member agrees to with an answer. */
const Terms = z.string().check(z.regex(/^[\w.-]{1,40}$/));

/** The provider the question is about. */
export const SurveyedProvider = z.object({
  id: Id,
  name: line(200),
  credentials: line(100),
  specialty: line(200),
  city: line(100),
  state: line(100),
});

/** An open survey with its single question. */
export const Survey = z.object({
  provider: SurveyedProvider,
  visitedOn: Day,
  /** The last day on which an answer is accepted. */
  expiresOn: Day,
  /** Whether the member can have a receipt by email. Absent or `null`: no. */
  receiptByEmail: z.nullish(z.boolean()),
});

export const SurveyAnswerBody = z.object({
  recommended: z.boolean(),
  /** Blank or absent means no comment. `remainingCharacters` enforces the 1,000-character limit. */
  comment: z.optional(z.string().check(z.maxLength(40_000))),
  terms: Terms,
  /** Whether the member wants a receipt by email. */
  receiptByEmail: z.optional(z.boolean()),
});

export const SurveyReceipt = z.object({
  answeredAt: Moment,
  comment: z.enum(COMMENT_STATES),
  /** Absent or `null` from a service from before there were terms. */
  terms: z.nullish(Terms),
  /** Whether a receipt goes to the member's email. Absent or `null`: no. */
  receiptByEmail: z.nullish(z.boolean()),
});

/** The member's own answer, as it stands now. */
export const OwnAnswer = z.extend(Survey, {
  recommended: z.boolean(),
  /** Absent or `null` if there is none. */
  comment: z.nullish(line(COMMENT_UNITS)),
  /** Language of the comment. */
  language: z.nullish(Language),
  /** What became of the comment. */
  state: z.enum(OWN_ANSWER_STATES),
  answeredAt: Moment,
  changedAt: z.nullish(Moment),
  /** Absent or `null` for an answer from before there were terms. */
  terms: z.nullish(Terms),
  /** Changes with every change of the answer. A change sends it as `If-Match: "<version>"`. */
  version: Id,
  /** What the member may do now. */
  actions: z.array(z.enum(OWN_ANSWER_ACTIONS)).check(z.maxLength(10)),
});

/** A claim of the signed-in member. */
export const MemberClaim = z.object({
  id: Id,
  provider: SurveyedProvider,
  visitedOn: Day,
  /** Absent or `null` if the visit is not asked about. */
  survey: z.nullish(z.enum(SURVEY_STATES)),
});

/** Claims, latest visit first. */
export const MemberClaims = z.object({claims: z.array(MemberClaim).check(z.maxLength(500))});

const optionalLine = (max: number) => z.nullish(z.string().check(z.maxLength(max)));

/** What the plan's claims system sends once a claim is processed. */
export const ProcessedClaim = z.object({
  /** The plan's own claim id. Sending a claim with the same id again does not create another. */
  claimId: Id,
  member: z.object({
    /** The token issuer's subject for the member; identifies the member when signed in. */
    subject: line(200),
    /** Absent, `null` or empty if unknown: the member can answer on the claims page. Of a child under 12, the parent's. */
    email: optionalLine(254),
    /** Absent, `null` or empty if unknown: the review then shows the state. */
    city: optionalLine(100),
    /** A state or territory of the US, by its name or postal code. Without one, the member is not asked. */
    state: optionalLine(100),
    /** Decides whether members of 12 to 17 years are asked, and is not stored. Absent or `null`: an adult. */
    birthDate: z.nullish(Day),
  }),
  providerId: Id,
  /** Not after today, where the plan is. */
  visitedOn: Day,
  visit: z.enum(VISIT_KINDS),
});

export const ClaimReceipt = z.object({
  claimId: Id,
  /** Whether this claim asks the member a question. */
  invited: z.boolean(),
  /** Why it does not, or why the question is only on the claims page. */
  reason: z.optional(z.enum(CLAIM_REASONS)),
});

/** Whether the member wants emails that ask about visits. Without them, the questions are only on the claims page. */
export const SurveyEmails = z.object({wanted: z.boolean()});

export const ClaimPath = z.object({claimId: Id});

export type SurveyedProvider = z.infer<typeof SurveyedProvider>;
export type Survey = z.infer<typeof Survey>;
export type SurveyReceipt = z.infer<typeof SurveyReceipt>;
export type OwnAnswer = z.infer<typeof OwnAnswer>;
export type MemberClaim = z.infer<typeof MemberClaim>;
export type ProcessedClaim = z.infer<typeof ProcessedClaim>;
