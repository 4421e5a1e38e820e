import '../elements/page-guard.js';
import {expect} from 'chai';
import type {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {closeFrames, type Frame, openFrame, requestsIn, tabIn} from '../elements/support/frame.js';
import {cards, loaded, part, status} from '../elements/support/tab.js';
import {settled, until} from '../elements/support/until.js';
import {showing} from '../elements/support/words.js';

const CDN = '/dist/cdn/dr-reviews-tab.js';
const FEW = '/host/service/v1/providers/few/reviews';
const tabFor = (provider: string) => `<dr-reviews-tab provider-id="${provider}" api="/host/service" locale="en">Call us.</dr-reviews-tab>`;

describe('a tag of the released file, on a page that', () => {
  afterEach(closeFrames);

  it('sets data before the tag is defined: shows it without a request', async () => {
    const frame = await openFrame({body: '<dr-reviews-tab provider-id="few" locale="en"></dr-reviews-tab>'});
    const data: unknown = await (await fetch(FEW)).json();
    Object.assign(tabIn(frame), {data});
    await frame.load(CDN);
    await loaded(tabIn(frame));
    expect(cards(tabIn(frame))).to.have.length(3);
    expect(requestsIn(frame)).to.deep.equal([]);
  });

  it('replaces its content by innerHTML: shows the new provider only', async () => {
    const frame = await openFrame({body: `<main>${tabFor('many')}</main>`});
    await frame.load(CDN);
    const main = frame.document.querySelector('main')!;
    const [before] = [tabIn(frame)];
    await loaded(before);
    for (let times = 0; times < 2; times++) main.innerHTML = trusted(frame, tabFor('few'));
    await loaded(tabIn(frame));
    expect(status(tabIn(frame))).to.equal(showing(3, 3));
    expect(main.querySelectorAll('dr-reviews-tab')).to.have.length(1);
    expect(before.isConnected).to.equal(false);
    expect(requestsIn(frame).filter((path) => path === FEW)).to.have.length(1);
  });

  it('clones a tag that shows reviews: the clone loads its own', async () => {
    const frame = await openFrame({body: tabFor('few')});
    await frame.load(CDN);
    await loaded(tabIn(frame));
    const clone = tabIn(frame).cloneNode(true) as ReviewsTab;
    frame.document.body.append(clone);
    await loaded(clone);
    expect(cards(clone)).to.have.length(3);
    expect(clone.textContent).to.equal('Call us.');
  });

  it('has two tags for one provider: each works alone', async () => {
    const frame = await openFrame({body: tabFor('few') + tabFor('few')});
    await frame.load(CDN);
    const [one, other] = [...frame.document.querySelectorAll('dr-reviews-tab')];
    await loaded(one!);
    await loaded(other!);
    const ids = frame.document.querySelectorAll('[id]');
    expect(ids, 'no ids in the page itself').to.have.length(0);
    const sort = one!.shadowRoot!.querySelector('select')!;
    sort.selectedIndex = 1;
    sort.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => requestsIn(frame).length === 3, 'the sorted reviews');
    await settled();
    expect(other!.shadowRoot!.querySelector('select')!.selectedIndex).to.equal(0);
  });

  it('keeps the tag in a <template>: nothing happens before it is used', async () => {
    const frame = await openFrame({body: `<template>${tabFor('few')}</template>`});
    await frame.load(CDN);
    await settled();
    expect(requestsIn(frame)).to.deep.equal([]);
    frame.document.body.append(frame.document.querySelector('template')!.content.cloneNode(true));
    await loaded(tabIn(frame));
    expect(cards(tabIn(frame))).to.have.length(3);
  });

  it('has it in a shadow root of its own, closed or open', async () => {
    const frame = await openFrame();
    await frame.load(CDN);
    for (const mode of ['closed', 'open'] as const) {
      const component = frame.document.createElement('div');
      const root = component.attachShadow({mode});
      root.innerHTML = trusted(frame, tabFor('few'));
      frame.document.body.append(component);
      const tab = root.querySelector('dr-reviews-tab')!;
      await loaded(tab);
      expect(cards(tab)).to.have.length(3);
    }
  });

  it('hides the panel around it: the reviews are there once it is shown', async () => {
    const frame = await openFrame({body: `<section hidden>${tabFor('few')}</section>`});
    await frame.load(CDN);
    await loaded(tabIn(frame));
    expect(tabIn(frame).getBoundingClientRect().height).to.equal(0);
    frame.document.querySelector('section')!.hidden = false;
    await until(() => tabIn(frame).getBoundingClientRect().height > 200, 'the height of the reviews');
    expect(part(tabIn(frame), 'review')!.getBoundingClientRect().width).to.be.greaterThan(200);
  });

  it('moves it with its focus: sends no second request, and keeps the focus where the browser does', async () => {
    const frame = await openFrame({body: `${tabFor('few')}<main></main>`});
    await frame.load(CDN);
    const tab = tabIn(frame);
    await loaded(tab);
    const sort = tab.shadowRoot!.querySelector('select')!;
    sort.focus();
    const main = frame.document.querySelector('main')! as {moveBefore?: HTMLElement['moveBefore']} & Pick<HTMLElement, 'append'>;
    if (main.moveBefore) main.moveBefore(tab, null);
    else main.append(tab);
    await settled();
    expect(tab.parentElement === main).to.equal(true);
    expect(cards(tab)).to.have.length(3);
    expect(requestsIn(frame)).to.deep.equal([FEW]);
    if (main.moveBefore) expect(tab.shadowRoot!.activeElement === sort, 'the focus is kept').to.equal(true);
  });

  it('names another integrity than the file has: its own content stays', async () => {
    const wrong = `sha384-${'A'.repeat(64)}`;
    const frame = await openFrame({body: `${tabFor('few')}<script type="module" src="${CDN}" integrity="${wrong}"></script>`});
    await settled();
    expect(frame.window.customElements.get('dr-reviews-tab')).to.equal(undefined);
    expect(tabIn(frame).shadowRoot).to.equal(null);
    expect(tabIn(frame).innerText).to.equal('Call us.');
    expect(tabIn(frame).getBoundingClientRect().height).to.be.greaterThan(0);
  });
});

interface Policies {
  createPolicy(name: string, rules: {createHTML: (html: string) => string}): {createHTML(html: string): string};
}

/** HTML that the page's policy lets in, as a host's own would. */
function trusted({window}: Frame, html: string): string {
  const {trustedTypes} = window as {trustedTypes?: Policies};
  return trustedTypes ? trustedTypes.createPolicy('host', {createHTML: (text) => text}).createHTML(html) : html;
}
