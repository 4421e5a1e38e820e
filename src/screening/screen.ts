import {BLAME_RULES} from './blame-rules.js';
import type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../domain/finding.js';
import {ownOf, type ScreeningContext} from './context.js';
import {DATE_RULES, MONEY_RULES} from './date-money-rules.js';
import {foldText} from './folded-text.js';
import {CLINICAL_RULES, HEALTH_RULES} from './health-rules.js';
import {NUMBER_RULES} from './identifier-rules.js';
import {isSpanish} from './language.js';
import {findFullNames, findNames} from './names.js';
import {findProfanity} from './profanity.js';
import {findReaches, type Found} from './reaches.js';
import {READER_RULES} from './reader-rules.js';
import {type CompiledRule, compileRule, findWords, type Rule, type WordStart, wordStarts} from './rules.js';
import {clausesOf, type Sentences, sentencesOf} from './sentences.js';
import {type TaggedText, tagText} from './tagged-text.js';
import {TONE_RULES} from './tone-rules.js';
import {VISIT_RULES} from './visit-rules.js';
import {type Vocabulary, vocabularyOf, type WordLists} from './vocabulary.js';

/** Rules for the tagged text. `NUMBER_RULES` apply to the plain text, in which digits are kept. */
const WORD_RULES: Readonly<Record<ScreenedKind, readonly Rule[]>> = {
  review: [...HEALTH_RULES, ...TONE_RULES],
  response: [...VISIT_RULES, ...CLINICAL_RULES, ...DATE_RULES, ...MONEY_RULES, ...TONE_RULES, ...BLAME_RULES],
};

/** Whether a label is more specific about the reader than `READER_RULES`, and replaces what they find. */
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

const compiled = new Map<Rule, CompiledRule>();

/** Compiles a rule on first use. */
function compiledRule(rule: Rule): CompiledRule {
  let known = compiled.get(rule);
  if (!known) compiled.set(rule, (known = compileRule(rule)));
  return known;
}

/**
 * Finds words that should not be published: in a review they hold it back, and in a response they are advice to its writer. A
 * text without findings is not necessarily safe.
 *
 * Supports English and Spanish, including letters that are spaced, repeated, masked, or replaced by digits and look-alikes.
 * Runs without a network. Findings are in the order of the text.
 *
 * @param context The practice's own names, phones, mail and places. They are never a finding, even if one is also a word.
 */
export function screen(text: string, kind: ScreenedKind, context: ScreeningContext = {}): readonly Finding[] {
  return merged(findingsWith((builtIn ??= vocabularyOf()), text, kind, context));
}

let builtIn: Vocabulary | undefined;

/** The check with more words than the built-in ones: the same rules, and everything that {@link screen} finds. */
export function screenWithWords(more: WordLists): typeof screen {
  let words: Vocabulary | undefined;
  return (text, kind, context = {}) => {
    const all = [(builtIn ??= vocabularyOf()), (words ??= vocabularyOf(more))];
    return merged(all.flatMap((each) => findingsWith(each, text, kind, context)));
  };
}

function findingsWith(words: Vocabulary, text: string, kind: ScreenedKind, context: ScreeningContext): Finding[] {
  const folded = foldText(text);
  const tagged = tagText(folded, words);
  const plain: TaggedText = {text: folded.plain, indexes: folded.starts.map((_, i) => i)};
  const language = isSpanish(folded.plain) ? 'es' : 'en';
  const findings: Finding[] = [];

  /** @param start an offset in the folded text, as is `end`. */
  const add = (label: FindingLabel, reason: FindingReason, start: number, end: number, instead?: Rule['instead']) => {
    const suggestion = kind === 'response' ? instead?.[language] : undefined;
    findings.push({label, reason, start: folded.starts[start]!, end: folded.ends[end - 1]!, ...(suggestion !== undefined && {suggestion})});
  };
  const addTagged = ({text: all, indexes}: TaggedText, label: FindingLabel, {start, end, reason}: Found, instead?: Rule['instead']) => {
    while (start < end && /[\s,.]/.test(all[start]!)) start++;
    while (end > start && /[\s,]/.test(all[end - 1]!)) end--;
    if (end > start) add(label, reason, indexes[start]!, indexes[end - 1]! + 1, instead);
  };
  for (const [rules, view] of [
    [WORD_RULES[kind], tagged],
    [NUMBER_RULES, plain],
  ] as const) {
    const starts = wordStarts(view.text);
    const sentences = sentencesOf(view.text);
    const clauses = clausesOf(view.text);
    for (const rule of rules) {
      for (const found of findByRule(compiledRule(rule), view.text, starts, sentences, clauses)) addTagged(view, rule.label, found, rule.instead);
    }
  }
  for (const found of findReaches(plain.text, sentencesOf(plain.text), kind)) addTagged(plain, 'identifier', found);
  if (kind === 'response') for (const found of findNames(tagged)) addTagged(tagged, 'identifier', found);
  for (const {reason, start, end} of findFullNames(folded, kind, (word) => words.names.has(word))) add('identifier', reason, start, end);
  for (const {start, end, isInsult} of findProfanity(folded)) {
    add('profanity', 'swearing', start, end);
    if (isInsult) add('derogatory', 'insult', start, end);
  }
  if (kind === 'response') {
    const sentences = sentencesOf(tagged.text);
    const clauses = clausesOf(tagged.text);
    for (const rule of READER_RULES) {
      for (const found of findByRule(compiledRule(rule), tagged.text, wordStarts(tagged.text), sentences, clauses)) {
        const [from, to] = sentences(found.start).map((at) => folded.starts[tagged.indexes[at] ?? -1] ?? text.length) as [number, number];
        if (!findings.some(({label, start, end}) => IS_TELLING[label] && start < to && end > from)) addTagged(tagged, rule.label, found);
      }
    }
  }
  const isOwn = ownOf(text, folded, context);
  return findings.filter((finding) => !isOwn(finding, finding.reason));
}

function findByRule(rule: CompiledRule, text: string, starts: readonly WordStart[], sentences: Sentences, clauses: Sentences): Found[] {
  const {reason, words, afterPattern, conditionPattern, withPattern, onlyPattern} = rule;
  return findWords(words, text, starts)
    .filter(([index]) => {
      const [from, to] = sentences(index);
      if (onlyPattern && !onlyPattern.test(text.slice(from, to))) return false;
      const [start, end] = clauses(index);
      if (afterPattern?.test(text.slice(start, index)) || withPattern?.test(text.slice(start, end))) return false;
      return !conditionPattern || start === from || !conditionPattern.test(text.slice(from, start));
    })
    .map(([start, end]) => ({start, end, reason}));
}

/** Merges overlapping findings of a label into one with the reason of the first. */
function merged(findings: readonly Finding[]): Finding[] {
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
