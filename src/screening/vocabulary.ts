import {CLINICAL_ENDINGS, CLINICAL_WORDS, NOT_CLINICAL} from './clinical-words.js';
import {FIRST_NAMES} from './first-names.js';
import {INSULTS} from './insults.js';
import {joined} from './joined.js';

/** The kinds of words that rules refer to. */
export type WordKind = 'condition' | 'drug' | 'procedure' | 'result' | 'body' | 'general' | 'name' | 'insult' | 'figure';

/** Words by kind, separated by commas; a word that ends with `-` is a stem. */
export type WordLists = Readonly<Partial<Record<WordKind, string>>>;

/** Words beside a part of the body that make it a procedure or a condition: `knee replacement`, `tooth abscess`, `torn ACL`. */
export interface Compounds {
  readonly operations: ReadonlySet<string>;
  readonly ailments: ReadonlySet<string>;
  /** Before it. */
  readonly damaged: ReadonlySet<string>;
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

/** The numbers of letters in stems and endings. */
const SHORTEST_STEM = 4;
const SHORTEST_ENDING = 3;
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
      for (const word of joined(words).split(',')) {
        const [all, term] = word.endsWith('-') ? [stems, word.slice(0, -1)] : [kinds, word];
        if (!all.has(term)) all.set(term, kind);
      }
    }
  };
  add({...CLINICAL_WORDS, insult: INSULTS});
  more.forEach(add);
  const endings = new Map(
    (Object.entries(CLINICAL_ENDINGS) as [WordKind, string][]).flatMap(([kind, all]) =>
      joined(all)
        .split(',')
        .map((ending) => [ending, kind] as const),
    ),
  );
  const stemStarts = new Set([...stems.keys()].map((stem) => stem.slice(0, SHORTEST_STEM)));
  const endingEnds = new Set([...endings.keys()].map((ending) => ending.slice(-SHORTEST_ENDING)));
  return {
    names: new Set([...FIRST_NAMES, ...more.flatMap(({name}) => name?.split(',') ?? [])]),
    firstWords: new Set([...kinds.keys()].filter((term) => term.includes(' ')).map((term) => term.split(' ')[0]!)),
    compounds,
    kindOf,
  };

  function kindOf(term: string): WordKind | undefined {
    const known = kinds.get(term);
    if (known) return known;
    const forms = formsOf(term);
    for (const form of forms) {
      const kind = kinds.get(form);
      if (kind) return kind;
    }
    if (term.includes(' ')) return undefined;
    if (stemStarts.has(term.slice(0, SHORTEST_STEM))) {
      for (let length = SHORTEST_STEM; length <= Math.min(term.length, LONGEST_STEM); length++) {
        const kind = stems.get(term.slice(0, length));
        if (kind) return kind;
      }
    }
    // "Prioritise" does not end in -itis.
    if (term.length < 6 || NOT_CLINICAL.has(term) || (term.includes('is') && /is(?:e[ds]?|ing)$/.test(term))) return undefined;
    for (const form of [term, ...forms.slice(0, term.endsWith('s') ? 1 : 0)]) {
      const kind = ofEnding(form) ?? ('aeo'.includes(form.at(-1)!) ? ofEnding(form.slice(0, -1)) : undefined);
      if (kind) return kind;
    }
    return undefined;
  }

  function ofEnding(form: string): WordKind | undefined {
    if (!endingEnds.has(form.slice(-SHORTEST_ENDING))) return undefined;
    for (let length = SHORTEST_ENDING; length <= LONGEST_STEM; length++) {
      const kind = endings.get(form.slice(-length));
      if (kind) return kind;
    }
    return undefined;
  }
}

/** The forms of which a term may be the plural, the possessive or the feminine. */
function formsOf(term: string): string[] {
  if (term.endsWith('s')) {
    const forms = [term.replace(/'?s$/, ''), term.slice(0, -2), `${term.slice(0, -3)}y`, `${term.slice(0, -3)}z`];
    return term.endsWith('as') ? [...forms, `${term.slice(0, -2)}o`] : forms;
  }
  return term.endsWith('a') ? [`${term.slice(0, -1)}o`] : [];
}
