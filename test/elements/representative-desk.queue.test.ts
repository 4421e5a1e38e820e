import '../../src/define/dr-config.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {
  button,
  EACH_KIND,
  entries,
  entry,
  findButton,
  freshPage,
  heard,
  manyCases,
  newClient,
  open,
  openCase,
  part,
  place,
  seen,
  show,
  title,
  untilSeen,
} from './support/desk.js';
import {pressKeys} from './support/keys.js';
import {visibleText} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';

const names = (desk: Parameters<typeof entries>[0]) => entries(desk).map((each) => each.dataset['label']);
/** How many cases are waiting, beside the heading. */
const waiting = (desk: Parameters<typeof entries>[0]) =>
  desk.shadowRoot!.querySelector('.head [role=status]')!.textContent.replace(/\s+/g, ' ').trim();
const radios = (desk: Parameters<typeof entries>[0]) => [...desk.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')];

const searchField = (desk: Parameters<typeof entries>[0]) => desk.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;

function type(desk: Parameters<typeof entries>[0], text: string): void {
  const field = searchField(desk);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

describe('the queue of <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('lists what is waiting: kind, provider, day, age, findings, and overdue cases in words', async () => {
    const desk = await show(newClient());
    const lines = visibleText(entry(desk, 'K4T7QX'));
    // The second number is only for screen readers; the engines differ in what separates it.
    expect(lines).to.match(/^Report K4T7QX\s*K 4 T 7 Q X\s+\d days? late\nPeter Okafor · Juniper Family Medicine\nRecommended$/);
    expect(visibleText(entry(desk, 'WV93LM'))).to.match(
      /Due \d\d\/\d\d\/\d{4}\nMaya Lindqvist · Juniper Family Medicine\nRecommended\s· Confirms a patient\s· Date$/,
    );
    expect(waiting(desk)).to.equal('3 waiting 1 late');
    expect(seen(desk)).to.contain('Choose a case from the queue.');
    await expectAccessible(desk);
  });

  it('shows who else has a case open', async () => {
    const client = newClient();
    client.openedBy('WV93LM', 'Sam Ortiz');
    const desk = await show(client);
    expect(visibleText(entry(desk, 'WV93LM'))).to.contain('Sam Ortiz is viewing it');
    await expectAccessible(desk);
  });

  it('is searched by case number, provider and practice, and announces how many cases match', async () => {
    const client = newClient();
    const desk = await show(client);
    expect(searchField(desk).ariaLabel).to.equal('Case number, provider, or practice');
    await expectAccessible(desk);
    for (const [text, found, count] of [
      ['k4t7 qx', ['Peter Okafor'], '1 case matches'],
      ['juniper', ['Peter Okafor', 'Maya Lindqvist'], '2 cases match'],
      ['PETER', ['Peter Okafor'], '1 case matches'],
    ] as const) {
      type(desk, text);
      await until(() => waiting(desk) === count && names(desk).length === found.length, count);
      expect(names(desk)).to.have.members(found);
    }
    expect(client.calls).to.have.length(4);
    await expectAccessible(desk);
  });

  it('says that a search finds nothing, and leads back to all cases', async () => {
    const desk = await show(newClient());
    type(desk, 'nobody');
    await untilSeen(desk, 'No waiting cases match “nobody”.');
    expect(waiting(desk)).to.equal('0 cases match');
    await expectAccessible(desk);
    button(desk, 'Clear search').click();
    await until(() => entries(desk).length === 3, 'all cases');
    expect(searchField(desk).value).to.equal('');
  });

  it('keeps what was typed while a case is open', async () => {
    const desk = await show(newClient());
    type(desk, 'peter');
    await until(() => entries(desk).length === 1, 'the case');
    await openCase(desk, 'K4T7QX');
    expect(searchField(desk).value).to.equal('peter');
  });

  it('filters by kind, with the count of each', async () => {
    const desk = await show(newClient());
    expect(radios(desk).map(({parentElement}) => visibleText(parentElement!))).to.deep.equal([
      'All (3)',
      'Responses (1)',
      'Reports (1)',
      'Suppressed (1)',
    ]);
    radios(desk)[2]!.click();
    await until(() => entries(desk).length === 1);
    expect(names(desk)).to.deep.equal(['Peter Okafor']);
    await expectAccessible(desk);
  });

  it('offers all cases when none of the chosen kind is waiting', async () => {
    const desk = await show(newClient([EACH_KIND[0]!]));
    radios(desk)[1]!.click();
    await untilSeen(desk, 'No cases of this kind are waiting.');
    await expectAccessible(desk);
    button(desk, 'Show all cases').click();
    await until(() => entries(desk).length === 1);
    expect(radios(desk)[0]!.checked).to.equal(true);
  });

  it('shows a friendly message when nothing is waiting', async () => {
    const desk = await show(newClient([]));
    expect(seen(desk, 'notice')).to.equal('All done\nNo cases are waiting.');
    await expectAccessible(desk);
  });

  it('loads more at its end, and keeps focus when that fails', async () => {
    const client = newClient(manyCases(7), 4);
    const desk = await show(client);
    expect(entries(desk)).to.have.length(4);
    client.failWith = new ReviewsError('service-unavailable', 503);
    const more = button(desk, 'Show more cases');
    more.focus();
    more.click();
    await untilSeen(desk, 'That didn’t work. Please try again.');
    expectSame(desk.shadowRoot!.activeElement, more, 'focus');
    expect(entries(desk)).to.have.length(4);
    client.failWith = undefined;
    more.click();
    await until(() => entries(desk).length === 7);
    expect(findButton(desk, 'Show more cases')).to.equal(undefined);
  });

  it('is requested again by "Refresh"', async () => {
    const client = newClient();
    const desk = await show(client);
    client.decidedBy('WV93LM', 'Sam Ortiz', {decision: 'publish-response'});
    button(desk, 'Refresh').click();
    await until(() => entries(desk).length === 2);
    expect(waiting(desk)).to.equal('2 waiting 1 late');
  });

  it('shows and announces that it is loading', async () => {
    const desk = place({client: Object.assign(newClient(), {delay: Infinity})});
    await untilSeen(desk, 'Loading cases…');
    expect(desk.offsetHeight).to.be.greaterThan(150);
    await expectAccessible(desk);
  });

  it('offers a retry after a failure', async () => {
    const failed = heard('dr-desk-failed');
    const client = newClient();
    client.failWith = new ReviewsError('service-unavailable', 503);
    const desk = await show(client);
    expect(seen(desk, 'notice')).to.contain('We couldn’t load the queue.');
    expect(failed).to.deep.equal([{code: 'service-unavailable', status: 503}]);
    await expectAccessible(desk);
    client.failWith = undefined;
    button(desk, 'Try again').focus();
    button(desk, 'Try again').click();
    await until(() => entries(desk).length === 3);
  });

  it('reloads when the reader is back online', async () => {
    const client = newClient();
    client.failWith = new ReviewsError('offline');
    const desk = await show(client);
    expect(seen(desk)).to.contain('You are offline.');
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await until(() => entries(desk).length === 3);
  });

  it('keeps queue, case and focus order when moved', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(desk);
    await settled();
    expect(entries(desk)).to.have.length(3);
    expect(visibleText(title(desk)!)).to.equal('Response for Maya Lindqvist, MD');
    expect(client.calls).to.deep.equal(['queue', 'open']);
  });

  it('aborts its requests when removed, and requests again when put back', async () => {
    const client = Object.assign(newClient(), {delay: Infinity});
    const desk = place({client});
    await until(() => client.calls.length === 1);
    desk.remove();
    await settled();
    client.delay = 0;
    document.body.append(desk);
    await until(() => entries(desk).length);
    expect(client.calls).to.have.length(2);
  });

  it('uses address, plan, language and messages from the <dr-config> around it', async () => {
    const config = document.createElement('dr-config');
    Object.assign(config, {locale: 'es', messages: {deskHeading: 'La mesa'}, planProfile: {brand: 'Harborlight'}});
    document.body.append(config);
    const client = Object.assign(newClient(), {allowed: false});
    const desk = await show(client, {locale: undefined as never}, config);
    expect(seen(desk))
      .to.match(/^La mesa/)
      .and.to.contain('Equipo de Reseñas de Proveedores de Harborlight');
    await expectAccessible(desk);
  });

  it('logs one warning when the page does not configure it', async () => {
    expectConsole(/<dr-representative-desk> needs api or client/);
    place({});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
  });

  it('fits into 320 pixels: the case replaces the queue, and a button leads back to its place', async () => {
    const column = document.createElement('div');
    column.style.setProperty('inline-size', '320px');
    document.body.append(column);
    const desk = await show(newClient(), {}, column);
    await openCase(desk, 'WV93LM');
    expect(entry(desk, 'WV93LM').checkVisibility()).to.equal(false);
    expect(desk.scrollWidth).to.be.at.most(320);
    await expectAccessible(desk);
    button(desk, 'All cases').click();
    await until(() => entry(desk, 'WV93LM').checkVisibility());
    expectSame(desk.shadowRoot!.activeElement, entry(desk, 'WV93LM'), 'focus');
    expect(part(desk, 'case')).to.equal(null);
    expect(desk.scrollWidth).to.be.at.most(320);
    await expectAccessible(desk);
  });

  it('works from right to left', async () => {
    document.body.dir = 'rtl';
    const desk = await open(newClient(), 'WV93LM');
    const [queue, pane] = [entry(desk, 'WV93LM'), part(desk, 'case')!].map((each) => each.getBoundingClientRect());
    expect(queue!.left).to.be.greaterThan(pane!.left);
    await expectAccessible(desk);
  });

  it('is shown in Spanish', async () => {
    const desk = await open(newClient(), 'WV93LM', {locale: 'es-US'});
    expect(waiting(desk)).to.equal('3 pendientes 1 atrasado');
    expect(seen(desk)).to.contain('Respuesta a una reseña sobre Maya Lindqvist, MD');
    await expectAccessible(desk);
  });
});

