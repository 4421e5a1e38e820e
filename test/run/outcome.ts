/** One line of the final table: what one group did in one engine. */
export interface Outcome {
  readonly group: string;
  /** Engine and version that ran it. */
  readonly engine: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** The table and, as its last line, the totals. */
export function summary(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({group, engine, passed, failed, seconds}) => [group, engine, `${passed}`, `${failed}`, seconds.toFixed(1)]);
  const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  return `${table(['group', 'ran in', 'passed', 'failed', 'seconds'], rows, 2)}\n\n${total('passed')} passed, ${total('failed')} failed`;
}

/** Columns from `numbers` on are numbers, aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const cell = (text: string, column: number) => (column < numbers ? text.padEnd(widths[column]!) : text.padStart(widths[column]!));
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** Seconds since `start`, a `performance.now()`. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
