import {type Finding, FINDING_LABELS, type FindingLabel, type ScreenedKind} from '../../../src/domain/finding.js';
import {screen} from '../../../src/screening/index.js';
import type {Table} from '../table.js';

/** A labeled text. */
export interface Row {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly labels: readonly FindingLabel[];
  readonly spans: readonly {readonly label: FindingLabel; readonly quote: string}[];
}

/** Numbers of violating rows (`wanted`) and clean rows (`clean`), and of those found correctly (`hits`) and wrongly (`alarms`). */
export interface Count {
  readonly wanted: number;
  readonly hits: number;
  readonly clean: number;
  readonly alarms: number;
}

export interface Scores {
  /** A row counts as found with any label. */
  readonly rows: Count;
  readonly languages: Readonly<Record<string, Count>>;
  readonly kinds: Readonly<Record<string, Count>>;
  readonly labels: Readonly<Record<string, Count & {readonly spans: number; readonly spanHits: number}>>;
}

/** Texts with these labels imply a patient too, so `acknowledges-patient` is no false alarm. */
const IMPLIES_PATIENT: readonly FindingLabel[] = ['clinical-detail', 'date', 'money', 'identifier'];

export function score(rows: readonly Row[], kind: ScreenedKind, kinds: Readonly<Record<string, string>>): Scores {
  const screened = rows.map((row) => ({row, findings: screen(row.text, kind)}));
  const count = (
    some: typeof screened,
    isWanted: (row: Row) => boolean,
    isFound: (findings: readonly Finding[], row: Row) => boolean,
  ): Count => {
    const [wanted, clean] = [some.filter(({row}) => isWanted(row)), some.filter(({row}) => !isWanted(row))];
    const found = (of: typeof screened) => of.filter(({row, findings}) => isFound(findings, row)).length;
    return {wanted: wanted.length, hits: found(wanted), clean: clean.length, alarms: found(clean)};
  };
  const any = (some: typeof screened) =>
    count(
      some,
      ({labels}) => labels.length > 0,
      (findings) => findings.length > 0,
    );
  const by = (group: (row: Row) => string | undefined) => {
    const names = [...new Set(rows.flatMap((row) => group(row) ?? []))].sort();
    return Object.fromEntries(names.map((name) => [name, any(screened.filter(({row}) => group(row) === name))]));
  };
  const ofLabel = (label: FindingLabel) => {
    const isExcused = ({labels}: Row) =>
      label === 'acknowledges-patient' && !labels.includes(label) && labels.some((each) => IMPLIES_PATIENT.includes(each));
    const spans = screened.flatMap(({row, findings}) =>
      row.spans.filter((span) => span.label === label).map(({quote}) => isHit(row.text, quote, label, findings)),
    );
    return {
      ...count(
        screened.filter(({row}) => !isExcused(row)),
        ({labels}) => labels.includes(label),
        (findings) => findings.some((finding) => finding.label === label),
      ),
      spans: spans.length,
      spanHits: spans.filter(Boolean).length,
    };
  };
  const present = FINDING_LABELS.filter((label) =>
    screened.some(({row, findings}) => row.labels.includes(label) || findings.some((each) => each.label === label)),
  );
  return {
    rows: any(screened),
    languages: by(({lang}) => lang),
    kinds: by(({id}) => kinds[id]),
    labels: Object.fromEntries(present.map((label) => [label, ofLabel(label)])),
  };
}

/** Whether a finding with the label overlaps any occurrence of the quote. */
function isHit(text: string, quote: string, label: FindingLabel, findings: readonly Finding[]): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (findings.some((each) => each.label === label && each.start < at + quote.length && each.end > at)) return true;
  }
  return false;
}

export function scoreTables(kind: ScreenedKind, {rows, languages, kinds, labels}: Scores): Table[] {
  const cells = ({wanted, hits, clean, alarms}: Count) => [
    `${hits} of ${wanted}`,
    percent(hits, wanted),
    percent(hits, hits + alarms),
    `${alarms} of ${clean}`,
    percent(alarms, clean),
  ];
  const columns = ['', 'found', 'recall', 'precision', 'false alarms', 'rate'];
  const groups = Object.entries({...languages, ...kinds}).map(([name, count]) => [name, ...cells(count)]);
  return [
    {title: `Texts of the kind "${kind}", found with any label`, columns, rows: [['all', ...cells(rows)], ...groups]},
    {
      title: `Texts of the kind "${kind}", by label`,
      columns: [...columns, 'spans hit'],
      rows: Object.entries(labels).map(([name, count]) => [name, ...cells(count), `${count.spanHits} of ${count.spans}`]),
    },
  ];
}

function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)}%` : '–';
}
