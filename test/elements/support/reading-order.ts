import {expect} from 'chai';

/** Texts that would turn a line around if they were not isolated. */
export const TURNING = [
  ...['Den\u202ever', 'Den\u202bver', 'דנבר', 'دنفر', '\u200fדנבר\u200f', 'Denver דנבר'],
  // They end an isolate around them, or begin one that its end does not end.
  ...[
    'Den\u2069\u202ever',
    'Den\u2069\u2067ver',
    'Den\u202c\u2069\u2069\u202e',
    'Den\u2067ver',
    'Den\u2068\u2066\u202bver',
    'Den\u2029\u202ever',
  ],
];

/** Fails unless the texts of a line, which has room for them, are shown from left to right in their order. */
export function expectReadInOrder(line: Element): void {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const starts: number[] = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.textContent!.trim()) continue;
    const text = document.createRange();
    text.selectNodeContents(texts.currentNode);
    const {left, width} = text.getBoundingClientRect();
    // A separator at the end of a line is not shown.
    if (width) starts.push(left);
  }
  expect(starts.length).to.be.above(2);
  expect(starts, JSON.stringify(line.textContent)).to.deep.equal(starts.toSorted((one, other) => one - other));
}
