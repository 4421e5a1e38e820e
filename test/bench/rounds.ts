/** The samples of one measurement by candidate, in the order of rounds. */
export type Samples<T> = ReadonlyMap<string, readonly T[]>;

/** Measures every candidate once per round, in random order, and one at a time so they do not disturb each other. */
export async function interleave<T>(
  candidates: readonly string[],
  rounds: number,
  label: string,
  measure: (candidate: string) => Promise<T>,
): Promise<Samples<T>> {
  const samples = new Map<string, T[]>(candidates.map((candidate) => [candidate, []]));
  for (let round = 1; round <= rounds; round++) {
    progress(`${label}: round ${round} of ${rounds}`);
    for (const candidate of shuffled(candidates)) {
      try {
        samples.get(candidate)!.push(await measure(candidate));
      } catch (error) {
        throw new Error(`${label}, ${candidate}: ${(error as Error).message}`, {cause: error});
      }
    }
  }
  progress('');
  return samples;
}

/** Shows a line of progress in a terminal, but not in a log. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
