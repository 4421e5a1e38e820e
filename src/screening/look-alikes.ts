/**
 * Letters of other alphabets and signs that are read as Latin letters, each with its reading; capitals only where they look like
 * another letter than the small ones. Accents and full-width forms are not among them.
 */
const PAIRS =
  'аa вb сc ԁd еe ɡg һh нh іi їi ӏl јj кk мm пn оo рp ԛq гr ѕs тt ѵv ԝw хx уy зz αa βb ϲc εe φf ηn ιi κk λl μu νv οo ρp σs τt υu ωw χx ζz ΗH ΜM ΝN ΥY ' +
  "ıi ƒf øo łl đd ðd æa œo ßs ‘' ’' ′' ʼ' ´' `' “\" ”\" «\" »\" ‐- ‑- ‒- –- —- −- ·. •.";

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.split(' ').map((pair) => [[...pair][0]!, [...pair].slice(1).join('')]),
);

export function readAs(character: string): string | undefined {
  return READINGS[character] ?? READINGS[character.toLowerCase()]?.toUpperCase();
}
