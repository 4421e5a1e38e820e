import {html, type LitElement, nothing, type ReactiveController} from 'lit';
import {validEditorialCheck} from '../../context/plan-profile-faults.js';
import type {EditorialCheck} from '../../domain/editorial-check.js';
import type {Finding, FindingLabel} from '../../domain/finding.js';
import {marksAfterEdit} from '../../domain/marked-text.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SurveyMessage} from '../../i18n/survey/survey.js';
import {screenReview} from '../../screening/reviews.js';
import {shieldAlert} from '../../styles/icons/shield-alert.js';
import {sayIsolated} from '../../ui/text/isolated.js';
import {FieldMarks} from '../../ui/text/marked-field.js';

/** Milliseconds without a keystroke before the comment is checked. */
const QUIET = 700;

/** Number of UTF-16 units to check. Longer comments are far over the limit anyway, and checking them fully would slow down typing. */
const READ_LIMIT = 3000;

/** The most places to name. The others are marked all the same. */
const NAMED = 3;

const SENTENCES: Readonly<Partial<Record<FindingLabel, SurveyMessage>>> = {
  'health-information': 'surveyFoundHealth',
  identifier: 'surveyFoundIdentifier',
  derogatory: 'surveyFoundDerogatory',
  profanity: 'surveyFoundProfanity',
};

/** A comment as it is now, the provider it is about, and what the plan has changed in the check. */
export interface AdvisedComment {
  readonly text: string;
  readonly provider: string;
  readonly editorialCheck: EditorialCheck | undefined;
}

/**
 * Looks in a comment, while it is written, for what would hold it back, marks it in the field, and says what happens to it. Loaded when
 * the member comes to the field, because the word lists of the editorial check are larger than the survey. Nothing leaves the device.
 */
export class CommentAdvice implements ReactiveController {
  readonly #host: LitElement;
  readonly #marks = new FieldMarks();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: {readonly text: string; readonly findings: readonly Finding[]} = {text: '', findings: []};

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#marks.paint(null, []);
  }

  hostUpdated(): void {
    const editor = this.#host.renderRoot.querySelector('.editor');
    const written = editor?.querySelector('textarea')?.value ?? '';
    this.#marks.paint(editor, editor ? marksAfterEdit(this.#found.findings, this.#found.text, written) : []);
  }

  /** @param current is called when the comment is checked. */
  afterQuiet(current: () => AdvisedComment): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const {text, provider, editorialCheck} = current();
      const context = {provider, editorialCheck: validEditorialCheck(editorialCheck)};
      this.#found = {text, findings: onePerPlace(screenReview(text.slice(0, READ_LIMIT), context))};
      this.#host.requestUpdate();
    }, QUIET);
  }

  render(words: Words<SurveyMessage>) {
    const {text, findings} = this.#found;
    if (!findings.length) return nothing;
    const named = new Map(findings.map((finding) => [text.slice(finding.start, finding.end), finding]));
    const sentences = [...named].slice(0, NAMED).map(([found, {label, reason}]) => {
      const sentence = reason === 'plan-words' ? 'surveyFoundPlanWords' : SENTENCES[label]!;
      return html`<span>${sayIsolated(words, sentence, {words: found})}</span> `;
    });
    const heldBack = words.say('surveyHeldBack', {count: named.size});
    return html`<p class="tip" part="tip">${shieldAlert()}<span>${sentences}<span>${heldBack}</span></span></p>`;
  }
}

/** An insult by a swear word has two labels; the first is enough. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  return findings.filter(({start}, index) => findings.slice(0, index).every(({end}) => end <= start));
}
