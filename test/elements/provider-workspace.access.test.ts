import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildPractice, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {readCard, visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {
  button,
  cards,
  choose,
  everyStatus,
  field,
  findButton,
  loaded,
  part,
  place,
  seen,
  select,
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

/** Collects the details of all future events of this name. */
function heard(workspace: ProviderWorkspace, name: string): unknown[] {
  const details: unknown[] = [];
  workspace.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

describe('<dr-provider-workspace> without access', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows which right is missing, who grants it and that the plan cannot', async () => {
    const client = new InMemoryPracticeClient([without({accessManagers: ['Robin Ellis', 'Ana Cruz']})]);
    const workspace = place({client, planProfile: PLAN});
    await untilSeen(workspace, 'You don’t have access yet');
    expect(visibleText(part(workspace, 'notice')!)).to.equal(
      'You don’t have access yet\nYou need “Review Patient Feedback” access for this practice.\nAsk a website access manager at Juniper Family Medicine\nRobin Ellis\nAna Cruz\nThey can turn on your access in the portal under “Access”. It works right away. Juniper Health can’t do this for you.\nCan’t reach them? Call 800.555.0100 option 3.\nCheck again',
    );
    expect(client.calls).to.deep.equal(['me']);
    await expectAccessible(workspace);
  });

  it('shows whom to call when there is no access manager', async () => {
    const workspace = place({client: new InMemoryPracticeClient([without({accessManagers: []})]), planProfile: PLAN});
    await untilSeen(workspace, 'Juniper Family Medicine has no website access manager listed.');
    const call = part(workspace, 'notice')!.querySelector('a')!;
    expect([call.textContent, call.getAttribute('href')]).to.deep.equal(['800.555.0100 option 3', 'tel:+18005550100']);
    await expectAccessible(workspace);
  });

  it('shows no number to call when the plan has none', async () => {
    const workspace = place({client: new InMemoryPracticeClient([without({accessManagers: []})])});
    await untilSeen(workspace, 'has no website access manager listed');
    expect(seen(workspace)).not.to.contain('Call');
  });

  it('explains that the person has no practice, and whom to call', async () => {
    const workspace = place({client: new InMemoryPracticeClient([]), planProfile: PLAN});
    await untilSeen(workspace, 'You’re not linked to any practice.');
    await untilSeen(workspace, 'Call 800.555.0100 option 3.');
    await expectAccessible(workspace);
  });

  it('says that the screen could not be loaded, and tries again', async () => {
    const {loadPart} = ProviderWorkspace;
    let isOffline = true;
    ProviderWorkspace.loadPart = (part) => (isOffline ? Promise.reject(new TypeError('no network')) : loadPart(part));
    try {
      const workspace = place({client: new InMemoryPracticeClient([without()]), planProfile: PLAN});
      await untilSeen(workspace, 'We couldn’t load this. Check your connection and try again.');
      await expectAccessible(workspace);
      isOffline = false;
      button(workspace, 'Try again').click();
      await untilSeen(workspace, 'You don’t have access yet');
    } finally {
      ProviderWorkspace.loadPart = loadPart;
    }
  });

  it('keeps other practices available when one lacks access', async () => {
    const practices = [without({id: 'practice-9', name: 'Cedar Clinic', accessManagers: ['Lee Park']}), ...twoPractices.slice(0, 1)];
    const workspace = await show(new InMemoryPracticeClient(practices), {practiceId: 'practice-1', providerId: 'p1'});
    await choose(workspace, 'Practice', 'Cedar');
    await untilSeen(workspace, 'Lee Park');
    expect(cards(workspace)).to.have.length(0);
    await expectAccessible(workspace);
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => cards(workspace).length === 30);
  });

  it('replaces the inbox when access is removed, and restores it with the access', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    client.entitle('practice-1', false);
    workspace.resume();
    await untilSeen(workspace, 'You don’t have access yet');
    expect(cards(workspace)).to.have.length(0);
    client.entitle('practice-1', true);
    button(workspace, 'Check again').click();
    await loaded(workspace);
  });
});

