/** Returns start and end of the sentence around an index. */
export type Sentences = (index: number) => readonly [start: number, end: number];

/** The end of a sentence. The period of an abbreviation, an initial or a number does not count. */
const END = /(?<!(?:^|[^a-z])(?:dr|dra|mr|mrs|ms|sr|sra|st|no|vs|a\.m|p\.m|apt|ave|rd|[a-z]))[.](?=\s|$)|[!?;]+|\n/g;

export function sentencesOf(text: string): Sentences {
  const ends = [...text.matchAll(END)].map(({0: mark, index}) => index + mark.length);
  return (index) => [ends.findLast((end) => end <= index) ?? 0, ends.find((end) => end > index) ?? text.length];
}
