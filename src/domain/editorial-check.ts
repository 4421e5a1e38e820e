import type {FindingLabel} from './finding.js';

/** What a plan changes in the editorial check. Its service and its pages are configured alike. */
export interface EditorialCheck {
  /** The labels that the plan does not look for. Its own words are found all the same. */
  readonly off?: readonly FindingLabel[] | undefined;
  readonly words?: readonly PlanWords[] | undefined;
}

/** Words or phrases of the plan's own, and the label they are found as. */
export interface PlanWords {
  readonly label: FindingLabel;
  readonly words: readonly string[];
}

/** The most words of one label. */
export const PLAN_WORDS_LIMIT = 200;

/** The most characters of one word or phrase. */
export const PLAN_WORD_LENGTH = 60;
