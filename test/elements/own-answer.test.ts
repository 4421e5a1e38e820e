import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import {ReviewSurvey} from '../../src/elements/review-survey/review-survey.js';
import {buildSurvey, InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {pressKeys} from './support/keys.js';
import {
  answer as radio,
  button as buttonIn,
  comment,
  findButton as findIn,
  heading,
  heard,
  part,
  place,
  seen,
  show,
  status,
  untilSeen,
  untilTitle,
  write as writeIn,
} from './support/survey.js';
import {nameOf, visibleText} from './support/tab.js';
import {expectSame, until} from './support/until.js';

/** In the time for answering. */
const NOW = new Date('2025-12-20T12:00:00Z');
const QUESTION = 'Would you recommend Maya Lindqvist to your family and friends?';

/* The member has answered before, and the part with that answer has its own shadow root. */
const own = (survey: ReviewSurvey) => survey.shadowRoot?.querySelector('dr-own-answer');
const rootOf = (survey: ReviewSurvey) => own(survey)!.shadowRoot!;
const text = (survey: ReviewSurvey) => {
  const box = own(survey)?.shadowRoot?.querySelector<HTMLElement>('.own');
  return box ? visibleText(box).replace(/^ +/gm, '') : '';
};
const find = (survey: ReviewSurvey, name: string) =>
  [...(own(survey)?.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => nameOf(each) === name);
const field = (survey: ReviewSurvey) => rootOf(survey).querySelector('textarea')!;
const focused = (survey: ReviewSurvey) => rootOf(survey).activeElement;

function button(survey: ReviewSurvey, name: string): HTMLButtonElement {
  const found = find(survey, name);
  if (!found) throw new Error(`No button "${name}" in:\n${text(survey)}`);
  return found;
}

function press(survey: ReviewSurvey, name: string): void {
  const pressed = button(survey, name);
  pressed.focus();
  pressed.click();
}

function write(survey: ReviewSurvey, typed: string): void {
  field(survey).value = typed;
  field(survey).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

const untilText = (survey: ReviewSurvey, wanted: string) =>
  until(() => text(survey).includes(wanted), `"${wanted}", now:\n${text(survey)}`);

const answered = (given: Partial<InMemorySurveyClient> = {}): InMemorySurveyClient =>
  Object.assign(new InMemorySurveyClient(), {state: 'answered' as const, now: () => NOW}, given);

/** Shows a survey that is answered, and waits for the answer. */
async function shown(client = answered(), given: Partial<ReviewSurvey> = {}): Promise<ReviewSurvey> {
  const survey = place({client, token: 'x', ...given});
  await until(() => text(survey).includes('recommend Maya'), 'the answer');
  return survey;
}

async function changing(client = answered(), given: Partial<ReviewSurvey> = {}): Promise<ReviewSurvey> {
  const survey = await shown(client, given);
  press(survey, 'Change your answer');
  await until(() => rootOf(survey).querySelector('textarea'), 'the form');
  return survey;
}

async function asked(client = answered(), given: Partial<ReviewSurvey> = {}): Promise<ReviewSurvey> {
  const survey = await shown(client, given);
  press(survey, 'Withdraw your answer');
  await untilText(survey, 'Withdraw your answer?');
  return survey;
}

beforeEach(() => {
  const body = document.createElement('body');
  body.lang = 'en';
  document.body.replaceWith(body);
});

describe('<dr-review-survey> beforehand', () => {
  it('says that the answer can be changed and withdrawn, before it is sent and after', async () => {
    const later = 'Come back to this page until 03/02/2026 to change your answer, or at any time to withdraw it.';
    const survey = await show(new InMemorySurveyClient());
    expect(seen(survey)).not.to.contain(later);
    radio(survey, 'Yes, I would').click();
    await untilSeen(survey, later);
    buttonIn(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(seen(survey)).to.contain(later);
  });

  it('does not load the part for an answer until there is one', async () => {
    const {loadOwnAnswer} = ReviewSurvey;
    let loads = 0;
    ReviewSurvey.loadOwnAnswer = () => {
      loads++;
      return loadOwnAnswer();
    };
    try {
      const client = new InMemorySurveyClient();
      const survey = await show(client);
      expect(loads).to.equal(0);
      survey.remove();
      await shown();
      expect(loads).to.equal(1);
    } finally {
      ReviewSurvey.loadOwnAnswer = loadOwnAnswer;
    }
  });
});

describe('<dr-review-survey> with an answer given before', () => {
  it('shows it, with what became of it and what is possible', async () => {
    const survey = await shown(answered(), {planProfile: {timeZone: 'America/Denver'}});
    expect(heading(survey).textContent).to.equal('You already answered');
    expect(status(survey)).to.equal('Each visit has one answer, and we already have yours.');
    expect(text(survey).split('\n')).to.deep.equal([
      'Maya Lindqvist, MD',
      'Family medicine · Denver, CO',
      'Your visit on 12/02/2025',
      'You recommend Maya Lindqvist',
      'Took the time to explain, twice.',
      'You answered on 12/02/2025.',
      'Your comment appears in the directory.',
      'You can change your answer until 03/02/2026, and withdraw it at any time.',
      'Change your answer',
      'Withdraw your answer',
    ]);
    await expectAccessible(survey);
  });

  for (const {name, given, sentence} of [
    {name: 'waits', given: {suspicious: true}, sentence: 'Your comment appears in the directory once we have checked it.'},
    {name: 'is withheld', given: {removed: true}, sentence: 'Your comment does not appear in the directory.'},
  ]) {
    it(`says that the comment ${name}`, async () => {
      const survey = await shown(answered(given));
      await untilText(survey, sentence);
      await expectAccessible(survey);
    });
  }

  for (const {name, given} of [
    {name: 'once the time to change it is over', given: {now: () => new Date('2026-06-01T12:00:00Z')}},
    {name: 'once it was removed', given: {removed: true}},
  ]) {
    it(`only offers to withdraw it ${name}`, async () => {
      const survey = await shown(answered(given));
      await untilText(survey, 'Your answer can no longer be changed. You can withdraw it at any time.');
      expect([!!find(survey, 'Change your answer'), !!find(survey, 'Withdraw your answer')]).to.deep.equal([false, true]);
      await expectAccessible(survey);
    });
  }

  it('says so while it loads, when that fails and offline, and tries again', async () => {
    const client = answered({failOn: ['ownAnswer'], failWith: new ReviewsError('service-unavailable', 503)});
    const failed = heard('dr-survey-failed');
    const survey = place({client, token: 'x'});
    await untilText(survey, 'We couldn’t load your answer. Please try again in a minute.');
    expect(failed.at(-1)).to.deep.equal({code: 'service-unavailable', status: 503});
    await expectAccessible(survey);
    client.hold();
    press(survey, 'Try again');
    await until(() => find(survey, 'Loading your answer…'));
    client.failWith = new ReviewsError('offline');
    client.release();
    await untilText(survey, 'You’re offline. Your answer will load when you’re back online.');
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await untilText(survey, 'You recommend Maya Lindqvist');
  });

  it('asks to sign in on a claims page, and continues', async () => {
    const client = answered();
    const signIns = heard('dr-sign-in-required');
    client.garble = (answer) => answer;
    const survey = place({client, claimId: 'c1', token: undefined});
    await untilText(survey, 'You recommend');
    client.signedIn = false;
    press(survey, 'Withdraw your answer');
    await untilText(survey, 'Withdraw your answer?');
    press(survey, 'Withdraw my answer');
    await untilText(survey, 'You’ve been signed out. Sign in to withdraw your answer.');
    await expectAccessible(survey);
    press(survey, 'Sign in');
    expect(signIns).to.deep.equal([{reason: 'expired'}, {reason: 'expired'}]);
    client.signedIn = true;
    survey.resume();
    await untilTitle(survey, 'You withdrew your answer');
  });

  it('says how to go on when the part cannot be loaded', async () => {
    const {loadOwnAnswer} = ReviewSurvey;
    ReviewSurvey.loadOwnAnswer = () => Promise.reject(new Error('offline'));
    try {
      const survey = place({client: answered(), token: 'x'});
      await untilSeen(survey, 'Each visit has one answer, and we already have yours. To see, change or withdraw it, reload this page.');
      await expectAccessible(survey);
    } finally {
      ReviewSurvey.loadOwnAnswer = loadOwnAnswer;
    }
  });

  it('ends when the link is no longer valid', async () => {
    const client = answered({failOn: ['ownAnswer'], failWith: new ReviewsError('survey-not-found', 404)});
    const survey = place({client, token: 'x'});
    await untilTitle(survey, 'This link doesn’t work');
    expect(own(survey)).to.equal(null);
  });

  it('speaks Spanish', async () => {
    const survey = place({client: answered(), token: 'x', locale: 'es-US'});
    await untilText(survey, 'Puede cambiar su respuesta hasta el 2 mar 2026 y retirarla en cualquier momento.');
    expect(heading(survey).textContent).to.equal('Usted ya respondió');
    await expectAccessible(survey);
  });

  it('fits into 200 pixels from right to left', async () => {
    document.body.dir = 'rtl';
    const column = document.createElement('div');
    column.style.setProperty('inline-size', '200px');
    document.body.append(column);
    const survey = place({client: answered(), token: 'x'}, column);
    await untilText(survey, 'You recommend');
    press(survey, 'Withdraw your answer');
    await untilText(survey, 'Withdraw your answer?');
    expect([survey.offsetWidth, survey.scrollWidth]).to.deep.equal([200, 200]);
    await expectAccessible(survey);
  });
});

describe('changing an answer in <dr-review-survey>', () => {
  it('begins with the answer, submits it once and says what became of it', async () => {
    const told = heard('dr-survey-answer-changed');
    const submitted = heard('dr-review-submitted');
    const client = answered();
    const survey = await changing(client);
    expectSame(focused(survey), rootOf(survey).querySelector('.heading'), 'focus');
    expect(rootOf(survey).querySelector('.heading')!.textContent).to.equal(QUESTION);
    expect(rootOf(survey).querySelector<HTMLInputElement>('[type=radio]:checked')!.value).to.equal('true');
    expect(field(survey).value).to.equal('Took the time to explain, twice.');
    expect(text(survey))
      .to.contain('we check the response again before it appears under your new one.')
      .and.to.contain('We check every comment first.');
    await expectAccessible(survey);
    rootOf(survey).querySelector<HTMLInputElement>('[value=false]')!.click();
    write(survey, 'Nobody called me back.');
    client.hold();
    press(survey, 'Submit');
    await until(() => field(survey).readOnly);
    button(survey, 'Submitting…').click();
    client.release();
    await untilText(survey, 'Your answer is changed.');
    expectSame(focused(survey), rootOf(survey).querySelector('.news'), 'focus');
    expect(text(survey))
      .to.contain('You don’t recommend Maya Lindqvist\nNobody called me back.')
      .and.to.contain('You changed your answer on 12/20/2025.');
    expect(client.taken).to.deep.equal({recommended: false, comment: 'Nobody called me back.', terms: ANSWER_TERMS});
    expect(client.calls.filter((call) => call === 'changeAnswer')).to.have.length(1);
    expect([told, submitted, survey.draft]).to.deep.equal([[{comment: 'published'}], [], undefined]);
    await expectAccessible(survey);
  });

  it('takes no comment over the limit, and moves to it', async () => {
    const client = answered();
    const survey = await changing(client);
    write(survey, 'x'.repeat(1001));
    press(survey, 'Submit');
    await untilText(survey, 'Shorten the comment by 1 character.');
    expectSame(focused(survey), field(survey), 'focus');
    expect(client.calls).not.to.contain('changeAnswer');
    await expectAccessible(survey);
  });

  it('points out a health detail', async () => {
    const survey = await changing();
    write(survey, 'Very kind. My A1C was 9 and she explained it.');
    await untilText(survey, '“My A1C was 9” is a health detail.');
  });

  for (const {code, of, sentence} of [
    {code: 'offline', of: 0, sentence: 'You’re offline.'},
    {code: 'timeout', of: 0, sentence: 'We couldn’t confirm it went through.'},
    {code: 'invalid-request', of: 400, sentence: 'Something went wrong. Please submit your answer again.'},
  ]) {
    it(`keeps what was written after a failure: ${code}`, async () => {
      const drafts = heard('dr-survey-draft-changed');
      const client = answered({failOn: ['changeAnswer'], failWith: new ReviewsError(code, of)});
      const survey = await changing(client);
      write(survey, 'Kind.');
      press(survey, 'Submit');
      await untilText(survey, sentence);
      expect([field(survey).value, survey.draft]).to.deep.equal(['Kind.', {recommended: true, comment: 'Kind.'}]);
      expect(drafts).to.deep.equal([{empty: false}]);
      await expectAccessible(survey);
      client.failWith = undefined;
      press(survey, 'Submit');
      await untilText(survey, 'Your answer is changed.');
      expect(drafts.at(-1)).to.deep.equal({empty: true});
    });
  }

  it('counts once when the reply is lost', async () => {
    const client = answered({lostAnswers: 1});
    const survey = await changing(client);
    write(survey, 'Kind.');
    press(survey, 'Submit');
    await untilText(survey, 'We couldn’t confirm it went through.');
    press(survey, 'Submit');
    await untilText(survey, 'Your answer is changed.');
    expect(client.taken!.comment).to.equal('Kind.');
  });

  it('keeps what was written on the way back', async () => {
    const survey = await changing();
    write(survey, 'Kind.');
    press(survey, 'Back');
    await untilText(survey, 'Not submitted\nKind.');
    expectSame(focused(survey), button(survey, 'Change your answer'), 'focus');
    await expectAccessible(survey);
    press(survey, 'Change your answer');
    await until(() => rootOf(survey).querySelector('textarea'));
    expect(field(survey).value).to.equal('Kind.');
    write(survey, 'Took the time to explain, twice.');
    press(survey, 'Back');
    await until(() => find(survey, 'Change your answer'));
    expect(text(survey)).not.to.contain('Not submitted');
  });

  it('shows what another tab has changed it to, before it is replaced', async () => {
    const client = answered();
    const survey = await changing(client);
    await client.changeAnswer({recommended: false, comment: 'From another tab.', terms: ANSWER_TERMS}, {idempotencyKey: 'other'});
    write(survey, 'From this tab.');
    press(survey, 'Submit');
    await untilText(survey, 'Your answer has changed since you opened it, maybe in another tab.');
    await untilText(survey, 'You don’t recommend Maya Lindqvist\nFrom another tab.');
    expect([field(survey).value, client.taken!.comment]).to.deep.equal(['From this tab.', 'From another tab.']);
    await expectAccessible(survey);
    press(survey, 'Submit');
    await untilText(survey, 'Your answer is changed.');
    expect(client.taken!.comment).to.equal('From this tab.');
  });

  it('says that the time is over, and shows what was not submitted', async () => {
    const client = answered();
    const survey = await changing(client);
    write(survey, 'Too late.');
    client.now = () => new Date('2026-06-01T12:00:00Z');
    press(survey, 'Submit');
    await untilText(survey, 'Your answer can no longer be changed, so what you wrote was not submitted.');
    await untilText(survey, 'Not submitted\nToo late.');
    await until(() => !find(survey, 'Change your answer'));
    expectSame(focused(survey), rootOf(survey).querySelector('.news'), 'focus');
    await expectAccessible(survey);
  });

  it('shows what was written when another tab has withdrawn it', async () => {
    const client = answered();
    const survey = await changing(client);
    write(survey, 'Kind.');
    client.state = 'withdrawn';
    press(survey, 'Submit');
    await untilTitle(survey, 'You withdrew your answer');
    expect(seen(survey)).to.contain('Not submitted\nKind.');
    expectSame(survey.shadowRoot!.activeElement, heading(survey), 'focus');
  });

  it('begins with what was written before the answer was known here', async () => {
    const client = Object.assign(new InMemorySurveyClient(), {now: () => NOW});
    const survey = await show(client);
    radio(survey, 'No, I wouldn’t').click();
    await until(() => comment(survey));
    writeIn(survey, 'Kind.');
    client.state = 'answered';
    buttonIn(survey, 'Submit').click();
    await untilText(survey, 'Not submitted\nKind.');
    expect(survey.draft).to.deep.equal({recommended: false, comment: 'Kind.'});
    await expectAccessible(survey);
    press(survey, 'Change your answer');
    await until(() => rootOf(survey).querySelector('textarea'));
    expect(field(survey).value).to.equal('Kind.');
    press(survey, 'Submit');
    await untilText(survey, 'Your answer is changed.');
    expect([client.taken, survey.draft]).to.deep.equal([{recommended: false, comment: 'Kind.', terms: ANSWER_TERMS}, undefined]);
  });
});

describe('withdrawing an answer in <dr-review-survey>', () => {
  it('asks first, and says in plain words what it means', async () => {
    const client = answered();
    const survey = await asked(client);
    expectSame(focused(survey), rootOf(survey).querySelector('#why'), 'focus');
    expect(visibleText(rootOf(survey).querySelector<HTMLElement>('[part=question]')!).split('\n')).to.deep.equal([
      'Withdraw your answer?',
      'It disappears from the directory, with your comment and any response to it from the provider’s office.',
      'It no longer counts in Maya Lindqvist’s recommendation rate.',
      'We keep a record of it as proof. Neither other members nor the provider’s office can see that record.',
      'You can’t undo this, and you can’t answer again about this visit.',
      'Keep my answer',
      'Withdraw my answer',
    ]);
    await expectAccessible(survey);
    press(survey, 'Keep my answer');
    await until(() => !rootOf(survey).querySelector('[part=question]'));
    expectSame(focused(survey), button(survey, 'Withdraw your answer'), 'focus');
    button(survey, 'Withdraw your answer').click();
    await untilText(survey, 'Withdraw your answer?');
    button(survey, 'Keep my answer').focus();
    await pressKeys('Escape');
    await until(() => !rootOf(survey).querySelector('[part=question]'));
    expect(client.state).to.equal('answered');
  });

  it('once, however often it is pressed, and then says that it is gone', async () => {
    const told = heard('dr-survey-answer-withdrawn');
    const failed = heard('dr-survey-failed');
    const client = answered();
    const survey = await asked(client);
    failed.length = 0;
    client.hold();
    press(survey, 'Withdraw my answer');
    await until(() => find(survey, 'Withdrawing…')?.ariaDisabled === 'true');
    button(survey, 'Withdrawing…').click();
    button(survey, 'Keep my answer').click();
    await expectAccessible(survey);
    client.release();
    await untilTitle(survey, 'You withdrew your answer');
    expect(seen(survey)).to.contain('It no longer appears in the directory and no longer counts.');
    expectSame(survey.shadowRoot!.activeElement, heading(survey), 'focus');
    expect([told, failed, client.state]).to.deep.equal([[{}], [], 'withdrawn']);
    expect(client.calls.filter((call) => call === 'withdrawAnswer')).to.have.length(1);
    expect([part(survey, 'unsent'), findIn(survey, 'Submit')]).to.deep.equal([null, undefined]);
    await expectAccessible(survey);
  });

  for (const {code, of, sentence} of [
    {code: 'offline', of: 0, sentence: 'You’re offline. Try again when you’re back online.'},
    {code: 'timeout', of: 0, sentence: 'We couldn’t confirm it went through. Please try again.'},
    {code: 'forbidden', of: 403, sentence: 'Something went wrong. Please try again.'},
  ]) {
    it(`can be tried again after a failure: ${code}`, async () => {
      const client = answered({failOn: ['withdrawAnswer'], failWith: new ReviewsError(code, of)});
      const survey = await asked(client);
      press(survey, 'Withdraw my answer');
      await untilText(survey, `Not withdrawn yet\n${sentence}`);
      expectSame(focused(survey), button(survey, 'Withdraw my answer'), 'focus');
      await expectAccessible(survey);
      client.failWith = undefined;
      press(survey, 'Withdraw my answer');
      await untilTitle(survey, 'You withdrew your answer');
    });
  }

  it('works without a comment, and for a provider whose name reads from right to left', async () => {
    const provider = {...buildSurvey().provider, name: 'נועה לוי'};
    const client = Object.assign(new InMemorySurveyClient(buildSurvey({provider})), {state: 'answered' as const, now: () => NOW});
    client.taken = {recommended: false, comment: '', terms: ANSWER_TERMS};
    const survey = place({client, token: 'x'});
    await untilText(survey, 'You don’t recommend');
    expect(rootOf(survey).querySelector('blockquote')).to.equal(null);
    press(survey, 'Withdraw your answer');
    await untilText(survey, 'It no longer counts in');
    press(survey, 'Withdraw my answer');
    await untilTitle(survey, 'You withdrew your answer');
  });
});
