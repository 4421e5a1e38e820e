import type {Scan} from './story-scans.js';
import {TRIAGE, triageOf} from './triage.js';

/** What the scans found, in Markdown, for people to read. */
export function report(scans: readonly Scan[]): string {
  const remarks = scans.flatMap(({findings}) => findings);
  const count = (fits: (remark: (typeof remarks)[number]) => boolean) => remarks.filter(fits).length;
  const rows = TRIAGE.map(
    (entry) => `| ${entry.engine} | ${entry.rule} | ${count((remark) => triageOf(remark) === entry)} | ${entry.why} |`,
  );
  const stories = new Set(scans.map(({story}) => story)).size;
  return `# Scans

${scans.length} scans of ${stories} stories by axe and IBM’s engine. Without a reason: ${count((remark) => !triageOf(remark))} remarks.

| engine | rule | remarks | why it is no fault |
| --- | --- | ---: | --- |
${rows.join('\n')}
`;
}
