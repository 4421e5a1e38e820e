import {expect} from 'chai';
import {expectConsole} from '../elements/page-guard.js';
import {closeFrames, type Frame, openFrame, tabIn} from '../elements/support/frame.js';
import {loaded} from '../elements/support/tab.js';
import {settled, until} from '../elements/support/until.js';

type Lazy = typeof import('../../src/define/lazy.js');

const LAZY = '/dist/cdn/lazy.js';
const TAB = '<dr-reviews-tab provider-id="few" api="/host/service" locale="en"></dr-reviews-tab>';

/** Our files that the frame has requested, in order. */
function filesOf({window}: Frame): string[] {
  const names = window.performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname.split('/').at(-1)!);
  return names.filter((name) => /^dr-[a-z-]+\.js$/.test(name));
}

function isDefined({window}: Frame, tag: string): boolean {
  return !!window.customElements.get(tag);
}

describe('the lazy entry', () => {
  afterEach(closeFrames);

  it('loads a visible tag at once, and one far below when the reader comes near', async () => {
    const frame = await openFrame({
      body: `${TAB}<hr><p>Ada Vance, MD <dr-recommendation-rate provider-id="many" api="/host/service"></dr-recommendation-rate></p>`,
    });
    // Puts many screens between the two tags.
    frame.document.querySelector('hr')!.after(...Array.from({length: 400}, () => frame.document.createElement('hr')));
    await frame.load(LAZY);
    await loaded(tabIn(await defined(frame, 'dr-reviews-tab')));
    await settled();
    expect(filesOf(frame)).to.deep.equal(['dr-reviews-tab.js']);

    frame.document.querySelector('dr-recommendation-rate')!.scrollIntoView();
    await defined(frame, 'dr-recommendation-rate');
    expect(filesOf(frame)).to.deep.equal(['dr-reviews-tab.js', 'dr-recommendation-rate.js']);
  });

  it('loads a tag that is added later, along with the configuration around it', async () => {
    const frame = await openFrame();
    await frame.load(LAZY);
    await settled();
    expect(filesOf(frame)).to.deep.equal([]);

    const config = frame.document.createElement('dr-config');
    config.setAttribute('api', '/host/service');
    const tab = frame.document.createElement('dr-reviews-tab');
    tab.setAttribute('provider-id', 'few');
    config.append(tab);
    frame.document.body.append(config);
    await defined(frame, 'dr-config');
    await loaded(tabIn(await defined(frame, 'dr-reviews-tab')));
    expect(filesOf(frame).sort()).to.deep.equal(['dr-config.js', 'dr-reviews-tab.js']);
  });

  it('watches a shadow root of the host on request, until told to stop', async () => {
    const frame = await openFrame();
    const {watch} = await frame.load<Lazy>(LAZY);
    const component = frame.document.createElement('div');
    const root = component.attachShadow({mode: 'closed'});
    frame.document.body.append(component);
    const end = watch(root);
    const tab = frame.document.createElement('dr-reviews-tab');
    tab.setAttribute('provider-id', 'few');
    tab.setAttribute('api', '/host/service');
    root.append(tab);
    await defined(frame, 'dr-reviews-tab');

    end();
    const rate = frame.document.createElement('dr-recommendation-rate');
    root.append(rate);
    await settled();
    expect(isDefined(frame, 'dr-recommendation-rate')).to.equal(false);
    rate.remove();
  });

  it('requests nothing for a hidden tag until it is shown', async () => {
    const frame = await openFrame({body: `<section hidden>${TAB}</section>`});
    await frame.load(LAZY);
    await settled();
    expect(filesOf(frame)).to.deep.equal([]);
    frame.document.querySelector('section')!.hidden = false;
    await defined(frame, 'dr-reviews-tab');
  });

  it('warns once when a tag fails to load, and leaves the host’s content inside it', async () => {
    expectConsole(/<dr-reviews-tab> could not be loaded\. Its content is unchanged\. Call retry\(\)/);
    const visit = crypto.randomUUID();
    const frame = await openFrame({body: '<dr-reviews-tab>Call us.</dr-reviews-tab><dr-reviews-tab></dr-reviews-tab>'});
    await frame.load(`/host/late/${visit}/lazy.js`);
    await until(() => filesOf(frame).length);
    await settled();
    expect(isDefined(frame, 'dr-reviews-tab')).to.equal(false);
    expect(tabIn(frame).textContent).to.equal('Call us.');
  });

  it('retries on request', async () => {
    expectConsole(/<dr-reviews-tab> could not be loaded/);
    const frame = await openFrame({body: TAB});
    const {retry} = await frame.load<Lazy>(`/host/late/${crypto.randomUUID()}/lazy.js`);
    await until(() => filesOf(frame).length);
    await settled();
    retry();
    await loaded(tabIn(await defined(frame, 'dr-reviews-tab')));
  });
});

async function defined(frame: Frame, tag: string): Promise<Frame> {
  await until(() => isDefined(frame, tag), tag);
  return frame;
}
