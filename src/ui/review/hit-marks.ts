import {html} from 'lit';
import {searchHits} from '../../domain/search-hits.js';

/** For a comment, what renders a piece of it that starts at `offset`, with each hit in a `<mark>`. */
export type HitMarks = (comment: string) => (piece: string, offset: number) => unknown;

/** `<mark>` instead of a custom highlight: it is also in print, in older browsers, and in forced colors as readers have set them. */
export function hitMarks(search: string): HitMarks {
  return (comment) => {
    const hits = searchHits(comment, search);
    return (piece, offset) => {
      let shown = 0;
      const parts = hits.map(({start, end}) => {
        const from = Math.max(start - offset, shown);
        const to = Math.min(end - offset, piece.length);
        if (from >= to) return '';
        const before = piece.slice(shown, from);
        shown = to;
        return html`${before}<mark>${piece.slice(from, to)}</mark>`;
      });
      return [...parts, piece.slice(shown)];
    };
  };
}
