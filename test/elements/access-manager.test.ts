import '../../src/define/dr-config.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {AccessManager} from '../../src/elements/access-manager/access-manager.js';
import {buildColleague, buildPracticeAccess, buildRegistration, InMemoryAccessClient} from '../../src/testing/access/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {
  announced,
  button,
  findButton,
  focused,
  heading,
  parts,
  place,
  press,
  rows,
  search,
  seen,
  show,
  untilAnnounced,
  untilSeen,
} from './support/access.js';
import {pressKeys} from './support/keys.js';
import {heard} from './support/survey.js';
import {expectSame, settled, until} from './support/until.js';

const PLAN = {brand: 'Juniper Health', phones: {access: '800.555.0199 option 3'}};
const GRANT = 'Give access to Dana Reyes (Review Patient Feedback)';
const REMOVE = 'Remove access from Dana Reyes (Review Patient Feedback)';
const REMOVE_OWN = 'Remove access from Robin Ellis (Review Patient Feedback)';

/**
 * One practice that the person manages, with two registrations, and two that they do not: one with another manager, one
 * with none.
 */
function threePractices(): InMemoryAccessClient {
  return new InMemoryAccessClient([
    buildPracticeAccess({registrations: [buildRegistration(), buildRegistration({id: 'noor', name: 'Noor Haddad'})]}),
    buildPracticeAccess({id: 'practice-2', tin: '9876543210', name: 'Sagebrush Heart', manages: false, managers: ['Iris Novak']}),
    buildPracticeAccess({id: 'practice-3', tin: '987654321', name: 'Cedar Clinic', manages: false, managers: []}),
  ]);
}

/** This many practices with this many people each. */
function many(practices: number, people: number): InMemoryAccessClient {
  const numbers = (count: number) => Array.from({length: count}, (_, index) => index + 1);
  return new InMemoryAccessClient(
    numbers(practices).map((practice) => {
      const colleagues = numbers(people).map((n) => buildColleague({id: `c${practice}-${n}`, name: `Colleague ${practice}x${n}`}));
      const tin = `70000000${practice}`.slice(-9);
      return buildPracticeAccess({id: `practice-${practice}`, tin, name: `Office ${practice}`, people: colleagues});
    }),
  );
}

beforeEach(() => {
  const body = document.createElement('body');
  body.lang = 'en';
  document.body.replaceWith(body);
});

describe('<dr-access-manager> with requests for access', () => {
  const asking = () =>
    new InMemoryAccessClient([
      buildPracticeAccess({
        people: [...buildPracticeAccess().people, buildColleague({id: 'noor', name: 'Noor Haddad', askedAt: '2025-12-05T16:20:00.000Z'})],
      }),
    ]);

  it('lists who asked first, with the day', async () => {
    const manager = await show(asking());
    expect(seen(manager)).to.contain('1 request for access\nNoor Haddad\nAsked 12/05/2025\nGive access\nDecline\nPeople\nDana Reyes');
    await expectAccessible(manager);
  });

  it('gives access, or declines, says so and tells the host once', async () => {
    const changed = heard('dr-access-changed');
    const declined = heard('dr-access-declined');
    const granting = await show(asking());
    press(granting, 'Give access to Noor Haddad (Review Patient Feedback)');
    await untilAnnounced(granting, 'Noor Haddad now has access to the reviews.');
    expect(seen(granting)).not.to.contain('request for access');
    const declining = await show(asking());
    press(declining, 'Decline Noor Haddad’s request for access');
    await untilAnnounced(declining, 'Noor Haddad’s request for access was declined.');
    expect(rows(declining)).to.include('Noor Haddad | Remove from practice | No access | Give access');
    expect(focused(declining)).to.equal('Juniper Family Medicine');
    expect([changed, declined]).to.deep.equal([
      [{practiceId: 'practice-1', personId: 'noor', entitled: true}],
      [{practiceId: 'practice-1', personId: 'noor'}],
    ]);
    await expectAccessible(declining);
  });
});

