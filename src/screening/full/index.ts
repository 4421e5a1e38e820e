import {screenWith} from '../screen.js';
import {MORE_RESPONSE_RULES, MORE_REVIEW_RULES, PLAIN_RESPONSE_RULES, PLAIN_REVIEW_RULES} from './more-patterns.js';
import {MORE_FIRST_NAMES, NAMES_LIKE_WORDS, RARE_WORDS} from './more-words.js';
import {FIGURES} from './scorn-words.js';
import {CONDITIONS, DRUGS, FREQUENT_NAMES, NAMES, PROCEDURES} from './words.generated.js';

export type {EditorialCheck, PlanWords} from '../../domain/editorial-check.js';
export type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../../domain/finding.js';
export type {ScreeningContext} from '../context.js';

const WORDS = {condition: CONDITIONS, drug: DRUGS, procedure: PROCEDURES, figure: FIGURES};

/**
 * The editorial check with full lists, for a service: thousands of conditions, medicines, procedures and first names more than a browser
 * should load, and patterns of contempt that few write. It finds all that the check of `directory-reviews/screening` finds.
 */
export const screen = screenWith({
  review: {words: [RARE_WORDS, {...WORDS, name: `${NAMES},${NAMES_LIKE_WORDS}`}], rules: MORE_REVIEW_RULES, plain: PLAIN_REVIEW_RULES},
  // In a response, first names alone are found, so a rare name that is also a word would be a false alarm.
  response: {
    words: [RARE_WORDS, {...WORDS, name: `${FREQUENT_NAMES},${MORE_FIRST_NAMES}`}],
    rules: MORE_RESPONSE_RULES,
    plain: PLAIN_RESPONSE_RULES,
  },
});
