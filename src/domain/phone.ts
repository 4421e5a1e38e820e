/** The keys of a phone on which the letters A to Z are: ITU-T Recommendation E.161. */
const KEYS = '22233344455566677778889999';

/**
 * An area code, which 555 is not, and the seven digits or capitals after it; a space only where a word begins after three digits.
 * Phones ignore the rest of a longer word.
 */
const SPELLED =
  /^([\s().+-]*(?:1[\s().-]*)?(?!555)[2-9]\d\d[\s().-]*)(\d{3}\s[A-Z]{4}|(?=(?:\d[.-]?){0,6}[A-Z])(?:[A-Z\d][.-]?){6}[A-Z\d])[A-Z\d]*(?![a-z])/;

/** A number that a US company spells in letters, such as `1-800-555-01DR`, in the digits to press. Others as they are. */
export function inDigits(phone: string): string {
  return phone.replace(
    SPELLED,
    (_, start: string, letters: string) => start + letters.replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65]!),
  );
}

/**
 * The address to dial a phone number as it is displayed, such as `(303) 555-0173`, `+52 55 1234 5678`, `1-800-555-01DR` or
 * `303.555.0113 option 3`: ten digits are a US number. `undefined` if it is no number that can be dialed from anywhere.
 */
export function phoneAddress(phone: string): string | undefined {
  const number = inDigits(phone.normalize('NFKC').replace(/^(?:tel:|[\p{L}\s.]*[:\s])/iu, ''));
  // Contacts apps add invisible direction marks and write other dashes.
  const [written] = /^[\d\s().+/\p{Pd}\p{Cf}]*/u.exec(number)!;
  const digits = written.replace(/\D/g, '');
  const isInternational = /^\D*\+/.test(written) && !digits.startsWith('1');
  if (!(isInternational ? /^\d{8,15}$/ : /^1?[2-9]\d{9}$/).test(digits)) return undefined;
  return `tel:+${digits.length === 10 && !isInternational ? 1 : ''}${digits}`;
}
