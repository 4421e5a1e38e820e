import type {ProcessedClaim} from 'directory-reviews/contract';
import {isWellFormed, repairedLine, showsText} from 'directory-reviews/rules';
import {inArray, sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {type claims, type NewClaim, providers} from '../database/schema.js';
import type {ClaimFacts} from './claim-rules.js';
import {isInUs, memberPlace} from './member-place.js';
import type {Visit} from './visit-question.js';

export type Stored = typeof claims.$inferSelect;

/** Where the plan's files have a claim from, and how old that version is. */
export interface ClaimSource {
  readonly id: string;
  readonly key: string | null;
  /** ISO 8601, if the files say so. */
  readonly updatedAt: string | null;
  readonly memberUpdatedAt: string | null;
}

/** A claim as a claims system tells it, or as an import found it in files. */
export interface SourcedClaim extends ProcessedClaim {
  readonly source?: ClaimSource;
}

/** A claim as it is stored, and what is not stored of it. */
export interface ToldClaim extends Visit {
  readonly id: string;
  readonly email: string | null;
  readonly city: string;
  readonly state: string;
  readonly visit: ProcessedClaim['visit'];
  readonly birthDate: string | undefined;
  readonly source: ClaimSource;
}

export function toldClaim(memberIssuer: string, {claimId: id, member, source, ...claim}: SourcedClaim): ToldClaim {
  const {providerId, visitedOn, visit} = claim;
  const {subject: memberSubject, email, city, state, birthDate} = member;
  return {
    ...{id, memberIssuer, memberSubject, providerId, visitedOn, visit},
    source: source ?? {id, key: null, updatedAt: null, memberUpdatedAt: null},
    ...{email: shown(email) || null, birthDate: birthDate ?? undefined, ...memberPlace(shown(city), shown(state))},
  };
}

/** Claims systems also fill fields of fixed length with spaces: what shows nothing is left out. */
const shown = (text: string | null | undefined) => (text && showsText(text) ? text : '');

/** What is wrong with a claim beyond what its schema says. */
export function faultOf({member, visitedOn}: ProcessedClaim, today: string): string | undefined {
  if (visitedOn > today) return 'visitedOn: must not be after today.';
  for (const [field, value] of Object.entries(member)) {
    const text = shown(value);
    if (text ? text !== repairedLine(text) : field === 'subject') return `member.${field}: must be one line that shows something.`;
  }
  const email = shown(member.email);
  return email && !isWellFormed('email', email) ? 'member.email: must be one address.' : undefined;
}

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
export function contentOf({providerId, email, city, state, visitedOn, visit, source}: ToldClaim, now: Date) {
  return {providerId, email, city, state, visitedOn, visit, processedAt: now.toISOString(), ...versionOf(source)};
}

/** How old what was told is, as far as that is known. */
function versionOf({key, updatedAt, memberUpdatedAt}: ClaimSource) {
  return {
    ...(key !== null && {sourceKey: key}),
    ...(updatedAt !== null && {sourceUpdatedAt: updatedAt}),
    ...(memberUpdatedAt !== null && {memberUpdatedAt}),
  };
}

export function rowOf(claim: ToldClaim, now: Date): NewClaim {
  const {id, memberIssuer, memberSubject, source} = claim;
  return {id, memberIssuer, memberSubject, sourceId: source.id, ...contentOf(claim, now)};
}

/** Whether a claim says the same as is stored, and that stands. */
export function isRepeat(stored: Stored, told: ToldClaim): boolean {
  const {birthDate: _, source: __, ...claim} = told;
  const saysTheSame = Object.entries(claim).every(([name, value]) => stored[name as keyof Stored] === value);
  return saysTheSame && !stored.withdrawnAt && !isOutdated(stored, told);
}

/** Whether the plan's files say that what is stored is from a later version of the claim. */
export function isOutdated(stored: Stored, {source}: ToldClaim): boolean {
  return isAfter(stored.sourceUpdatedAt, source.updatedAt);
}

/** Whether a claim that says the same is a later version of the claim or its member. */
export function isNewer(stored: Stored, {source}: ToldClaim): boolean {
  return isAfter(source.updatedAt, stored.sourceUpdatedAt) || isAfter(source.memberUpdatedAt, stored.memberUpdatedAt);
}

/** Keeps how old the versions of claims are that say the same as before. */
export async function renewVersions(database: Database, told: readonly ToldClaim[]): Promise<void> {
  if (!told.length) return;
  const said = JSON.stringify(told.map(({id, source: {key, updatedAt, memberUpdatedAt}}) => ({id, key, updatedAt, memberUpdatedAt})));
  await database.execute(sql`
    update claims set source_key = coalesce(said.key, source_key), source_updated_at = greatest(said."updatedAt", source_updated_at),
      member_updated_at = greatest(said."memberUpdatedAt", member_updated_at)
    from json_to_recordset(${said}::json) as said (id text, key text, "updatedAt" timestamptz, "memberUpdatedAt" timestamptz)
    where claims.id = said.id`);
}

/** Whether one moment is known to be after another one. */
export function isAfter(moment: string | null, other: string | null): boolean {
  return moment !== null && other !== null && Date.parse(moment) > Date.parse(other);
}
