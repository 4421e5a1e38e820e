import type {Needed} from '../browsers/engines.js';

/** Something that runs beside others: test files in one place, or a program that says whether all is well. */
export interface Job {
  /** As the table has it: `node`, `elements in WebKit`. */
  readonly name: string;
  /** How many test files it runs. */
  readonly files: number;
  /** What must be built before it. */
  readonly needs: 'sources' | 'dist' | 'storybook';
  /** Whether it uses the databases that a run has ready. */
  readonly databases: boolean;
  /** Programs that must be on the machine. */
  readonly programs: readonly Needed[];
  run(tell: Tell): Promise<void>;
}

/** By this a job tells each test once it has ended, and each file once all its tests have. */
export interface Tell {
  test(result: TestResult): void;
  fileEnded(): void;
  /** Lines for people: what failed and why, seeds, figures. */
  say(text: string): void;
  /** The version of what it runs in. */
  ranIn(version: string): void;
}

export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}
