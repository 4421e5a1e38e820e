import type {Settled} from '../collection/visit-question.js';
import type {MemberReason} from './fhir/member.js';
import type {VisitReason} from './fhir/visit.js';
import type {ImportConsole} from './import-report.js';
import {counted, LineReport} from './line-report.js';

/** Why a claim asks nothing. */
export type Reason =
  | VisitReason
  | MemberReason
  | 'not in the directory'
  | 'member not known'
  | 'cover ended'
  | 'too long ago'
  | 'age'
  | 'age not known'
  | 'older version'
  | 'asked already'
  | 'asked recently'
  | 'id of another member';

/** What became of a claim. */
export type ClaimOutcome = (
  | {readonly asked: 'by email' | 'on the claims page' | 'before'; readonly notAsked?: undefined}
  | {readonly notAsked: Reason; readonly asked?: undefined}
) & {readonly settled?: Settled | undefined};

class Counts {
  claims = 0;
  readonly asked = {'by email': 0, 'on the claims page': 0, before: 0};
  notAsked = 0;
}

/** Counts what became of the claims of each file, and names the lines that somebody can mend. */
export class ClaimsReport {
  readonly #lines: LineReport;
  readonly #files: readonly Counts[];
  readonly #reasons = new Map<Reason, number>();
  readonly #settled = {nothing: 0, canceled: 0, told: 0};

  constructor(
    files: readonly string[],
    readonly console: ImportConsole,
  ) {
    this.#lines = new LineReport(files, console);
    this.#files = files.map(() => new Counts());
  }

  skip(file: number, line: number, problem: string): void {
    this.#lines.skip(file, line, problem);
  }

  /** A claim that was read, and whose outcome follows. */
  claim(file: number): void {
    this.#files[file]!.claims++;
  }

  /** A claim that asks nothing. */
  add(file: number, reason: Reason): void {
    this.claim(file);
    this.outcome(file, {notAsked: reason});
  }

  /** A claim with several clinicians has several. */
  outcome(file: number, {asked, notAsked, settled}: ClaimOutcome): void {
    const counts = this.#files[file]!;
    if (asked) counts.asked[asked]++;
    else {
      counts.notAsked++;
      this.#reasons.set(notAsked, (this.#reasons.get(notAsked) ?? 0) + 1);
    }
    this.settled(settled);
  }

  settled(settled: Settled | undefined): void {
    if (settled) this.#settled[settled]++;
  }

  end(): void {
    const {tell} = this.console;
    this.#lines.end((file, skipped) => {
      const {claims, asked, notAsked} = this.#files[file]!;
      return [
        counted(claims, 'claim', 'claims'),
        `${counted(asked['by email'], 'member', 'members')} asked`,
        asked['on the claims page'] && `${number(asked['on the claims page'])} on the claims page alone`,
        asked.before && `${number(asked.before)} asked before`,
        `${number(notAsked)} not asked`,
        `${counted(skipped, 'line', 'lines')} skipped`,
      ]
        .filter(Boolean)
        .join(', ');
    });
    const reasons = [...this.#reasons].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
    if (reasons.length) tell(`not asked: ${reasons.map(([reason, count]) => `${number(count)} ${reason}`).join(', ')}`);
    const {canceled, told} = this.#settled;
    const settled = [
      canceled && `${counted(canceled, 'question', 'questions')} canceled`,
      told && `${counted(told, 'representative', 'representatives')} told`,
    ].filter(Boolean);
    if (settled.length) tell(`taken back: ${settled.join(', ')}`);
  }
}

const number = (value: number) => value.toLocaleString('en-US');