describe('<dr-provider-workspace> asking for access', () => {
  afterEach(() => document.body.replaceChildren());

  const ask = (workspace: ProviderWorkspace) => workspace.shadowRoot!.querySelector('dr-access-request');
  const inside = (workspace: ProviderWorkspace) => ask(workspace)?.shadowRoot?.querySelector<HTMLElement>('div');
  const said = (workspace: ProviderWorkspace) => (inside(workspace) ? visibleText(inside(workspace)!) : '');
  const press = async (workspace: ProviderWorkspace, label: string) => {
    await until(() => said(workspace).includes(label), label);
    const pressed = ask(workspace)!.shadowRoot!.querySelector('button')!;
    pressed.focus();
    pressed.click();
  };
  const asked = (given: Parameters<typeof buildPractice>[0] = {}) => {
    const client = new InMemoryPracticeClient([without({accessRequest: null, ...given})]);
    return Object.assign(client, {now: () => new Date('2025-12-06T18:00:00.000Z')});
  };

  it('is possible once: the day stands where the button was, and has the focus', async () => {
    const client = asked();
    const workspace = place({client, planProfile: PLAN});
    const told = heard(workspace, 'dr-access-requested');
    await press(workspace, 'Ask for access');
    await until(() => said(workspace) === 'You asked for access on 12/06/2025. Check again later to see the decision.', 'the day');
    expect(ask(workspace)!.shadowRoot!.activeElement?.role).to.equal('status');
    await until(() => told.length);
    expect(told).to.deep.equal([{practiceId: 'practice-1'}]);
    expect(client.calls.filter((call) => call === 'askForAccess')).to.have.length(1);
    await expectAccessible(workspace);
  });

  it('names the practice in the button, for several of them', async () => {
    const workspace = place({client: asked()});
    await until(() => said(workspace) === 'Ask for access', 'the button');
    expect(ask(workspace)!.shadowRoot!.querySelector('button')!.ariaLabel).to.equal('Ask for access at Juniper Family Medicine');
    await expectAccessible(workspace);
  });

  it('shows at the next look that it was declined, and allows another request', async () => {
    const client = asked({accessRequest: {askedAt: '2025-12-05T18:00:00.000Z'}});
    const workspace = place({client});
    await until(() => said(workspace).startsWith('You asked for access on 12/05/2025.'), 'the day');
    client.declineAccess('practice-1');
    button(workspace, 'Check again').click();
    await press(workspace, 'Ask again');
    expect(said(workspace)).to.contain('Your request was declined on 12/06/2025.');
    await until(() => said(workspace).startsWith('You asked for access on 12/06/2025.'), 'the new request');
  });

  it('says that it failed, and keeps the button for another try', async () => {
    const client = asked();
    const workspace = place({client});
    await until(() => said(workspace), 'the button');
    client.failOn = ['askForAccess'];
    client.failWith = new ReviewsError('timeout');
    await press(workspace, 'Ask for access');
    await until(() => said(workspace).includes('We couldn’t send your request. Please try again.'), 'the failure');
    expect(ask(workspace)!.shadowRoot!.activeElement?.localName).to.equal('button');
    await expectAccessible(workspace);
    client.failWith = undefined;
    await press(workspace, 'Ask for access');
    await until(() => said(workspace).startsWith('You asked for access'), 'the request');
  });

  it('sends nothing twice while it is on its way', async () => {
    const client = asked();
    const workspace = place({client});
    await until(() => said(workspace), 'the button');
    client.hold();
    await press(workspace, 'Ask for access');
    await press(workspace, 'Asking…');
    client.release();
    await until(() => said(workspace).startsWith('You asked for access'), 'the request');
    expect(client.calls.filter((call) => call === 'askForAccess')).to.have.length(1);
  });

  it('is not offered by a service that takes no requests, nor where nobody could decide', async () => {
    const old = place({client: new InMemoryPracticeClient([without()])});
    await untilSeen(old, 'Robin Ellis');
    expect(ask(old)).to.equal(null);
    const unmanaged = place({client: asked({accessManagers: []})});
    await untilSeen(unmanaged, 'has no website access manager listed');
    expect(ask(unmanaged)).to.equal(null);
  });
});

