import './page-guard.js';
import '../../src/define/submission-dialog.js';
import {expect} from 'chai';
import {html, render} from 'lit';
import {SubmissionDialog} from '../../src/elements/submission-dialog/submission-dialog.js';
import {FieldMarks, markedField} from '../../src/ui/text/marked-field.js';

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

  for (const zoom of ['0.8', '1', '2']) {
    it(`has each number at the end of its mark on a page with zoom: ${zoom}`, () => {
      if (!CSS.highlights) return;
      page.style.setProperty('inline-size', '296px');
      page.style.setProperty('zoom', zoom);
      const text = 'Thank you for coming in. We were sorry to hear about the wait on Tuesday, and will do better.';
      const start = text.indexOf('wait on Tuesday');
      const marks = [{start, end: start + 'wait on Tuesday'.length, number: 1}];
      render(html`<div>${markedField(html`<textarea rows="1" dir="auto" .value=${text}></textarea>`, text, marks)}</div>`, root);
      const editor = root.querySelector('.editor')!;
      new FieldMarks().paint(editor, marks);
      const range = new Range();
      range.setStart(editor.querySelector('.copy')!.firstChild!, start);
      range.setEnd(editor.querySelector('.copy')!.firstChild!, marks[0]!.end);
      const end = [...range.getClientRects()].at(-1)!;
      const number = editor.querySelector('.number')!.getBoundingClientRect();
      expect(Math.abs(number.left - end.right)).to.be.below(number.width + 1);
      expect(Math.abs(number.bottom - end.top)).to.be.below(number.height + 1);
    });
  }
});
