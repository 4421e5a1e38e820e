/** An error the person at the terminal can act on. Only its message is shown, on one line and without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}
