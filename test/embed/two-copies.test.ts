import {expect} from 'chai';
import {expectConsole} from '../elements/page-guard.js';
import {closeFrames, type Frame, openFrame, requestsIn, tabIn} from '../elements/support/frame.js';
import {cards, loaded, seen, status} from '../elements/support/tab.js';
import {until} from '../elements/support/until.js';
import {showing} from '../elements/support/words.js';

const CDN = '/dist/cdn/dr-reviews-tab.js';
const LIT = '/test/elements/support/lit-of-the-host.ts';
const LIT_HYDRATION = '/test/elements/support/lit-hydration-of-the-host.ts';
const OTHER_FOLDER = '/host/other-version/';
const OTHER = `${OTHER_FOLDER}dr-reviews-tab.js`;
const TAB = '<dr-reviews-tab provider-id="few" api="/host/service" locale="en"></dr-reviews-tab>';
const BOTH = `<dr-config api="/host/service" locale="en">
  <dr-recommendation-rate provider-id="many"></dr-recommendation-rate>
  <dr-reviews-tab provider-id="few"></dr-reviews-tab>
  <dr-provider-workspace></dr-provider-workspace>
</dr-config>`;
const LITS = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
/** A host that allows only these policy names, each once. */
const STRICT = 'lit-html directory-reviews/dr-reviews-tab directory-reviews/dr-config';

async function expectWorking(frame: Frame): Promise<void> {
  await loaded(tabIn(frame));
  expect(status(tabIn(frame))).to.equal(showing(3, 3));
  expect(cards(tabIn(frame))).to.have.length(3);
}