describe('<dr-access-manager> registering people', () => {
  const form = (manager: AccessManager) => manager.shadowRoot!.querySelector('dr-register-people')?.shadowRoot;
  const find = <Found extends HTMLElement>(manager: AccessManager, selector: string) => form(manager)!.querySelector<Found>(selector)!;
  const said = (manager: AccessManager) => form(manager)?.querySelector('form')?.textContent.replace(/\s+/g, ' ') ?? '';
  const registering = () =>
    new InMemoryAccessClient([
      buildPracticeAccess({expected: []}),
      buildPracticeAccess({id: 'practice-2', tin: '9876543210', name: 'Sagebrush Heart', expected: []}),
    ]);
  const open = async (client: InMemoryAccessClient) => {
    const manager = await show(client);
    press(manager, 'Register people');
    await until(() => form(manager)?.querySelector('textarea'), 'the form');
    return manager;
  };
  const paste = async (manager: AccessManager, text: string) => {
    const field = find<HTMLTextAreaElement>(manager, 'textarea');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await settled();
  };
  const submit = (manager: AccessManager) => find<HTMLFormElement>(manager, 'form').requestSubmit();

  it('registers a pasted list for the chosen practices, and keeps what it cannot read', async () => {
    const told = heard('dr-people-registered');
    const client = registering();
    const manager = await open(client);
    expectSame(form(manager)!.activeElement, find(manager, 'textarea'), 'focus');
    await paste(manager, 'Noor Haddad <Noor@juniper.example>\nsam@juniper.example, nobody@here\n');
    expect(said(manager)).to.contain('2 people');
    await expectAccessible(manager);
    submit(manager);
    await until(() => said(manager).includes('Choose at least one practice.'), 'a practice is missing');
    for (const choice of form(manager)!.querySelectorAll<HTMLElement>('[type=checkbox]')) choice.click();
    submit(manager);
    await until(() => said(manager).includes('2 people are registered.'), 'the outcome');
    expect(said(manager)).to.contain('1 entry has no email address that we can read.');
    expect(find<HTMLTextAreaElement>(manager, 'textarea').value).to.equal('nobody@here');
    expect(parts(manager, 'expected')).to.have.length(4);
    expect(seen(manager)).to.contain('2 people expected\nNoor Haddad\nnoor@juniper.example\nRegistered');
    expect(told).to.deep.equal([{practiceIds: ['practice-1', 'practice-2'], count: 2}]);
    await expectAccessible(manager);
  });

  it('keeps the list after a failure', async () => {
    const client = new InMemoryAccessClient([buildPracticeAccess({expected: []})]);
    const manager = await open(client);
    submit(manager);
    await until(() => said(manager).includes('Enter at least one email address.'), 'nothing to register');
    await paste(manager, 'noor@juniper.example');
    client.failWith = new ReviewsError('timeout');
    submit(manager);
    await until(() => said(manager).includes('Your list is still here.'), 'the failure');
    expect(find<HTMLTextAreaElement>(manager, 'textarea').value).to.equal('noor@juniper.example');
    client.failWith = undefined;
    submit(manager);
    await until(() => said(manager).includes('1 person is registered.'), 'the outcome');
  });

  it('withdraws a registration, and closes with the focus on its button', async () => {
    const withdrawn = heard('dr-expected-withdrawn');
    const expected = [{id: 'e1', email: 'noor@juniper.example', registeredAt: '2025-12-05T16:20:00.000Z'}];
    const manager = await open(new InMemoryAccessClient([buildPracticeAccess({expected})]));
    press(manager, 'Withdraw the registration of noor@juniper.example');
    await untilAnnounced(manager, 'The registration of noor@juniper.example was withdrawn.');
    expect(withdrawn).to.deep.equal([{practiceId: 'practice-1'}]);
    find(manager, 'button[type=button]').click();
    await until(() => !form(manager));
    expect(focused(manager)).to.equal('Register people');
  });

  it('is not offered by a service without it, nor to those who manage nothing', async () => {
    expect(findButton(await show(), 'Register people')).to.equal(undefined);
    const reading = await show(new InMemoryAccessClient([buildPracticeAccess({manages: false, expected: []})]));
    expect(findButton(reading, 'Register people')).to.equal(undefined);
  });
});

