import {expect} from 'chai';
import {closeFrames, openFrame, tabIn} from '../elements/support/frame.js';
import {loaded} from '../elements/support/tab.js';
import {until} from '../elements/support/until.js';

const TAB = '<dr-reviews-tab provider-id="few" api="/host/service" locale="en"></dr-reviews-tab>';

describe('a part of a tag that could not be loaded', () => {
  afterEach(closeFrames);

  it('is loaded when the reader tries again', async () => {
    const released = `/host/late/${crypto.randomUUID()}/dr-reviews-tab.js`;
    // The first request for each file fails. The tag itself shall arrive.
    await fetch(released, {cache: 'no-store'});
    const frame = await openFrame({body: TAB});
    await frame.load(released);
    const tab = tabIn(frame);
    await loaded(tab);
    const proof = tab.shadowRoot!.querySelector<HTMLElement>('.proof')!;
    const meaning = tab.shadowRoot!.querySelector<HTMLElement>('.meaning')!;

    proof.click();
    await until(() => !meaning.hidden);
    expect(meaning.textContent).to.equal('That didn’t work. Please try again.');

    proof.click();
    await until(() => meaning.hidden);
    proof.click();
    await until(() => !meaning.hidden);
    expect(meaning.textContent).to.match(/^From real visits/);
  });
});
