import {availableParallelism} from 'node:os';
import pLimit from 'p-limit';
import type {Job, TestResult} from './job.js';
import {type Outcome, progress} from './outcome.js';

/** Twice the number of processors: most jobs use half of one, because they wait for a browser, a database or a process. */
const AT_ONCE = availableParallelism() * 2;
/** Seconds between two progress lines. */
const BETWEEN_LINES = 20;

/** Runs jobs in parallel and collects their results. */
export class Runner {
  readonly #say: (line: string) => void;
  readonly #limit = pLimit(AT_ONCE);
  readonly #start = performance.now();
  readonly #outcomes: RunningOutcome[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(say: (line: string) => void) {
    this.#say = say;
    this.#timer = setInterval(() => say(this.#progress()), BETWEEN_LINES * 1000);
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  get outcomes(): readonly Outcome[] {
    return this.#outcomes.filter(({state}) => state !== 'waiting');
  }

  /** Runs the job when there is capacity, in the order of the calls. A job that throws counts as failed; this never rejects. */
  run(job: Job): Promise<Outcome> {
    const outcome = new RunningOutcome(job);
    this.#outcomes.push(outcome);
    return this.#limit(() => this.#run(job, outcome));
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #run(job: Job, outcome: RunningOutcome): Promise<Outcome> {
    outcome.begin();
    try {
      await job.run({
        test: (result) => outcome.tests.push(result),
        fileEnded: () => outcome.filesEnded++,
        say: this.#say,
        ranIn: (version) => (outcome.ranIn = version),
      });
    } catch (error) {
      this.#say(`✖ ${job.name}: ${(error as Error).message}`);
      outcome.tests.push({file: '', name: job.name, passed: false, seconds: 0});
    }
    outcome.end();
    this.#say(`${this.#progress()}\n      ${job.name} ended after ${outcome.seconds.toFixed(0)} s`);
    return outcome;
  }

  #progress(): string {
    const running = this.#outcomes.filter(({state}) => state === 'running');
    return progress(this.#outcomes, running, this.seconds);
  }
}

class RunningOutcome implements Outcome {
  readonly tests: TestResult[] = [];
  state: 'waiting' | 'running' | 'ended' = 'waiting';
  filesEnded = 0;
  ranIn = '';
  seconds = 0;
  #start = 0;

  constructor(readonly job: Job) {}

  begin(): void {
    this.state = 'running';
    this.#start = performance.now();
  }

  end(): void {
    this.state = 'ended';
    this.seconds = (performance.now() - this.#start) / 1000;
  }
}
