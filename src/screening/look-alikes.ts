/**
 * Letters of other alphabets and signs that look like Latin letters, each with its Latin letter, from the Unicode `confusables.txt`.
 * Capitals are listed only if they look like another letter than the lower-case form. `plainText` reads the Latin letters, accents,
 * full-width forms, quotation marks and dashes; `æ` and `œ` are here because they hide an `a` and an `o` in swear words.
 */
const PAIRS =
  'аa вb сc ԁd еe ɡg һh нh іi їi ӏl јj кk мm пn оo рp ԛq гr ѕs тt ѵv ԝw хx уy зz αa βb ϲc εe φf ηn ιi κk λl μu νv οo ρp σs τt υu ωw χx ζz ΗH ΜM ΝN ΥY ' +
  'æa œo ƒf ·. •.';

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.split(' ').map((pair) => [[...pair][0]!, [...pair].slice(1).join('')]),
);

export function latinReading(character: string): string | undefined {
  return READINGS[character] ?? READINGS[character.toLowerCase()]?.toUpperCase();
}