describe('<dr-access-manager> with people who have left', () => {
  const REMOVE_DANA = 'Remove from practice: Dana Reyes';

  it('asks before it removes one, says so, and tells the host once', async () => {
    const removed = heard('dr-person-removed');
    const client = new InMemoryAccessClient();
    const manager = await show(client);
    press(manager, REMOVE_DANA);
    await untilSeen(
      manager,
      'Remove Dana Reyes from Juniper Family Medicine? They lose their access right away and must register again to come back.',
    );
    expect(client.calls).not.to.include('removePerson');
    await expectAccessible(manager);
    press(manager, 'Cancel');
    await settled();
    expect(seen(manager)).to.contain('Dana Reyes');
    press(manager, REMOVE_DANA);
    await untilSeen(manager, 'Remove Dana Reyes from');
    press(manager, 'Remove from practice');
    await untilAnnounced(manager, 'Dana Reyes is no longer in the practice.');
    expect(rows(manager)).to.have.length(1);
    expect(focused(manager)).to.equal('Juniper Family Medicine');
    expect(removed).to.deep.equal([{practiceId: 'practice-1', personId: 'dana'}]);
  });

  it('offers nobody to remove the last access manager', async () => {
    const manager = await show();
    expect(parts(manager, 'remove-person')).to.have.length(1);
    const iris = buildColleague({id: 'iris', name: 'Iris Novak', manages: true});
    const two = await show(new InMemoryAccessClient([buildPracticeAccess({people: [iris, ...buildPracticeAccess().people]})]));
    expect(parts(two, 'remove-person')).to.have.length(3);
  });

  it('says why the service keeps the last access manager', async () => {
    const client = new InMemoryAccessClient();
    const manager = await show(client);
    client.failWith = new ReviewsError('last-access-manager', 409);
    press(manager, REMOVE_DANA);
    await untilSeen(manager, 'Remove Dana Reyes from');
    press(manager, 'Remove from practice');
    await untilSeen(manager, 'A practice needs a website access manager. This is the only one.');
  });
});

describe('<dr-access-manager> shows', () => {
  it('the people of managed practices; for others, who manages them or whom to call', async () => {
    const manager = await show(threePractices(), {planProfile: PLAN});
    expect(seen(manager))
      .to.contain('Website access managers turn it on; Juniper Health can’t.')
      .and.to.contain('Juniper Family Medicine\nTIN 123456789\nWebsite access managers\nRobin Ellis\n2 requests to join')
      .and.to.contain('Sagebrush Heart\nTIN 9876543210\nWebsite access managers\nIris Novak\nThey decide')
      .and.to.contain('This practice has no website access manager listed.\nCall 800.555.0199 option 3.');
    expect(rows(manager)).to.deep.equal([
      'Sam Whitfield | sam@juniper.example · 303-555-0177 | Requested 12/05/2025 | Approve | Decline',
      'Noor Haddad | sam@juniper.example · 303-555-0177 | Requested 12/05/2025 | Approve | Decline',
      'Dana Reyes | Remove from practice | No access | Give access',
      'Robin Ellis | Website access manager · You | Has access | Remove access',
    ]);
    expect(parts(manager, 'practice').map((section) => section.querySelectorAll('button').length)).to.deep.equal([7, 0, 0]);
    await expectAccessible(manager);
  });

  it('that a practice has no other people, and that a person belongs to no practice', async () => {
    const alone = await show(new InMemoryAccessClient([buildPracticeAccess({people: buildPracticeAccess().people.slice(1)})]));
    expect(seen(alone)).to.contain('No one else is in this practice yet.');
    const nowhere = await show(new InMemoryAccessClient([]), {planProfile: PLAN});
    expect(seen(nowhere)).to.contain('You’re not linked to any practice.\nCall 800.555.0199 option 3.');
    await expectAccessible(nowhere);
  });

  it('that it is loading, that it failed, and a retry that keeps focus', async () => {
    const failed = heard('dr-access-failed');
    const client = new InMemoryAccessClient();
    client.hold();
    client.failWith = new ReviewsError('service-unavailable', 503);
    const manager = place({client});
    await untilSeen(manager, 'Loading access…');
    await expectAccessible(manager);
    client.release();
    await untilAnnounced(manager, 'We couldn’t load access.');
    await expectAccessible(manager);
    client.hold();
    press(manager, 'Try again');
    await until(() => findButton(manager, 'Loading access…')?.ariaDisabled === 'true');
    client.failWith = undefined;
    client.release();
    await untilSeen(manager, 'Dana Reyes');
    expectSame(manager.shadowRoot!.activeElement, heading(manager), 'focus');
    expect(failed).to.deep.equal([{code: 'service-unavailable', status: 503}]);
  });

  it('its list after a sign-in, keeps it when the session ends, and reloads when back online', async () => {
    const asked = heard('dr-sign-in-required');
    const client = new InMemoryAccessClient();
    client.signedIn = false;
    const manager = place({client});
    await untilAnnounced(manager, 'Sign in to see who has access in your practices.');
    await expectAccessible(manager);
    press(manager, 'Sign in');
    client.signedIn = true;
    manager.resume();
    await untilSeen(manager, 'Dana Reyes');
    client.signedIn = false;
    manager.resume();
    await untilAnnounced(manager, 'You’ve been signed out. Sign in to continue.');
    expect(seen(manager)).to.contain('Dana Reyes');
    expect(asked).to.deep.equal([{reason: 'signed-out'}, {reason: 'signed-out'}, {reason: 'expired'}]);
    await expectAccessible(manager);
    client.signedIn = true;
    client.failWith = new ReviewsError('offline');
    manager.resume();
    await untilAnnounced(manager, 'You’re offline. The list will load when you’re back online.');
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await until(() => announced(manager).length === 0);
  });
});

