import * as z from 'zod/mini';
import {COMMENT_STATES, SURVEY_STATES} from '../../domain/survey.js';
import {Day, Id, line, Moment} from '../shared/schemas.js';

/*
 * The part of the HTTP contract, v1, by which reviews are collected: a claim asks for one answer, and the member gives it, with
 * the token of the invitation or signed in.
 */

/** A one-time token as it stands in the invitation. It travels in a header, because addresses end up in logs. */
export const InvitationToken = z.string().check(z.regex(/^[\w-]{32,128}$/));

/** Whom the question is about. */
export const SurveyedProvider = z.object({
  id: Id,
  name: line(200),
  credentials: line(100),
  specialty: line(200),
  city: line(100),
  state: line(100),
});

/** The single question, open for an answer. */
export const Survey = z.object({
  provider: SurveyedProvider,
  visitedOn: Day,
  /** The last day an answer is taken. */
  expiresOn: Day,
});

export const SurveyAnswerBody = z.object({
  recommended: z.boolean(),
  /** Blank or absent: none. The 1,000 characters are counted by `remainingCharacters`. */
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
  /** Absent or `null` where this kind of visit is not asked about. */
  survey: z.nullish(z.enum(SURVEY_STATES)),
});

/** Latest visit first. */
export const MemberClaims = z.object({claims: z.array(MemberClaim).check(z.maxLength(500))});

/** What the plan's claims system says once a claim is processed. */
export const ProcessedClaim = z.object({
  /** The plan's own id of the claim: a claim that is sent again is the same claim. */
  claimId: Id,
  member: z.object({
    /** The issuer's name for the member, by which a signed-in member is known. */
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
  /** Whether this claim asks the member: not after other visits than routine and preventive ones. */
  invited: z.boolean(),
});

export const ClaimPath = z.object({claimId: Id});

export type SurveyedProvider = z.infer<typeof SurveyedProvider>;
export type Survey = z.infer<typeof Survey>;
export type SurveyReceipt = z.infer<typeof SurveyReceipt>;
export type MemberClaim = z.infer<typeof MemberClaim>;
export type ProcessedClaim = z.infer<typeof ProcessedClaim>;
