import './page-guard.js';
import {expect} from 'chai';
import {buildCaseResponse, buildPracticeReview, buildProvider} from '../../src/testing/practice/builders.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {frame, openSubmission} from './support/dialogs.js';
import {card, show} from './support/workspace.js';

/* How the practice sees what a representative marked in a response. */

const REVIEW = buildPracticeReview({
  id: 'revisions',
  status: 'revisions-required',
  response: buildCaseResponse({
    state: 'revisions-required',
    decidedAt: '2025-12-15T17:20:00.000Z',
    decisionReason: 'Please leave out the day.',
    text: 'Thank you for coming in last Tuesday, Ana.',
    marks: [
      {start: 24, end: 36},
      {start: 38, end: 41},
    ],
  }),
});

const marked = (root: ParentNode) => [...root.querySelectorAll('mark')].map(({textContent}) => textContent.trim());

describe('the words to change', () => {
  beforeEach(() => {
    const body = document.createElement('body');
    body.lang = 'en';
    document.body.replaceWith(body);
  });

  it('are highlighted on the card and announced', async () => {
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews: [REVIEW]}]));
    const shown = card(workspace, 'revisions');
    expect(marked(shown)).to.deep.equal(['to change: last Tuesday', 'to change: Ana']);
    expect(shown.textContent.replaceAll(' to change: ', '')).to.contain('Thank you for coming in last Tuesday, Ana.');
    await expectAccessible(workspace);
  });

  it('are shown next to the reason when the response is edited', async () => {
    const {dialog} = await openSubmission('edit-response', {review: REVIEW});
    const note = frame(dialog)!.querySelector('.asked')!;
    expect(note.textContent).to.contain('Please leave out the day.');
    expect(marked(note)).to.deep.equal(['to change: last Tuesday', 'to change: Ana']);
    await expectAccessible(dialog);
  });

  it('are absent from a response without marks, which shows only the reason', async () => {
    const {dialog} = await openSubmission('edit-response', {review: {status: 'revisions-required'}});
    const note = frame(dialog)!.querySelector('.asked')!;
    expect(note.querySelector('blockquote')).to.equal(null);
    expect(marked(note)).to.deep.equal([]);
  });
});
