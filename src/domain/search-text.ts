/**
 * Folds a comment or search text for comparison: "senora", "Señora" and "SEÑORA" match each other, and a line break matches a
 * space. The service stores folded comments, and folds what the member types.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
