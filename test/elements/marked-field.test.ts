import './page-guard.js';
import '../../src/define/submission-dialog.js';
import {expect} from 'chai';
import {html, render} from 'lit';
import {markedField} from '../../src/elements/submission-dialog/marked-field.js';
import {SubmissionDialog} from '../../src/elements/submission-dialog/submission-dialog.js';

/** In every engine, the same texts. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What lines break at, or not: words of all lengths, spaces of all kinds, several scripts, emoji, punctuation. */
const PIECES = [
  ...['a', 'of', 'wait', 'office', 'appointments', 'Donaudampfschifffahrtsgesellschaft', 'x'.repeat(70), 'https://plan.example/help?a=1'],
  ...[' ', '  ', '      ', '\t', '\u00a0', '\n', '\n\n', ' \n', '\u200b', '\u00ad', '\u2060'],
  ...['.', ', ', '!?', '-', '—', '/', '(', ') ', '“', '”', '…', '’s'],
  ...['日本語の文章', '中文，', 'ภาษาไทย', 'العربية', 'עברית', 'é', 'e\u0301', '👩🏽‍⚕️', '🇺🇸', '❤️', 'ﬁ', 'ff', 'AV'],
];

function written(next: (below: number) => number): string {
  const pieces = Array.from({length: 1 + next(40)}, () => PIECES[next(PIECES.length)]!);
  return pieces.join(next(3) ? ' ' : '');
}

describe('the text field with marks', () => {
  let page: HTMLElement;
  let root: ShadowRoot;

  beforeEach(() => {
    page = document.createElement('div');
    const host = document.createElement('div');
    root = host.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = SubmissionDialog.elementStyles.map((style) => (style as {styleSheet: CSSStyleSheet}).styleSheet);
    page.append(host);
    document.body.append(page);
  });

  afterEach(() => page.remove());

  /** The height of the content of the field and of its copy, each without the other's influence. */
  function heights(text: string): [field: number, copy: number] {
    render(html`<div>${markedField(html`<textarea rows="1" dir="auto" .value=${text}></textarea>`, text, [])}</div>`, root);
    const [copy, field] = root.querySelector('.editor')!.children as unknown as [HTMLElement, HTMLTextAreaElement];
    for (const each of [copy, field]) {
      each.style.setProperty('align-self', 'start');
      each.style.setProperty('min-block-size', '0');
    }
    field.style.setProperty('block-size', '0');
    return [field.scrollHeight, copy.scrollHeight];
  }

  for (const [width, size] of [
    [180, 16],
    [237, 16],
    [296, 16],
    [331, 17.5],
    [412, 32],
    [584, 16],
    [585.4, 18.4],
  ] as const) {
    it(`has the same lines in its copy: ${width} px, text of ${size} px`, () => {
      page.style.setProperty('inline-size', `${width}px`);
      page.style.setProperty('font-size', `${size}px`);
      const next = numbers(width);
      const other: unknown[] = [];
      for (let run = 0; run < 40; run++) {
        const text = written(next);
        const [field, copy] = heights(text);
        if (field !== copy) other.push({field, copy, text});
      }
      expect(other).to.deep.equal([]);
    });
  }
});
