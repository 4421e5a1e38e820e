/**
 * Letters of other alphabets and signs that look like Latin letters, each with its Latin letter. Capitals are listed only if they
 * look like another letter than the lower-case form. Accents and full-width forms are omitted.
 */
const PAIRS =
  'аa вb сc ԁd еe ɡg һh нh іi їi ӏl јj кk мm пn оo рp ԛq гr ѕs тt ѵv ԝw хx уy зz αa βb ϲc εe φf ηn ιi κk λl μu νv οo ρp σs τt υu ωw χx ζz ΗH ΜM ΝN ΥY ' +
  "ıi ƒf øo łl đd ðd æa œo ßs ‘' ’' ′' ʼ' ´' `' “\" ”\" «\" »\" ‐- ‑- ‒- –- —- −- ·. •.";

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.split(' ').map((pair) => [[...pair][0]!, [...pair].slice(1).join('')]),
);

export function latinReading(character: string): string | undefined {
  return READINGS[character] ?? READINGS[character.toLowerCase()]?.toUpperCase();
}