describe('the keys of the queue, a listbox of the ARIA Authoring Practices Guide', () => {
  beforeEach(freshPage);

  it('use one tab stop; Down, Up, Home and End move focus without opening', async () => {
    const client = newClient();
    const desk = await show(client);
    expect(entries(desk).map(({tabIndex}) => tabIndex)).to.deep.equal([0, -1, -1]);
    entries(desk)[0]!.focus();
    const at = () => entries(desk).indexOf(desk.shadowRoot!.activeElement as HTMLElement);
    const seenAt: number[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await pressKeys(key);
      seenAt.push(at());
    }
    expect(seenAt).to.deep.equal([1, 2, 2, 1, 0, 2]);
    expect(entries(desk).map(({tabIndex}) => tabIndex)).to.deep.equal([-1, -1, 0]);
    expect(client.calls).to.deep.equal(['queue']);
  });

  it('open a case with Enter and Space, select it, and move focus to its heading', async () => {
    const desk = await show(newClient());
    entries(desk)[1]!.focus();
    await pressKeys('Enter');
    await until(() => part(desk, 'history'));
    expectSame(desk.shadowRoot!.activeElement, title(desk), 'focus');
    expect(entries(desk).map(({ariaSelected}) => ariaSelected)).to.deep.equal(['false', 'true', 'false']);
    entries(desk)[2]!.focus();
    await pressKeys(' ');
    await untilSeen(desk, 'Suppressed review of Inés Romero, MD', 'case');
    await expectAccessible(desk);
  });

  it('find a case by the beginning of a name', async () => {
    const desk = await show(newClient());
    entries(desk)[0]!.focus();
    await pressKeys('i');
    expectSame(desk.shadowRoot!.activeElement, entry(desk, 'S0PPR3'), 'focus after "i"');
    // With a modifier, it is a browser command.
    entry(desk, 'S0PPR3').dispatchEvent(new KeyboardEvent('keydown', {key: 'p', ctrlKey: true, bubbles: true}));
    expectSame(desk.shadowRoot!.activeElement, entry(desk, 'S0PPR3'), 'focus after Control and a letter');
  });
});
