import type {Mark} from './queue.js';

/** A piece of a text within which no mark starts or ends. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Indexes of the marks that cover the piece; empty between marks. Marks may overlap. */
  readonly marks: readonly number[];
}

/** Splits the text where marks start and end, in order and without gaps. Ignores marks outside the text. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const inside = ({start, end}: Mark) => start < end && end <= text.length;
  const cuts = marks.filter(inside).flatMap(({start, end}) => [start, end]);
  const ends = [...new Set([...cuts, text.length])].filter((end) => end > 0).sort((a, b) => a - b);
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    const covering = marks.flatMap((mark, index) => (inside(mark) && mark.start <= start && mark.end >= end ? index : []));
    return {text: text.slice(start, end), start, end, marks: covering};
  });
}

/** The words of a text as marks, split at whitespace. */
export function wordsOf(text: string): Mark[] {
  return Array.from(text.matchAll(/\S+/g), ({0: word, index}) => ({start: index, end: index + word.length}));
}

/** Sorts marks and merges those with only whitespace between them. */
export function joinedMarks(text: string, marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && !text.slice(last.end, mark.start).trim()) joined[joined.length - 1] = {...last, end: Math.max(last.end, mark.end)};
    else joined.push(mark);
  }
  return joined;
}

/** Where marks are after an edit in one place of their text. Marks that the edit touches are left out. */
export function marksAfterEdit<Kind extends Mark>(marks: readonly Kind[], before: string, after: string): Kind[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  const end = before.length - kept;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= start) return mark;
    return mark.start >= end ? {...mark, start: mark.start + moved, end: mark.end + moved} : [];
  });
}
