import type {FindingLabel} from './finding.js';
import type {WithholdingReason} from './reasons.js';

/*
 * Votes count, comments are moderated: a comment that is held back, or was taken down, keeps its vote in the recommendation rate.
 * Otherwise the rate would be better than the answers, because comments of patients who do not recommend are held back more often.
 */

/** Why a comment is withheld while its review's vote counts. */
export const WITHHELD_FOR = ['privacy', 'language', 'inaccurate'] as const satisfies readonly WithholdingReason[];

export type WithheldFor = (typeof WITHHELD_FOR)[number];

/** What a plan does with the votes of withheld comments. */
export type WithheldVotes = (typeof WITHHELD_VOTES)[number];

export const WITHHELD_VOTES = ['count', 'leave-out'] as const;

/**
 * What a representative's reason says about the vote: why the comment alone is withheld, or `undefined` if the whole review is. A
 * review that is not about this provider, or not verified, is no vote for or against the provider.
 */
export function withheldFor(reason: WithholdingReason): WithheldFor | undefined {
  return WITHHELD_FOR.find((each) => each === reason);
}

/** Why the editorial check withholds a comment, until a representative decides. Privacy comes first if there are several reasons. */
export function withheldByCheck(labels: readonly FindingLabel[]): WithheldFor {
  return labels.every((label) => label === 'profanity' || label === 'derogatory') ? 'language' : 'privacy';
}
