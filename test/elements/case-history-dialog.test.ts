import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {CaseHistoryDialog} from '../../src/elements/case-history-dialog/case-history-dialog.js';
import {buildContact, buildPracticeReview, buildProvider} from '../../src/testing/practice/builders.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {button, findButton, focusedName, isOpen, openDialog, PLAN, PROVIDER, seen, untilSeen} from './support/dialogs.js';
import {inLanguageOf} from './support/spanish.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';

type Review = Parameters<typeof buildPracticeReview>[0];

async function openHistory(review: Review, change: (client: InMemoryPracticeClient) => unknown = () => undefined) {
  const client = new InMemoryPracticeClient([{provider: buildProvider(), reviews: [buildPracticeReview({...review, id: 'r1'})]}]);
  await change(client);
  const dialog = document.createElement('dr-case-history-dialog');
  Object.assign(dialog, {
    review: client.review('r1'),
    load: () => client.history('practice-1', 'r1'),
    provider: PROVIDER,
    planProfile: PLAN,
    locale: 'en-US',
  });
  await openDialog(dialog);
  return {dialog, client};
}

const steps = (dialog: CaseHistoryDialog) => [...dialog.shadowRoot!.querySelectorAll<HTMLElement>('ol > li')];

afterEach(() => document.body.replaceChildren());

