import {beginningsOf, END} from './first-words.js';
import {ANY_MARK, topLevelAlternatives, WORD, wordsSource} from './rule-patterns.js';

/** The source of an expression that matches only after a sign or nothing. */
const ONLY_FIRST = /^\(\?:\(\?<=\(\?:\^\|\[[^\]]*\]\)/;

/** Words found for a rule. */
export interface FoundWords {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

/** One alternative of a rule's patterns. */
interface Alternative {
  readonly rule: number;
  readonly source: string;
}

/** A letter of the first words of alternatives. */
interface Letter {
  readonly next: Map<string, Letter>;
  /** The alternatives whose first word ends here. */
  readonly ended: number[];
  /** The alternatives whose first word may go on in any way. */
  readonly open: number[];
  /** The same, with those of the letters before, made on first use. */
  endedPatterns?: readonly RulePattern[];
  openPatterns?: readonly RulePattern[];
}

interface RulePattern {
  readonly rule: number;
  readonly pattern: RegExp;
}

const letter = (): Letter => ({next: new Map(), ended: [], open: []});

/**
 * The patterns of rules, by the first words of what they match: at each word of a text, only patterns are tried that may begin with
 * it. Expressions are compiled when a text first has their word.
 */
export class RuleIndex {
  readonly #alternatives: Alternative[] = [];
  readonly #root = letter();
  /** Of the alternatives that match only at the start of a sentence. */
  readonly #firstRoot = letter();
  readonly #patterns = new Map<string, RulePattern>();

  /** @param patterns by rule */
  constructor(patterns: readonly (readonly string[])[]) {
    patterns.forEach((all, rule) => {
      for (const pattern of all.flatMap(topLevelAlternatives)) this.#add({rule, source: wordsSource(pattern)});
    });
  }

  #add(alternative: Alternative): void {
    const id = this.#alternatives.push(alternative) - 1;
    const root = ONLY_FIRST.test(alternative.source) ? this.#firstRoot : this.#root;
    for (const beginning of beginningsOf(alternative.source)) {
      let at = root;
      for (const each of beginning.slice(0, -1)) {
        if (!at.next.has(each)) at.next.set(each, letter());
        at = at.next.get(each)!;
      }
      (beginning.endsWith(END) ? at.ended : at.open).push(id);
    }
  }

  /** Finds all matches from left to right, without overlaps of a rule. */
  find(text: string, starts: readonly WordStart[]): FoundWords[] {
    const found: FoundWords[] = [];
    const after: number[] = [];
    for (const {index, word, mark, isFirst} of starts) {
      for (const root of isFirst ? [this.#root, this.#firstRoot] : [this.#root]) {
        this.#findAt(text, index, this.#patternsFor(root, word), found, after);
        const ofKind = mark === undefined ? undefined : root.next.get(mark);
        if (ofKind) this.#findAt(text, index, (ofKind.openPatterns ??= this.#patternsOf(ofKind.open)), found, after);
      }
    }
    return found;
  }

  #findAt(text: string, index: number, patterns: readonly RulePattern[], found: FoundWords[], after: number[]): void {
    for (const {rule, pattern} of patterns) {
      if (index < (after[rule] ?? 0)) continue;
      pattern.lastIndex = index;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      if (end <= index) continue;
      found.push({rule, start: index, end});
      after[rule] = end;
    }
  }

  /** @param word empty for what is no word */
  #patternsFor(root: Letter, word: string): readonly RulePattern[] {
    let at = root;
    const before = [at.open];
    for (let i = 0; i < word.length; i++) {
      const each = word[i]!;
      const next = at.next.get(each);
      // A pattern for "you" also matches in "you're".
      const mayEnd = each === "'" || each === '-';
      if (!next && mayEnd) break;
      if (!next) return (at.openPatterns ??= this.#patternsOf(before.flat()));
      if (mayEnd) before.push(at.ended);
      before.push(next.open);
      at = next;
    }
    return (at.endedPatterns ??= this.#patternsOf([...before.flat(), ...at.ended]));
  }

  #patternsOf(alternatives: readonly number[]): RulePattern[] {
    const byRule = new Map<number, number[]>();
    for (const id of [...alternatives].sort((a, b) => a - b)) {
      const {rule} = this.#alternatives[id]!;
      byRule.set(rule, [...(byRule.get(rule) ?? []), id]);
    }
    return [...byRule].map(([rule, ids]) => {
      // Many words have the same patterns.
      const key = ids.join();
      if (!this.#patterns.has(key)) {
        const source = ids.map((id) => this.#alternatives[id]!.source).join('|');
        this.#patterns.set(key, {rule, pattern: new RegExp(source, 'y')});
      }
      return this.#patterns.get(key)!;
    });
  }
}

/** A possible start of a match: its index, the word there, if it is one, and the mark of the word. */
export interface WordStart {
  readonly index: number;
  readonly word: string;
  readonly mark: string | undefined;
  /** Whether no word precedes it in its sentence. It may also be in the middle of one, after another sign. */
  readonly isFirst: boolean;
}

const WORD_START = new RegExp(`([a-z0-9ñ]${WORD.slice(0, -1)}*)(${ANY_MARK})?|[^\\s.,!?]`, 'g');

export function wordStarts(text: string): WordStart[] {
  const starts: WordStart[] = [];
  let before = 0;
  for (const {0: all, index, 1: word = '', 2: mark} of text.matchAll(WORD_START)) {
    starts.push({index, word, mark, isFirst: !before || text[before] !== ' ' || index > before + 1});
    before = index + all.length;
  }
  return starts;
}
