import {joined} from './joined.js';

/** Returns start and end of the sentence or clause around an index. */
export type Sentences = (index: number) => readonly [start: number, end: number];

/** The end of a sentence. The period of an abbreviation, an initial or a number does not count. */
const END = /(?<!(?:^|[^a-z])(?:dr|dra|mr|mrs|ms|sr|sra|st|no|vs|a\.m|p\.m|apt|ave|rd|[a-z]))[.](?=\s|$)|[!?;]+|\n/g;

export function sentencesOf(text: string): Sentences {
  return between(
    [...text.matchAll(END)].map(({0: mark, index}) => index + mark.length),
    text.length,
  );
}

/** The start of a clause with a subject of its own: `…, you…`, `… because the…`, `…; that…`. */
const CLAUSE = new RegExp(
  joined(String.raw`(?:[,:;-]|[,:;]? (?:and|but|so|because|since|although|though|while|yet|pero|porque|aunque|y|
    ya que))[ ](?=(?:the (?![\d{])|we|you|i|he|she|they|it|our|your|my|this|that|there|nobody|what|el|la|los|las|
    usted|nosotros|su|nuestr[oa]|es[oa]|nadie)(?:'[a-z]+)?[ \ue000-\uf8ff])|; `),
  'g',
);

/** Start and end of the clause around an index, at most a sentence. An excuse such as "please" counts only in its own clause. */
export function clausesOf(text: string): Sentences {
  const ends = [...text.matchAll(END), ...text.matchAll(CLAUSE)].map(({0: mark, index}) => index + mark.length);
  return between(
    ends.sort((a, b) => a - b),
    text.length,
  );
}

/** A text without periods is no sentence: what is further from the index than this many characters says nothing about it. */
const FURTHEST = 600;

function between(ends: readonly number[], length: number): Sentences {
  return (index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= index) low = middle + 1;
      else high = middle;
    }
    return [Math.max(ends[low - 1] ?? 0, index - FURTHEST), Math.min(ends[low] ?? length, index + FURTHEST)];
  };
}
