import '../../../src/define/case-history-dialog.js';
import '../../../src/define/emails-dialog.js';
import '../../../src/define/help-dialog.js';
import '../../../src/define/submission-dialog.js';
import type {PracticeReview} from '../../../src/api/practice/schemas.js';
import type {Contact, SubmissionKind} from '../../../src/domain/submission.js';
import type {CaseHistoryDialog} from '../../../src/elements/case-history-dialog/case-history-dialog.js';
import type {EmailsDialog} from '../../../src/elements/emails-dialog/emails-dialog.js';
import type {HelpDialog} from '../../../src/elements/help-dialog/help-dialog.js';
import type {SubmissionDialog} from '../../../src/elements/submission-dialog/submission-dialog.js';
import {SubmissionStore} from '../../../src/state/practice/submission-store.js';
import {WorkInProgress} from '../../../src/state/practice/work-in-progress.js';
import {buildContact, buildPractice, buildPracticeReview, buildProvider} from '../../../src/testing/practice/builders.js';
import {InMemoryPracticeClient} from '../../../src/testing/practice/in-memory-client.js';
import type {DialogClosedDetail} from '../../../src/ui/dialog/events.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/*
 * Drives the dialogs like a user, on a host page with its own button: by visible text, roles and names, independent of the
 * implementation.
 */

export const PLAN = {
  brand: 'Juniper Health',
  timeZone: 'America/Denver',
  helpLink: 'https://plan.example/help',
  phones: {providerReviews: '888.555.0173', access: '800.555.0113 option 3'},
};

export const PROVIDER = {...buildProvider(), recommended: 8, notRecommended: 2, needsResponse: 1};

type Dialog = SubmissionDialog | CaseHistoryDialog | EmailsDialog | HelpDialog;

/** The button of the host page that has focus when a dialog opens. */
export function opener(into: Element = document.body): HTMLButtonElement {
  const button = into.ownerDocument.createElement('button');
  button.textContent = 'A button of the host';
  into.append(button);
  button.focus();
  return button;
}

/** Opens a dialog and waits until it is shown. */
export async function openDialog<Shown extends Dialog>(dialog: Shown, into: Element = document.body): Promise<Shown> {
  into.append(dialog);
  dialog.show();
  await until(() => frame(dialog)?.matches(':modal'), 'an open dialog');
  return dialog;
}

export interface Writing {
  readonly dialog: SubmissionDialog;
  readonly client: InMemoryPracticeClient;
  readonly store: SubmissionStore;
  readonly work: WorkInProgress;
  /** The detail of each close event. */
  readonly closed: readonly DialogClosedDetail[];
  /** Each request for a sign-in. */
  readonly signIns: readonly Event[];
}

export interface WritingOptions {
  readonly review?: Partial<PracticeReview>;
  readonly contact?: Partial<Contact>;
  readonly given?: Partial<SubmissionDialog>;
  readonly work?: WorkInProgress;
  readonly client?: InMemoryPracticeClient;
  readonly into?: Element;
}

/** Opens the submission dialog for review `r1`, with the contact fields filled unless the test says otherwise. */
export async function openSubmission(kind: SubmissionKind, options: WritingOptions = {}): Promise<Writing> {
  const {contact = buildContact(), work = new WorkInProgress(), into = document.body} = options;
  const review = buildPracticeReview({status: kind === 'edit-response' ? 'response-published' : 'none', ...options.review, id: 'r1'});
  const client = options.client ?? new InMemoryPracticeClient([{provider: buildProvider(), reviews: [review]}]);
  const store = new SubmissionStore({client, practiceId: 'practice-1', review: client.review('r1'), kind, work, hostContact: contact});
  const dialog = into.ownerDocument.createElement('dr-submission-dialog');
  const closed: DialogClosedDetail[] = [];
  const signIns: Event[] = [];
  dialog.addEventListener('dr-dialog-closed', ({detail}) => closed.push(detail));
  dialog.addEventListener('dr-sign-in-requested', (event) => signIns.push(event));
  Object.assign(dialog, {store, provider: PROVIDER, practice: buildPractice(), planProfile: PLAN, locale: 'en-US', ...options.given});
  await openDialog(dialog, into);
  return {dialog, client, store, work, closed, signIns};
}

export function frame(dialog: Dialog): HTMLDialogElement | null {
  return dialog.shadowRoot?.querySelector<HTMLDialogElement>('dialog[aria-labelledby=title]') ?? null;
}

/** The question shown over a dialog, if any. */
export function question(dialog: Dialog): HTMLDialogElement | null {
  return dialog.shadowRoot!.querySelector<HTMLDialogElement>('[role=alertdialog][open]');
}

/** The visible text of the dialog, one line per block. */
export function seen(dialog: Dialog): string {
  return visibleText(frame(dialog)!);
}

export async function untilSeen(dialog: Dialog, text: string): Promise<void> {
  await until(() => seen(dialog).includes(text), `"${text}" in:\n${seen(dialog)}`);
}

export function titleOf(dialog: Dialog): string {
  return dialog.shadowRoot!.querySelector('h2')!.textContent;
}

export function isOpen(dialog: Dialog): boolean {
  return !!frame(dialog)?.open;
}

/** A button by its accessible name, in the question if one is shown. */
export function button(dialog: Dialog, name: string): HTMLButtonElement {
  const found = findButton(dialog, name);
  if (!found) throw new Error(`No button "${name}" in:\n${seen(dialog)}`);
  return found;
}

export function findButton(dialog: Dialog, name: string): HTMLButtonElement | undefined {
  const buttons = (question(dialog) ?? frame(dialog)!).querySelectorAll('button');
  return [...buttons].find((each) => nameOf(each) === name && each.checkVisibility());
}

/** A field by its label. */
export function field<Field extends HTMLInputElement | HTMLTextAreaElement = HTMLInputElement>(dialog: Dialog, label: string): Field {
  const found = [...dialog.shadowRoot!.querySelectorAll<Field>('input, textarea')].find((each) => nameOf(each) === label);
  if (!found) throw new Error(`No field "${label}" in:\n${seen(dialog)}`);
  return found;
}

/** Chooses the reason of a report. */
export function chooseReason(dialog: Dialog, reason: string): void {
  field(dialog, reason).click();
}

/** Chooses a reason and writes the explanation of a report. */
export function writeReport(dialog: Dialog, text: string): void {
  chooseReason(dialog, 'About another office');
  write(field<HTMLTextAreaElement>(dialog, 'Why are you reporting this comment?'), text);
}

export const responseField = (dialog: Dialog) => field<HTMLTextAreaElement>(dialog, 'Your response');

/** Shows the contact fields, which are folded to one line while the contact is known. */
export async function editContact(dialog: SubmissionDialog): Promise<void> {
  button(dialog, 'Edit').click();
  await until(() => dialog.shadowRoot!.querySelector('fieldset'), 'the contact fields');
}

/** Changes the value in one input event, like a single key or a paste. */
export function write(into: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  into.value = text;
  into.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** The description of a control, which a screen reader adds to its name. */
export function descriptionOf(control: Element): string {
  const root = control.getRootNode() as ShadowRoot;
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => root.getElementById(id)!.textContent.trim()).join(' ');
}

/** The focused element in the dialog. */
export function focused(dialog: Dialog): Element | null {
  return dialog.shadowRoot!.activeElement;
}

/** The name of the focused element in the dialog. */
export function focusedName(dialog: Dialog): string {
  const element = focused(dialog);
  return element ? nameOf(element) : '';
}
