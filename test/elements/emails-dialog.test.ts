import './page-guard.js';
import {expect} from 'chai';
import type {PracticeEmailChoice, PracticeEmails} from '../../src/api/practice/schemas.js';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {EmailsDialog} from '../../src/elements/emails-dialog/emails-dialog.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {button, descriptionOf, field, findButton, focusedName, openDialog, PLAN, seen, untilSeen} from './support/dialogs.js';
import {inLanguageOf} from './support/spanish.js';
import {until} from './support/until.js';
import {
  button as buttonOf,
  dialog as dialogIn,
  everyStatus,
  findButton as findButtonOf,
  focused,
  loaded,
  place,
  seen as seenIn,
  show,
  untilSeen as untilSeenIn,
} from './support/workspace.js';

const OWN: PracticeEmails = {address: 'dana.reyes@practice.example', newReviews: true, decisions: false};

/** A client whose service sends emails to people of practices. */
function withEmails(emails: PracticeEmails | undefined = OWN): InMemoryPracticeClient {
  const client = new InMemoryPracticeClient([everyStatus]);
  client.ownEmails = emails;
  return client;
}

const callOf = (client: InMemoryPracticeClient) => (choice?: PracticeEmailChoice) =>
  choice ? client.chooseEmails(choice) : client.emails();

function openEmails(client: InMemoryPracticeClient, given: Partial<EmailsDialog> = {}): Promise<EmailsDialog> {
  const dialog = document.createElement('dr-emails-dialog');
  return openDialog(Object.assign(dialog, {call: callOf(client), planProfile: PLAN, locale: 'en-US', ...given}));
}

const NEWS = 'New reviews';
const DECISIONS = 'Decisions on responses and reports';
const status = (dialog: EmailsDialog) => dialog.shadowRoot!.querySelector('[role=status]')!.textContent;

afterEach(() => document.body.replaceChildren());

