/** A performance goal of the project. Smaller is better. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  /** The worst acceptable value. */
  readonly floor: number;
  readonly goal: number;
  readonly unit: string;
}

export type Verdict = 'goal met' | 'floor met' | 'missed';

export function verdictOf({value, floor, goal}: Goal): Verdict {
  if (value <= goal) return 'goal met';
  return value <= floor ? 'floor met' : 'missed';
}
