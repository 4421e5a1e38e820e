/**
 * The form in which comments and search texts are compared, so that "senora", "Señora" and "SEÑORA" find each other and
 * a line break matches a space. Stored by the service, applied to what the member types.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
