import {type Finding, FINDING_LABELS, type FindingLabel, type ScreenedKind} from '../../../src/domain/finding.js';
import {shareInterval} from '../statistics.js';
import type {Table} from '../table.js';
import type {Row, RowFile} from './rows.js';

export type Screen = (text: string, kind: ScreenedKind) => readonly Finding[];

/** The ids of violating rows (`wanted`) and clean rows (`clean`), and of those found correctly (`hits`) and wrongly (`alarms`). */
export interface Count {
  readonly wanted: readonly string[];
  readonly hits: readonly string[];
  readonly clean: readonly string[];
  readonly alarms: readonly string[];
}

export interface Scores {
  /** A row counts as found with any label. */
  readonly rows: Count;
  readonly languages: Readonly<Record<string, Count>>;
  readonly sorts: Readonly<Record<string, Count>>;
  readonly labels: Readonly<Record<string, Count & {readonly spans: number; readonly spanHits: number}>>;
}

/** Texts with these labels imply a patient too, so `acknowledges-patient` is no false alarm. */
const IMPLIES_PATIENT: readonly FindingLabel[] = ['clinical-detail', 'date', 'money', 'identifier'];

export function score({rows, kind, sorts}: RowFile, screen: Screen): Scores {
  const screened = rows.map((row) => ({row, findings: screen(row.text, kind)}));
  const count = (
    some: typeof screened,
    isWanted: (row: Row) => boolean,
    isFound: (findings: readonly Finding[], row: Row) => boolean,
  ): Count => {
    const ids = (of: typeof screened) => of.map(({row: {id}}) => id);
    const [wanted, clean] = [some.filter(({row}) => isWanted(row)), some.filter(({row}) => !isWanted(row))];
    const found = (of: typeof screened) => ids(of.filter(({row, findings}) => isFound(findings, row)));
    return {wanted: ids(wanted), hits: found(wanted), clean: ids(clean), alarms: found(clean)};
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
    sorts: by(({id}) => sorts[id]),
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

/** The scores of a build, beside those of another on the same rows. */
export function scoreTables(name: string, {rows, languages, sorts, labels}: Scores, other?: Scores): Table[] {
  const columns = ['', 'found', 'recall (95%)', 'false alarms', 'rate (95%)', ...(other ? ['found before', 'alarms before'] : [])];
  const cells = ({wanted, hits, clean, alarms}: Count, before: Count | undefined) => [
    `${hits.length} of ${wanted.length}`,
    shareOf(hits, wanted),
    `${alarms.length} of ${clean.length}`,
    shareOf(alarms, clean),
    ...(other ? [String(before?.hits.length ?? 0), String(before?.alarms.length ?? 0)] : []),
  ];
  const groups = Object.entries({...languages, ...sorts}).map(([group, count]) => [
    group,
    ...cells(count, other?.languages[group] ?? other?.sorts[group]),
  ]);
  return [
    {title: `${name}: found with any label`, columns, rows: [['all', ...cells(rows, other?.rows)], ...groups]},
    {
      title: `${name}: by label`,
      columns: [...columns, 'spans hit'],
      rows: Object.entries(labels).map(([label, count]) => [
        label,
        ...cells(count, other?.labels[label]),
        `${count.spanHits} of ${count.spans}`,
      ]),
    },
  ];
}

function shareOf(part: readonly string[], whole: readonly string[]): string {
  if (!whole.length) return '–';
  const [low, high] = shareInterval(part.length, whole.length).map((share) => (100 * share).toFixed(0));
  return `${((100 * part.length) / whole.length).toFixed(1)}% (${low}-${high})`;
}
