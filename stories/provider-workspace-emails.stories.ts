import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {type PracticeEmails, ReviewsError} from '../src/index.js';
import {inboxWith, PLAN} from './inbox-service.js';
import {clientOf, newService, type WorkspaceArgs, workspaceElement} from './provider-workspace-element.js';
import {shown} from './shown.js';
import {inWorkspace} from './workspace-page.js';

const OWN: PracticeEmails = {address: 'dana.reyes@juniper.example', newReviews: true, decisions: false};

/** A service that sends emails to people of practices. */
const withEmails = (emails: PracticeEmails) => () => Object.assign(inboxWith(), {ownEmails: emails});

/** What a person is told by email: their own choice, from the heading of the workspace. Only a service that sends such emails has it. */
const meta: Meta<WorkspaceArgs> = {
  title: 'Elements/Provider workspace emails',
  tags: ['!autodocs'],
  loaders: [newService],
  render: workspaceElement,
  args: {planProfile: PLAN, inbox: withEmails(OWN)},
};
export default meta;

type Story = StoryObj<WorkspaceArgs> & Required<Pick<StoryObj<WorkspaceArgs>, 'play'>>;

const inEmails = (canvas: HTMLElement, selector: string) => shown(canvas, 'dr-provider-workspace', 'dr-emails-dialog', selector);

async function openEmails(canvas: HTMLElement): Promise<HTMLElement> {
  await userEvent.click(await inWorkspace(canvas, '[part=emails]'));
  return inEmails(canvas, 'dialog[open]');
}

/** Where emails go is shown to this person alone. */
export const Emails: Story = {
  play: async ({canvasElement}) => {
    const dialog = await openEmails(canvasElement);
    await waitFor(() => expect(dialog).toHaveTextContent('dana.reyes@juniper.example'));
  },
};

/** Each change is saved at once. */
export const Saved: Story = {
  play: async ({canvasElement}) => {
    await openEmails(canvasElement);
    await userEvent.click(await inEmails(canvasElement, '#decisions'));
    await waitFor(async () => expect(await inEmails(canvasElement, '[role=status]')).toHaveTextContent('Saved'));
  },
};

/** The choice stays, and is saved when it is tried again. */
export const NotSaved: Story = {
  play: async ({canvasElement, loaded}) => {
    const dialog = await openEmails(canvasElement);
    const decisions = await inEmails(canvasElement, '#decisions');
    clientOf(loaded).failWith = new ReviewsError('unreachable');
    await userEvent.click(decisions);
    await waitFor(() => expect(dialog).toHaveTextContent('couldn’t save'));
  },
};

export const WithoutAnAddress: Story = {
  args: {inbox: withEmails({...OWN, address: null})},
  play: async ({canvasElement}) => {
    const dialog = await openEmails(canvasElement);
    await waitFor(() => expect(dialog).toHaveTextContent('no verified email address'));
  },
};

/** Below 30em, the dialog fills the screen. */
export const Narrow: Story = {globals: {width: 'phone'}, play: Emails.play};

export const InSpanish: Story = {globals: {locale: 'es-US'}, play: Emails.play};
