import type {MemberClaim, ProcessedClaim} from 'directory-reviews/contract';
import {daysAfter} from 'directory-reviews/rules';
import {and, desc, eq, type SQL} from 'drizzle-orm';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {insertRows} from '../database/insert-rows.js';
import {claims, providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import type {Identity} from '../shared/identity.js';
import {surveyedProvider, surveyState} from './survey.js';

/** Days an invitation stays open. */
const ASKED_FOR = 30;

/** The contract's maximum number of claims in a list; only the latest are returned. */
const MOST = 500;

export interface Processed {
  readonly invited: boolean;
  /** False for a claim that was already recorded; it is left unchanged. */
  readonly isNew: boolean;
}

/**
 * Records a processed claim for a member of `issuer`, with an invitation if the visit qualifies for the survey. Returns
 * `undefined` when there is no such provider.
 */
export async function processClaim(
  database: Database,
  issuer: string,
  {claimId, member, providerId, visitedOn, visit}: ProcessedClaim,
  now: Date,
): Promise<Processed | undefined> {
  if (!(await database.$count(providers, eq(providers.id, providerId)))) return undefined;
  const {subject: memberSubject, email, city, state} = member;
  const processedAt = now.toISOString();
  const row = {id: claimId, providerId, memberIssuer: issuer, memberSubject, email, city, state, visitedOn, visit, processedAt};
  if (!(await insertRows(database, claims, [row]))) {
    const [known] = await database.select({visit: claims.visit}).from(claims).where(eq(claims.id, claimId));
    return {invited: isAskedAbout(known!.visit), isNew: false};
  }
  const invited = isAskedAbout(visit);
  if (invited) {
    const expiresOn = daysAfter(dayOf(now), ASKED_FOR);
    await database.insert(invitations).values({claimId, memberIssuer: issuer, memberSubject, expiresOn});
  }
  return {invited, isNew: true};
}

const isAskedAbout = (visit: ProcessedClaim['visit']) => visit === 'routine' || visit === 'preventive';

/** The claims of a signed-in member, latest visit first. */
export async function memberClaims(database: Database, member: Identity, today: string): Promise<MemberClaim[]> {
  const rows = await database
    .select({claim: claims, provider: providers, invitation: invitations})
    .from(claims)
    .innerJoin(providers, eq(providers.id, claims.providerId))
    .leftJoin(invitations, eq(invitations.claimId, claims.id))
    .where(ofMember(member))
    .orderBy(desc(claims.visitedOn), desc(claims.id))
    .limit(MOST);
  return rows.map(({claim, provider, invitation}) => ({
    id: claim.id,
    provider: surveyedProvider(provider),
    visitedOn: claim.visitedOn,
    survey: invitation && surveyState(invitation, today),
  }));
}

export function ofMember({issuer, subject}: Identity): SQL {
  return and(eq(claims.memberIssuer, issuer), eq(claims.memberSubject, subject))!;
}
