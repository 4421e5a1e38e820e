import {shareInterval} from '../statistics.js';
import type {Table} from '../table.js';

/** A comment that a member left, and whether the check flagged it. */
export interface ScreenedComment {
  readonly length: number;
  readonly recommended: boolean;
  readonly isFlagged: boolean;
}

/** Longer comments have more words to be flagged for, so only those of about one length compare. */
const LENGTHS = [100, 200, 400, 800, Infinity] as const;

/** How often the check flags comments that recommend and those that do not, by length. */
export function evennessTable(comments: readonly ScreenedComment[]): Table {
  const counts = (some: readonly ScreenedComment[]) =>
    [true, false].map((recommended) => {
      const all = some.filter((each) => each.recommended === recommended);
      return {flagged: all.filter(({isFlagged}) => isFlagged).length, all: all.length};
    }) as [Flags, Flags];
  const classes = LENGTHS.map((longest, i) => {
    const shortest = LENGTHS[i - 1] ?? 0;
    return [
      longest === Infinity ? `over ${shortest}` : `up to ${longest}`,
      counts(comments.filter(({length}) => length > shortest && length <= longest)),
    ] as const;
  });
  const row = (name: string, [recommending, not]: readonly [Flags, Flags], ratio: number) => [
    name,
    shown(recommending),
    shown(not),
    ratio.toFixed(2),
  ];
  return {
    title: 'Flagged real comments, by what they recommend and by characters',
    columns: ['', 'recommending', 'not recommending', 'odds ratio'],
    rows: [
      ...classes.map(([name, flags]) => row(name, flags, oddsRatio([flags]))),
      row('within length classes', counts(comments), oddsRatio(classes.map(([, flags]) => flags))),
    ],
  };
}

interface Flags {
  readonly flagged: number;
  readonly all: number;
}

/** How many times higher the odds are that a comment is flagged if it does not recommend, by Mantel and Haenszel. */
export function oddsRatio(classes: readonly (readonly [recommending: Flags, not: Flags])[]): number {
  const sum = (term: (recommending: Flags, not: Flags) => number) =>
    classes.reduce((all, [recommending, not]) => {
      const both = recommending.all + not.all;
      return both ? all + term(recommending, not) / both : all;
    }, 0);
  return (
    sum((recommending, not) => not.flagged * (recommending.all - recommending.flagged)) /
    sum((recommending, not) => recommending.flagged * (not.all - not.flagged))
  );
}

function shown({flagged, all}: Flags): string {
  const [low, high] = shareInterval(flagged, all).map((share) => (100 * share).toFixed(1));
  return all ? `${flagged} of ${all}, ${((100 * flagged) / all).toFixed(2)}% (${low}-${high})` : '–';
}
