import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildContact, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {readCard} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {
  button,
  card,
  cards,
  dialog,
  everyStatus,
  findButton,
  focused,
  loaded,
  many,
  seen,
  show,
  twoPractices,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const TEXT = 'Thank you. We have changed how we schedule visits.';

async function open(workspace: ProviderWorkspace, reviewId: string, name: string): Promise<HTMLElement> {
  await readCard(card(workspace, reviewId));
  const opener = button(card(workspace, reviewId), name);
  opener.focus();
  opener.click();
  return until(() => dialog(workspace), `a dialog for ${name}`);
}

function write(opened: HTMLElement, text: string): void {
  const area = opened.shadowRoot!.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const textIn = (opened: HTMLElement) => opened.shadowRoot!.querySelector('textarea')!.value;

function submit(opened: HTMLElement): void {
  opened.shadowRoot!.querySelector('form')!.requestSubmit();
}

/** Closes the dialog with the button at the end of the receipt or the details. */
async function close(workspace: ProviderWorkspace, opened: HTMLElement): Promise<void> {
  button(opened, 'Close').click();
  await until(() => !dialog(workspace), 'the dialog to close');
}

function heard(workspace: ProviderWorkspace, name: string): unknown[] {
  const details: unknown[] = [];
  workspace.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

describe('<dr-provider-workspace> and its dialogs', () => {
  const {loadPart} = ProviderWorkspace;

  afterEach(() => {
    ProviderWorkspace.loadPart = loadPart;
    document.body.replaceChildren();
  });

  it('responds: shows the receipt, then focuses the card with its new status, and fires one event', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const submitted = heard(workspace, 'dr-response-submitted');
    const before = card(workspace, 'none');
    const respond = await open(workspace, 'none', 'Respond');
    write(respond, TEXT);
    submit(respond);
    await until(() => respond.shadowRoot!.textContent.includes(client.review('none').response?.caseNumber ?? '?'), 'the receipt');
    const {caseNumber} = client.review('none').response!;
    expect(submitted).to.deep.equal([{practiceId: 'practice-1', reviewId: 'none', kind: 'respond', caseNumber}]);
    await close(workspace, respond);
    await until(() => focused(workspace) === 'review-none', 'the focus on the card');
    expectSame(card(workspace, 'none'), before, 'the card');
    expect(await readCard(before))
      .to.contain('Response pending\nSubmitted by Dana R.')
      .and.to.contain(TEXT)
      .and.to.contain(caseNumber);
    expect(workspace.drafts).to.have.length(0);
    await expectAccessible(workspace);
  });

  it('reports: fires its own event, and disables responding until the decision', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const submitted = heard(workspace, 'dr-report-submitted');
    const report = await open(workspace, 'published', 'Report');
    report.shadowRoot!.querySelector<HTMLInputElement>('input[value=other-office]')!.click();
    write(report, 'This visit was at another office.');
    submit(report);
    await until(() => submitted.length, 'the event');
    expect(submitted).to.deep.equal([
      {practiceId: 'practice-1', reviewId: 'published', caseNumber: client.review('published').report!.caseNumber},
    ]);
    await close(workspace, report);
    await until(() => focused(workspace) === 'review-published', 'the focus on the card');
    expect(button(card(workspace, 'published'), 'Edit response').ariaDisabled).to.equal('true');
  });

  it('returns focus to the button after closing without a receipt', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    const details = await open(workspace, 'maintained', 'View details');
    await close(workspace, details);
    await until(() => focused(workspace) === 'View details', 'the focus on the button');
    expect(cards(workspace).findIndex((each) => each.contains(workspace.shadowRoot!.activeElement))).to.equal(5);
  });

  it('keeps typed text as a draft, marks the card, fires an event, and restores the text', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {contact: buildContact()});
    const drafts = heard(workspace, 'dr-draft-changed');
    write(await open(workspace, 'none', 'Respond'), TEXT);
    await until(() => drafts.length, 'the event');
    expect(drafts).to.deep.equal([{reviewId: 'none', kind: 'respond', empty: false}]);
    expect(workspace.drafts.map(({reviewId, kind, text}) => [reviewId, kind, text])).to.deep.equal([['none', 'respond', TEXT]]);
    workspace.remove();
    const again = await show(workspace.client!, {contact: buildContact()});
    expect(await readCard(card(again, 'none'))).to.contain('Draft saved');
    expect(await readCard(card(again, 'pending'))).not.to.contain('Draft saved');
    expect(textIn(await open(again, 'none', 'Respond'))).to.equal(TEXT);
  });

  it('restores drafts from a native host', async () => {
    const initialDrafts = [{reviewId: 'none', kind: 'respond', text: TEXT, contact: {}}] as const;
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {initialDrafts});
    expect(await readCard(card(workspace, 'none'))).to.contain('Draft saved');
    expect(textIn(await open(workspace, 'none', 'Respond'))).to.equal(TEXT);
  });

  it('submits once by itself after the sign-in when the session had ended on Submit', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const asked = heard(workspace, 'dr-sign-in-required');
    const respond = await open(workspace, 'none', 'Respond');
    write(respond, TEXT);
    client.signedIn = false;
    submit(respond);
    await until(() => asked.length === 1, 'the event');
    button(respond, 'Sign in and submit').click();
    expect(asked).to.deep.equal([{reason: 'expired'}, {reason: 'expired'}]);
    expect(textIn(respond)).to.equal(TEXT);
    client.signedIn = true;
    workspace.resume();
    await until(() => client.review('none').status === 'response-pending', 'the submission');
    await close(workspace, respond);
    await until(() => focused(workspace) === 'review-none', 'the focus on the card');
  });

  it('says only in the dialog that the session has ended, and on the page once the dialog is closed', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const respond = await open(workspace, 'none', 'Respond');
    client.signedIn = false;
    write(respond, TEXT);
    submit(respond);
    await until(() => findButton(respond, 'Sign in and submit'), 'the notice in the dialog');
    await settled();
    expect(findButton(workspace, 'Sign in')).to.equal(undefined);
    respond.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
    await settled();
    button(respond, 'Close and keep draft').click();
    await until(() => findButton(workspace, 'Sign in'), 'the notice on the page');
  });

  it('submits nothing after "Sign in and submit" if another person signs in, and keeps the draft for the first', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = await show(client, {practiceId: 'practice-1', providerId: 'p1', contact: buildContact()});
    const respond = await open(workspace, 'none', 'Respond');
    client.signedIn = false;
    write(respond, TEXT);
    submit(respond);
    await until(() => findButton(respond, 'Sign in and submit'), 'the notice');
    button(respond, 'Sign in and submit').click();
    client.signedIn = true;
    client.personId = 'person-2';
    workspace.resume();
    await untilStatus(workspace, 'Choose a practice to begin.');
    await settled();
    expect([dialog(workspace), workspace.drafts.length]).to.deep.equal([undefined, 0]);
    expect(client.review('none').status).to.equal('none');
    client.personId = 'person-1';
    workspace.resume();
    await until(() => workspace.drafts.length === 1, 'the draft of the first person');
    expect(workspace.drafts[0]!.text).to.equal(TEXT);
    await settled();
    expect(client.review('none').status).to.equal('none');
  });

  it('opens an action from the details in their place, and returns the focus to the card', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const details = await open(workspace, 'maintained', 'View details');
    button(details, 'Respond').click();
    const respond = await until(() => [dialog(workspace)].find((each) => each?.localName === 'dr-submission-dialog'), 'the form');
    await until(() => textIn(respond) === '', 'an empty text');
    write(respond, TEXT);
    submit(respond);
    await until(() => client.review('maintained').status === 'response-pending', 'the response');
    await close(workspace, respond);
    await until(() => focused(workspace) === 'review-maintained', 'the focus on the card');
  });

  it('closes the dialog and deletes the drafts when another person signs in', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = await show(client, {practiceId: 'practice-1', providerId: 'p1'});
    write(await open(workspace, 'none', 'Respond'), TEXT);
    client.personId = 'person-2';
    workspace.resume();
    await untilStatus(workspace, 'Choose a practice to begin.');
    expect(dialog(workspace)).to.equal(undefined);
    expect(workspace.drafts).to.have.length(0);
  });

  it('closes the dialog when access is removed, and restores the text when it is granted again', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    const opened = await open(workspace, 'none', 'Respond');
    write(opened, TEXT);
    client.entitle('practice-1', false);
    workspace.resume();
    await untilSeen(workspace, 'You don’t have access yet');
    await until(() => !dialog(workspace), 'the dialog to close');
    expect(seen(workspace)).to.include('Draft saved');
    await until(() => workspace.shadowRoot!.activeElement?.classList.contains('heading'), 'the focus on the heading');
    await expectAccessible(workspace);
    client.entitle('practice-1', true);
    button(workspace, 'Check again').click();
    await loaded(workspace);
    expect(textIn(await open(workspace, 'none', 'Respond'))).to.equal(TEXT);
  });

  it('opens the help, and returns focus to its button', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    const opener = button(workspace, 'Help');
    opener.focus();
    opener.click();
    const help = await until(() => dialog(workspace), 'the help');
    expect(help.localName).to.equal('dr-help-dialog');
    await close(workspace, help);
    await until(() => focused(workspace) === 'Help', 'the focus on the button');
  });

  it('updates details and card with changes from the service', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    client.decide(client.review('pending').response!.caseNumber, 'publish-response');
    const details = await open(workspace, 'pending', 'View details');
    await until(() => card(workspace, 'pending').textContent.includes('Response published'), 'the new status');
    await close(workspace, details);
    await until(() => focused(workspace) === 'View details', 'the focus on the button');
  });

  it('renders only the cards whose status changed', async () => {
    const client = new InMemoryPracticeClient([many(65)]);
    const workspace = await show(client, {contact: buildContact()});
    button(workspace, 'Show more reviews').click();
    await until(() => cards(workspace).length === 60);
    const respond = await open(workspace, 'p1-31', 'Respond');
    const changed = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const {target} of records) {
        const at = (target instanceof Element ? target : target.parentElement)?.closest('.card');
        if (at) changed.add(at.id);
      }
    });
    observer.observe(workspace.shadowRoot!.querySelector('[role=feed]')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    write(respond, TEXT);
    submit(respond);
    await until(() => card(workspace, 'p1-31').textContent.includes('Response pending'), 'the new status');
    await settled();
    observer.disconnect();
    expect([...changed]).to.deep.equal(['review-p1-31']);
  });

  // Safari does not say when it is idle.
  if ('requestIdleCallback' in globalThis) {
    const inAdvance = (workspace: ProviderWorkspace) => workspace.shadowRoot!.querySelector<HTMLElement>('dr-submission-dialog[hidden]');

    it('opens a dialog that was there in advance, and another one after something was typed in it', async () => {
      const workspace = await show(new InMemoryPracticeClient([everyStatus]), {contact: buildContact()});
      const first = await until(() => inAdvance(workspace), 'a dialog in advance');
      expect(first.checkVisibility()).to.equal(false);
      await expectAccessible(workspace);
      const respond = await open(workspace, 'none', 'Respond');
      expectSame(respond, first, 'the dialog');
      expect(seen(workspace)).not.to.contain('Draft saved');
      write(respond, TEXT);
      button(respond, 'Close').click();
      await until(() => findButton(respond, 'Close and keep draft'), 'the question').then((keep) => keep.click());
      await until(() => !dialog(workspace), 'the dialog to close');
      await until(() => ![null, first].includes(inAdvance(workspace)), 'another dialog in advance');
      expect(first.isConnected).to.equal(false);
      const edit = await open(workspace, 'published', 'Edit response');
      expect(edit === first).to.equal(false);
      expect(textIn(edit)).to.equal(everyStatus.reviews.find(({id}) => id === 'published')!.response!.text);
    });

    it('keeps nothing in advance about reviews that the person may no longer see', async () => {
      const client = new InMemoryPracticeClient([everyStatus]);
      const workspace = await show(client);
      await until(() => inAdvance(workspace), 'a dialog in advance');
      client.entitle('practice-1', false);
      workspace.resume();
      await untilSeen(workspace, 'You don’t have access yet');
      expect(!!inAdvance(workspace)).to.equal(false);
    });
  }

  it('reports that a dialog failed to load, and offers a retry', async () => {
    let isDown = true;
    ProviderWorkspace.loadPart = (part) => (isDown ? Promise.reject(new TypeError('no network')) : loadPart(part));
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    await readCard(card(workspace, 'none'));
    button(card(workspace, 'none'), 'Respond').click();
    await untilSeen(workspace, 'We couldn’t load this. Check your connection and try again.');
    await expectAccessible(workspace);
    button(workspace, 'Try again').click();
    await settled();
    expect(seen(workspace)).to.contain('We couldn’t load this.');
    button(workspace, 'Close').click();
    await until(() => !findButton(workspace, 'Try again'));
    button(card(workspace, 'none'), 'Respond').click();
    await untilSeen(workspace, 'We couldn’t load this.');
    isDown = false;
    button(workspace, 'Try again').click();
    await until(() => dialog(workspace), 'the dialog');
    expect(seen(workspace)).not.to.contain('We couldn’t load this.');
  });

  it('finds a submission whose answer was lost by its key: one case', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const failed = heard(workspace, 'dr-workspace-failed');
    client.lostAnswers = 1;
    const respond = await open(workspace, 'none', 'Respond');
    write(respond, TEXT);
    submit(respond);
    await until(() => failed.length, 'the failure');
    expect(failed).to.deep.equal([{code: 'timeout', status: 0}]);
    submit(respond);
    await until(() => card(workspace, 'none').textContent.includes('Response pending'), 'the status');
    expect(client.review('none').response!.text).to.equal(TEXT);
  });

  it('reveals no text to the host when a submission fails', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client, {contact: buildContact()});
    const told = ['dr-draft-changed', 'dr-workspace-failed', 'dr-response-submitted'].map((name) => heard(workspace, name));
    const respond = await open(workspace, 'none', 'Respond');
    client.failWith = new ReviewsError('internal', 500);
    write(respond, TEXT);
    submit(respond);
    await until(() => told[1]!.length, 'the failure');
    expect(JSON.stringify(told)).not.to.contain('Thank').and.not.to.contain('Dana').and.not.to.contain('303');
    expect(textIn(respond)).to.equal(TEXT);
  });
});
