import {CLINICAL_ENDINGS, CLINICAL_WORDS, NOT_CLINICAL} from './clinical-words.js';
import {FIRST_NAMES} from './first-names.js';
import {INSULTS} from './insults.js';

/** The kinds of words that rules refer to. */
export type WordKind = 'condition' | 'drug' | 'procedure' | 'result' | 'body' | 'general' | 'name' | 'insult';

/** Words by kind, separated by commas; a word that ends with `-` is a stem. */
export type WordLists = Readonly<Partial<Record<WordKind, string>>>;

/** Words beside a part of the body that make it a procedure or a condition: `knee replacement`, `tooth abscess`, `torn ACL`. */
export interface Compounds {
  readonly operations: ReadonlySet<string>;
  readonly ailments: ReadonlySet<string>;
  /** Matches a word before it. */
  readonly damaged: RegExp;
}

/** The words that the check knows. */
export interface Vocabulary {
  /** First names in lower case, without accents. */
  readonly names: ReadonlySet<string>;
  /** The first words of terms of several words. */
  readonly firstWords: ReadonlySet<string>;
  readonly compounds: Compounds | undefined;
  /** The kind of a term, including plural, possessive and feminine forms. */
  kindOf(term: string): WordKind | undefined;
}

/** The number of letters in the longest stem or ending. */
const LONGEST_STEM = 12;

/** Makes a vocabulary on first use, because it takes a millisecond. */
export function vocabulary(more: readonly WordLists[], compounds?: Compounds): () => Vocabulary {
  let made: Vocabulary | undefined;
  return () => (made ??= vocabularyOf(more, compounds));
}

/** @param more is added to the built-in words, which a browser loads for each kind of text. */
function vocabularyOf(more: readonly WordLists[], compounds: Compounds | undefined): Vocabulary {
  const kinds = new Map<string, WordKind>();
  const stems = new Map<string, WordKind>();
  const add = (lists: WordLists) => {
    for (const [kind, words] of Object.entries(lists) as [WordKind, string][]) {
      if (kind === 'name') continue;
      for (const word of words.split(',')) {
        const [all, term] = word.endsWith('-') ? [stems, word.slice(0, -1)] : [kinds, word];
        if (!all.has(term)) all.set(term, kind);
      }
    }
  };
  add({...CLINICAL_WORDS, insult: INSULTS});
  more.forEach(add);
  const endings = new Map(
    (Object.entries(CLINICAL_ENDINGS) as [WordKind, string][]).flatMap(([kind, all]) =>
      all.split(',').map((ending) => [ending, kind] as const),
    ),
  );
  return {
    names: new Set([...FIRST_NAMES, ...more.flatMap(({name}) => name?.split(',') ?? [])]),
    firstWords: new Set([...kinds.keys()].filter((term) => term.includes(' ')).map((term) => term.split(' ')[0]!)),
    compounds,
    kindOf,
  };

  function kindOf(term: string): WordKind | undefined {
    const forms = term.endsWith('s')
      ? [term, term.replace(/'?s$/, ''), term.slice(0, -2), `${term.slice(0, -3)}y`, `${term.slice(0, -3)}z`]
      : [term];
    const known = [...forms, term.replace(/a$/, 'o'), term.replace(/as$/, 'o')].find((form) => kinds.has(form));
    if (known !== undefined) return kinds.get(known);
    if (term.includes(' ')) return undefined;
    for (let length = 4; length <= Math.min(term.length, LONGEST_STEM); length++) {
      const kind = stems.get(term.slice(0, length));
      if (kind) return kind;
    }
    // "Prioritise" does not end in -itis.
    if (term.length < 6 || NOT_CLINICAL.has(term) || /is(?:e[ds]?|ing)$/.test(term)) return undefined;
    for (const form of forms.slice(0, 2).flatMap((each) => [each, each.replace(/[aeo]$/, '')])) {
      for (let length = 3; length <= LONGEST_STEM; length++) {
        const kind = endings.get(form.slice(-length));
        if (kind) return kind;
      }
    }
    return undefined;
  }
}