describe('<dr-access-manager> changes', () => {
  it('a right once the service has confirmed it, and keeps focus in place', async () => {
    const changed = heard('dr-access-changed');
    const client = new InMemoryAccessClient();
    const manager = await show(client);
    client.hold();
    press(manager, GRANT);
    await until(() => findButton(manager, 'Saving…')?.ariaDisabled === 'true');
    expect(rows(manager)[0]).to.equal('Dana Reyes | No access | Saving…');
    button(manager, 'Saving…').click();
    await expectAccessible(manager);
    client.release();
    await untilAnnounced(manager, 'Dana Reyes now has access to the reviews.');
    expect(rows(manager)[0]).to.equal('Dana Reyes | Remove from practice | Has access | Remove access');
    expect([focused(manager), client.calls]).to.deep.equal([REMOVE, ['access', 'grant']]);
    await expectAccessible(manager);
    press(manager, REMOVE);
    await untilAnnounced(manager, 'Dana Reyes no longer has access to the reviews.');
    expect(focused(manager)).to.equal(GRANT);
    expect(changed).to.deep.equal([
      {practiceId: 'practice-1', personId: 'dana', entitled: true},
      {practiceId: 'practice-1', personId: 'dana', entitled: false},
    ]);
  });

  it('the person’s own right only after a confirmation', async () => {
    const client = new InMemoryAccessClient();
    const manager = await show(client);
    press(manager, REMOVE_OWN);
    const question = await until(() => parts(manager, 'question')[0]);
    expectSame(manager.shadowRoot!.activeElement, question, 'focus');
    expect(question.ariaLabel).to.equal(
      'Remove your own access? You won’t see Juniper Family Medicine’s reviews until someone turns it back on.',
    );
    await expectAccessible(manager);
    await pressKeys('Escape');
    await until(() => focused(manager) === REMOVE_OWN);
    press(manager, REMOVE_OWN);
    await until(() => findButton(manager, 'Cancel'));
    press(manager, 'Cancel');
    await until(() => focused(manager) === REMOVE_OWN);
    expect(client.calls).to.deep.equal(['access']);
    press(manager, REMOVE_OWN);
    await until(() => findButton(manager, 'Remove access'));
    press(manager, 'Remove access');
    await untilAnnounced(manager, 'Robin Ellis no longer has access to the reviews.');
    expect(focused(manager)).to.equal('Give access to Robin Ellis (Review Patient Feedback)');
    expect(client.calls).to.deep.equal(['access', 'remove']);
  });

  it('registrations: approves one, and refuses one after a confirmation', async () => {
    const decided = heard('dr-registration-decided');
    const client = threePractices();
    const manager = await show(client);
    press(manager, 'Approve Noor Haddad');
    await untilAnnounced(manager, 'Noor Haddad has joined the practice. Turn on access below if they need it.');
    expect(rows(manager)).to.include('Noor Haddad | Remove from practice | No access | Give access');
    expect(focused(manager)).to.equal('Juniper Family Medicine');
    press(manager, 'Decline Sam Whitfield’s request');
    await until(() => findButton(manager, 'Decline'));
    expect(seen(manager)).to.contain('Decline Sam Whitfield’s request? They’ll have to register again.');
    await expectAccessible(manager);
    press(manager, 'Cancel');
    await until(() => focused(manager) === 'Decline Sam Whitfield’s request');
    press(manager, 'Decline Sam Whitfield’s request');
    await until(() => findButton(manager, 'Decline'));
    press(manager, 'Decline');
    await untilAnnounced(manager, 'Sam Whitfield’s request was declined.');
    expect(parts(manager, 'registration')).to.have.length(0);
    expect(decided).to.deep.equal([
      {practiceId: 'practice-1', decision: 'approve'},
      {practiceId: 'practice-1', decision: 'refuse'},
    ]);
    await expectAccessible(manager);
  });

  for (const {code, status, sentence} of [
    {code: 'timeout', status: 0, sentence: 'We couldn’t confirm the change. Please try again.'},
    {code: 'offline', status: 0, sentence: 'You’re offline. Try again when you’re back online.'},
    {code: 'insufficient-scope', status: 403, sentence: 'The system didn’t allow this change.'},
    {code: 'unauthenticated', status: 401, sentence: 'You’ve been signed out. Sign in, then try again.'},
  ]) {
    it(`nothing, and explains the failure next to the person: ${code}`, async () => {
      const client = new InMemoryAccessClient();
      const manager = await show(client);
      client.failWith = new ReviewsError(code, status);
      press(manager, GRANT);
      await untilSeen(manager, sentence);
      expect(announced(manager)).to.include('Nothing changed for Dana Reyes.');
      expect(rows(manager)).to.deep.equal([
        `Dana Reyes | Remove from practice | No access | Give access | ${sentence}`,
        'Robin Ellis | Website access manager · You | Has access | Remove access',
      ]);
      expect(focused(manager)).to.equal(GRANT);
      await expectAccessible(manager);
      client.failWith = undefined;
      press(manager, GRANT);
      await untilAnnounced(manager, 'Dana Reyes now has access to the reviews.');
      expect(seen(manager)).not.to.contain(sentence);
    });
  }

  it('nothing after a colleague’s change, and shows the current state', async () => {
    const client = threePractices();
    const manager = await show(client);
    client.practices = [buildPracticeAccess({registrations: [buildRegistration({id: 'noor', name: 'Noor Haddad'})]})];
    press(manager, 'Approve Sam Whitfield');
    await untilAnnounced(manager, 'Someone else just changed this for Sam Whitfield. The list is now up to date.');
    await until(() => parts(manager, 'registration').length === 1);
    expect(focused(manager)).to.equal('Juniper Family Medicine');
    client.practices = [buildPracticeAccess({manages: false, managers: ['Iris Novak']})];
    press(manager, GRANT);
    await untilSeen(manager, 'Iris Novak');
    expect(announced(manager)[0]).to.contain('Someone else just changed this for Dana Reyes.');
    expect(rows(manager)).to.deep.equal([]);
    await expectAccessible(manager);
  });
});

