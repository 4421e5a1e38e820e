import type {FindingLabel, FindingReason} from '../domain/finding.js';
import {ANY, firstCharacters} from './first-characters.js';
import {MARKS} from './tagged-text.js';

/** Words that are no fault by themselves but in such a sentence; and why, for the practice. */
export interface Rule {
  readonly label: FindingLabel;
  readonly reason: FindingReason;
  /**
   * What is found: regular expressions of lower-case words, where no group is remembered. `{name}` stands for a fragment
   * below, `~` for up to two words and the blanks behind them, `-` at the end of a word for any ending; a blank also
   * matches behind the mark of a word.
   */
  readonly find: readonly string[];
  /** No fault where the same sentence has this before the words. */
  readonly unlessAfter?: string;
  /** No fault where the same sentence has this anywhere. */
  readonly unlessWith?: string;
  /** A fault only where the same sentence has this. */
  readonly onlyWith?: string;
  /** Safer words in their place. */
  readonly instead?: {readonly en: string; readonly es: string};
}

const ANY_MARK = `[${MARKS.condition}-${MARKS.insult}]`;
const WORD = "[a-z0-9ñ_'-]+";

/** Of whom nobody speaks who does not treat them. */
const KIN =
  'sons?|daughters?|child|children|kids?|boys?|girls?|baby|newborn|infant|toddler|teen|twins?|husband|wife|spouse|mother|mom|mum|father|dad|grand\\w+|hij[oa]s?|niñ[oa]s?|bebe|espos[oa]|marido|madre|padre|mama|papa|abuel[oa]s?|niet[oa]s?';

const RELATIVES = `${KIN}|little one|partner|parents?|sister|brother|aunt|uncle|cousin|family|loved one|herman[oa]s?|familia`;

/** Between "your" and what it is about stand words that describe, none that begins another thought. */
const DESCRIBING = `(?:(?!(?:review|comment|comments|critica|queja|sugerencia|palabras|feedback|words|question|questions|concern|concerns|opinion|opiniones|comentarios?|reseña|about|and|or|for|to|on|in|with|is|are|was|were|at|from|the|that|our|us|we|it|by|of|but|if|so|as|de|que|en|el|la|los|las|y|o|para|por|con|sobre|es|son|own|local)(?![a-z]))${WORD}${ANY_MARK}? ){0,3}?`;

/** Fragments that are one word of certain kinds. */
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
  // Somebody, a patient in general, or one who may come: what follows in the sentence is told of nobody.
  anybody:
    'if|suppose|whether|should|would|in case|any|anyone|anybody|whoever|everyone|everybody|whenever|patients|people|before|bring|ask|please|may|can|call|schedule|book|request|si|cualquiera|quien(es)?|pacientes|personas|antes de|pregunte|pueden?|traiga|consulte|llame|haga|pida|programe|agende',
  your: '(?:your|yr|ur|yer|sus?|tus?)',
  month:
    '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\\.?',
  weekday: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)',
  day: '([0-3]?\\d(st|nd|rd|th)?|(first|second|third|fourth|fifth|s[ie]\\w+th|eigh\\w+|nin\\w*th|t\\w+th|twenty[ -]{w}|thirty[ -]first))',
  number:
    '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|couple of|few|several|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+)',
};

/** Every fragment filled in. */
function expand(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const fragment = FRAGMENTS[name];
    if (fragment === undefined) throw new Error(`There is no fragment {${name}}.`);
    return `(?:${fragment})`;
  });
}

/** Whole words only, of a tagged text. */
function wordsSource(pattern: string): string {
  // Blanks of fragments know their marks already; those of the rules are told here, before fragments are filled in.
  const written = pattern.replace(/(?<=[a-zñ)\]])-(?=[|) ]|$)/g, '\\w*').replace(/(?<=[\w\]})?*'ñ]) /g, `${ANY_MARK}?,? `);
  return `(?:${expand(written.replaceAll('~', '{some}'))})(?![a-z0-9ñ_])`.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

/** Finds one of several patterns, anywhere in a text or a sentence. */
export function wordsPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9ñ_'])(?:${patterns.map(wordsSource).join('|')})`);
}

/** Patterns by what they begin with, two characters or the mark of a word: at most words only a few can match. */
export type WordsByStart = ReadonlyMap<string, RegExp>;

export function wordsByStart(patterns: readonly string[]): WordsByStart {
  const all = patterns.map((pattern) => {
    const source = wordsSource(pattern);
    const kinds = MARKED[/^\{([a-z]+)\}/.exec(pattern)?.[1] ?? ''];
    return {source, beginnings: kinds ? new Set(kinds.map((kind) => MARKS[kind])) : firstCharacters(source)};
  });
  const made = new Map<string, RegExp>();
  const fitting = (beginning: string) => {
    const sources = all.flatMap(({source, beginnings}) =>
      beginnings.has(beginning) || (beginning.length > 1 && beginnings.has(beginning[0]! + ANY)) ? source : [],
    );
    const joined = sources.join('|');
    // Many beginnings lead to the same patterns.
    if (!made.has(joined)) made.set(joined, new RegExp(joined, 'y'));
    return made.get(joined)!;
  };
  return new Map([...new Set(all.flatMap(({beginnings}) => [...beginnings]))].map((beginning) => [beginning, fitting(beginning)]));
}

/** Where something can be found: index, the first two characters there, and mark of the word that starts there. */
export type WordStart = readonly [index: number, beginning: string, mark: string | undefined];

const WORD_START = new RegExp(`(?<![a-z0-9ñ_'])(?:${WORD}(${ANY_MARK})?|[^\\s.,!?])`, 'g');

export function wordStarts(text: string): WordStart[] {
  return [...text.matchAll(WORD_START)].map(({1: mark, index}) => [index, text.slice(index, index + 2), mark]);
}

/** All matches, from left to right, none inside another. */
export function findWords(byStart: WordsByStart, text: string, starts: readonly WordStart[]): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let after = 0;
  for (const [index, beginning, mark] of starts) {
    if (index < after) continue;
    const pattern = byStart.get(beginning) ?? byStart.get(beginning[0]! + ANY);
    const end = (mark && endOf(byStart.get(mark), text, index)) || endOf(pattern, text, index);
    if (end) found.push([index, (after = end)]);
  }
  return found;
}

function endOf(pattern: RegExp | undefined, text: string, index: number): number {
  if (!pattern) return 0;
  pattern.lastIndex = index;
  return pattern.test(text) && pattern.lastIndex > index ? pattern.lastIndex : 0;
}

export interface CompiledRule extends Rule {
  readonly words: WordsByStart;
  readonly afterPattern: RegExp | undefined;
  readonly withPattern: RegExp | undefined;
  readonly onlyPattern: RegExp | undefined;
}

const compiledPattern = (source: string | undefined) => (source === undefined ? undefined : wordsPattern([source]));

export function compileRule(rule: Rule): CompiledRule {
  return {
    ...rule,
    words: wordsByStart(rule.find),
    afterPattern: compiledPattern(rule.unlessAfter),
    withPattern: compiledPattern(rule.unlessWith),
    onlyPattern: compiledPattern(rule.onlyWith),
  };
}
