import type {Finding} from '../domain/finding.js';
import {BLAME_RULES} from './blame-rules.js';
import {CLINICAL_RULES} from './clinical-rules.js';
import type {ScreeningContext} from './context.js';
import {DATE_RULES, MONEY_RULES} from './date-money-rules.js';
import {merged, readText, type RuleBook} from './read.js';
import {READER_RULES} from './reader-rules.js';
import {TONE_RULES} from './tone-rules.js';
import {VISIT_RULES} from './visit-rules.js';
import {vocabulary} from './vocabulary.js';

export const RESPONSE_BOOK: RuleBook = {
  kind: 'response',
  rules: [...VISIT_RULES, ...CLINICAL_RULES, ...DATE_RULES, ...MONEY_RULES, ...TONE_RULES, ...BLAME_RULES],
  otherwise: READER_RULES,
  words: vocabulary([]),
};

/** `screen(text, 'response', context)` without the rules for reviews, for what a practice loads. */
export function screenResponse(text: string, context: ScreeningContext = {}): readonly Finding[] {
  return merged(readText(text, RESPONSE_BOOK, RESPONSE_BOOK.words(), context));
}
