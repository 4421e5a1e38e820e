import type {NOT_ASKED_REASONS, ProcessedClaim} from 'directory-reviews/contract';
import {daysAfter} from 'directory-reviews/rules';

/*
 * Which claims ask a question. Claims that the plan reads from its own files are first sorted out by import/fhir, which tells the kind of
 * the visit; what holds for every claim is here.
 */

export type NotAskedReason = (typeof NOT_ASKED_REASONS)[number];

/** Longer ago, a member remembers too little. Also the number of days between two questions about one provider. */
export const MEMORY_DAYS = 90;

/** Days a question stays open. */
export const OPEN_DAYS = 30;

/** Of members from 12 to 17, the law of most states protects some visits even from their parents, and an email names the provider. */
export const PROTECTED_AGES = {from: 12, to: 17};

export interface ClaimFacts {
  readonly visit: ProcessedClaim['visit'];
  readonly visitedOn: string;
  readonly isInUs: boolean;
  readonly birthDate: string | undefined;
  readonly isSensitive: boolean;
}

/** The first day of visits to ask about today. */
export const firstDayBefore = (today: string) => daysAfter(today, -MEMORY_DAYS);

/** Why a claim asks no question, whatever else is known about the member. */
export function reasonAgainst({visit, visitedOn, isInUs, birthDate, isSensitive}: ClaimFacts, today: string): NotAskedReason | undefined {
  if (visit === 'other') return 'kind-of-visit';
  if (!isInUs) return 'outside-us';
  if (visitedOn < firstDayBefore(today)) return 'too-long-ago';
  const age = birthDate === undefined ? Infinity : ageOn(visitedOn, birthDate);
  if (age >= PROTECTED_AGES.from && age <= PROTECTED_AGES.to) return 'age';
  return isSensitive ? 'sensitive-care' : undefined;
}

/** Full years. Whoever was born on February 29 has a birthday on March 1 in other years. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** A visit of the same member to the same provider that has a question. */
export interface AskedVisit {
  readonly visitedOn: string;
  readonly isCanceled: boolean;
}

/** Why a visit is not asked about after these. A question that was canceled leaves room for others, and returns unless they took it. */
export function reasonAfter(visitedOn: string, asked: readonly AskedVisit[]): NotAskedReason | undefined {
  const same = asked.find((each) => each.visitedOn === visitedOn);
  if (same && !same.isCanceled) return 'asked-already';
  const isNear = (other: string) => other > daysAfter(visitedOn, -MEMORY_DAYS) && other < daysAfter(visitedOn, MEMORY_DAYS);
  return asked.some((each) => !each.isCanceled && isNear(each.visitedOn)) ? 'asked-recently' : undefined;
}
