import {html, type LitElement, type ReactiveController} from 'lit';
import type {Contact, SubmissionField} from '../../domain/submission.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionStore} from '../../state/practice/submission-store.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {lengthSentence} from '../../ui/text/length-sentence.js';
import {repairedValue} from '../../ui/text/repaired-value.js';
import type {AdviceTakenEvent} from '../response-advice/events.js';
import {idOf, shownNameSentence} from './fields.js';
import {replaceWords} from './replace-words.js';
import {type FormContext, type FormView, submissionForm} from './submission-form.js';

/** The form in its dialog: typing, the announced length, the advice on a response and its preview. */
export class FormController implements ReactiveController, FormView {
  readonly #host: LitElement;
  readonly #announcer = new LengthAnnouncer((sentence) => this.#announce(sentence));
  #store!: SubmissionStore;
  #words!: Words<SubmissionMessage>;
  #announced = '';

  isWriting = false;
  isPreviewed = false;
  hasAdvice = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopAnnouncing();
  }

  /** The dialog shows another submission. */
  reset(): void {
    this.isWriting = this.isPreviewed = this.hasAdvice = false;
    this.#announced = '';
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
    // Safari does not tell when it is idle.
    (globalThis.requestIdleCallback ?? setTimeout)(() => void tryToLoad());
  }

  render(store: SubmissionStore, context: FormContext) {
    this.#store = store;
    this.#words = context.words;
    return html`${submissionForm(store.state, this, context)}
      <p class="hidden-text" role="status">${this.#announced}</p>`;
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
    replaceWords(this.#root.getElementById(idOf('text')) as HTMLTextAreaElement, detail);
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

  readonly onChooseFault = (field: SubmissionField): void => {
    this.#root.getElementById(idOf(field))!.focus();
  };

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  #announce(sentence: string): void {
    this.#announced = sentence;
    this.#host.requestUpdate();
  }
}
