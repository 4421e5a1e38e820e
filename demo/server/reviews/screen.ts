import type {PlanProfile} from 'directory-reviews';
import type {Finding, ScreenedKind, ScreeningContext} from 'directory-reviews/screening';

/** The editorial check. Offsets in the findings refer to the text as given. What is the practice's own is no finding. */
export type Screen = (text: string, kind: ScreenedKind, context?: ScreeningContext) => readonly Finding[];

/** The check as the plan has changed it, in the same way as in its pages. */
export function screenFor({editorialCheck}: PlanProfile, screen: Screen): Screen {
  return editorialCheck ? (text, kind, context) => screen(text, kind, {...context, editorialCheck}) : screen;
}

/** Findings as stored, without the suggested replacements, which are only for the author. */
export function keptFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(({suggestion: _, ...kept}) => kept);
}
