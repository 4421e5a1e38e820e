import * as z from 'zod/mini';
import {COMMENT_STATES, SURVEY_STATES} from '../../domain/survey.js';
import {Day, Id, line, Moment} from '../shared/schemas.js';

/*
 * The survey part of the HTTP contract, v1, which collects reviews: each claim asks for one answer, which the member gives with
 * an invitation token or while signed in.
 */

/** The one-time token from the invitation. It is sent in a header, because URLs end up in logs. */
export const InvitationToken = z.string().check(z.regex(/^[\w-]{32,128}$/));

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
});

export const SurveyAnswerBody = z.object({
  recommended: z.boolean(),
  /** Blank or absent means no comment. `remainingCharacters` enforces the 1,000-character limit. */
  comment: z.optional(z.string().check(z.maxLength(40_000))),
});

export const SurveyReceipt = z.object({
  answeredAt: Moment,
  comment: z.enum(COMMENT_STATES),
});

/** A claim of the signed-in member. */
export const MemberClaim = z.object({
  id: Id,
  provider: SurveyedProvider,
  visitedOn: Day,
  /** Absent or `null` if this kind of visit has no survey. */
  survey: z.nullish(z.enum(SURVEY_STATES)),
});

/** Claims, latest visit first. */
export const MemberClaims = z.object({claims: z.array(MemberClaim).check(z.maxLength(500))});

/** What the plan's claims system sends once a claim is processed. */
export const ProcessedClaim = z.object({
  /** The plan's own claim id. Sending a claim with the same id again does not create another. */
  claimId: Id,
  member: z.object({
    /** The token issuer's subject for the member; identifies the member when signed in. */
    subject: line(200),
    email: line(254),
    city: line(100),
    state: line(100),
  }),
  providerId: Id,
  visitedOn: Day,
  visit: z.enum(['routine', 'preventive', 'other']),
});

export const ClaimReceipt = z.object({
  claimId: Id,
  /** Whether the member is invited to a survey. Only routine and preventive visits are surveyed. */
  invited: z.boolean(),
});

export const ClaimPath = z.object({claimId: Id});

export type SurveyedProvider = z.infer<typeof SurveyedProvider>;
export type Survey = z.infer<typeof Survey>;
export type SurveyReceipt = z.infer<typeof SurveyReceipt>;
export type MemberClaim = z.infer<typeof MemberClaim>;
export type ProcessedClaim = z.infer<typeof ProcessedClaim>;
