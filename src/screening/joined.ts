/** A pattern or a list that is written on several lines, each broken after a `|`, a comma or a parenthesis. */
// @__NO_SIDE_EFFECTS__
export function joined(lines: string): string {
  return lines.replace(/\n\s*/g, '');
}
