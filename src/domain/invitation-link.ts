/** An invitation token with nothing around it: base64url, 32 to 128 characters. */
export const INVITATION_TOKEN = /^[\w-]{32,128}$/;

/**
 * Reads the token out of a part of a link, such as its hash. Mail programs and scanners append parameters and punctuation, encode
 * or wrap the link, break its lines and add invisible characters.
 *
 * @param length the number of characters of the service's tokens, if they all have the same. It is needed to tell the token from
 * letters that follow it directly, and to join one that was broken after a part that is long enough to be a token.
 * @returns `undefined` if there is none.
 */
export function tokenInLink(part: string, length?: number): string | undefined {
  const run = `[\\w-]{${length ?? '32,128'}}`;
  const alone = new RegExp(`(?<![\\w-])${run}(?![\\w-])`);
  // The value of a parameter, such as one that counts clicks, may look like a token.
  const find = (text: string) => alone.exec(text.replace(/(?<![\w-])(?!t(?:oken)?=)[\w-]+=[\w-]+/g, ' ')) ?? alone.exec(text);
  const text = readable(part);
  const [token] =
    find(text) ??
    // Quoted-printable, which a mail program has left undecoded.
    find(text.replaceAll('=3D', '=')) ??
    (length
      ? (find(text.replace(/^#3D/, '#')) ?? new RegExp(`^${run}`).exec(text.replace(/^\W*token=|[^\w-]/g, '')))
      : alone.exec(text.replace(/=?\s/g, ''))) ??
    [];
  return token;
}

/**
 * The answer that the person chose in the email, `answer=yes` or `answer=no` in a part of its link. The page shows it as chosen, and
 * nothing is sent until the person submits it.
 *
 * @returns `undefined` if there is none.
 */
export function answerInLink(part: string): boolean | undefined {
  // Quoted-printable writes `=` as `=3D`.
  const [, answer] = /\banswer=(?:3D)?(yes|no)\b/i.exec(readable(part)) ?? [];
  return answer === undefined ? undefined : answer.toLowerCase() === 'yes';
}

/**
 * Without what does not show, without a text fragment (`:~:text=…`), which some browsers leave to the page, and with the characters that
 * editors escape or replace: `&#95;`, `\\_` and other hyphens.
 */
function readable(part: string): string {
  return (
    decoded(part)
      .split(':~:')[0]!
      .replace(/&#(x?)([\da-f]{2,4});/gi, (_, isHex: string, code: string) => String.fromCharCode(parseInt(code, isHex ? 16 : 10)))
      // A line break that quoted-printable added.
      .replaceAll('=0D=0A', '')
      .replace(/\p{Cf}|\\/gu, '')
      .replace(/[\p{Pd}\u2212]/gu, '-')
  );
}

/** Decodes what was percent-encoded up to three times. Bytes that are not UTF-8 become a space. */
function decoded(text: string): string {
  for (let times = 0; times < 3; times++) text = text.replace(/(%[\da-f]{2})+/gi, decodedRun);
  return text;
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return ' ';
  }
}
