import '../elements/page-guard.js';
import {expect} from 'chai';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {closeFrames, defineIn, type Frame, openFrame} from '../elements/support/frame.js';

const ALL_TAGS = [...BLOCK_TAGS.map(({tag}) => tag), 'dr-config', 'dr-recommendation-rate'];

/** A page of a host with our rules for tags that are not defined yet. */
async function openCloaked(body: string): Promise<Frame> {
  const frame = await openFrame({body}, {width: 900, height: 700});
  const rules = await (await fetch('/dist/cloak.css')).text();
  const sheet = new frame.window.CSSStyleSheet();
  sheet.replaceSync(rules);
  frame.document.adoptedStyleSheets = [sheet];
  return frame;
}

describe('before a tag is defined', () => {
  afterEach(closeFrames);

  it('the rules show nothing of a hidden tag', async () => {
    const {document} = await openCloaked(ALL_TAGS.map((tag) => `<${tag} hidden>Call us.</${tag}>`).join(''));
    for (const tag of ALL_TAGS) expect(document.querySelector(tag)!.getClientRects(), tag).to.have.length(0);
  });

  it('a hidden tag stays hidden once it is defined', async () => {
    const frame = await openCloaked(ALL_TAGS.map((tag) => `<${tag} hidden>Call us.</${tag}>`).join(''));
    for (const tag of ['dr-config', 'dr-reviews-tab']) {
      await defineIn(frame, tag);
      expect(frame.document.querySelector(tag)!.getClientRects(), tag).to.have.length(0);
    }
  });

  for (const {tag, ownWidth} of BLOCK_TAGS) {
    it(`<${tag}> has its later width, and a height, where the page lets it choose`, async () => {
      const frame = await openCloaked(`<div id="float"><${tag} api="/host/service">Call us.</${tag}></div>`);
      frame.document.querySelector<HTMLElement>('#float')!.style.setProperty('float', 'left');
      const element = frame.document.querySelector<HTMLElement>(tag)!;
      const {width, height} = element.getBoundingClientRect();
      expect(width).to.be.closeTo(Math.min(ownWidth * 16, frame.document.documentElement.clientWidth - 16), 1);
      expect(height).to.be.at.least(tag === 'dr-new-reviews' ? 200 : 600);
      await defineIn(frame, tag);
      expect(element.getBoundingClientRect().width).to.equal(width);
    });
  }
});
