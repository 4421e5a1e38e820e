import type {ProcessedClaim} from 'directory-reviews/contract';
import {showsText} from 'directory-reviews/rules';
import {inArray} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {type claims, type NewClaim, providers} from '../database/schema.js';
import type {ClaimFacts} from './claim-rules.js';
import {isInUs, memberPlace} from './member-place.js';
import type {Visit} from './visit-question.js';

export type Stored = typeof claims.$inferSelect;

/** A claim as it is stored, and what is not stored of it. */
export interface ToldClaim extends Visit {
  readonly id: string;
  readonly email: string | null;
  readonly city: string;
  readonly state: string;
  readonly visit: ProcessedClaim['visit'];
  readonly birthDate: string | undefined;
}

export function toldClaim(memberIssuer: string, {claimId: id, member, providerId, visitedOn, visit}: ProcessedClaim): ToldClaim {
  const {subject: memberSubject, email, city, state, birthDate} = member;
  return {
    ...{id, memberIssuer, memberSubject, providerId, visitedOn, visit},
    ...{email: shown(email) || null, birthDate: birthDate ?? undefined, ...memberPlace(shown(city), shown(state))},
  };
}

/** Claims systems also fill fields of fixed length with spaces. */
const shown = (text: string | null | undefined) => (text && showsText(text) ? text : '');

/** The providers of claims who are in the directory, and whether they give sensitive care. */
export type Directory = ReadonlyMap<string, boolean>;

export async function directoryOf(database: Database, told: readonly ToldClaim[]): Promise<Directory> {
  const ids = [...new Set(told.map(({providerId}) => providerId))];
  const found = await database
    .select({id: providers.id, isSensitive: providers.isSensitive})
    .from(providers)
    .where(inArray(providers.id, ids));
  return new Map(found.map(({id, isSensitive}) => [id, isSensitive]));
}

export function factsOf(claim: ToldClaim, directory: Directory): ClaimFacts {
  return {...claim, isInUs: isInUs(claim), isSensitive: directory.get(claim.providerId) ?? false};
}

/** What of a claim may be corrected. */
export function contentOf({providerId, email, city, state, visitedOn, visit}: ToldClaim, now: Date) {
  return {providerId, email, city, state, visitedOn, visit, processedAt: now.toISOString()};
}

export function rowOf(claim: ToldClaim, now: Date): NewClaim {
  const {id, memberIssuer, memberSubject} = claim;
  return {id, memberIssuer, memberSubject, ...contentOf(claim, now)};
}

export function saysTheSame(stored: Stored, {birthDate: _, ...claim}: ToldClaim): boolean {
  return Object.entries(claim).every(([name, value]) => stored[name as keyof Stored] === value);
}
