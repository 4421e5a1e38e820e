import {screenWithWords} from '../screen.js';
import {MORE_DRUGS} from './more-words.js';
import {CONDITIONS, DRUGS, FREQUENT_NAMES, NAMES, PROCEDURES} from './words.generated.js';

export type {EditorialCheck, PlanWords} from '../../domain/editorial-check.js';
export type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../../domain/finding.js';
export type {ScreeningContext} from '../context.js';

const WORDS = {condition: CONDITIONS, drug: `${MORE_DRUGS},${DRUGS}`, procedure: PROCEDURES};

/**
 * The editorial check with full word lists, for a service: thousands of conditions, medicines, procedures and first names more than
 * a browser should load. It finds all that the check of `directory-reviews/screening` finds, by the same rules.
 */
export const screen = screenWithWords({
  review: {...WORDS, name: NAMES},
  // In a response, first names alone are found, so a rare name that is also a word would be a false alarm.
  response: {...WORDS, name: FREQUENT_NAMES},
});
