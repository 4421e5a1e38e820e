import type {LitElement, ReactiveController} from 'lit';
import {marksAfterEdit} from '../../domain/marked-text.js';
import type {ReportReason} from '../../domain/reasons.js';
import {showsText} from '../../domain/shown-text.js';
import {type Contact, isContactFault, submissionFaults, type SubmissionField} from '../../domain/submission.js';
import {characterCount, fittingLength} from '../../domain/text-limit.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionStore} from '../../state/practice/submission-store.js';
import {idle} from '../../ui/embedding/idle.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {type FieldMark, FieldMarks} from '../../ui/text/marked-field.js';
import {repairedValue} from '../../ui/text/repaired-value.js';
import type {AdviceFoundEvent, AdviceTakenEvent} from '../response-advice/events.js';
import {idOf, shownNameSentence} from './fields.js';
import {replaceWords} from './replace-words.js';
import {REPORT_STARTERS} from './starters.js';
import {type FormContext, type FormView, submissionForm} from './submission-form.js';

/** The form in its dialog: typing, the announced length, the advice on a response and its preview. */
export class FormController implements ReactiveController, FormView {
  readonly #host: LitElement;
  readonly #announcer = new LengthAnnouncer((sentence) => this.#announce(sentence));
  readonly #painted = new FieldMarks();
  #store!: SubmissionStore;
  #words!: Words<SubmissionMessage>;
  #announced = '';
  /** The marks of the latest advice, and the text they are in. */
  #found: {readonly text: string; readonly marks: readonly FieldMark[]} = {text: '', marks: []};

  isWriting = false;
  isPreviewed = false;
  hasAdvice = false;
  isContactKnown = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopAnnouncing();
    this.#painted.paint(null, []);
  }

  /** The dialog shows another submission. */
  reset({state}: SubmissionStore): void {
    this.isWriting = this.isPreviewed = this.hasAdvice = false;
    this.isContactKnown = !submissionFaults(state, state.kind).some(isContactFault);
    this.#announced = '';
    this.#found = {text: '', marks: []};
  }

  /** The findings of the latest advice, and what is over the limit. */
  get marks(): readonly FieldMark[] {
    const {text, remaining} = this.#store.state;
    const findings = marksAfterEdit(this.#found.marks, this.#found.text, text);
    if (remaining >= 0) return findings;
    return [...findings, {start: fittingLength(text, characterCount(text) + remaining), end: text.trimEnd().length, isSurplus: true}];
  }

  hostUpdated(): void {
    const editor = this.#host.renderRoot.querySelector('.editor');
    this.#painted.paint(editor, editor ? this.marks : []);
  }

  stopAnnouncing(): void {
    this.#announcer.stop();
  }

  /** Loads the code of the advice when the browser is idle. */
  loadAdvice(load: () => Promise<unknown>): void {
    const tryToLoad = async () => {
      try {
        await load();
        this.hasAdvice = true;
        this.#host.requestUpdate();
      } catch {
        // The form works without it. Opening the dialog again tries again.
      }
    };
    void idle().then(tryToLoad);
  }

  render(store: SubmissionStore, context: FormContext) {
    this.#store = store;
    this.#words = context.words;
    return submissionForm(store.state, this, context, this.#announced);
  }

  readonly onText = (event: InputEvent): void => {
    const field = event.target as HTMLTextAreaElement;
    this.isWriting = focusedIn(this.#root) === field;
    this.#store.writeText(repairedValue(field));
    this.#announcer.afterQuiet(() => lengthSentence(this.#store.state.remaining, this.#words));
    this.#host.requestUpdate();
  };

  readonly onTextLeft = (): void => {
    if (!this.isWriting) return;
    this.isWriting = false;
    this.#host.requestUpdate();
  };

  readonly onAdvice = ({detail}: AdviceTakenEvent): void => {
    replaceWords(this.#field, detail);
  };

  readonly onFound = ({detail: {text, marks}}: AdviceFoundEvent): void => {
    this.#found = {text, marks: marks.map((mark, index) => ({...mark, number: index + 1}))};
    this.#host.requestUpdate();
  };

  readonly onStart = (words: string): void => {
    const field = this.#field;
    replaceWords(field, {start: 0, end: field.value.length, words});
  };

  /** Also writes the first sentence, unless the reporter has written one. */
  readonly onReason = (reason: ReportReason): void => {
    const {text} = this.#store.state;
    const firstSentences = Object.values(REPORT_STARTERS).map((each) => this.#words.say(each));
    this.#store.chooseReason(reason);
    if (!showsText(text) || firstSentences.includes(text)) this.#store.writeText(this.#words.say(REPORT_STARTERS[reason]));
  };

  readonly onPreview = (): void => {
    this.isPreviewed = !this.isPreviewed;
    this.#host.requestUpdate();
  };

  readonly onContact = (event: InputEvent): void => {
    const {name, value} = event.target as HTMLInputElement;
    this.#store.writeContact(name as keyof Contact, value);
    const isShown = name === 'name' && this.#store.state.kind !== 'report';
    if (isShown) this.#announcer.afterQuiet(() => shownNameSentence(this.#store.state.contact.name, this.#words));
  };

  readonly onContactLeft = (event: Event): void => {
    this.#store.repairContact((event.target as HTMLInputElement).name as keyof Contact);
  };

  readonly onEditContact = (): void => {
    this.isContactKnown = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#root.getElementById(idOf('name'))!.focus());
  };

  readonly onChooseFault = (field: SubmissionField): void => {
    this.#root.getElementById(idOf(field))!.focus();
  };

  get #field(): HTMLTextAreaElement {
    return this.#root.getElementById(idOf('text')) as HTMLTextAreaElement;
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  #announce(sentence: string): void {
    this.#announced = sentence;
    this.#host.requestUpdate();
  }
}
