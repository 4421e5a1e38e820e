import type {Finding, ScreenedKind} from 'directory-reviews/screening';

/** The editorial check: what it finds in a text, with offsets into the text as given. */
export type Screen = (text: string, kind: ScreenedKind) => readonly Finding[];

/** Findings as they are stored: other words for a text are its writer's matter. */
export function keptFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(({label, start, end, reason}) => ({label, start, end, reason}));
}
