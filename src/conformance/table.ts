import type {Result} from './run.js';

const WORDS = {holds: 'holds', broken: 'BROKEN', 'not run': '–'} as const;

/** A line for the terminal. A broken promise has two more: what was received, and where the contract states it. */
export function lineOf({id, promise, outcome, why, stated: [at, words]}: Result): string {
  const line = `${WORDS[outcome].padEnd(8)}${id.padEnd(28)}${promise}`;
  const place = `openapi.json, ${at === 'info' ? 'info.description' : at}: "${words}"`;
  const more = [...(why === undefined ? [] : [printable(why)]), ...(outcome === 'broken' ? [place] : [])];
  return [line, ...more.map((each) => `${' '.repeat(36)}${each}`)].join('\n');
}

export function totalOf(results: readonly Result[]): string {
  const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return `${count('holds')} hold, ${count('broken')} broken, ${count('not run')} not run`;
}

/** Replaces control characters, so text from a backend cannot control the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
