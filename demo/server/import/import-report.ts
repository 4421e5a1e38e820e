import {BadRow} from './bad-row.js';
import type {Stored} from './imported-reviews.js';
import type {ProviderNames, Spelling} from './provider-names.js';

/** Receives the report, line by line. */
export interface ImportConsole {
  tell(line: string): void;
  /** Receives the lines that could not be loaded. */
  warn(line: string): void;
}

export interface ImportResult {
  /** Reviews added to the database. */
  readonly loaded: number;
  /** Reviews that had been loaded before and are different in the file now. */
  readonly replaced: number;
  /** Reviews that had been loaded before. */
  readonly known: number;
  /** Rows that could not be read or stored. */
  readonly skipped: number;
}

/** Lines of one kind that are named; of more, only the number is told. */
const MOST = 100;

/**
 * Counts what became of the rows, and tells it with line numbers. Rows may hold anybody's words, so that none of them are repeated:
 * not even names, which shifted columns could put anywhere.
 */
export class ImportReport {
  readonly #counts = {loaded: 0, replaced: 0, known: 0, skipped: 0};
  readonly #replaced: number[] = [];
  withoutId = 0;

  constructor(
    readonly file: string,
    readonly console: ImportConsole,
  ) {}

  add(line: number, outcome: Stored): void {
    const kind = outcome instanceof BadRow ? 'skipped' : outcome;
    this.#counts[kind]++;
    if (kind === 'replaced') this.#replaced.push(line);
    if (outcome instanceof BadRow && this.#counts.skipped <= MOST) this.console.warn(`${this.file} line ${line}: ${outcome.message}`);
  }

  end({form, gone, names}: {form: string; gone: number; names: ProviderNames}): ImportResult {
    const {loaded, replaced, known, skipped} = this.#counts;
    const {file} = this;
    const {tell, warn} = this.console;
    if (skipped > MOST) warn(`${file}: ${count(skipped - MOST, 'more line', 'more lines')} skipped`);
    const parts = [
      `${count(loaded, 'review', 'reviews')} loaded`,
      replaced && `${number(replaced)} replaced`,
      known && `${number(known)} loaded before`,
      names.created && `${count(names.created, 'provider', 'providers')} added to the directory`,
      `${count(skipped, 'line', 'lines')} skipped`,
    ];
    tell(parts.filter(Boolean).join(', '));
    if (form) tell(`${file} was read as ${form}.`);
    if (replaced) tell(`Replaced, because the file says something else now: ${linesOf(this.#replaced)}.`);
    if (gone) tell(`${count(gone, 'review', 'reviews')} loaded earlier from a file of this name, but not in it now; kept.`);
    this.#tellSpellings('spelled differently than in the directory and counted for', names.respelled);
    this.#tellSpellings('added, but almost the name of', names.nearMisses);
    if (this.withoutId)
      tell(`${count(this.withoutId, 'row has', 'rows have')} no id, so the name of the file and the place in it tell which review it is.`);
    return this.#counts;
  }

  #tellSpellings(what: string, spellings: readonly Spelling[]): void {
    const {tell} = this.console;
    for (const {line, providerId, almost} of spellings.slice(0, MOST))
      tell(`${this.file} line ${line}: provider ${almost ? `${providerId} was ${what} ${almost}` : `is ${what} ${providerId}`}`);
    if (spellings.length > MOST) tell(`${this.file}: ${count(spellings.length - MOST, 'more provider', 'more providers')} ${what} another`);
  }
}

function linesOf(lines: readonly number[]): string {
  const named = lines.slice(0, MOST).map(number).join(' ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > MOST ? ` and ${number(lines.length - MOST)} more` : ''}`;
}

const number = (value: number) => value.toLocaleString('en-US');
const count = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;
