import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {RepresentativeDesk} from '../../src/elements/representative-desk/representative-desk.js';
import {buildQueueCase} from '../../src/testing/queue/builders.js';
import {expectAccessible} from './axe.js';
import {
  button,
  entries,
  entry,
  findButton,
  freshPage,
  heard,
  history,
  newClient,
  open,
  openCase,
  part,
  reason,
  RESPONSE,
  revise,
  seen,
  show,
  title,
  untilSeen,
  writeReason,
} from './support/desk.js';
import {expectReadInOrder, TURNING} from './support/reading-order.js';
import {expectSame, until} from './support/until.js';

describe('a case on <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('shows review, response, sender, findings and history, and reports to the host that it is open', async () => {
    const opened = heard('dr-case-opened');
    const desk = await open(newClient(), 'WV93LM');
    expect(seen(desk, 'case')).to.match(/^Response for Maya Lindqvist, MD\nCase WV93LM/);
    expect(seen(desk, 'case')).to.contain('Juniper Family Medicine · Family medicine · Denver, CO');
    expect(seen(desk, 'review')).to.contain('Listened, explained the options').and.to.contain('Denver, CO · 12/06/2025');
    expect(seen(desk, 'response')).to.contain('Submitted by Dana Reyes on').and.to.contain('303-555-0142');
    expect(part(desk, 'response')!.querySelector('a[href^=mailto]')?.getAttribute('href')).to.equal('mailto:dana@juniper.example');
    expect(history(desk)).to.match(/Response submitted\s+Case WV93LM\s*W V 9 3 L M\s+Dana Reyes · /);
    expect(opened).to.deep.equal([{caseNumber: 'WV93LM'}]);
    await expectAccessible(desk);
  });

  it('shows a review whose claim was taken back, with or without a comment, to be read', async () => {
    const given = buildQueueCase({caseNumber: 'R3V3RS', kind: 'reversed-claim'});
    for (const comment of [given.review.comment, null]) {
      freshPage();
      const desk = await open(newClient([{...given, review: {...given.review, comment}}]), 'R3V3RS');
      expect(seen(desk, 'case')).to.match(/^Reversed claim behind a review of Maya Lindqvist, MD\n/);
      expect(seen(desk, 'reversal')).to.contain('the review stays and counts');
      expect(seen(desk, 'review')).to.contain(comment ?? 'Without a comment');
      expect(history(desk)).to.contain('Claim taken back');
      await expectAccessible(desk);
      expect(seen(desk, 'filter')).to.contain('Reversed claims (1)');
      button(desk, 'Mark as read').click();
      await untilSeen(desk, /Reversed claim read\. Case R3V3RS/);
      expect(seen(desk)).not.to.contain('Reversed claims (');
    }
  });

  it('keeps the order of names and times, whatever direction a name has', async () => {
    for (const text of TURNING) {
      freshPage();
      const sender = {...RESPONSE.response!.sender, name: text};
      const response = {...RESPONSE.response!, sender};
      const desk = await open(newClient([{...RESPONSE, response, review: {...RESPONSE.review, city: text}}]), 'WV93LM', {
        planProfile: {timeZone: 'America/Denver'},
      });
      expectReadInOrder(part(desk, 'response')!.querySelector('.muted > span')!);
      expectReadInOrder(part(desk, 'review')!.querySelector('.muted')!);
      expect(seen(desk, 'response')).to.match(/ M[SD]T/);
    }
  });

  it('has arrows that follow the direction of the page', async () => {
    const desk = await open(newClient(), 'WV93LM');
    const scales = () => [...desk.shadowRoot!.querySelectorAll('.turns')].map((icon) => getComputedStyle(icon).scale);
    expect(scales()).to.include('none').and.to.have.length.above(1);
    desk.dir = 'rtl';
    expect(new Set(scales())).to.deep.equal(new Set(['-1 1']));
  });

  it('shows the reason of a report, and the findings in a suppressed review', async () => {
    const desk = await open(newClient(), 'K4T7QX');
    expect(seen(desk, 'report')).to.contain('This visit was at another office.');
    expect([...part(desk, 'decision')!.querySelectorAll('button')].map(({value}) => value)).to.deep.equal([
      'maintain-review',
      'remove-feedback',
    ]);
    await expectAccessible(desk);
    await openCase(desk, 'S0PPR3');
    expect(seen(desk, 'findings')).to.equal('1\ndamn We don’t publish profanity.\nProfanity');
    expect([...part(desk, 'decision')!.querySelectorAll('button')].map(({value}) => value)).to.deep.equal([
      'keep-suppressed',
      'release-review',
    ]);
    await expectAccessible(desk);
  });

  it('marks people’s texts with the language they were written in', async () => {
    const step = {at: '2025-12-09T15:00:00Z', caseNumber: 'WV93LM', by: 'Dana R.'};
    const client = newClient([
      {
        ...RESPONSE,
        review: {...RESPONSE.review, comment: 'Muy amable.', language: 'es'},
        response: {
          ...{...RESPONSE.response!, text: 'Merci, Madame.', language: 'fr', publishedText: 'Danke.', publishedLanguage: 'de'},
          findings: [{label: 'identifier', reason: 'name', start: 7, end: 13}],
        },
        report: {reason: 'Não é nosso.', language: 'pt', submittedAt: step.at, sender: RESPONSE.response!.sender},
        steps: [
          {...step, step: 'respond', text: 'Grazie mille.', language: 'it'},
          {...step, step: 'require-revisions', text: 'Please shorten.', marks: [{start: 7, end: 12}]},
        ],
      },
    ]);
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    const language = (text: string) =>
      [...desk.shadowRoot!.querySelectorAll('p, q, button')]
        .find((each) => each.textContent.replace(/ finding 1, [^:]*: |1 end of finding 1 /g, '').trim() === text)
        ?.closest<HTMLElement>('[lang]')?.lang;
    const texts = [
      'Muy amable.',
      'Merci, Madame.',
      'Madame',
      'Merci,',
      'Danke.',
      'Não é nosso.',
      'Grazie mille.',
      'mille',
      'Please shorten.',
    ];
    expect(texts.map(language)).to.deep.equal(['es', 'fr', 'fr', 'fr', 'de', 'pt', 'it', 'it', 'en-US']);
    const named = part(desk, 'response')!.querySelector<HTMLElement>('mark .hidden-text');
    expect([named?.textContent.trim(), named?.lang]).to.deep.equal(['finding 1, Identifies someone:', 'en-US']);
    await expectAccessible(desk);
  });

  it('marks findings in the text, even overlapping ones: numbered visually, named for screen readers, never as markup', async () => {
    const text = 'We saw <b>Ana Pike</b> today';
    const response = {
      ...RESPONSE.response!,
      text,
      findings: [
        {label: 'acknowledges-patient', reason: 'confirms-visit', start: 0, end: 18},
        {label: 'identifier', reason: 'name', start: 10, end: 18, foundBy: 'full-lists'},
        {label: 'brand-new', reason: 'brand-new', start: 23, end: 28},
        {label: 'date', reason: 'date-of-visit', start: 20, end: 400},
      ],
    };
    const desk = await open(newClient([buildQueueCase({response})]), 'WV93LM');
    const shown = part(desk, 'response')!.querySelector('.text')!;
    const heardText = shown.textContent.replace(/\s+/g, ' ').trim();
    expect(heardText).to.equal(
      'finding 1, Confirms a patient: We saw <b> finding 2, Identifies someone: Ana Pike1 end of finding 1 2 end of finding 2 </b> finding 3, Other finding: today3 end of finding 3',
    );
    expect(shown.querySelector('b')).to.equal(null);
    expect([...shown.querySelectorAll('mark')].map((mark) => mark.querySelector('sup')?.textContent)).to.deep.equal([undefined, '1', '3']);
    expect(seen(desk, 'findings').split('\n')).to.deep.equal([
      '1',
      'We saw <b>Ana Pike Tells readers this person is your patient.',
      'Confirms a patient',
      '2',
      'Ana Pike Even a first name can identify a patient.',
      'Identifies someone · Found only by the full lists',
      '3',
      'today',
      'Other finding',
    ]);
    await expectAccessible(desk);
  });

  it('says that the check found nothing, and what members see for now', async () => {
    const response = {...RESPONSE.response!, findings: [], publishedText: 'We are glad to hear it.'};
    const desk = await open(newClient([buildQueueCase({response})]), 'WV93LM');
    expect(seen(desk, 'response')).to.contain('The editorial check found nothing.');
    expect(seen(desk, 'response')).to.match(/Members currently see\nWe are glad to hear it\.\nThe editorial/);
    await expectAccessible(desk);
  });

  it('shows who else has it open, and since when', async () => {
    const client = newClient();
    client.openedBy('WV93LM', 'Sam Ortiz');
    const desk = await open(client, 'WV93LM');
    expect(seen(desk, 'colleague')).to.match(/^Sam Ortiz is also viewing this case \(since .*\d:\d\d.*\)\. The first decision counts\.$/);
    await expectAccessible(desk);
  });

  it('shows who decided it in the meantime, what and when, and leaves the queue', async () => {
    const client = newClient();
    const desk = await show(client);
    client.decidedBy('WV93LM', 'Sam Ortiz', {decision: 'publish-response'});
    await openCase(desk, 'WV93LM');
    expect(seen(desk, 'decided')).to.match(/^Response published\nSam Ortiz decided this case on .*\nNext case$/);
    expect(part(desk, 'decision')).to.equal(null);
    expect(entries(desk)).to.have.length(2);
    await expectAccessible(desk);
    button(desk, 'Next case').click();
    await untilSeen(desk, 'Suppressed review of Inés Romero, MD', 'case');
    expectSame(desk.shadowRoot!.activeElement, title(desk), 'focus');
  });

  it('shows its heading while it opens', async () => {
    const client = newClient();
    const desk = await show(client);
    client.hold();
    entry(desk, 'WV93LM').click();
    await untilSeen(desk, 'Opening the case…', 'case');
    expect(seen(desk, 'case')).to.contain('Response for Maya Lindqvist');
    expect(part(desk, 'case')!.ariaBusy).to.equal('true');
    await expectAccessible(desk);
    client.release();
    await until(() => part(desk, 'history'));
    expect(part(desk, 'case')!.ariaBusy).to.equal('false');
  });

  it('offers a retry when it fails to open', async () => {
    const failed = heard('dr-desk-failed');
    const client = newClient();
    const desk = await show(client);
    client.failWith = new ReviewsError('service-unavailable', 503);
    entry(desk, 'WV93LM').click();
    await untilSeen(desk, 'We couldn’t open this case.', 'case');
    expect(failed).to.deep.equal([{code: 'service-unavailable', status: 503}]);
    expect(entries(desk)).to.have.length(3);
    await expectAccessible(desk);
    client.failWith = undefined;
    button(desk, 'Try again').click();
    await until(() => part(desk, 'history'));
  });

  it('says that its content could not be loaded, and tries again', async () => {
    const {loadCase} = RepresentativeDesk;
    RepresentativeDesk.loadCase = () => Promise.reject(new TypeError('no network'));
    try {
      const desk = await show(newClient());
      entry(desk, 'WV93LM').click();
      await untilSeen(desk, 'We couldn’t open this case.', 'case');
      expect(title(desk)!.textContent).to.contain('Response for Maya Lindqvist, MD');
      await expectAccessible(desk);
      RepresentativeDesk.loadCase = loadCase;
      button(desk, 'Try again').click();
      await until(() => part(desk, 'history'), 'the case');
      expect(seen(desk, 'case')).not.to.contain('We couldn’t open this case.');
    } finally {
      RepresentativeDesk.loadCase = loadCase;
    }
  });

  it('leads to the next case when it is gone', async () => {
    const client = Object.assign(newClient(), {failOn: ['open']});
    const desk = await show(client);
    client.failWith = new ReviewsError('case-not-found', 404);
    entry(desk, 'WV93LM').click();
    await untilSeen(desk, 'This case is no longer in the queue. The patient may have withdrawn the review.', 'case');
    expect(client.calls).to.deep.equal(['queue', 'open', 'queue']);
    await expectAccessible(desk);
    client.failWith = undefined;
    button(desk, 'Next case').click();
    await untilSeen(desk, 'Inés Romero, MD', 'case');
  });
});

