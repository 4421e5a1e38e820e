/** A number that this project has promised itself; the smaller the better. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  /** Worst value that will do. */
  readonly floor: number;
  readonly goal: number;
  readonly unit: string;
}

export type Verdict = 'goal met' | 'floor met' | 'missed';

export function verdictOf({value, floor, goal}: Goal): Verdict {
  if (value <= goal) return 'goal met';
  return value <= floor ? 'floor met' : 'missed';
}
