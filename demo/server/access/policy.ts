import {type KnownProblemCode, SCOPES} from 'directory-reviews/contract';

/** Everything the policy decides by: the token's scopes and what the database currently says about the person. */
export interface Rights {
  readonly scopes: readonly string[];
  readonly isRepresentative: boolean;
  readonly isClaimsSystem: boolean;
  /** Ids of the practices the person belongs to. */
  readonly practices: readonly string[];
  /** Ids of the practices where the person holds the entitlement "Review Patient Feedback". */
  readonly entitlements: readonly string[];
  /** Ids of the practices whose access the person manages. */
  readonly manages: readonly string[];
}

/** An action that needs permission. */
export type Action =
  | {readonly to: 'read-own-access'}
  | {readonly to: 'ask-for-access'; readonly practiceId: string}
  | {readonly to: 'read-feedback' | 'submit'; readonly practiceId: string}
  /** What the person is told by email, about all practices where the person is entitled. */
  | {readonly to: 'read-emails' | 'choose-emails'}
  /** Covers every practice the person is entitled at, so there is no single practice to refuse. */
  | {readonly to: 'read-new-reviews'}
  | {readonly to: 'decide' | 'read-queue'}
  /** The person's own claims and surveys. Ownership is checked when the claim is loaded. */
  | {readonly to: 'answer-survey' | 'process-claim'}
  | {readonly to: 'read-access' | 'register'}
  /** Which practices are managed is checked for each one with `managesAccess`. */
  | {readonly to: 'register-people'}
  | {readonly to: 'manage-access'; readonly practiceId: string};

/** Returns the reason for a refusal, or `undefined` when the action is allowed. */
export type Policy = (rights: Rights, action: Action) => KnownProblemCode | undefined;

/** Any one of the scopes is enough; an empty list means no scope is needed. */
const SCOPES_FOR: Readonly<Record<Action['to'], readonly string[]>> = {
  'read-own-access': [SCOPES.read],
  'ask-for-access': [SCOPES.write],
  'read-feedback': [SCOPES.read],
  'read-emails': [SCOPES.read],
  'choose-emails': [SCOPES.write],
  'read-new-reviews': [SCOPES.read],
  submit: [SCOPES.write],
  decide: [SCOPES.decide],
  'read-queue': [SCOPES.decide],
  'answer-survey': [SCOPES.answer],
  'process-claim': [SCOPES.process],
  'read-access': [SCOPES.read, SCOPES.manage],
  'manage-access': [SCOPES.manage],
  'register-people': [SCOPES.manage],
  register: [],
};

/** Practices the person does not belong to, and other people's cases, are reported as not found. */
export const policy: Policy = (rights, action) => {
  const {scopes, isRepresentative, isClaimsSystem, practices, entitlements} = rights;
  const sufficient = SCOPES_FOR[action.to];
  if (sufficient.length && !sufficient.some((scope) => scopes.includes(scope))) return 'insufficient-scope';
  switch (action.to) {
    case 'read-own-access':
    case 'read-new-reviews':
    case 'answer-survey':
    case 'read-access':
    case 'register':
    case 'register-people':
      return undefined;
    case 'ask-for-access':
      return practices.includes(action.practiceId) ? undefined : 'practice-not-found';
    case 'read-feedback':
    case 'submit':
      if (!practices.includes(action.practiceId)) return 'practice-not-found';
      return entitlements.includes(action.practiceId) ? undefined : 'entitlement-missing';
    case 'read-emails':
    case 'choose-emails':
      return practices.some((id) => entitlements.includes(id)) ? undefined : 'entitlement-missing';
    case 'decide':
      return isRepresentative ? undefined : 'case-not-found';
    case 'read-queue':
      return isRepresentative ? undefined : 'insufficient-scope';
    case 'process-claim':
      return isClaimsSystem ? undefined : 'insufficient-scope';
    case 'manage-access':
      return managesAccess(rights, action.practiceId) ? undefined : 'practice-not-found';
  }
};

/** Whoever has left a practice manages nothing there. */
export function managesAccess({practices, manages}: Rights, practiceId: string): boolean {
  return practices.includes(practiceId) && manages.includes(practiceId);
}

/** The scope to name when the token lacks one: the first sufficient scope. */
export function scopeFor(action: Action): string {
  return SCOPES_FOR[action.to][0] ?? '';
}

/** Refuses nothing. Only for tests that show row-level security works on its own. */
export const allowEverything: Policy = () => undefined;
