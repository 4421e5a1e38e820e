/** A failure the person at the terminal can act on: its message is the whole story, shown in one line and without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
