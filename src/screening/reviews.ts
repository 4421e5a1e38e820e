import type {Finding} from '../domain/finding.js';
import type {ScreeningContext} from './context.js';
import {COMMON_NAMES} from './first-names.generated.js';
import {HEALTH_RULES} from './health-rules.js';
import {COMPOUNDS, MORE_CLINICAL_WORDS} from './more-clinical-words.js';
import {PERSON_RULES} from './person-rules.js';
import {merged, readText, type RuleBook} from './read.js';
import {TONE_RULES} from './tone-rules.js';
import {vocabulary} from './vocabulary.js';

export const REVIEW_BOOK: RuleBook = {
  kind: 'review',
  rules: [...HEALTH_RULES, ...TONE_RULES, ...PERSON_RULES],
  otherwise: [],
  words: vocabulary([MORE_CLINICAL_WORDS, {name: COMMON_NAMES}], COMPOUNDS),
};

/** `screen(text, 'review', context)` without the rules for responses. */
export function screenReview(text: string, context: ScreeningContext = {}): readonly Finding[] {
  return merged(readText(text, REVIEW_BOOK, REVIEW_BOOK.words(), context));
}
