import type {Finding, ScreenedKind, ScreeningContext} from 'directory-reviews/screening';

/** The editorial check. Offsets in the findings refer to the text as given. What is the practice's own is no finding. */
export type Screen = (text: string, kind: ScreenedKind, context?: ScreeningContext) => readonly Finding[];

/** Findings as stored, without the suggested replacements, which are only for the author. */
export function keptFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(({label, start, end, reason}) => ({label, start, end, reason}));
}
