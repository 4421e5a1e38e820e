/**
 * Characters that set the direction of the text after them: embeddings, overrides and isolates (Unicode Standard Annex 9, sections 2.1
 * to 2.5). A stray U+2069 ends an isolate from within, whether a `<bdi>` or other characters made it. So do the separators of lines and
 * paragraphs, which are among the control characters; none of those belongs into a line. The direction marks of names in right-to-left
 * scripts (U+200E, U+200F, U+061C) set no direction and are harmless.
 */
const TURNING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** The blocks of right-to-left scripts, and the right-to-left mark: Unicode's `DerivedBidiClass.txt`. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name, place or other text of one line, without the characters by which it could change the order of what stands around it. Inside
 * a `<bdi>`, a name in any script then reads right, and so does the rest of the line.
 */
export function withoutDirections(line: string): string {
  // The separators come before the others.
  return line.replace(TURNING, (each) => (each < '\u202a' ? ' ' : ''));
}

/** The same for plain text, where there is no `<bdi>`: with isolating characters around it if any of it is written from right to left. */
export function isolatedLine(line: string): string {
  const plain = withoutDirections(line);
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
