import {screenWithWords} from '../screen.js';
import {MORE_DRUGS} from './more-words.js';
import {CONDITIONS, DRUGS, NAMES, PROCEDURES} from './words.generated.js';

export type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../../domain/finding.js';
export type {ScreeningContext} from '../context.js';

/**
 * The editorial check with full word lists, for a service: thousands of conditions, medicines, procedures and first names more than
 * a browser should load. It finds all that the check of `directory-reviews/screening` finds, by the same rules.
 */
export const screen = screenWithWords({condition: CONDITIONS, drug: `${MORE_DRUGS},${DRUGS}`, procedure: PROCEDURES, name: NAMES});