describe('<dr-emails-dialog>', () => {
  it('shows what the person is told, when, and where it goes', async () => {
    const dialog = await openEmails(withEmails());
    await untilSeen(dialog, 'Emails go to dana.reyes@practice.example. Only you see this address here.');
    expect([field(dialog, NEWS).checked, field(dialog, DECISIONS).checked]).to.deep.equal([true, false]);
    expect(descriptionOf(field(dialog, NEWS))).to.equal('Once a day at most, when patients have commented on your providers.');
    expect(seen(dialog)).to.contain('They name no patient and no provider and repeat no text.');
    await expectAccessible(dialog);
  });

  it('saves each choice at once, and says so', async () => {
    const client = withEmails();
    const dialog = await openEmails(client);
    await untilSeen(dialog, NEWS);
    field(dialog, DECISIONS).focus();
    field(dialog, DECISIONS).click();
    await until(() => status(dialog) === 'Saved', 'a saved choice');
    expect(client.ownEmails).to.deep.equal({...OWN, decisions: true});
    expect(focusedName(dialog)).to.equal(DECISIONS);
    field(dialog, NEWS).click();
    await until(() => client.ownEmails?.newReviews === false, 'the other choice');
    expect(client.ownEmails).to.deep.equal({...OWN, newReviews: false, decisions: true});
  });

  it('saves what was chosen last, also while an earlier choice is on its way', async () => {
    const client = withEmails();
    const dialog = await openEmails(client);
    await untilSeen(dialog, NEWS);
    client.hold();
    field(dialog, NEWS).click();
    await until(() => status(dialog) === 'Saving…', 'a choice on its way');
    field(dialog, DECISIONS).click();
    client.release();
    await until(() => status(dialog) === 'Saved', 'saved choices');
    expect(client.ownEmails).to.deep.equal({...OWN, newReviews: false, decisions: true});
    expect([field(dialog, NEWS).checked, field(dialog, DECISIONS).checked]).to.deep.equal([false, true]);
  });

  it('keeps a choice that could not be saved, and saves it when it is tried again', async () => {
    const client = withEmails();
    const dialog = await openEmails(client);
    await untilSeen(dialog, NEWS);
    client.failWith = new ReviewsError('unreachable');
    field(dialog, DECISIONS).click();
    await untilSeen(dialog, 'We couldn’t save your choice. Check your connection and try again.');
    expect(field(dialog, DECISIONS).checked).to.equal(true);
    await expectAccessible(dialog);
    client.failWith = undefined;
    button(dialog, 'Try again').click();
    await until(() => status(dialog) === 'Saved', 'a saved choice');
    expect(client.ownEmails?.decisions).to.equal(true);
    expect(findButton(dialog, 'Try again')).to.equal(undefined);
  });

  it('says what to do when the choice cannot be loaded, or the session has ended', async () => {
    const client = withEmails();
    client.failWith = new ReviewsError('unreachable');
    const dialog = await openEmails(client);
    await untilSeen(dialog, 'We couldn’t load your choice.');
    client.failWith = undefined;
    client.signedIn = false;
    const signIns: Event[] = [];
    dialog.addEventListener('dr-sign-in-requested', (event) => signIns.push(event));
    button(dialog, 'Try again').click();
    await untilSeen(dialog, 'You’ve been signed out. Sign in to continue.');
    button(dialog, 'Sign in').click();
    expect(signIns.length).to.equal(1);
    client.signedIn = true;
    button(dialog, 'Try again').click();
    await untilSeen(dialog, NEWS);
  });

  it('says when there is no address, and how to get one', async () => {
    const dialog = await openEmails(withEmails({...OWN, address: null}));
    await untilSeen(dialog, 'We have no verified email address for you');
    expect(seen(dialog))
      .to.contain('sign in again with an account whose email address is verified')
      .and.contain('Call 800.555.0113 option 3');
    expect(dialog.shadowRoot!.querySelector('input')).to.equal(null);
    await expectAccessible(dialog);
  });

  it('speaks Spanish', async () => {
    const dialog = await openEmails(withEmails(), inLanguageOf('es'));
    await untilSeen(dialog, 'Enviarme correos sobre');
    expect(field(dialog, 'Reseñas nuevas').checked).to.equal(true);
    expect(dialog.shadowRoot!.querySelector('dialog')!.lang).to.equal('es');
  });

  it('isolates an address that would change the order of the line', async () => {
    const dialog = await openEmails(withEmails({...OWN, address: '\u202edana@practice.example'}));
    await untilSeen(dialog, 'dana@practice.example');
    expect(dialog.shadowRoot!.querySelector('.content bdi')!.textContent).to.equal('dana@practice.example');
  });
});

describe('<dr-provider-workspace> with emails', () => {
  it('opens the person’s choice from the heading, and gives the focus back', async () => {
    const client = withEmails();
    const workspace = await show(client);
    expect(client.calls).not.to.include('emails');
    buttonOf(workspace, 'Emails').click();
    const dialog = (await until(() => dialogIn(workspace), 'the dialog')) as EmailsDialog;
    await untilSeen(dialog, 'Emails go to');
    button(dialog, 'Close').click();
    await until(() => focused(workspace) === 'Emails', 'the focus on the button');
  });

  it('offers none if the service sends none, or before there is access', async () => {
    const without = await show(new InMemoryPracticeClient([everyStatus]));
    expect(findButtonOf(without, 'Emails')).to.equal(undefined);
    without.remove();
    const client = withEmails();
    client.entitle('practice-1', false);
    const workspace = place({client});
    await untilSeenIn(workspace, 'You don’t have access yet');
    expect(findButtonOf(workspace, 'Emails')).to.equal(undefined);
  });

  it('tells the host when the session has ended', async () => {
    const client = withEmails();
    const workspace = await show(client);
    await loaded(workspace);
    const reasons: string[] = [];
    workspace.addEventListener('dr-sign-in-required', ({detail}) => reasons.push(detail.reason));
    client.signedIn = false;
    buttonOf(workspace, 'Emails').click();
    await until(() => reasons.length, 'the event');
    expect(reasons).to.deep.equal(['expired']);
    expect(seenIn(workspace)).to.contain('You’ve been signed out.');
  });
});
