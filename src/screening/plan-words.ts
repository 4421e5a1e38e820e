import type {PlanWords} from '../domain/editorial-check.js';
import {type FindingLabel, LABELS_IN, type ScreenedKind} from '../domain/finding.js';
import {foldText} from './folded-text.js';

interface FoundPlanWords {
  readonly label: FindingLabel;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly label: FindingLabel;
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** What may be between the words of a phrase: no other word, and no end of a sentence. */
const BETWEEN = /^[\s'’-]+$/;

/** The phrases of a list by their first word, because a host gives the same list each time. */
const known = new WeakMap<readonly PlanWords[], ReadonlyMap<string, readonly Phrase[]>>();

/** Finds a plan's own words as whole words of a folded text, if their label is one of this kind of text. */
export function findPlanWords(text: string, lists: readonly PlanWords[], kind: ScreenedKind): FoundPlanWords[] {
  if (!lists.length) return [];
  const phrases = phrasesIn(lists);
  const words = [...text.matchAll(WORD)].map(({0: word, index}) => ({word, start: index, end: index + word.length}));
  return words.flatMap(({word, start}, at) =>
    (phrases.get(word) ?? []).flatMap(({label, words: phrase}) => {
      const found = words.slice(at, at + phrase.length);
      const isPhrase =
        LABELS_IN[kind].includes(label) &&
        phrase.every((each, i) => found[i]?.word === each && (!i || BETWEEN.test(text.slice(found[i - 1]!.end, found[i].start))));
      return isPhrase ? [{label, start, end: found.at(-1)!.end}] : [];
    }),
  );
}

function phrasesIn(lists: readonly PlanWords[]): ReadonlyMap<string, readonly Phrase[]> {
  const made = known.get(lists);
  if (made) return made;
  const phrases = new Map<string, Phrase[]>();
  for (const {label, words: all} of lists) {
    for (const each of all) {
      const words = foldText(each).words.match(WORD) ?? [];
      if (words[0]) phrases.set(words[0], [...(phrases.get(words[0]) ?? []), {label, words}]);
    }
  }
  known.set(lists, phrases);
  return phrases;
}
