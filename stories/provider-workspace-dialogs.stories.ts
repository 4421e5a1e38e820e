import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {ReviewsError} from '../src/index.js';
import {buildCaseResponse, buildPracticeReview} from '../src/testing/index.js';
import {CONTACT, inboxWith, PLAN} from './inbox-service.js';
import {clientOf, newService, type WorkspaceArgs, workspaceElement} from './provider-workspace-element.js';
import {shown} from './shown.js';
import {inDialog, inWorkspace, open, says, submit, write} from './workspace-page.js';
import {RESPONSES} from './written-texts.js';

const TEXT = RESPONSES[1].text;
const REASON = 'This visit was at another office. We have no appointment on that day.';

/** Each story opens its dialog in the workspace, as a reader would. */
const meta: Meta<WorkspaceArgs> = {
  title: 'Elements/Provider workspace dialogs',
  tags: ['!autodocs'],
  loaders: [newService],
  render: workspaceElement,
  args: {
    planProfile: PLAN,
    contact: CONTACT,
    inbox: () =>
      inboxWith([
        buildPracticeReview({id: 'new', recommended: false, comment: 'Waited forty minutes past my appointment and nobody said why.'}),
        buildPracticeReview({id: 'revise', status: 'revisions-required', date: '2025-12-05'}),
        buildPracticeReview({
          id: 'published',
          status: 'response-published',
          date: '2025-12-04',
          response: buildCaseResponse({state: 'published', caseNumber: 'PB73KD', decidedAt: '2025-12-15T17:20:00Z'}),
        }),
        buildPracticeReview({id: 'maintained', status: 'review-maintained', date: '2025-12-03'}),
      ]),
  },
};
export default meta;

type Story = StoryObj<WorkspaceArgs> & Required<Pick<StoryObj<WorkspaceArgs>, 'play'>>;

export const Respond: Story = {
  play: async ({canvasElement}) => open(canvasElement, 'new', 'respond'),
};

/** The requested changes are shown above the text. */
export const EditAfterRevisionsRequired: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'revise', 'edit-response');
    await says(canvasElement, 'Please leave out the date of the visit');
  },
};

/** Members see the published text until the new one is approved. */
export const EditAPublishedResponse: Story = {
  play: async ({canvasElement}) => open(canvasElement, 'published', 'edit-response'),
};

export const Report: Story = {
  play: async ({canvasElement}) => open(canvasElement, 'new', 'report'),
};

/** The choice of a reason is missing. */
export const ReportWithoutAReason: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'report');
    await write(canvasElement, REASON);
    await submit(canvasElement);
    await says(canvasElement, 'Choose a reason.');
  },
};

/** The response as members will see it. */
export const Preview: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    await userEvent.click(await inDialog(canvasElement, '.start > [aria-expanded]'));
    (await inDialog(canvasElement, '#preview')).scrollIntoView();
    await says(canvasElement, 'Response from the provider’s office');
  },
};

/** Wording that a representative may ask to change, found on the device during typing. It does not block submitting. */
export const WithAdvice: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, 'Frank, we are sorry about the wait on 12/06/2025.');
    (await advised(canvasElement, 'q')).scrollIntoView({block: 'center'});
  },
};

/** Safer words replace the risky ones; the browser's undo restores them. */
export const AdviceTaken: Story = {
  play: async (context) => {
    await WithAdvice.play(context);
    const {canvasElement} = context;
    await userEvent.click(await advised(canvasElement, 'button'));
    await expect((await inDialog(canvasElement, 'textarea')) as HTMLTextAreaElement).toHaveValue(
      'Frank, we are sorry about the wait recently.',
    );
  },
};

/** Text over the limit is shown, counted and refused, but never cut off. */
export const OverTheLimit: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT.repeat(3));
    await says(canvasElement, 'over the limit of 300');
  },
};

/** Members see first name and initial, whatever the order and degree of the name. */
export const NameInAnotherOrder: Story = {
  args: {contact: {...CONTACT, name: 'Reyes, Dana, MD'}},
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await says(canvasElement, 'Members will see: Dana R.');
  },
};

/** A single name may be the family name, so members see its initial. */
export const NameOfOneWord: Story = {
  args: {contact: {...CONTACT, name: 'Reyes'}},
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await says(canvasElement, 'Members will see: R. To show your first name');
  },
};

/** Each fault is shown next to its field and in a summary, which receives the focus. */
export const FieldsToCorrect: Story = {
  args: {contact: {name: 'Dana Reyes', phone: '12', email: 'dana'}},
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await submit(canvasElement);
    const summary = await inDialog(canvasElement, '.faults');
    await waitFor(() => expect((summary.getRootNode() as ShadowRoot).activeElement).toBe(summary));
    await says(canvasElement, 'Fix 3 fields to submit');
  },
};

export const Submitting: Story = {
  play: async ({canvasElement, loaded}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    clientOf(loaded).hold();
    await submit(canvasElement);
    await says(canvasElement, 'Submitting');
  },
};

