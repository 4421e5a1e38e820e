import '../elements/page-guard.js';
import '../../src/define/dr-config.js';
import '../../src/define/dr-recommendation-rate.js';
import {expect} from 'chai';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import {frame as dialogIn} from '../elements/support/dialogs.js';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {closeFrames, openFrame} from '../elements/support/frame.js';
import {settled, until} from '../elements/support/until.js';
import {button, card, show as showWorkspace} from '../elements/support/workspace.js';
import {everyStatus} from '../elements/support/workspace.js';

/** What the style sheets decide: whether a heading is bold, a button is high, and text for screen readers takes no space. */
function look(tag: Element): string[] {
  // A dialog is there in advance once the browser is idle.
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>(':not(dr-submission-dialog)')].map((element) => {
    const {fontWeight, borderTopWidth, paddingTop, display, minHeight} = element.ownerDocument.defaultView!.getComputedStyle(element);
    return `${element.localName}.${element.className}: ${[fontWeight, borderTopWidth, paddingTop, display, minHeight].join()}`;
  });
}

function newRate(): HTMLElement {
  const rate = Object.assign(document.createElement('dr-recommendation-rate'), {client: new InMemoryReviewsClient({p1: buildReviews(12)})});
  rate.setAttribute('provider-id', 'p1');
  rate.setAttribute('locale', 'en-US');
  return rate;
}

describe('moved to another document', () => {
  afterEach(() => {
    closeFrames();
    document.body.replaceChildren();
  });

  for (const {tag: name, show} of BLOCK_TAGS) {
    it(`<${name}> looks the same there, and when it comes back`, async () => {
      const {document: other} = await openFrame({}, {width: 800, height: innerHeight});
      const tag = await show(document.body);
      tag.style.setProperty('width', '600px');
      await settled();
      const before = look(tag);
      other.body.append(tag);
      await settled();
      expect(look(tag)).to.deep.equal(before);
      // A document without a window, as in a template.
      document.createElement('template').content.append(tag);
      document.body.append(tag);
      await settled();
      expect(look(tag)).to.deep.equal(before);
    });

    it(`<${name}> created for another document looks as in its own`, async () => {
      const {document: other} = await openFrame({}, {width: 800, height: innerHeight});
      const tag = document.createElement(name);
      other.body.append(tag);
      await until(() => tag.shadowRoot?.querySelector('[role=heading]'), 'a heading');
      expect(other.defaultView!.getComputedStyle(tag).display).to.equal('block');
      tag.remove();
    });
  }

  it('a dialog opens with its styles there', async () => {
    const {document: other} = await openFrame({}, {width: 800, height: innerHeight});
    const workspace = await showWorkspace(new InMemoryPracticeClient([everyStatus]));
    other.body.append(workspace);
    button(workspace, 'Help').click();
    const dialog = await until(() => workspace.shadowRoot!.querySelector('dr-help-dialog'), 'the dialog');
    await until(() => dialogIn(dialog)?.matches(':modal'), 'an open dialog');
    expect(other.defaultView!.getComputedStyle(dialogIn(dialog)!).position).to.equal('fixed');
    expect(card(workspace, 'none').isConnected).to.equal(true);
  });

  it('<dr-recommendation-rate> looks the same there', async () => {
    const {document: other} = await openFrame({}, {width: 800, height: innerHeight});
    const rates = [newRate(), newRate()];
    document.body.append(...rates);
    await until(() => rates.every(({offsetWidth}) => offsetWidth), 'the rates');
    const before = look(rates[0]!);
    other.body.append(...rates);
    for (const rate of rates) expect(look(rate)).to.deep.equal(before);
    document.body.append(...rates);
    for (const rate of rates) expect(look(rate)).to.deep.equal(before);
  });

  it('<dr-config> still has no box', async () => {
    const {document: other} = await openFrame({}, {width: 800, height: innerHeight});
    const config = document.createElement('dr-config');
    document.body.append(config);
    other.body.append(config);
    expect(other.defaultView!.getComputedStyle(config).display).to.equal('contents');
  });
});