describe('the released file of a tag', () => {
  afterEach(closeFrames);

  it('works alone: one script, no other request', async () => {
    const frame = await openFrame({body: TAB, policies: STRICT});
    await frame.load(CDN);
    await expectWorking(frame);
    expect(requestsIn(frame)).to.deep.equal(['/host/service/v1/providers/few/reviews']);
    const scripts = frame.window.performance.getEntriesByType('resource').filter(({name}) => /\.(js|ts|css)(\?|$)/.test(name));
    expect(scripts.map(({name}) => new URL(name).pathname)).to.deep.equal(['/test/elements/support/frame-guard.ts', CDN]);
  });

  it('leaves nothing else in the page: no globals except Lit’s, no styles, no storage, no change to the URL', async () => {
    const frame = await openFrame({body: TAB});
    const {window: page} = frame;
    const globals = new Set(Object.getOwnPropertyNames(page));
    const [href, length] = [page.location.href, page.history.length];
    await frame.load(CDN);
    await expectWorking(frame);
    const left = Object.getOwnPropertyNames(page).filter((name) => !globals.has(name));
    expect(left.filter((name) => !LITS.includes(name))).to.deep.equal([]);
    expect([page.localStorage.length, page.sessionStorage.length, page.document.cookie]).to.deep.equal([0, 0, '']);
    expect([page.location.href, page.history.length]).to.deep.equal([href, length]);
    expect(frame.document.adoptedStyleSheets).to.have.length(0);
  });

  it('loaded twice in the same version: is silent, and the first one works', async () => {
    const frame = await openFrame({body: TAB});
    await frame.load(CDN);
    const first = frame.window.customElements.get('dr-reviews-tab');
    await frame.load(`${CDN}?again`);
    expect(frame.window.customElements.get('dr-reviews-tab') === first, 'the first stays').to.equal(true);
    await expectWorking(frame);
  });

  it('loaded twice under a policy that allows each name once: does not throw', async () => {
    const frame = await openFrame({body: TAB, policies: STRICT});
    await frame.load(CDN);
    await frame.load(`${CDN}?again`);
    await expectWorking(frame);
  });

  it('loaded for every tag, each from its own file, under such a policy: does not throw', async () => {
    const body = `<dr-config api="/host/service" locale="en"><dr-recommendation-rate provider-id="many"></dr-recommendation-rate><dr-reviews-tab provider-id="few"></dr-reviews-tab></dr-config>`;
    const frame = await openFrame({body, policies: STRICT});
    for (const tag of ['dr-config', 'dr-recommendation-rate', 'dr-reviews-tab']) await frame.load(`/dist/cdn/${tag}.js`);
    await expectWorking(frame);
    await until(() => frame.document.querySelector('dr-recommendation-rate')!.offsetWidth);
  });

  it('followed by another version: warns once, and the first one works', async () => {
    expectConsole(/<dr-reviews-tab> is already defined by version .*; version 0\.0\.1 stays unused/);
    const frame = await openFrame({body: TAB});
    await frame.load(CDN);
    await frame.load(OTHER);
    await expectWorking(frame);
  });

  it('loaded after another version: warns once, and the other one works', async () => {
    expectConsole(/<dr-reviews-tab> is already defined by version 0\.0\.1; version .* stays unused/);
    const frame = await openFrame({body: TAB});
    await frame.load(OTHER);
    await frame.load(CDN);
    await expectWorking(frame);
  });

  for (const [name, {first, second}] of Object.entries({
    'the tab and its configuration from one version, the rate and the workspace from another': {first: '/dist/cdn/', second: OTHER_FOLDER},
    'the reverse': {first: OTHER_FOLDER, second: '/dist/cdn/'},
  })) {
    it(`${name}: each works, without a warning about duplicates`, async () => {
      const frame = await openFrame({body: BOTH, policies: `${STRICT} directory-reviews/dr-provider-workspace`});
      for (const tag of ['dr-config', 'dr-reviews-tab']) await frame.load(`${first}${tag}.js`);
      for (const tag of ['dr-recommendation-rate', 'dr-provider-workspace']) await frame.load(`${second}${tag}.js`);
      await expectWorking(frame);
      await until(() => frame.document.querySelector('dr-recommendation-rate')!.offsetWidth);
      await until(() => frame.document.querySelector('dr-provider-workspace')!.shadowRoot!.textContent.includes('Patient reviews'));
    });
  }

  it('loaded for all tags, before another version of all: warns once per tag, and the first ones work', async () => {
    const frame = await openFrame({body: BOTH});
    const tags = ['dr-config', 'dr-reviews-tab', 'dr-recommendation-rate'];
    for (const tag of tags) await frame.load(`/dist/cdn/${tag}.js`);
    for (const tag of tags) {
      expectConsole(new RegExp(`<${tag}> is already defined by version .*; version 0\\.0\\.1 stays unused`));
      await frame.load(`${OTHER_FOLDER}${tag}.js`);
    }
    await expectWorking(frame);
    await until(() => frame.document.querySelector('dr-recommendation-rate')!.offsetWidth);
  });

  it('next to the host’s own Lit, in either order: no conflict over the policy name, and no warning about two versions of Lit', async () => {
    for (const order of [
      [LIT, CDN],
      [CDN, LIT],
    ]) {
      const frame = await openFrame({body: TAB, policies: STRICT});
      Object.assign(frame.window, {litIssuedWarnings: new Set(['dev-mode'])});
      for (const url of order) await frame.load(url);
      const {html, render} = await frame.load<typeof import('lit')>(LIT);
      const place = frame.document.createElement('p');
      frame.document.body.append(place);
      render(html`<b>${'the host’s'}</b> own`, place);
      expect(place.innerText).to.equal('the host’s own');
      await expectWorking(frame);
      expect(seen(tabIn(frame))).to.contain('Patient reviews');
      closeFrames();
    }
  });

  it('after the host’s own Lit has brought its support for hydration, which is not for our Lit', async () => {
    const frame = await openFrame({body: TAB, policies: STRICT});
    Object.assign(frame.window, {litIssuedWarnings: new Set(['dev-mode'])});
    await frame.load(LIT_HYDRATION);
    await frame.load(CDN);
    await expectWorking(frame);
    const hook = frame.window.customElements.get('dr-reviews-tab')! as unknown as {observedAttributes: string[]};
    expect(hook.observedAttributes).not.to.contain('defer-hydration');
  });
});