describe('<dr-provider-workspace> sign-in', () => {
  afterEach(() => document.body.replaceChildren());

  it('is requested once when signed out, again on each press, and ends with resume', async () => {
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

  it('keeps what is shown when the session ends and the same person signs in again', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    const asked = heard(workspace, 'dr-sign-in-required');
    client.signedIn = false;
    select(workspace, 'Status', 'needs-response');
    await untilSeen(workspace, 'You’ve been signed out. Your text is saved here.');
    expect(cards(workspace)).to.have.length(7);
    expect(part(workspace, 'bar')!.role).to.equal('alert');
    await expectAccessible(workspace);
    button(workspace, 'Sign in').click();
    expect(asked).to.deep.equal([{reason: 'expired'}, {reason: 'expired'}]);
    client.signedIn = true;
    workspace.resume();
    await untilStatus(workspace, '3 comments match.');
    expect(part(workspace, 'bar')).to.equal(null);
  });

  it('clears everything when another person signs in', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = await show(client, {practiceId: 'practice-1', providerId: 'p1'});
    client.personId = 'person-2';
    workspace.resume();
    await untilStatus(workspace, 'Choose a practice to begin.');
    expect(cards(workspace)).to.have.length(0);
    expect(seen(workspace)).not.to.contain('Maya');
  });

  it('reports a failed start with its code, and offers a retry', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.failWith = new ReviewsError('service-unavailable', 503);
    const workspace = place({client});
    const failed = heard(workspace, 'dr-workspace-failed');
    await untilStatus(workspace, 'We couldn’t load the reviews');
    expect(failed).to.deep.equal([{code: 'service-unavailable', status: 503}]);
    await expectAccessible(workspace);
    client.failWith = undefined;
    button(workspace, 'Try again').click();
    await loaded(workspace);
  });
});

describe('<dr-provider-workspace> in a page that changes', () => {
  afterEach(() => document.body.replaceChildren());

  it('keeps its requests when moved while loading', async () => {
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

  it('keeps filter and open comment without a request when moved after loading', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    select(workspace, 'Status', 'needs-response');
    await untilStatus(workspace, '3 comments match.');
    const calls = client.calls.length;
    const [first] = cards(workspace);
    document.body.append(document.createElement('main'));
    document.querySelector('main')!.append(workspace);
    await settled();
    expect(client.calls).to.have.length(calls);
    expect(cards(workspace)[0] === first).to.equal(true);
    expect(field<HTMLSelectElement>(workspace, 'Status').value).to.equal('needs-response');
  });

  it('loads after it was removed while loading and put back', async () => {
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

  it('waits for a late configuration', async () => {
    const workspace = place({});
    await untilSeen(workspace, 'Loading reviews…');
    await settled();
    workspace.client = new InMemoryPracticeClient([everyStatus]);
    await loaded(workspace);
  });

  it('warns the developer once when not configured, and shows the reader no error', async () => {
    expectConsole(/<dr-provider-workspace> needs api or client/);
    const workspace = place({});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
    expect(seen(workspace)).to.contain('Loading reviews…');
  });

  it('uses client, plan and language of the <dr-config> around it', async () => {
    await import('../../src/define/dr-config.js');
    const config = document.createElement('dr-config');
    Object.assign(config, {practiceClient: new InMemoryPracticeClient([everyStatus]), planProfile: PLAN, locale: 'es-US'});
    document.body.append(config);
    const workspace = document.createElement('dr-provider-workspace');
    config.append(workspace);
    await loaded(workspace);
    expect(seen(workspace)).to.contain('Reseñas de pacientes');
    for (const each of cards(workspace)) await readCard(each);
    await expectAccessible(workspace);
  });

  it('requests nothing again when the host writes the choice back into the attributes', async () => {
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

  it('is independent of a second one on the page', async () => {
    const one = await show(new InMemoryPracticeClient([everyStatus]));
    const two = await show(new InMemoryPracticeClient([everyStatus]));
    select(one, 'Status', 'needs-response');
    await untilStatus(one, '3 comments match.');
    expect(cards(two)).to.have.length(7);
  });
});
