import {expectConsole} from './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildPractice, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {
  button,
  cards,
  choose,
  everyStatus,
  findButton,
  loaded,
  part,
  place,
  seen,
  show,
  twoPractices,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const PLAN = {brand: 'Juniper Health', phones: {access: '800.555.0100 option 3'}};
const without = (given: Parameters<typeof buildPractice>[0] = {}) => ({
  practice: buildPractice({entitled: false, ...given}),
  providers: [everyStatus],
});

/** Details of the events of this name that come from now on. */
function heard(workspace: ProviderWorkspace, name: string): unknown[] {
  const details: unknown[] = [];
  workspace.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

describe('<dr-provider-workspace> no access: a screen, not an error', () => {
  afterEach(() => document.body.replaceChildren());

  it('says which right is missing, who grants it and that the plan cannot', async () => {
    const client = new InMemoryPracticeClient([without({accessManagers: ['Robin Ellis', 'Ana Cruz']})]);
    const workspace = place({client, planProfile: PLAN});
    await untilSeen(workspace, 'You do not have access yet');
    expect(visibleText(part(workspace, 'notice')!)).to.equal(
      'You do not have access yet\nThis page requires the right named “Review Patient Feedback”. The website access manager of your practice grants it. Juniper Health cannot.\nWebsite access managers of Juniper Family Medicine\nRobin Ellis\nAna Cruz\nTry again',
    );
    expect(client.calls).to.deep.equal(['me']);
    await expectAccessible(workspace);
  });

  it('no access manager is listed: whom to call', async () => {
    const workspace = place({client: new InMemoryPracticeClient([without({accessManagers: []})]), planProfile: PLAN});
    await untilSeen(workspace, 'No website access manager is listed for Juniper Family Medicine.');
    const call = part(workspace, 'notice')!.querySelector('a')!;
    expect([call.textContent, call.getAttribute('href')]).to.deep.equal(['800.555.0100 option 3', 'tel:+18005550100']);
    await expectAccessible(workspace);
  });

  it('no number either: nothing is offered to call', async () => {
    const workspace = place({client: new InMemoryPracticeClient([without({accessManagers: []})])});
    await untilSeen(workspace, 'No website access manager is listed');
    expect(seen(workspace)).to.contain('The health plan cannot.').and.not.to.contain('Call');
  });

  it('no practice at all: said, and whom to call', async () => {
    const workspace = place({client: new InMemoryPracticeClient([]), planProfile: PLAN});
    await untilSeen(workspace, 'You are not listed with any practice.');
    await untilSeen(workspace, 'Call 800.555.0100 option 3.');
    await expectAccessible(workspace);
  });

  it('one practice of several: the others stay within reach', async () => {
    const practices = [without({id: 'practice-9', name: 'Cedar Clinic', accessManagers: ['Lee Park']}), ...twoPractices.slice(0, 1)];
    const workspace = await show(new InMemoryPracticeClient(practices), {practiceId: 'practice-1', providerId: 'p1'});
    await choose(workspace, 'Practice', 'Cedar');
    await untilSeen(workspace, 'Lee Park');
    expect(cards(workspace)).to.have.length(0);
    await expectAccessible(workspace);
    await choose(workspace, 'Practice', 'Juniper');
    await untilSeen(workspace, 'Choose a provider');
  });

  it('taken away while at work: the next look shows the screen, granted again the inbox', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    client.entitle('practice-1', false);
    workspace.resume();
    await untilSeen(workspace, 'You do not have access yet');
    expect(cards(workspace)).to.have.length(0);
    client.entitle('practice-1', true);
    button(workspace, 'Try again').click();
    await loaded(workspace);
  });
});

