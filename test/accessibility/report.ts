import type {Scan} from './story-scans.js';
import {TRIAGE, triageOf} from './triage.js';

/** The results of the scans as a Markdown report. */
export function report(scans: readonly Scan[]): string {
  const remarks = scans.flatMap(({findings}) => findings);
  const count = (fits: (remark: (typeof remarks)[number]) => boolean) => remarks.filter(fits).length;
  const rows = TRIAGE.map(
    (entry) => `| ${entry.engine} | ${entry.rule} | ${count((remark) => triageOf(remark) === entry)} | ${entry.why} |`,
  );
  const stories = new Set(scans.map(({story}) => story)).size;
  return `# Scans

${scans.length} scans of ${stories} stories by axe and IBM’s engine. Results without a reason: ${count((remark) => !triageOf(remark))}.

| engine | rule | results | why it is not a fault |
| --- | --- | ---: | --- |
${rows.join('\n')}
`;
}
