/** Reported in the list of bad rows. The message must not quote comment text, which shifted columns could put in any field. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}