describe('a case of <dr-representative-desk> whose review the patient withdraws meanwhile', () => {
  beforeEach(freshPage);

  it('says so after the decision, and leads to the next case', async () => {
    const client = Object.assign(newClient(), {failOn: ['decide', 'open']});
    const desk = await show(client);
    entry(desk, 'WV93LM').click();
    await until(() => findButton(desk, 'Publish as is'));
    client.failWith = new ReviewsError('case-not-found', 404);
    button(desk, 'Publish as is').click();
    await untilSeen(desk, 'The patient may have withdrawn the review.', 'case');
    expect([findButton(desk, 'Publish as is'), client.decisions]).to.deep.equal([undefined, []]);
    await expectAccessible(desk);
    client.failWith = undefined;
    button(desk, 'Next case').click();
    await untilSeen(desk, 'Inés Romero, MD', 'case');
  });
});

describe('access to <dr-representative-desk>', () => {
  beforeEach(freshPage);

  it('is explained to other people, with a way to try again', async () => {
    const client = Object.assign(newClient(), {allowed: false});
    const desk = await show(client, {planProfile: {brand: 'Harborlight'}});
    expect(seen(desk, 'notice')).to.equal(
      'This page is for the Provider Reviews Team\nYou’re signed in, but not as a representative of Harborlight’s Provider Reviews Team.\nTry again',
    );
    await expectAccessible(desk);
    client.allowed = true;
    button(desk, 'Try again').click();
    await until(() => entries(desk).length === 3);
  });

  it('ends with the next request: the queue disappears, and the written text returns with access', async () => {
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    client.allowed = false;
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, 'This page is for the Provider Reviews Team');
    expect(seen(desk)).not.to.contain('Maya Lindqvist');
    client.allowed = true;
    button(desk, 'Try again').click();
    await until(() => reason(desk));
    expect(reason(desk).value).to.equal('Leave out the day.');
  });

  it('asks for a sign-in once by itself and on each press, and continues after it', async () => {
    const asked = heard('dr-sign-in-required');
    const client = Object.assign(newClient(), {signedIn: false});
    const desk = await show(client);
    expect(seen(desk, 'notice')).to.equal('You’re signed out\nSign in to decide on reviews, responses, and reports.\nSign in');
    expect(asked).to.deep.equal([{reason: 'signed-out'}]);
    await expectAccessible(desk);
    button(desk, 'Sign in').click();
    expect(asked).to.have.length(2);
    client.signedIn = true;
    desk.resume();
    await until(() => entries(desk).length === 3);
  });

  it('keeps everything when the session ends, and sends the decision after the sign-in', async () => {
    const asked = heard('dr-sign-in-required');
    const client = newClient();
    const desk = await open(client, 'WV93LM');
    await revise(desk);
    writeReason(desk, 'Leave out the day.');
    client.signedIn = false;
    button(desk, 'Send to the practice').click();
    await untilSeen(desk, 'Your decision wasn’t saved', 'decision');
    expect(seen(desk, 'bar')).to.equal('You’ve been signed out. Your text is saved here.\nSign in');
    expect(asked).to.deep.equal([{reason: 'expired'}]);
    expect(reason(desk).value).to.equal('Leave out the day.');
    await expectAccessible(desk);
    client.signedIn = true;
    desk.resume();
    await until(() => client.decisions.length === 1);
    await untilSeen(desk, 'Revisions required. Case WV93LM', 'done');
    expect(findButton(desk, 'Sign in')).to.equal(undefined);
  });
});
