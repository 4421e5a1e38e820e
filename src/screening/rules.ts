import type {FindingLabel, FindingReason} from '../domain/finding.js';
import {ANY, firstCharacters} from './first-characters.js';
import {MARKS} from './tagged-text.js';

/** Words that are a fault in certain sentences, with the reason for the practice. */
export interface Rule {
  readonly label: FindingLabel;
  readonly reason: FindingReason;
  /**
   * Regular expressions of lower-case words. Groups do not capture. `{name}` is a fragment below, `~` matches up to two words
   * with the spaces after them, and `-` at the end of a word matches any ending. A space also matches after a word's mark.
   */
  readonly find: readonly string[];
  /** No fault if this precedes the words in the same clause. Conditions, as in "if" or "anyone", count in the whole sentence. */
  readonly unlessAfter?: string;
  /** No fault if this is anywhere in the same clause. */
  readonly unlessWith?: string;
  /** A fault only if this is in the same sentence. */
  readonly onlyWith?: string;
  /** Safer words to use instead. */
  readonly instead?: {readonly en: string; readonly es: string};
}

const ANY_MARK = `[${MARKS.condition}-${MARKS.insult}]`;
const WORD = "[a-z0-9ñ_'-]+";

/** Relatives about whom a practice writes only if it treats them. */
const KIN =
  'sons?|daughters?|child|children|kids?|boys?|girls?|baby|newborn|infant|toddler|teen|twins?|husband|wife|spouse|mother|mom|mum|father|dad|grand\\w+|hij[oa]s?|niñ[oa]s?|bebe|espos[oa]|marido|madre|padre|mama|papa|abuel[oa]s?|niet[oa]s?';

const RELATIVES = `${KIN}|little one|partner|parents?|sister|brother|aunt|uncle|cousin|family|loved one|herman[oa]s?|familia`;

/** Descriptive words between "your" and its noun, without words that start another phrase. */
const DESCRIBING = `(?:(?!(?:review|comment|comments|critica|queja|sugerencia|palabras|feedback|words|question|questions|concern|concerns|opinion|opiniones|comentarios?|reseña|about|and|or|for|to|on|in|with|is|are|was|were|at|from|the|that|our|us|we|it|by|of|but|if|so|as|de|que|en|el|la|los|las|y|o|para|por|con|sobre|es|own|local)(?![a-z]))${WORD}${ANY_MARK}? ){0,3}?`;

/** Signs that a whole sentence is about no specific person, whatever follows. */
const CONDITIONS =
  'if|suppose|whether|in case|any|anyone|anybody|whoever|everyone|everybody|whenever|patients|people|si|cualquiera|quien(es)?|pacientes|personas';

/** Fragments that match one word of these kinds. */
const MARKED: Readonly<Record<string, readonly (keyof typeof MARKS)[]>> = {
  clinical: ['condition', 'drug', 'procedure', 'result', 'body', 'general'],
  specific: ['condition', 'drug', 'procedure'],
  condition: ['condition'],
  drug: ['drug'],
  procedure: ['procedure'],
  result: ['result'],
  body: ['body'],
  general: ['general'],
  name: ['name'],
  insult: ['insult'],
};

const FRAGMENTS: Readonly<Record<string, string>> = {
  w: `${WORD}${ANY_MARK}?`,
  some: `(${WORD}${ANY_MARK}? ){0,2}?`,
  describing: DESCRIBING,
  ...Object.fromEntries(Object.entries(MARKED).map(([name, kinds]) => [name, `${WORD}[${kinds.map((kind) => MARKS[kind]).join('')}]`])),
  kin: `(?:${KIN})(?:'s|s')?`,
  relative: `(?:${RELATIVES})(?:'s|s')?`,
  // Signs of a general statement, which is about no specific person, and requests.
  anybody: `${CONDITIONS}|should(?!n't)|would(?!n't)|before|bring|ask|please|may|can(?!'t|not)|call|schedule|book|request|antes de|pregunte|pueden?|traiga|consulte|llame|haga|pida|programe|agende`,
  your: '(?:your|yr|ur|yer|sus?|tus?)',
  month:
    '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\\.?',
  weekday: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)',
  day: '([0-3]?\\d(st|nd|rd|th)?|(first|second|third|fourth|fifth|s[ie]\\w+th|eigh\\w+|nin\\w*th|t\\w+th|twenty[ -]{w}|thirty[ -]first))',
  number:
    '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|couple of|few|several|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+)',
};

/** Replaces the fragments in a pattern. */
function expand(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const fragment = FRAGMENTS[name];
    if (fragment === undefined) throw new Error(`There is no fragment {${name}}.`);
    return `(?:${fragment})`;
  });
}

/** The source of an expression that matches only whole words of a tagged text. */
function wordsSource(pattern: string): string {
  // Before the fragments are inserted, because their spaces already match marks.
  const written = pattern.replace(/(?<=[a-zñ)\]])-(?=[|) ]|$)/g, '\\w*').replace(/(?<=[\w\]})?*'ñ]) /g, `${ANY_MARK}?,? `);
  return `(?:${expand(written.replaceAll('~', '{some}'))})(?![a-z0-9ñ_])`.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

/** Finds one of several patterns, anywhere in a text or a sentence. */
export function wordsPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9ñ_'])(?:${patterns.map(wordsSource).join('|')})`);
}

/** For each start of a match, two characters or a mark, the patterns of rules that may match there. */
export type RulesByStart = ReadonlyMap<string, readonly RulePattern[]>;

interface RulePattern {
  readonly rule: number;
  readonly pattern: RegExp;
}