describe('<dr-provider-workspace> sign-in', () => {
  afterEach(() => document.body.replaceChildren());

  it('signed out: told once, and again on each press; resume goes on', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.signedIn = false;
    const workspace = place({client});
    const asked = heard(workspace, 'dr-sign-in-required');
    await untilSeen(workspace, 'You are signed out');
    await until(() => asked.length === 1);
    await expectAccessible(workspace);
    button(workspace, 'Sign in').click();
    expect(asked).to.deep.equal([{reason: 'signed-out'}, {reason: 'signed-out'}]);
    client.signedIn = true;
    workspace.resume();
    await loaded(workspace);
    expect(findButton(workspace, 'Sign in')).to.equal(undefined);
  });

  it('the session ends: what is shown stays, and the same person goes on', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    const asked = heard(workspace, 'dr-sign-in-required');
    client.signedIn = false;
    button(workspace, 'Help and questions');
    workspace.shadowRoot!.querySelector<HTMLInputElement>('input[name=needsResponse]')!.click();
    await untilSeen(workspace, 'Your session has ended. What you have typed is kept.');
    expect(cards(workspace)).to.have.length(7);
    expect(part(workspace, 'bar')!.role).to.equal('alert');
    await expectAccessible(workspace);
    button(workspace, 'Sign in').click();
    expect(asked).to.deep.equal([{reason: 'expired'}, {reason: 'expired'}]);
    client.signedIn = true;
    workspace.resume();
    await untilStatus(workspace, 'Matching comments: 3');
    expect(part(workspace, 'bar')).to.equal(null);
  });

  it('somebody else signs in: nothing of the one before is shown', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = await show(client, {practiceId: 'practice-1', providerId: 'p1'});
    client.personId = 'person-2';
    workspace.resume();
    await untilStatus(workspace, 'Choose a practice to begin.');
    expect(cards(workspace)).to.have.length(0);
    expect(seen(workspace)).not.to.contain('Maya');
  });

  it('the start fails: said, told with a code, tried again', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.failWith = new ReviewsError('service-unavailable', 503);
    const workspace = place({client});
    const failed = heard(workspace, 'dr-workspace-failed');
    await untilStatus(workspace, 'Reviews cannot be shown right now.');
    expect(failed).to.deep.equal([{code: 'service-unavailable', status: 503}]);
    await expectAccessible(workspace);
    client.failWith = undefined;
    button(workspace, 'Try again').click();
    await loaded(workspace);
  });
});

describe('<dr-provider-workspace> in a page that changes', () => {
  afterEach(() => document.body.replaceChildren());

  it('moved while loading: the requests go on', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.hold();
    const workspace = place({client});
    await workspace.updateComplete;
    document.body.append(document.createElement('main'));
    document.querySelector('main')!.append(workspace);
    await settled();
    client.release();
    await loaded(workspace);
    expect(client.calls.filter((call) => call === 'me')).to.have.length(1);
  });

  it('moved when loaded: no request, filter and open comment are kept', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    workspace.shadowRoot!.querySelector<HTMLInputElement>('input[name=needsResponse]')!.click();
    await untilStatus(workspace, 'Matching comments: 3');
    const calls = client.calls.length;
    const [first] = cards(workspace);
    document.body.append(document.createElement('main'));
    document.querySelector('main')!.append(workspace);
    await settled();
    expect(client.calls).to.have.length(calls);
    expect(cards(workspace)[0] === first).to.equal(true);
    expect(workspace.shadowRoot!.querySelector<HTMLInputElement>('input[name=needsResponse]')!.checked).to.equal(true);
  });

  it('taken out while loading and brought back: it goes on', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.hold();
    const workspace = place({client});
    await workspace.updateComplete;
    workspace.remove();
    await settled();
    client.release();
    await settled();
    document.body.append(workspace);
    await loaded(workspace);
  });

  it('configured late: waits, then works', async () => {
    const workspace = place({});
    await untilSeen(workspace, 'Loading reviews…');
    await settled();
    workspace.client = new InMemoryPracticeClient([everyStatus]);
    await loaded(workspace);
  });

  it('not configured: one warning for the developer, no error for the reader', async () => {
    expectConsole(/<dr-provider-workspace> needs api or client/);
    const workspace = place({});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
    expect(seen(workspace)).to.contain('Loading reviews…');
  });

  it('inside <dr-config>: its client, plan and language', async () => {
    await import('../../src/define/dr-config.js');
    const config = document.createElement('dr-config');
    Object.assign(config, {practiceClient: new InMemoryPracticeClient([everyStatus]), planProfile: PLAN, locale: 'es-US'});
    document.body.append(config);
    const workspace = document.createElement('dr-provider-workspace');
    config.append(workspace);
    await loaded(workspace);
    expect(seen(workspace)).to.contain('Comentarios de pacientes');
    await expectAccessible(workspace);
  });

  it('a host that writes the choice back into the attributes: nothing is asked again', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = place({client});
    workspace.addEventListener('dr-provider-selected', ({detail}) => {
      workspace.setAttribute('practice-id', detail.practiceId);
      workspace.setAttribute('provider-id', detail.providerId);
    });
    await untilStatus(workspace, 'Choose a practice to begin.');
    await choose(workspace, 'Practice', 'Cedar');
    await loaded(workspace);
    await settled();
    expect(client.calls.filter((call) => call === 'me')).to.have.length(1);
    workspace.setAttribute('practice-id', 'practice-1');
    workspace.setAttribute('provider-id', 'p2');
    await until(() => cards(workspace).length === 30);
    expect(part(workspace, 'overview')!.textContent).to.contain('Omar Haddad');
  });

  it('two on a page are two', async () => {
    const one = await show(new InMemoryPracticeClient([everyStatus]));
    const two = await show(new InMemoryPracticeClient([everyStatus]));
    one.shadowRoot!.querySelector<HTMLInputElement>('input[name=needsResponse]')!.click();
    await untilStatus(one, 'Matching comments: 3');
    expect(cards(two)).to.have.length(7);
  });
});
