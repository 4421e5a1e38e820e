import {SCOPES} from '../../../src/api/routes.js';
import type {KnownProblemCode} from '../../../src/api/schemas.js';

/** Everything the decision rests on: what the token allows at most, and what the database says of the person right now. */
export interface Standing {
  readonly scopes: readonly string[];
  readonly isRepresentative: boolean;
  /** Ids of the practices the person belongs to. */
  readonly practices: readonly string[];
  /** Ids of those for which the person holds the entitlement "Review Patient Feedback". */
  readonly entitlements: readonly string[];
}

/** What somebody wants to do. */
export type Wish =
  | {readonly to: 'read-own-access'}
  | {readonly to: 'read-feedback' | 'submit'; readonly practiceId: string}
  /** Of all practices the person is entitled for, so there is no practice to be refused. */
  | {readonly to: 'read-new-reviews'}
  | {readonly to: 'decide'};

/** Answers why not, or nothing when the person may. */
export type Policy = (standing: Standing, wish: Wish) => KnownProblemCode | undefined;

const SCOPE_FOR: Readonly<Record<Wish['to'], string>> = {
  'read-own-access': SCOPES.read,
  'read-feedback': SCOPES.read,
  'read-new-reviews': SCOPES.read,
  submit: SCOPES.write,
  decide: SCOPES.decide,
};

/** Who may do what. A practice one does not belong to does not exist for one, and neither do the cases of others. */
export const policy: Policy = ({scopes, isRepresentative, practices, entitlements}, wish) => {
  if (!scopes.includes(scopeFor(wish))) return 'insufficient-scope';
  switch (wish.to) {
    case 'read-own-access':
    case 'read-new-reviews':
      return undefined;
    case 'read-feedback':
    case 'submit':
      if (!practices.includes(wish.practiceId)) return 'practice-not-found';
      return entitlements.includes(wish.practiceId) ? undefined : 'entitlement-missing';
    case 'decide':
      return isRepresentative ? undefined : 'case-not-found';
  }
};

/** What the token must carry for this. */
export function scopeFor(wish: Wish): string {
  return SCOPE_FOR[wish.to];
}

/** Refuses nothing. For tests alone, which show that row-level security holds by itself. */
export const allowEverything: Policy = () => undefined;