describe('<dr-access-manager> finds', () => {
  it('people by name and practices by name or TIN, and announces the count', async () => {
    const manager = await show(many(4, 3));
    search(manager, 'coll 2x3');
    await until(() => rows(manager).length === 1);
    expect(parts(manager, 'practice').map((each) => each.querySelector('.name')!.textContent)).to.deep.equal(['Office 2']);
    expect(seen(manager)).to.contain('1 person found');
    expect(announced(manager)).to.deep.equal([]);
    await untilAnnounced(manager, '1 person found');
    search(manager, '000-0003');
    await until(() => rows(manager).length === 3);
    expect(seen(manager)).to.contain('Office 3').and.not.to.contain('Office 2');
    search(manager, 'nobody');
    await untilSeen(manager, 'No matches. Try fewer letters.');
    await expectAccessible(manager);
    search(manager, '');
    await until(() => parts(manager, 'practice').length === 4);
  });

  it('nothing in a short list, which has no search field', async () => {
    expect(parts(await show(threePractices()), 'search')).to.deep.equal([]);
  });

  it('more people and practices on demand, and focuses the first new one', async () => {
    const manager = await show(many(12, 30));
    expect([parts(manager, 'practice').length, parts(manager, 'person').length]).to.deep.equal([10, 250]);
    press(manager, 'Show 5 more people');
    await until(() => parts(manager, 'person').length === 255);
    expect(focused(manager)).to.equal('Give access to Colleague 1x26 (Review Patient Feedback)');
    press(manager, 'Show 2 more practices');
    await until(() => parts(manager, 'practice').length === 12);
    expect(focused(manager)).to.equal('Office 11');
    expect(findButton(manager, 'Show 2 more practices')).to.equal(undefined);
  });
});

