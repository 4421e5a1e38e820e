import {expect} from 'chai';
import {css, html, LitElement} from 'lit';
import {expectNoViolations} from './axe.js';
import {engine, NARROWEST, setViewport} from './engine.js';
import {expectConsole, takeFaults} from './page-guard.js';

class SampleElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: 120px;
    }
    button {
      min-width: 24px;
      min-height: 24px;
    }
  `;
  label = 'Read more';
  override render() {
    return html`<button>${this.label}</button>`;
  }
}
customElements.define('sample-element', SampleElement);

async function shown(): Promise<SampleElement> {
  const element = document.createElement('sample-element') as SampleElement;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('the page under the strict policy', () => {
  afterEach(() => document.body.replaceChildren());

  it('renders and styles a Lit element without faults', async () => {
    const element = await shown();
    expect(element.getBoundingClientRect().width).to.equal(120);
    expect(await takeFaults()).to.deep.equal([]);
  });

  it('reports inline styles', async () => {
    const element = document.createElement('p');
    element.setAttribute('style', 'color: red');
    document.body.append(element);
    const [fault, ...others] = await takeFaults();
    expect(fault).to.match(/style-src/);
    expect(others).to.deep.equal([]);
  });

  it('reports strings assigned as markup', async () => {
    expect(() => (document.body.innerHTML = '<b>x</b>')).to.throw(TypeError);
    expect((await takeFaults()).join()).to.match(/require-trusted-types-for/);
  });

  it('reports a connection to another origin', async () => {
    await fetch('http://127.0.0.2:1/').catch(() => undefined);
    expect((await takeFaults()).join()).to.match(/connect-src/);
  });

  it('reports code evaluation', async () => {
    // oxlint-disable-next-line typescript/no-implied-eval -- the policy must block this
    expect(() => new Function('return 1') as unknown).to.throw(Error);
    expect((await takeFaults()).join()).to.match(/require-trusted-types-for|script-src/);
  });
});

describe('the page guard', () => {
  it('reports console warnings, errors and rejections', async () => {
    console.warn('a warning, on purpose');
    console.error(new Error('an error, on purpose'));
    void Promise.reject(new Error('a rejection, on purpose'));
    const faults = await takeFaults();
    expect(faults.map((fault) => fault.split('\n')[0])).to.include.members([
      'console.warn: a warning, on purpose',
      'console.error: an error, on purpose',
      'unhandled rejection: a rejection, on purpose',
    ]);
  });

  it('accepts one expected warning, and reports it when missing', async () => {
    expectConsole(/other version/);
    console.warn('defined by another version');
    expect(await takeFaults()).to.deep.equal([]);
    expectConsole(/other version/);
    expect((await takeFaults()).join()).to.match(/missing/);
  });
});

describe('expectNoViolations', () => {
  afterEach(() => document.body.replaceChildren());

  it('accepts a named button in a shadow root', async () => {
    await expectNoViolations(await shown());
  });

  it('rejects an unnamed button in a shadow root', async () => {
    const element = await shown();
    element.label = '';
    element.requestUpdate();
    await element.updateComplete;
    const failure = await expectNoViolations(element).catch((error: Error) => error.message);
    expect(failure)
      .to.match(/button-name/)
      .and.to.match(/sample-element >>> button/);
  });
});

describe('setViewport', () => {
  // WebKit has one window for all test files.
  after(() => setViewport(1000, 700));

  it(`resizes the page in ${engine}`, async () => {
    for (const width of [900, NARROWEST]) {
      await setViewport(width, 600);
      expect([window.innerWidth, window.innerHeight]).to.deep.equal([width, 600]);
    }
  });
});
