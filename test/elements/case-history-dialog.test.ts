import './page-guard.js';
import {expect} from 'chai';
import type {PracticeReview} from '../../src/api/practice/schemas.js';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {CaseHistoryDialog} from '../../src/elements/case-history-dialog/case-history-dialog.js';
import {buildCaseResponse, buildContact, buildPracticeReview, buildProvider} from '../../src/testing/practice/builders.js';
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
  const acted: PracticeReview[] = [];
  Object.assign(dialog, {
    review: client.review('r1'),
    act: (latest: PracticeReview) => acted.push(latest),
    load: () => client.history('practice-1', 'r1'),
    provider: PROVIDER,
    planProfile: PLAN,
    locale: 'en-US',
  });
  await openDialog(dialog);
  return {dialog, client, acted};
}

const steps = (dialog: CaseHistoryDialog) => [...dialog.shadowRoot!.querySelectorAll<HTMLElement>('ol > li')];

afterEach(() => document.body.replaceChildren());

describe('<dr-case-history-dialog>', () => {
  it('shows the next step and then every step, newest first: event, time, person, case number and text', async () => {
    const {dialog, client} = await openHistory({status: 'revisions-required'});
    const {caseNumber} = client.review('r1').response!;
    await until(() => steps(dialog).length === 3, 'the next step and two steps');
    const [next, asked, submitted] = steps(dialog).map((step) => visibleText(step).replace(/\s+/g, ' '));
    expect(next).to.equal('Next: edit your response');
    expect(asked).to.match(/^Revisions required 12\/1\d\/2025, .* Juniper Health · Case .* Please leave out the date/);
    expect(submitted).to.match(/^Response submitted 12\/0?\d\/2025, 8:04 AM MST Dana R\. · Case /);
    expect(submitted)
      .to.contain(caseNumber)
      .and.to.match(/ Thank you for your words\. We are glad to hear from you\.$/);
    expect(steps(dialog)[2]!.querySelector('time')!.dateTime).to.equal('2025-12-09T15:04:00.000Z');
    expect(seen(dialog)).to.contain(
      'Case history\nRevisions required\nEdit the response and submit it again. It is not published until then.\nEdit response\nReport\n',
    );
    expect(seen(dialog)).to.contain('Maya Lindqvist, MD\nRecommended\nDenver, CO\u00a0· 12/06/2025\u00a0· Verified\nListened, explained');
    await expectAccessible(dialog);
  });

  it('marks the words to change in the response', async () => {
    const response = buildCaseResponse({state: 'revisions-required', text: 'Sorry about Tuesday.', marks: [{start: 12, end: 19}]});
    const {dialog} = await openHistory({status: 'revisions-required', response});
    await until(() => dialog.shadowRoot!.querySelector('mark'), 'a mark');
    expect(dialog.shadowRoot!.querySelector('mark')!.textContent).to.contain('Tuesday');
  });

  for (const [status, names] of [
    ['response-pending', ['Edit response', 'Report']],
    ['review-maintained', ['Respond', 'Report']],
    ['report-pending', []],
    ['feedback-removed', []],
  ] as const) {
    it(`offers the actions that are allowed now: ${status}`, async () => {
      const {dialog, acted} = await openHistory({status});
      await until(() => steps(dialog).length, 'the steps');
      const offered = ['Respond', 'Edit response', 'Report'].filter((name) => findButton(dialog, name));
      expect(offered).to.deep.equal(names);
      for (const name of names) button(dialog, name).click();
      expect(acted.map(({id}) => id)).to.deep.equal(names.map(() => 'r1'));
      await expectAccessible(dialog);
    });
  }

  it('shows both tracks of one review, each with a case number', async () => {
    const {dialog} = await openHistory({status: 'response-published'}, async (client) => {
      const contact = buildContact({name: 'Lee Okafor'});
      const receipt = await client.report(
        'practice-1',
        'r1',
        {text: 'Not our office.', contact, reasonCode: 'other-office'},
        {idempotencyKey: 'report-00000000001'},
      );
      client.decide(receipt.caseNumber, 'maintain-review');
    });
    await until(() => steps(dialog).length === 4, 'four steps');
    expect(seen(dialog)).to.contain('About another office\nNot our office.');
    expect(visibleText(steps(dialog)[0]!)).to.match(/Juniper Health · Case .*\nDescribes the patient’s own experience$/s);
    expect(steps(dialog).map((step) => step.querySelector('strong')!.textContent)).to.deep.equal([
      'Review maintained',
      'Report submitted',
      'Response published',
      'Response submitted',
    ]);
    expect(seen(dialog))
      .to.contain('Review maintained\nThere’s nothing more to do.')
      .and.to.contain('Lee O. ·')
      .and.to.contain('Not our office.');
  });

  it('starts with the release of a review that the editorial check had suppressed', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'});
    const history = await client.history('practice-1', 'r1');
    const at = '2025-12-08T16:00:00.000Z';
    const release = {at, step: 'release-review' as const, caseNumber: '7K2MQD', reasonCode: 'mistaken-finding'};
    Object.assign(dialog, {load: () => Promise.resolve({...history, steps: [release, ...history.steps]}), planProfile: {}});
    dialog.show();
    await until(() => steps(dialog).length === 3, 'three steps');
    expect(visibleText(steps(dialog)[2]!).replace(/\s+/g, ' ')).to.match(
      /^Published after a second check 12\/0?8\/2025, .* The health plan · Case 7K2MQD.* The automatic check was mistaken$/,
    );
    await expectAccessible(dialog);
  });

  it('distinguishes an edit from the first response, and shows when it will be decided', async () => {
    const {dialog, client} = await openHistory({status: 'response-published'}, async (client) => {
      const {version} = client.review('r1');
      const submission = {text: 'Thank you, again.', contact: buildContact()};
      await client.editResponse('practice-1', 'r1', submission, {version, idempotencyKey: 'edit-000000000001'});
    });
    await untilSeen(dialog, 'Edited response submitted');
    expect(seen(dialog)).to.match(/Response pending\nWe expect a decision by \d\d\/\d\d\/\d{4}\./);
    expect(client.review('r1').status).to.equal('response-pending');
  });

  it('shows the next action for every case', async () => {
    for (const [review, sentence] of [
      [{status: 'review-maintained'}, 'You can respond to the review or report it.'],
      [{status: 'report-pending'}, 'We expect a decision by 12/17/2025.'],
      [{status: 'response-published'}, 'There’s nothing more to do.'],
    ] as const) {
      const {dialog} = await openHistory(review);
      await untilSeen(dialog, sentence);
      dialog.remove();
    }
  });

  it('hides the comment of a removed review', async () => {
    const {dialog} = await openHistory({status: 'feedback-removed'});
    await untilSeen(dialog, 'Juniper Health ·');
    expect(seen(dialog)).to.contain('Patient feedback removed\nThere’s nothing more to do.').and.to.contain('Comment removed');
    await expectAccessible(dialog);
  });

  it('shows what is already known while it loads, and that it is loading', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (held) => held.hold());
    await untilSeen(dialog, 'Loading the case history…');
    expect(seen(dialog)).to.contain('Case history\nResponse pending');
    await expectAccessible(dialog);
    client.release();
    await until(() => steps(dialog).length === 2, 'a step');
    expect(seen(dialog)).not.to.contain('Loading');
  });

  it('shows a failure and retries', async () => {
    const {dialog, client} = await openHistory({status: 'response-pending'}, (failing) => {
      failing.failWith = new ReviewsError('timeout', 0, {detail: 'DETAIL'});
    });
    await untilSeen(dialog, 'We couldn’t load the case history.');
    expect(seen(dialog)).not.to.contain('DETAIL');
    await expectAccessible(dialog);
    button(dialog, 'Try again').focus();
    button(dialog, 'Try again').click();
    await settled();
    expect(focusedName(dialog), 'after another failure').to.equal('Try again');
    client.failWith = undefined;
    button(dialog, 'Try again').click();
    await until(() => steps(dialog).length === 2, 'a step');
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
    await untilSeen(dialog, 'You’ve been signed out.');
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
    await untilSeen(dialog, 'No activity yet.');
    client.release();
    await settled();
    expect(seen(dialog)).to.contain('Case history\nReport pending');
    expect(steps(dialog)).to.have.length(0);
  });

  it('is shown in Spanish', async () => {
    const {dialog} = await openHistory({status: 'report-pending'});
    Object.assign(dialog, inLanguageOf('es-US'));
    await untilSeen(dialog, 'Reporte enviado');
    expect(seen(dialog)).to.contain('Historial del caso').and.to.contain('Esperamos una decisión a más tardar el');
    expect(seen(dialog)).not.to.match(/\b(Status|Next|submitted|representative|step)\b/);
    await expectAccessible(dialog);
  });
});
