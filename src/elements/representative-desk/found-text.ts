import {html, nothing} from 'lit';
import type {Finding} from '../../api/queue/schemas.js';
import {FINDING_LABELS, FINDING_REASONS, type FindingLabel, type FindingReason} from '../../domain/finding.js';
import {piecesOf} from '../../domain/marked-text.js';
import type {Mark} from '../../domain/queue.js';
import type {DeskMessage} from '../../i18n/queue/desk.js';
import type {Words} from '../../i18n/shared/words.js';

/** A text as somebody wrote it, for a screen reader in the language it was written in, where the service knows it. */
export interface Written {
  readonly text: string;
  readonly language?: string | null | undefined;
}

/** Labels may be newer than this release. */
export function findingName(label: string, words: Words<DeskMessage>): string {
  return words.say(FINDING_LABELS.includes(label as FindingLabel) ? (label as FindingLabel) : 'otherFinding');
}

/** In the order of the text; what points outside of it is left out. */
function inText(text: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({start, end}) => start < end && end <= text.length).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A text with what the editorial check found in it: numbered for the eye, named for the ear, in the reader's language. Findings may overlap. */
// prettier-ignore
export function foundText(text: string, findings: readonly Finding[], words: Words<DeskMessage>) {
  const found = inText(text, findings);
  return piecesOf(text, found).map((piece) => {
    const begins = piece.marks.filter((index) => found[index]!.start === piece.start);
    const ends = piece.marks.filter((index) => found[index]!.end === piece.end);
    const said = (key: 'findingStart' | 'findingEnd') => (index: number) =>
      html`<span class="hidden-text" lang=${words.language}> ${words.say(key, {number: index + 1, label: findingName(found[index]!.label, words)})} </span>`;
    return piece.marks.length
      ? html`<mark>${begins.map(said('findingStart'))}${piece.text}${ends.map((index) => html`<sup aria-hidden="true">${index + 1}</sup>${said('findingEnd')(index)}`)}</mark>`
      : piece.text;
  });
}

/** The same findings as a list, by their numbers: the words, what they are taken for and why. */
export function findingList({text, language}: Written, findings: readonly Finding[], level: number, words: Words<DeskMessage>) {
  const found = inText(text, findings);
  if (!found.length) return html`<p class="muted">${words.say('noFindings')}</p>`;
  return html`<div class="found">
    <div class="label" role="heading" aria-level=${level}>${words.say('findings')}</div>
    <ol part="findings">${found.map(({label, reason, start, end}) => html`<li><q lang=${language ?? nothing} dir="auto">${text.slice(start, end)}</q> <strong>${findingName(label, words)}</strong>${reasonOf(reason, words)}</li>`)}</ol>
  </div>`;
}

/** Reasons may be newer than this release, too; the label says what matters. */
function reasonOf(reason: string, words: Words<DeskMessage>) {
  return FINDING_REASONS.includes(reason as FindingReason) ? html`<br>${words.say(reason as FindingReason)}` : nothing;
}

/** Words<DeskMessage> that somebody marked, each as it stands in the text. */
export function markedWords({text, language}: Written, marks: readonly Mark[], words: Words<DeskMessage>) {
  if (!marks.length) return nothing;
  return html`<p class="marked">${words.say('wordsMarked')}</p>
    <ul role="list" class="marks">${marks.map(({start, end}) => html`<li><q lang=${language ?? nothing} dir="auto">${text.slice(start, end)}</q></li>`)}</ul>`;
}
