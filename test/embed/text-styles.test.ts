import '../elements/page-guard.js';
import '../../src/define/dr-recommendation-rate.js';
import {expect} from 'chai';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {openSubmission} from '../elements/support/dialogs.js';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {until} from '../elements/support/until.js';

/** Text styles that hosts set for their own text, and that a tag does not take over. */
const NOT_TAKEN: Readonly<Record<string, string>> = {
  cursor: 'pointer',
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  hyphens: 'auto',
  'letter-spacing': '3px',
  'line-height': '80px',
  'overflow-wrap': 'normal',
  'text-align': 'right',
  'text-align-last': 'center',
  'text-indent': '40px',
  'text-shadow': '1px 1px red',
  'text-transform': 'uppercase',
  'white-space': 'nowrap',
  'word-break': 'break-all',
  'word-spacing': '9px',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke-width': '2px',
};

/** What a tag shares with the text around it. */
const TAKEN: Readonly<Record<string, string>> = {
  color: 'rgb(120, 0, 0)',
  'color-scheme': 'dark',
  direction: 'rtl',
  'font-family': 'monospace',
  'font-size': '19px',
  'font-weight': '300',
  'pointer-events': 'none',
  visibility: 'hidden',
};

/** A rate is part of a line of the host, so its line is the host's. */
const OF_A_LINE = ['letter-spacing', 'text-indent', 'text-transform'];

let added: CSSStyleSheet | undefined;

/** Sets a style on everything of the host, or only on its body, which the tag inherits. */
function setOnHost(name: string, value: string, selector: string): void {
  added = new CSSStyleSheet();
  added.replaceSync(`${selector} { ${name}: ${value}; }`);
  document.adoptedStyleSheets = [added];
}

/** The value of a property in every element of the tag that contains text. */
function valuesIn(tag: Element, name: string): string[] {
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.shadowRoot) return valuesIn(element, name);
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
    return hasText ? [`${element.localName}.${element.className} ${getComputedStyle(element).getPropertyValue(name)}`] : [];
  });
}

function expectNotTaken(tag: Element, names: readonly string[]): void {
  for (const name of names) {
    const values = valuesIn(tag, name);
    expect(values).not.to.have.length(0);
    for (const selector of ['body', '*']) {
      setOnHost(name, NOT_TAKEN[name]!, selector);
      expect(valuesIn(tag, name), `${name} on ${selector}`).to.deep.equal(values);
    }
    document.adoptedStyleSheets = [];
  }
}

/** Not every engine has every property. */
const supported = (styles: Readonly<Record<string, string>>) => Object.keys(styles).filter((name) => CSS.supports(name, styles[name]!));

describe('under a host’s text styles', () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
  });

  for (const {tag: name, show} of BLOCK_TAGS) {
    it(`<${name}> keeps its own, and takes over font, color, direction and visibility`, async () => {
      const tag = await show(document.body);
      expectNotTaken(tag, supported(NOT_TAKEN));
      for (const property of supported(TAKEN)) {
        const values = valuesIn(tag, property);
        setOnHost(property, TAKEN[property]!, 'body');
        expect(valuesIn(tag, property), property).not.to.deep.equal(values);
        document.adoptedStyleSheets = [];
      }
    });
  }

  it('a dialog keeps its own', async () => {
    const {dialog} = await openSubmission('respond');
    expectNotTaken(dialog, supported(NOT_TAKEN));
  });

  it('<dr-recommendation-rate> keeps its letters and its place in the line', async () => {
    const rate = Object.assign(document.createElement('dr-recommendation-rate'), {
      client: new InMemoryReviewsClient({p1: buildReviews(12)}),
    });
    rate.setAttribute('provider-id', 'p1');
    document.body.append(rate);
    await until(() => rate.offsetWidth, 'the rate');
    expectNotTaken(rate, OF_A_LINE);
  });
});
