/** A comment split for "View more": `head` is always shown, `rest` (possibly empty) on demand. Joined, they are the full text. */
export interface Excerpt {
  readonly head: string;
  readonly rest: string;
}

const LONG = 320;
const HEAD = 260;
const HEAD_LINES = 4;

/**
 * Splits by length instead of measuring the rendered text, because measuring would force the browser to lay out every comment
 * of a long list.
 */
export function excerpt(comment: string): Excerpt {
  let lineEnd = -1;
  for (let line = 0; line < HEAD_LINES; line++) {
    lineEnd = comment.indexOf('\n', lineEnd + 1);
    if (lineEnd < 0) break;
  }
  const tooManyLines = lineEnd >= 0 && lineEnd < HEAD && comment.indexOf('\n', lineEnd + 1) >= 0;
  if (tooManyLines) return split(comment, lineEnd);
  if (comment.length <= LONG) return {head: comment, rest: ''};
  const space = comment.slice(0, HEAD + 1).search(/\s\S*$/u);
  return split(comment, space > HEAD / 2 ? space : characterStart(comment, HEAD));
}

function split(comment: string, index: number): Excerpt {
  // Keeps the two code units of a CRLF together.
  const at = comment.startsWith('\r\n', index - 1) ? index - 1 : index;
  return {head: comment.slice(0, at), rest: comment.slice(at)};
}

/**
 * The start of the user-perceived character at `index`, so a long text without spaces is not cut inside an emoji. If the text
 * starts with that character, its end.
 */
function characterStart(text: string, index: number): number {
  const segments = new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text);
  const character = segments.containing(index)!;
  return character.index || character.segment.length;
}
