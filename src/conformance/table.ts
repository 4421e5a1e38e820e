import type {Result} from './run.js';

const WORDS = {holds: 'holds', broken: 'BROKEN', 'not run': '–'} as const;

/** A line for the terminal, with a second line for the reason if there is one. */
export function lineOf({id, promise, outcome, why}: Result): string {
  const line = `${WORDS[outcome].padEnd(8)}${id.padEnd(28)}${promise}`;
  return why ? `${line}\n${' '.repeat(36)}${printable(why)}` : line;
}

export function totalOf(results: readonly Result[]): string {
  const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return `${count('holds')} hold, ${count('broken')} broken, ${count('not run')} not run`;
}

/** Replaces control characters, so text from a backend cannot control the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
