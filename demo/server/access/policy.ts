import {SCOPES, type KnownProblemCode} from 'directory-reviews/contract';

/** Everything the decision rests on: what the token allows at most, and what the database says of the person right now. */
export interface Standing {
  readonly scopes: readonly string[];
  readonly isRepresentative: boolean;
  readonly isClaimsSystem: boolean;
  /** Ids of the practices the person belongs to. */
  readonly practices: readonly string[];
  /** Ids of those for which the person holds the entitlement "Review Patient Feedback". */
  readonly entitlements: readonly string[];
  /** Ids of those whose access the person manages. */
  readonly manages: readonly string[];
}

/** What somebody wants to do. */
export type Wish =
  | {readonly to: 'read-own-access'}
  | {readonly to: 'read-feedback' | 'submit'; readonly practiceId: string}
  /** Of all practices the person is entitled for, so there is no practice to be refused. */
  | {readonly to: 'read-new-reviews'}
  | {readonly to: 'decide' | 'read-queue'}
  /** Own claims and the questions about them; whose they are is looked up with the claim. */
  | {readonly to: 'answer-survey' | 'process-claim'}
  | {readonly to: 'read-access' | 'register'}
  | {readonly to: 'manage-access'; readonly practiceId: string};

/** Answers why not, or nothing when the person may. */
export type Policy = (standing: Standing, wish: Wish) => KnownProblemCode | undefined;

/** Any one of them is enough; none is needed where there is none. */
const SCOPES_FOR: Readonly<Record<Wish['to'], readonly string[]>> = {
  'read-own-access': [SCOPES.read],
  'read-feedback': [SCOPES.read],
  'read-new-reviews': [SCOPES.read],
  submit: [SCOPES.write],
  decide: [SCOPES.decide],
  'read-queue': [SCOPES.decide],
  'answer-survey': [SCOPES.answer],
  'process-claim': [SCOPES.process],
  'read-access': [SCOPES.read, SCOPES.manage],
  'manage-access': [SCOPES.manage],
  register: [],
};

/** Who may do what. A practice one does not belong to does not exist for one, and neither do the cases of others. */
export const policy: Policy = ({scopes, isRepresentative, isClaimsSystem, practices, entitlements, manages}, wish) => {
  const sufficient = SCOPES_FOR[wish.to];
  if (sufficient.length && !sufficient.some((scope) => scopes.includes(scope))) return 'insufficient-scope';
  switch (wish.to) {
    case 'read-own-access':
    case 'read-new-reviews':
    case 'answer-survey':
    case 'read-access':
    case 'register':
      return undefined;
    case 'read-feedback':
    case 'submit':
      if (!practices.includes(wish.practiceId)) return 'practice-not-found';
      return entitlements.includes(wish.practiceId) ? undefined : 'entitlement-missing';
    case 'decide':
      return isRepresentative ? undefined : 'case-not-found';
    case 'read-queue':
      return isRepresentative ? undefined : 'insufficient-scope';
    case 'process-claim':
      return isClaimsSystem ? undefined : 'insufficient-scope';
    case 'manage-access':
      return practices.includes(wish.practiceId) && manages.includes(wish.practiceId) ? undefined : 'practice-not-found';
  }
};

/** What the token must carry for this, or the first of what is enough. */
export function scopeFor(wish: Wish): string {
  return SCOPES_FOR[wish.to][0] ?? '';
}

/** Refuses nothing. For tests alone, which show that row-level security holds by itself. */
export const allowEverything: Policy = () => undefined;