describe('<dr-access-manager> in its page', () => {
  it('keeps its list without a request when moved, and aborts its request when removed', async () => {
    const client = new InMemoryAccessClient();
    const manager = await show(client);
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(manager);
    await settled();
    expect(client.calls).to.deep.equal(['access']);
    client.hold();
    manager.resume();
    manager.remove();
    await settled();
    client.release();
    document.body.append(manager);
    await until(() => client.calls.length === 3);
  });

  it('uses plan, language and messages from the <dr-config> around it', async () => {
    const config = document.createElement('dr-config');
    Object.assign(config, {locale: 'es', planProfile: PLAN, messages: {accessHeading: 'Quién tiene acceso'}});
    document.body.append(config);
    const manager = await show(threePractices(), {locale: undefined}, config);
    expect(heading(manager).textContent).to.equal('Quién tiene acceso');
    expect(seen(manager)).to.contain('2 solicitudes para unirse').and.to.contain('Llame al 800.555.0199 option 3.');
    expect(findButton(manager, 'Dar acceso a Dana Reyes (Review Patient Feedback)')).not.to.equal(undefined);
    await expectAccessible(manager);
  });

  it('fits into 200 pixels from right to left', async () => {
    document.body.dir = 'rtl';
    const column = document.createElement('div');
    column.style.setProperty('inline-size', '200px');
    document.body.append(column);
    const people = [buildColleague({name: 'Maximiliane Wolfeschlegelsteinhausenbergerdorff', entitled: true, isSelf: true})];
    const manager = await show(new InMemoryAccessClient([buildPracticeAccess({people, registrations: [buildRegistration()]})]), {}, column);
    press(manager, 'Decline Sam Whitfield’s request');
    await until(() => findButton(manager, 'Cancel'));
    expect([manager.offsetWidth, manager.scrollWidth]).to.deep.equal([200, 200]);
    await expectAccessible(manager);
  });

  it('puts no TIN, name or contact data into attributes that a page could log', async () => {
    const manager = await show(threePractices());
    const ids = [...manager.shadowRoot!.querySelectorAll('[id]')].map(({id}) => id).join(' ');
    expect(ids).not.to.match(/123456789|Dana|juniper/i);
    expect(manager.outerHTML).to.equal('<dr-access-manager></dr-access-manager>');
  });

  it('logs one warning when the page does not configure it', async () => {
    expectConsole(/<dr-access-manager> needs api or client/);
    const manager = place({});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
    expect(seen(manager)).to.contain('Loading access…');
  });
});
