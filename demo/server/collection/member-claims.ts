import type {MemberClaim} from 'directory-reviews/contract';
import {and, desc, eq, isNull, or, type SQL, sql} from 'drizzle-orm';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims, providers} from '../database/schema.js';
import type {Identity} from '../shared/identity.js';
import {surveyedProvider, surveyState} from './survey.js';
import {standsForQuestion} from './visit-question.js';

/** The contract's maximum number of claims in a list; only the latest are returned. */
const MOST = 500;

/** The question about the visit of a claim. */
const isQuestionOfClaim = and(
  ...[eq(invitations.memberIssuer, claims.memberIssuer), eq(invitations.memberSubject, claims.memberSubject)],
  ...[eq(invitations.providerId, claims.providerId), eq(invitations.visitedOn, claims.visitedOn), sql`not ${invitations.isRepeat}`],
  standsForQuestion,
);

/** The claims of a signed-in member, latest visit first; withdrawn ones only if the question stood on them. */
export async function memberClaims(database: Database, member: Identity, today: string): Promise<MemberClaim[]> {
  const rows = await database
    .select({claim: claims, provider: providers, invitation: invitations})
    .from(claims)
    .innerJoin(providers, eq(providers.id, claims.providerId))
    .leftJoin(invitations, isQuestionOfClaim)
    .where(and(isOfMember(member), or(isNull(claims.withdrawnAt), eq(invitations.claimId, claims.id))))
    .orderBy(desc(claims.visitedOn), desc(claims.id))
    .limit(MOST);
  return rows.map(({claim, provider, invitation}) => ({
    id: claim.id,
    provider: surveyedProvider(provider),
    visitedOn: claim.visitedOn,
    survey: invitation && surveyState({invitation, provider}, today),
  }));
}

function isOfMember({issuer, subject}: Identity): SQL {
  return and(eq(claims.memberIssuer, issuer), eq(claims.memberSubject, subject))!;
}

/** Matches the question about the visit of a member's claim. */
export function isAboutClaim({issuer, subject}: Identity, claimId: string): SQL {
  return and(
    ...[eq(invitations.memberIssuer, issuer), eq(invitations.memberSubject, subject), sql`not ${invitations.isRepeat}`],
    sql`(${invitations.providerId}, ${invitations.visitedOn}) in (
      select told.provider_id, told.visited_on from claims as told
      where told.id = ${claimId} and told.member_issuer = ${issuer} and told.member_subject = ${subject}
        and (told.reason is null or told.reason = 'asked-already'))`,
  )!;
}