/** @param patterns by rule */
export function rulesByStart(patterns: readonly (readonly string[])[]): RulesByStart {
  const all = new Map<string, RulePattern[]>();
  const ofRules = patterns.map(wordsByStart);
  for (const start of new Set(ofRules.flatMap((each) => [...each.keys()]))) {
    // A rule's patterns for two characters include those for the first of them and any other.
    const fitting = ofRules.flatMap((each, rule) => {
      const pattern = each.get(start) ?? (start.length > 1 ? each.get(start[0]! + ANY) : undefined);
      return pattern ? {rule, pattern} : [];
    });
    all.set(start, fitting);
  }
  return all;
}

function wordsByStart(patterns: readonly string[]): ReadonlyMap<string, RegExp> {
  const all = patterns.flatMap(byFirstAlternatives).map((pattern) => {
    const source = wordsSource(pattern);
    const kinds = kindsAtStart(pattern);
    return {source, beginnings: kinds ? new Set(kinds.map((kind) => MARKS[kind])) : firstCharacters(source)};
  });
  const made = new Map<string, RegExp>();
  const fitting = (beginning: string) => {
    const sources = all.flatMap(({source, beginnings}) =>
      beginnings.has(beginning) || (beginning.length > 1 && beginnings.has(beginning[0]! + ANY)) ? source : [],
    );
    const joined = sources.join('|');
    // Many starts share the same patterns.
    if (!made.has(joined)) made.set(joined, new RegExp(joined, 'y'));
    return made.get(joined)!;
  };
  return new Map([...new Set(all.flatMap(({beginnings}) => [...beginnings]))].map((beginning) => [beginning, fitting(beginning)]));
}

/** The kinds of the word with which a pattern starts, after what must not be there. */
function kindsAtStart(pattern: string): readonly (keyof typeof MARKS)[] | undefined {
  let at = 0;
  while (pattern.startsWith('(?!', at)) at = endOfGroup(pattern, at);
  return MARKED[/^\{([a-z]+)\}/.exec(pattern.slice(at))?.[1] ?? ''];
}

/**
 * Splits a pattern that starts with alternatives of which some are words of a kind, such as `(mri|{procedure}) showed`, because such
 * a word may have any letters and is looked up by its mark.
 */
function byFirstAlternatives(pattern: string): string[] {
  if (!pattern.startsWith('(') || pattern.startsWith('(?')) return [pattern];
  const end = endOfGroup(pattern, 0);
  if (/^[?*+{]/.test(pattern.slice(end, end + 1)) && !/^\{[a-z]/.test(pattern.slice(end))) return [pattern];
  const alternatives = topLevelAlternatives(pattern.slice(1, end - 1));
  const ofKinds = alternatives.filter((each) => kindsAtStart(each));
  if (!ofKinds.length) return [pattern];
  const others = alternatives.filter((each) => !kindsAtStart(each));
  const rest = pattern.slice(end);
  return [...ofKinds.map((each) => each + rest), ...(others.length ? [`(${others.join('|')})${rest}`] : [])].flatMap((each) =>
    each === pattern ? [each] : byFirstAlternatives(each),
  );
}

/** The index after the group that begins at an index. */
function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at + 1;
  }
  throw new Error(`A group is not closed in ${pattern}`);
}

function topLevelAlternatives(pattern: string): string[] {
  const all = [''];
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && !depth) all.push('');
    else all[all.length - 1] += character === '\\' ? character + (pattern[++at] ?? '') : character;
  }
  return all;
}

/** A possible start of a match: its index, the first two characters, and the mark of the word. */
export type WordStart = readonly [index: number, beginning: string, mark: string | undefined];

const WORD_START = new RegExp(`(?<![a-z0-9ñ_'])(?:${WORD}(${ANY_MARK})?|[^\\s.,!?])`, 'g');

export function wordStarts(text: string): WordStart[] {
  return [...text.matchAll(WORD_START)].map(({1: mark, index}) => [index, text.slice(index, index + 2), mark]);
}

/** Finds all matches from left to right, without overlaps of a rule. */
export function findWords(byStart: RulesByStart, text: string, starts: readonly WordStart[]): FoundWords[] {
  const found: FoundWords[] = [];
  const after: number[] = [];
  for (const [index, beginning, mark] of starts) {
    const lists = [mark === undefined ? undefined : byStart.get(mark), byStart.get(beginning) ?? byStart.get(beginning[0]! + ANY)];
    for (const list of lists) {
      for (const {rule, pattern} of list ?? []) {
        if (index < (after[rule] ?? 0)) continue;
        pattern.lastIndex = index;
        if (!pattern.test(text) || pattern.lastIndex <= index) continue;
        found.push({rule, start: index, end: pattern.lastIndex});
        after[rule] = pattern.lastIndex;
      }
    }
  }
  return found;
}

export interface FoundWords {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

export interface CompiledRule extends Rule {
  readonly afterPattern: RegExp | undefined;
  /** The part of `afterPattern` that counts in the whole sentence. */
  readonly conditionPattern: RegExp | undefined;
  readonly withPattern: RegExp | undefined;
  readonly onlyPattern: RegExp | undefined;
}

const compiledPattern = (source: string | undefined) => (source === undefined ? undefined : wordsPattern([source]));

export function compileRule(rule: Rule): CompiledRule {
  return {
    ...rule,
    afterPattern: compiledPattern(rule.unlessAfter),
    conditionPattern: rule.unlessAfter?.includes('{anybody}') ? compiledPattern(CONDITIONS) : undefined,
    withPattern: compiledPattern(rule.unlessWith),
    onlyPattern: compiledPattern(rule.onlyWith),
  };
}
