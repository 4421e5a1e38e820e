import {WORD} from './rule-patterns.js';
import {MARKS} from './tagged-text.js';

/** After the letters of a word: the word ends there. */
export const END = '\0';

/** After the letters of a word: anything may follow, also nothing. */
export const ANY = '*';

/** A pattern with more beginnings than this is looked up by fewer letters of them. */
const MOST = 2_000;

/** How the first word of a match may begin: its letters or the mark of its kind, then {@link END} or {@link ANY}. */
type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set(['']);
const ENDED: Beginnings = new Set([END]);
const ANYTHING: Beginnings = new Set([ANY]);

const DIGITS: Beginnings = new Set([...'0123456789'].map((digit) => digit + ANY));

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzñ0123456789_'-"];

/** Letters up to one that a quantifier repeats, or only that one. */
const RUN = /[a-z0-9ñ_'-]+(?![a-z0-9ñ_'?*+{-])|[a-z0-9ñ_'-]/y;
const ALL_MARKS = Object.values(MARKS).join('');
const KIND = new RegExp(`\\[([${ALL_MARKS}]+)\\](?!\\?)`, 'y');

/** A character class with more letters than this is taken for any word, because listing its words would cost more than it saves. */
const MOST_LETTERS = 12;

/**
 * How any match of an expression may begin. A word of a kind begins with the mark of the kind, and what is no word with only its end.
 * Supports the syntax that our rules use: letters, escapes, classes, groups, lookarounds and quantifiers.
 */
export function beginningsOf(source: string): Beginnings {
  let at = 0;
  return continued(alternatives(), ENDED);

  function alternatives(): Beginnings {
    const all = new Set(sequence());
    while (source[at] === '|') {
      at++;
      for (const each of sequence()) all.add(each);
    }
    return all;
  }

  function sequence(): Beginnings {
    let growing = NOTHING;
    const all = new Set<string>();
    while (growing.size && !isAtEnd()) {
      const part = quantified(atom());
      if (part === NOTHING) continue;
      const more = new Set<string>();
      for (const each of continued(growing, part)) (isWhole(each) ? all : more).add(each);
      growing = more;
    }
    if (!growing.size) skipRest();
    for (const each of growing) all.add(each);
    return all;
  }

  function isAtEnd(): boolean {
    return at >= source.length || source[at] === '|' || source[at] === ')';
  }

  /** The first word has ended, so what follows does not matter. */
  function skipRest(): void {
    for (let depth = 0; at < source.length && (depth || !isAtEnd()); at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '[') at = endOfClass() - 1;
      else if (source[at] === '(') depth++;
      else if (source[at] === ')') depth--;
    }
  }

  function quantified(part: Beginnings): Beginnings {
    const from = at;
    if (source[at] === '{') at = source.indexOf('}', at) + 1;
    else if (source[at] === '?' || source[at] === '*' || source[at] === '+') at++;
    if (at === from) return part;
    const isRepeated = source[from] !== '?';
    const isOptional = source[from] === '?' || source[from] === '*' || source.startsWith('{0', from);
    if (source[at] === '?') at++;
    const repeated = isRepeated ? continued(part, ANYTHING) : part;
    return isOptional ? new Set([...repeated, '']) : repeated;
  }

  function atom(): Beginnings {
    RUN.lastIndex = at;
    if (RUN.test(source)) {
      const run = source.slice(at, RUN.lastIndex);
      at = RUN.lastIndex;
      return new Set([run]);
    }
    const first = source[at]!;
    if (first === '(') return group();
    if (first === '[') return ofClass();
    at += first === '\\' ? 2 : 1;
    if (first === '^' || first === '$') return NOTHING;
    if (first === '.') return ANYTHING;
    if (first !== '\\') return ENDED;
    const escaped = source[at - 1];
    return escaped === 'd' ? DIGITS : escaped === 'w' ? ANYTHING : escaped === 'b' ? NOTHING : ENDED;
  }

  function group(): Beginnings {
    const [opening] = /^\((?:\?(?::|<?[=!]))?/.exec(source.slice(at, at + 4))!;
    at += opening.length;
    const inside = alternatives();
    at++;
    return /[=!]/.test(opening) ? NOTHING : inside;
  }

  function endOfClass(): number {
    let end = at + 1;
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    return end + 1;
  }

  function ofClass(): Beginnings {
    const isWord = source.startsWith(WORD, at);
    if (isWord) {
      KIND.lastIndex = at + WORD.length;
      const kind = KIND.exec(source);
      if (kind) {
        at = KIND.lastIndex;
        return new Set([...kind[1]!].map((mark) => mark + ANY));
      }
    }
    const from = at;
    at = endOfClass();
    if (isWord) return ANYTHING;
    const all = source.slice(from, at);
    const pattern = new RegExp(`^${all}$`);
    const letters = LETTERS.filter((each) => pattern.test(each));
    if (letters.length > MOST_LETTERS) return ANYTHING;
    // A class of letters, or of signs and letters.
    return /^\[[a-zñ0-9]+\]$/.test(all) ? new Set(letters) : new Set([...letters, END]);
  }
}

function isWhole(beginning: string): boolean {
  return beginning.endsWith(END) || beginning.endsWith(ANY);
}

/** Joins beginnings with how they may continue. */
function continued(first: Beginnings, next: Beginnings): Beginnings {
  const all = new Set<string>();
  const isTooMuch = first.size * next.size > MOST;
  for (const each of first) {
    if (isWhole(each)) all.add(each);
    else if (isTooMuch) all.add(each + ANY);
    else for (const more of next) all.add(each && ALL_MARKS.includes(more[0] ?? ANY) ? each + ANY : each + more);
  }
  return all;
}
