import {fireEvent, userEvent, waitFor} from 'storybook/test';
import {shown} from './shown.js';

/*
 * Operates the workspace as a person in a practice does, for the play functions of its stories.
 */
const WORKSPACE = 'dr-provider-workspace';
/** The one that is open, not one that is there in advance. */
const SUBMISSION = 'dr-submission-dialog:not([hidden])';

/** An element of the workspace itself. */
export const inWorkspace = (canvas: HTMLElement, selector: string) => shown(canvas, WORKSPACE, selector);

/** The input of a combobox. */
export const fieldOf = (canvas: HTMLElement, combobox: string) => shown(canvas, WORKSPACE, combobox, '[role=combobox]');

/** An element of the dialog for responding, editing or reporting. */
export const inDialog = (canvas: HTMLElement, selector: string) => shown(canvas, WORKSPACE, SUBMISSION, selector);

export type Action = 'respond' | 'edit-response' | 'report' | 'view-details';

/** Clicks an action on a review's card and waits for the dialog. */
export async function open(canvas: HTMLElement, reviewId: string, action: Action): Promise<void> {
  await userEvent.click(await inWorkspace(canvas, `#review-${reviewId} [value="${action}"]`));
  const dialog = action === 'view-details' ? 'dr-case-history-dialog' : SUBMISSION;
  await shown(canvas, WORKSPACE, dialog, 'dialog[open]');
}

/** Sets the text like a paste, because the library's typing does not reach a field two shadow roots deep. */
export async function write(canvas: HTMLElement, text: string): Promise<void> {
  const field = await inDialog(canvas, 'textarea');
  field.focus();
  await fireEvent.input(field, {target: {value: text}});
}

export async function submit(canvas: HTMLElement): Promise<void> {
  await userEvent.click(await inDialog(canvas, '[type=submit]'));
}

/** Waits until the dialog shows the sentence. */
export async function says(canvas: HTMLElement, sentence: string | RegExp): Promise<void> {
  const dialog = await inDialog(canvas, 'dialog[open]');
  await waitFor(
    () => {
      if (!dialog.innerText.match(sentence)) throw new Error(`The dialog should show ${sentence}, but shows: ${dialog.innerText}`);
    },
    {timeout: 3000},
  );
}
