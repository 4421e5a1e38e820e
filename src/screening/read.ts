import type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../domain/finding.js';
import {ownOf, type ScreeningContext} from './context.js';
import {foldText} from './folded-text.js';
import {NUMBER_RULES, NUMBERED} from './identifier-rules.js';
import {isSpanish} from './language.js';
import {findFullNames, findNames} from './names.js';
import {findPlanWords} from './plan-words.js';
import {findProfanity} from './profanity.js';
import {findReaches, type Found} from './reaches.js';
import {RuleIndex, type WordStart, wordStarts} from './rule-index.js';
import {type CompiledRule, compileRule, type Rule} from './rules.js';
import {clausesOf, type Sentences, sentencesOf} from './sentences.js';
import {fittingWords} from './suggestions.js';
import {type TaggedText, tagText} from './tagged-text.js';
import type {Vocabulary} from './vocabulary.js';

/** The rules for a kind of text. `NUMBER_RULES` apply to both, on the plain text, in which digits are kept. */
export interface RuleBook {
  readonly kind: ScreenedKind;
  /** For the tagged text. */
  readonly rules: readonly Rule[];
  /** Apply only to sentences in which the others found nothing as telling. */
  readonly otherwise: readonly Rule[];
  /** For the plain text, which keeps every sign. */
  readonly plain?: readonly Rule[];
  /** The words that a browser loads. */
  readonly words: () => Vocabulary;
}

/** Whether a label is more specific about the reader than rules that apply otherwise, and replaces what they find. */
const IS_TELLING: Readonly<Record<FindingLabel, boolean>> = {
  'acknowledges-patient': true,
  'clinical-detail': true,
  'health-information': false,
  identifier: false,
  date: false,
  money: true,
  derogatory: true,
  profanity: false,
};

interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  readonly index: RuleIndex;
}

const compiled = new WeakMap<readonly Rule[], CompiledRules>();

/** Compiles rules on first use. */
function compiledRules(rules: readonly Rule[]): CompiledRules {
  let known = compiled.get(rules);
  if (!known) compiled.set(rules, (known = {rules: rules.map(compileRule), index: new RuleIndex(rules.map(({find}) => find))}));
  return known;
}

/** Finds what the rules of a book object to, in any order. Findings may overlap. */
export function readText(
  text: string,
  {kind, rules, otherwise, plain: plainRules = []}: Omit<RuleBook, 'words'>,
  words: Vocabulary,
  context: ScreeningContext,
): Finding[] {
  const folded = foldText(text);
  const tagged = tagText(folded, words);
  const findings: Finding[] = [];
  const {off = [], words: planWords = []} = context.editorialCheck ?? {};

  /** @param start an offset in the folded text, as is `end`. */
  const add = (label: FindingLabel, reason: FindingReason, start: number, end: number, instead?: Rule['instead']) => {
    const suggestion =
      kind === 'response' && instead ? fittingWords(folded.plain, start, end, instead[isSpanish(folded.plain) ? 'es' : 'en']) : undefined;
    findings.push({label, reason, start: folded.starts[start]!, end: folded.ends[end - 1]!, ...(suggestion !== undefined && {suggestion})});
  };
  const addTagged = ({text: all, indexes}: TaggedText, label: FindingLabel, {start, end, reason}: Found, instead?: Rule['instead']) => {
    while (start < end && /[\s,.]/.test(all[start]!)) start++;
    while (end > start && /[\s,]/.test(all[end - 1]!)) end--;
    // A number at the end of a sentence.
    if (/\d\.$/.test(all.slice(start, end))) end--;
    if (end > start) add(label, reason, indexes?.[start] ?? start, (indexes?.[end - 1] ?? end - 1) + 1, instead);
  };
  const taggedParts = partsOf(tagged.text);
  for (const {rule, ...found} of findByRules(compiledRules(rules), tagged.text, taggedParts))
    addTagged(tagged, rule.label, found, rule.instead);
  const plain: TaggedText = {text: folded.plain, indexes: undefined};
  for (const some of NUMBERED.test(plain.text) ? [NUMBER_RULES, plainRules] : [plainRules]) {
    if (!some.length) continue;
    for (const {rule, ...found} of findByRules(compiledRules(some), plain.text, partsOf(plain.text))) addTagged(plain, rule.label, found);
  }
  for (const found of findReaches(plain.text, kind)) addTagged(plain, 'identifier', found);
  if (kind === 'response') for (const found of findNames(tagged)) addTagged(tagged, 'identifier', found);
  for (const {reason, start, end} of findFullNames(folded, kind, (word) => words.names.has(word))) add('identifier', reason, start, end);
  for (const {start, end, isInsult} of findProfanity(folded)) {
    add('profanity', 'swearing', start, end);
    if (isInsult) add('derogatory', 'insult', start, end);
  }
  for (const {label, start, end} of findPlanWords(folded.words, planWords, kind)) add(label, 'plan-words', start, end);
  for (const {rule, ...found} of findByRules(compiledRules(otherwise), tagged.text, taggedParts)) {
    const [from, to] = taggedParts.sentences(found.start).map((at) => folded.starts[tagged.indexes?.[at] ?? -1] ?? text.length) as [
      number,
      number,
    ];
    if (!findings.some(({label, start, end}) => IS_TELLING[label] && start < to && end > from)) addTagged(tagged, rule.label, found);
  }
  const isOwn = ownOf(text, folded, context);
  return findings.filter((finding) => (finding.reason === 'plan-words' || !off.includes(finding.label)) && !isOwn(finding, finding.reason));
}

interface Parts {
  readonly starts: readonly WordStart[];
  readonly sentences: Sentences;
  readonly clauses: Sentences;
}

function partsOf(text: string): Parts {
  return {starts: wordStarts(text), sentences: sentencesOf(text), clauses: clausesOf(text)};
}

function findByRules({rules, index: byWords}: CompiledRules, text: string, {starts, sentences, clauses}: Parts): (Found & {rule: Rule})[] {
  return byWords.find(text, starts).flatMap(({rule: at, start: index, end: last}) => {
    const rule = rules[at]!;
    const {reason, afterPattern, conditionPattern, withPattern, saidPattern, onlyPattern} = rule;
    const [from, to] = sentences(index);
    if (onlyPattern && !onlyPattern.test(text.slice(from, to))) return [];
    if (saidPattern?.test(text.slice(from, to))) return [];
    const [start, end] = clauses(index);
    if (afterPattern?.test(text.slice(start, index)) || withPattern?.test(text.slice(start, end))) return [];
    if (conditionPattern && start !== from && conditionPattern.test(text.slice(from, start))) return [];
    return {rule, start: index, end: last, reason};
  });
}

/** Merges overlapping findings of a label into one with the reason of the first, in the order of the text. */
export function merged(findings: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const at = result.findLastIndex(({label, end}) => label === finding.label && end > finding.start);
    const before = result[at];
    if (!before) result.push(finding);
    else if (finding.end > before.end) {
      // The suggestion was only for the first words.
      const {suggestion: _, ...rest} = before;
      result[at] = {...rest, end: finding.end};
    }
  }
  return result;
}
