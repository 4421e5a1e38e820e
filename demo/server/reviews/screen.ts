import type {Finding, ScreenedKind} from 'directory-reviews/screening';

/** The editorial check. Offsets in the findings refer to the text as given. The provider's name is no finding. */
export type Screen = (text: string, kind: ScreenedKind, providerName?: string) => readonly Finding[];

/** Findings as stored, without the suggested replacements, which are only for the author. */
export function keptFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(({label, start, end, reason}) => ({label, start, end, reason}));
}