/** The response was lost. The text stays, and submitting again does not create a second case. */
export const FailedSubmit: Story = {
  play: async ({canvasElement, loaded}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    clientOf(loaded).lostAnswers = 1;
    await submit(canvasElement);
    await says(canvasElement, 'We couldn’t confirm it went through');
    await expect((await inDialog(canvasElement, 'textarea')) as HTMLTextAreaElement).toHaveValue(TEXT);
  },
};

export const OfflineAtSubmit: Story = {
  play: async ({canvasElement, loaded}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    clientOf(loaded).failWith = new ReviewsError('offline');
    await submit(canvasElement);
    await says(canvasElement, 'offline');
  },
};

/** The text stays; "Sign in and submit" submits it after the host's sign-in. */
export const SessionEndedWhileWriting: Story = {
  play: async ({canvasElement, loaded}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    clientOf(loaded).signedIn = false;
    await submit(canvasElement);
    await says(canvasElement, 'Sign in and submit');
  },
};

/** Closing a dialog with text in it needs confirmation. */
export const ClosingWithAText: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    await userEvent.click(await inDialog(canvasElement, 'dialog.frame button.close'));
    await inDialog(canvasElement, 'dialog.question[open]');
  },
};

/** The card shows that it has a draft. */
export const DraftKept: Story = {
  play: async ({canvasElement}) => {
    await ClosingWithAText.play({canvasElement} as never);
    await userEvent.click(await inDialog(canvasElement, 'dialog.question button:nth-of-type(2)'));
    await waitFor(async () => expect(await inWorkspace(canvasElement, '#review-new')).toHaveTextContent('Draft saved'));
  },
};

export const ReceiptOfAResponse: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, TEXT);
    await submit(canvasElement);
    await says(canvasElement, 'Response submitted');
  },
};

export const ReceiptOfAReport: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'new', 'report');
    await userEvent.click(await inDialog(canvasElement, 'input[value=other-office]'));
    await write(canvasElement, REASON);
    await submit(canvasElement);
    await says(canvasElement, 'Report submitted');
  },
};

/** The status with the actions allowed now, the next step, and every step with person, time, text and case number. */
export const Details: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement, 'maintained', 'view-details');
    const dialog = await shown(canvasElement, 'dr-provider-workspace', 'dr-case-history-dialog', 'dialog[open]');
    await waitFor(() => expect(dialog.querySelectorAll('ol > li').length).toBeGreaterThan(1));
  },
};

export const DetailsLoading: Story = {
  play: async ({canvasElement, loaded}) => {
    await inWorkspace(canvasElement, '#review-revise');
    clientOf(loaded).hold();
    await open(canvasElement, 'revise', 'view-details');
  },
};

export const DetailsFailed: Story = {
  play: async ({canvasElement, loaded}) => {
    await inWorkspace(canvasElement, '#review-revise');
    Object.assign(clientOf(loaded), {failWith: new ReviewsError('service-unavailable', 503), failOn: ['history']});
    await open(canvasElement, 'revise', 'view-details');
    const dialog = await shown(canvasElement, 'dr-provider-workspace', 'dr-case-history-dialog', 'dialog[open]');
    await waitFor(() => expect(dialog).toHaveTextContent('couldn’t load'));
  },
};

export const Help: Story = {
  play: async ({canvasElement}) => openHelp(canvasElement),
};

/** Without phone numbers or a link in the plan profile, none are shown. */
export const HelpWithoutAPlan: Story = {
  args: {planProfile: {}},
  play: async ({canvasElement}) => openHelp(canvasElement),
};

/** Opened from the menu on a narrow page. Below 30em, the dialog fills the screen. */
export const RespondNarrow: Story = {
  globals: {width: 'phone'},
  play: async ({canvasElement}) => {
    await userEvent.click(await inWorkspace(canvasElement, '#review-new .options'));
    await userEvent.click(await shown(canvasElement, 'dr-provider-workspace', 'dr-options-menu', '[role=menuitem]'));
    await inDialog(canvasElement, 'dialog[open]');
  },
};

export const RespondInSpanish: Story = {
  globals: {locale: 'es-US'},
  play: async ({canvasElement}) => open(canvasElement, 'new', 'respond'),
};

export const ReceiptRightToLeft: Story = {
  globals: {direction: 'rtl'},
  play: ReceiptOfAResponse.play,
};

export const RespondDark: Story = {
  globals: {theme: 'dark'},
  play: async ({canvasElement}) => open(canvasElement, 'new', 'respond'),
};

/** Borders, buttons and reminders use the reader's colors. */
export const RespondInForcedColors: Story = {
  tags: ['forced-colors'],
  play: async ({canvasElement}) => open(canvasElement, 'new', 'respond'),
};

/** An element of the advice in the dialog. */
const advised = (canvas: HTMLElement, selector: string) =>
  shown(canvas, 'dr-provider-workspace', 'dr-submission-dialog:not([hidden])', 'dr-response-advice', selector);

async function openHelp(canvas: HTMLElement): Promise<void> {
  await userEvent.click(await inWorkspace(canvas, '[part=help]'));
  await shown(canvas, 'dr-provider-workspace', 'dr-help-dialog', 'dialog[open]');
}
