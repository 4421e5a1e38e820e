import type {Needed} from '../browsers/engines.js';

/** A unit of work that runs in parallel with others: test files in one place, or a check that passes or fails. */
export interface Job {
  /** Its name in the summary table: `node`, `elements in WebKit`. */
  readonly name: string;
  /** The number of test files it runs. */
  readonly files: number;
  /** What must be built first. */
  readonly needs: 'sources' | 'dist' | 'storybook' | 'hosts';
  /** Whether it uses the databases that the run prepares. */
  readonly databases: boolean;
  /** Programs that must be on the machine. */
  readonly programs: readonly Needed[];
  run(tell: Tell): Promise<void>;
}

/** How a job reports each test when it ends, and each file when all its tests have ended. */
export interface Tell {
  test(result: TestResult): void;
  fileEnded(): void;
  /** Lines for people: what failed and why, seeds, figures. */
  say(text: string): void;
  /** Name and version of the engine or runtime. */
  ranIn(version: string): void;
}

export interface TestResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}
