import type {ImportConsole} from './import-report.js';

/** Lines that are named, of each file; of more, only the number is told. */
const MOST = 100;

/**
 * Names the lines that can be corrected in their files. Lines hold people's data, so the report repeats none of it, not even ids.
 */
export class LineReport {
  readonly #skipped: number[];

  constructor(
    readonly files: readonly string[],
    readonly console: ImportConsole,
  ) {
    this.#skipped = files.map(() => 0);
  }

  skip(file: number, line: number, problem: string): void {
    if (++this.#skipped[file]! <= MOST) this.console.warn(`${this.files[file]} line ${line}: ${problem}`);
  }

  /** `line 10`, or `roles.ndjson line 10` in another file. */
  place({file, line}: {readonly file: number; readonly line: number}, from: number): string {
    return file === from ? `line ${line}` : `${this.files[file]} line ${line}`;
  }

  /** Tells a line about each file, unless there is nothing to say. */
  end(summary: (file: number, skipped: number) => string | false | 0): void {
    for (const [file, name] of this.files.entries()) {
      const skipped = this.#skipped[file]!;
      if (skipped > MOST) this.console.warn(`${name}: ${counted(skipped - MOST, 'more line', 'more lines')} skipped`);
      const told = summary(file, skipped);
      if (told) this.console.tell(`${name}: ${told}`);
    }
  }
}

export const counted = (value: number, one: string, many: string) => `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;