describe('<dr-case-history-dialog>', () => {
  it('shows every step, oldest first: event, case number, person, time and text', async () => {
    const {dialog, client} = await openHistory({status: 'revisions-required'});
    const {caseNumber} = client.review('r1').response!;
    await until(() => steps(dialog).length === 2, 'two steps');
    const [submitted, asked] = steps(dialog).map((step) => visibleText(step).replace(/\s+/g, ' '));
    expect(submitted).to.contain(`Response submitted Case ${caseNumber}`);
    expect(submitted).to.match(/ Dana R\. · 12\/0?\d\/2025, 8:04 AM MST Thank you for your words\. We are glad to hear from you\.$/);
    expect(asked).to.match(/^Revisions required Case .* Provider reviews team · 12\/1\d\/2025, .* Please leave out the date/);
    expect(steps(dialog)[0]!.querySelector('time')!.dateTime).to.equal('2025-12-09T15:04:00.000Z');
    expect(seen(dialog)).to.contain('Status\nRevisions required\nNext\nEdit the response as the representative asked.');
    expect(seen(dialog)).to.contain('Maya Lindqvist, MD\nRecommended\nDenver, CO\u00a0· 12/06/2025\u00a0· Verified\nListened, explained');
    await expectAccessible(dialog);
  });

  it('shows both tracks of one review, each with a case number', async () => {
    const {dialog} = await openHistory({status: 'response-published'}, async (client) => {
      const contact = buildContact({name: 'Lee Okafor'});
      const receipt = await client.report('practice-1', 'r1', {text: 'Not our office.', contact}, {idempotencyKey: 'report-00000000001'});
      client.decide(receipt.caseNumber, 'maintain-review');
    });
    await until(() => steps(dialog).length === 4, 'four steps');
    expect(steps(dialog).map((step) => step.querySelector('strong')!.textContent)).to.deep.equal([
      'Response submitted',
      'Response published',
      'Report submitted',
      'Review maintained',
    ]);
    expect(seen(dialog)).to.contain('Next\nNothing is waiting.').and.to.contain('Lee O. ·').and.to.contain('Not our office.');
  });

  it('distinguishes an edit from the first response, and shows when it will be decided', async () => {
    const {dialog, client} = await openHistory({status: 'response-published'}, async (client) => {
      const {version} = client.review('r1');
      const submission = {text: 'Thank you, again.', contact: buildContact()};
      await client.editResponse('practice-1', 'r1', submission, {version, idempotencyKey: 'edit-000000000001'});
    });
    await untilSeen(dialog, 'Edited response submitted');
    expect(seen(dialog)).to.match(/Next\nA representative is expected to decide by \d\d\/\d\d\/\d{4}\./);
    expect(client.review('r1').status).to.equal('response-pending');
  });

  it('shows the next action for every case', async () => {
    for (const [review, sentence] of [
      [{status: 'review-maintained'}, 'You can respond to the review or report it.'],
      [{status: 'report-pending'}, 'A representative is expected to decide by 12/17/2025.'],
      [{status: 'response-published'}, 'Nothing is waiting.'],
    ] as const) {
      const {dialog} = await openHistory(review);
      await untilSeen(dialog, `Next\n${sentence}`);
      dialog.remove();
    }
  });

  it('hides the comment of a removed review', async () => {
    const {dialog} = await openHistory({status: 'feedback-removed'});
    await untilSeen(dialog, 'Provider reviews team ·');
    expect(seen(dialog)).to.contain('Status\nPatient feedback removed').and.to.contain('Comment removed');
    expect(seen(dialog)).to.contain('Next\nNothing is waiting.');
    await expectAccessible(dialog);
  });

  it('shows what is already known while it loads, and that it is loading', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (held) => held.hold());
    await untilSeen(dialog, 'Loading the case history…');
    expect(seen(dialog)).to.contain('Status\nResponse pending');
    await expectAccessible(dialog);
    client.release();
    await until(() => steps(dialog).length === 1, 'a step');
    expect(seen(dialog)).not.to.contain('Loading');
  });

  it('shows a failure and retries', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (failing) => {
      failing.failWith = new ReviewsError('timeout', 0, {detail: 'DETAIL'});
    });
    await untilSeen(dialog, 'The case history cannot be shown right now.');
    expect(seen(dialog)).not.to.contain('DETAIL');
    await expectAccessible(dialog);
    button(dialog, 'Try again').focus();
    button(dialog, 'Try again').click();
    await settled();
    expect(focusedName(dialog), 'after another failure').to.equal('Try again');
    client.failWith = undefined;
    button(dialog, 'Try again').click();
    await until(() => steps(dialog).length === 1, 'a step');
    expect(findButton(dialog, 'Try again')).to.equal(undefined);
    expect(focusedName(dialog), 'the button is gone').to.equal('Case history');
  });

  it('explains offline and an expired session; the host handles the sign-in', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (failing) => {
      failing.failWith = new ReviewsError('offline');
    });
    await untilSeen(dialog, 'You are offline.');
    client.failWith = undefined;
    client.signedIn = false;
    button(dialog, 'Try again').click();
    await untilSeen(dialog, 'Your session has ended.');
    let asked = 0;
    dialog.addEventListener('dr-sign-in-requested', () => asked++);
    button(dialog, 'Sign in').click();
    expect([asked, isOpen(dialog)]).to.deep.equal([1, true]);
    await expectAccessible(dialog);
  });

  it('does not show a late answer for the previous review', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (held) => held.hold());
    const other = buildPracticeReview({id: 'r2', status: 'report-pending'});
    Object.assign(dialog, {review: other, load: () => Promise.resolve({review: other, steps: [], nextAction: 'none'})});
    dialog.show();
    await untilSeen(dialog, 'Nothing has happened yet.');
    client.release();
    await settled();
    expect(seen(dialog)).to.contain('Status\nReport pending');
    expect(steps(dialog)).to.have.length(0);
  });

  it('is shown in Spanish', async () => {
    const {dialog} = await openHistory({status: 'report-pending'});
    Object.assign(dialog, inLanguageOf('es-US'));
    await untilSeen(dialog, 'Reporte enviado');
    expect(seen(dialog)).to.contain('Historial del caso').and.to.contain('Se espera que un representante decida a más tardar el');
    expect(seen(dialog)).not.to.match(/\b(Status|Next|submitted|representative|step)\b/);
    await expectAccessible(dialog);
  });
});
