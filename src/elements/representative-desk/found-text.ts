import {html, nothing} from 'lit';
import type {Finding} from '../../api/queue/schemas.js';
import {FINDING_REASONS, type FindingReason} from '../../domain/finding.js';
import {piecesOf} from '../../domain/marked-text.js';
import type {Mark} from '../../domain/queue.js';
import type {CaseMessage} from '../../i18n/queue/case.js';
import type {Words} from '../../i18n/shared/words.js';
import {circleCheck} from '../../styles/icons/circle-check.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';
import {findingName} from './finding-name.js';

/** A text with its language, if known, so screen readers pronounce it correctly. */
export interface Written {
  readonly text: string;
  readonly language?: string | null | undefined;
}

/** Findings in text order, without those that point outside the text. */
function inText(text: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({start, end}) => start < end && end <= text.length).toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A text with what the editorial check found in it: numbered for the eye, named for the ear, in the reader's language. Findings may overlap. */
export function foundText(text: string, findings: readonly Finding[], words: Words<CaseMessage>) {
  const found = inText(text, findings);
  const said = (key: 'findingStart' | 'findingEnd', index: number) => {
    const label = findingName(found[index]!.label, words);
    return html`<span class="hidden-text" lang=${words.language}> ${words.say(key, {number: index + 1, label})} </span>`;
  };
  const start = (index: number) => said('findingStart', index);
  const end = (index: number) => html`<sup aria-hidden="true">${index + 1}</sup>${said('findingEnd', index)}`;
  return piecesOf(text, found).map((piece) => {
    if (!piece.marks.length) return piece.text;
    const starts = piece.marks.filter((index) => found[index]!.start === piece.start);
    const ends = piece.marks.filter((index) => found[index]!.end === piece.end);
    return html`<mark>${starts.map(start)}${piece.text}${ends.map(end)}</mark>`;
  });
}

/** The same findings as a numbered list: the words, the reason and their label. */
export function findingList({text, language}: Written, findings: readonly Finding[], level: number, words: Words<CaseMessage>) {
  const found = inText(text, findings);
  if (!found.length) return html`<p class="facts muted">${circleCheck()}<span>${words.say('noFindings')}</span></p>`;
  const item = ({label, reason, foundBy, start, end}: Finding, index: number) => html`<li>
    <span class="number" aria-hidden="true">${index + 1}</span>
    <p><q lang=${language ?? nothing} dir="auto">${text.slice(start, end)}</q>${reasonOf(reason, words)}</p>
    <span class="muted">${foundBy === 'full-lists' ? html`${findingName(label, words)} · ${words.say('foundByFullLists')}` : findingName(label, words)}</span>
  </li>`;
  return html`<div class="found">
    <div class="label" role="heading" aria-level=${level}>${shieldAlert()}<span>${words.say('findings', {count: found.length})}</span></div>
    <ol role="list" part="findings">${found.map(item)}</ol>
  </div>`;
}

/** A reason newer than this release is left out; the label is enough. */
function reasonOf(reason: string, words: Words<CaseMessage>) {
  return FINDING_REASONS.includes(reason as FindingReason) ? html` ${words.say(reason as FindingReason)}` : nothing;
}

/** The marked words, quoted from the text. */
export function markedWords({text, language}: Written, marks: readonly Mark[], words: Words<CaseMessage>) {
  if (!marks.length) return nothing;
  const item = ({start, end}: Mark) => html`<li><q lang=${language ?? nothing} dir="auto">${text.slice(start, end)}</q></li>`;
  return html`<p class="marked">${words.say('wordsMarked')}</p>
    <ul role="list" class="marks">${marks.map(item)}</ul>`;
}
