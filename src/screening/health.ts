import type {Finding} from '../domain/finding.js';
import type {ScreeningContext} from './context.js';
import {HEALTH_RULES} from './health-rules.js';
import {COMPOUNDS, MORE_CLINICAL_WORDS} from './more-clinical-words.js';
import {merged, readText} from './read.js';
import {vocabulary} from './vocabulary.js';

const words = vocabulary([MORE_CLINICAL_WORDS], COMPOUNDS);

/** The health details that `screen(text, 'review', context)` finds. A survey loads only these rules. */
export function screenHealth(text: string, context: ScreeningContext = {}): readonly Finding[] {
  const findings = readText(text, {kind: 'review', rules: HEALTH_RULES, otherwise: []}, words(), context);
  return merged(findings.filter(({label}) => label === 'health-information'));
}
