import '../../src/define/dr-config.js';
import '../../src/define/dr-new-reviews.js';
import '../../src/define/dr-provider-workspace.js';
import '../../src/define/dr-recommendation-rate.js';
import '../../src/define/dr-representative-desk.js';
import '../../src/define/dr-review-survey.js';
import '../../src/define/dr-reviews-tab.js';
import {expect} from 'chai';
import {ReviewsTab} from '../../src/elements/reviews-tab/reviews-tab.js';
import {expectConsole} from './page-guard.js';
import {closeFrames, defineIn, openFrame} from './support/frame.js';
import {until} from './support/until.js';

type Tag = HTMLElement & Record<string, unknown>;

/** A tag with attributes, whose names the document puts in lower case, as in the HTML of a framework's server. */
function place(tag: string, attributes: Readonly<Record<string, string>>): Tag {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element as unknown as Tag;
}

const afterWarnings = () => {
  const end = performance.now() + 2_500;
  return until(() => performance.now() > end);
};

describe('the spellings of frameworks', () => {
  afterEach(() => document.body.replaceChildren());

  it('are read from attributes that HTML has put in lower case', () => {
    const tab = place('dr-reviews-tab', {providerId: 'p1', headingLevel: '4', reviewId: 'r1', reviewLink: '/x'});
    expect([tab.providerId, tab.headingLevel, tab.reviewId, tab.reviewLink]).to.deep.equal(['p1', 4, 'r1', '/x']);
    const workspace = place('dr-provider-workspace', {practiceId: 'a', providerId: 'p1', headingLevel: '3'});
    expect([workspace.practiceId, workspace.providerId, workspace.headingLevel]).to.deep.equal(['a', 'p1', 3]);
    expect(place('dr-new-reviews', {workspaceLink: '/x'}).workspaceLink).to.equal('/x');
    expect(place('dr-review-survey', {claimId: 'c1'}).claimId).to.equal('c1');
    expect(place('dr-recommendation-rate', {providerId: 'p1'}).providerId).to.equal('p1');
  });

  it('follow a change of such an attribute', () => {
    const rate = place('dr-recommendation-rate', {providerId: 'p1'});
    rate.setAttribute('providerId', 'p2');
    expect(rate.providerId).to.equal('p2');
  });

  it('may hyphenate the properties without an attribute', () => {
    const properties: Record<string, readonly string[]> = {
      'dr-config': ['getToken', 'planProfile', 'practiceClient'],
      'dr-recommendation-rate': ['getToken'],
      'dr-provider-workspace': ['getToken', 'planProfile', 'initialDrafts'],
      'dr-review-survey': ['getToken', 'planProfile', 'initialDraft'],
      'dr-representative-desk': ['getToken', 'planProfile'],
      'dr-reviews-tab': ['getToken', 'planProfile'],
    };
    for (const [tag, names] of Object.entries(properties)) {
      const element = place(tag, {});
      for (const name of names) {
        const hyphenated = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        expect(hyphenated in element, `${tag} ${hyphenated}`).to.equal(true);
        const value: unknown[] = [];
        element[hyphenated] = value;
        expect([element[name], element[hyphenated]]).to.deep.equal([value, value]);
      }
    }
  });

  it('may hyphenate the properties with an attribute, which then have it', () => {
    const tab = place('dr-reviews-tab', {});
    tab['provider-id'] = 'p1';
    tab['heading-level'] = 4;
    expect([tab.providerId, tab.headingLevel, tab['provider-id']]).to.deep.equal(['p1', 4, 'p1']);
    expect((tab.cloneNode() as Tag).providerId).to.equal('p1');
    tab['provider-id'] = undefined;
    expect(tab.hasAttribute('provider-id')).to.equal(false);

    const rate = place('dr-recommendation-rate', {});
    for (const [given, says] of [
      ['', true],
      [false, false],
      [true, true],
      [undefined, false],
    ] as const) {
      rate['say-none'] = given;
      expect(rate.sayNone, String(given)).to.equal(says);
    }
  });

  for (const tag of ['dr-reviews-tab', 'dr-provider-workspace', 'dr-recommendation-rate', 'dr-config']) {
    it(`are taken up from a <${tag}> that is not defined yet`, async () => {
      const frame = await openFrame({body: `<${tag}></${tag}>`});
      const element = frame.document.querySelector<Tag>(tag)!;
      const getToken = () => 'token';
      Object.assign(element, {'get-token': getToken, 'provider-id': 'p1', locale: 'es'});
      await defineIn(frame, tag);
      expect([element.getToken, element.locale]).to.deep.equal([getToken, 'es']);
      if (tag !== 'dr-config') expect(element.providerId).to.equal('p1');
      closeFrames();
    });
  }

  it('never read a function or an object from an attribute, and warn if the property stays unset', async () => {
    const text = '() => session.token()';
    expectConsole(/<dr-config> ignores the attribute gettoken. Set the property getToken./);
    expectConsole(/<dr-config> ignores the attribute plan-profile. Set the property planProfile./);
    const config = place('dr-config', {gettoken: text, 'plan-profile': '[object Object]'});
    expect([config.getToken, config.planProfile]).to.deep.equal([undefined, undefined]);
    await afterWarnings();
  });

  it('do not warn if hydration sets the property', async () => {
    const config = place('dr-config', {gettoken: '() => session.token()', messages: '[object Object]'});
    const getToken = () => 'token';
    Object.assign(config, {getToken, messages: {}});
    await afterWarnings();
    expect(config.getToken).to.equal(getToken);
  });

  it('leave the attributes of a subclass as they are', () => {
    class MyTab extends ReviewsTab {
      static override properties = {myOwn: {attribute: 'my-own'}};
      declare myOwn?: string;
    }
    customElements.define('my-tab', MyTab);
    const tab = place('my-tab', {'my-own': 'x', 'provider-id': 'p1', headingLevel: '3'});
    expect([tab.myOwn, tab.providerId, tab.headingLevel]).to.deep.equal(['x', 'p1', 3]);
  });
});
