import '../../src/define/dr-config.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import {buildSurvey, InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {descriptionOf} from './support/dialogs.js';
import {pressKeys} from './support/keys.js';
import {
  answer,
  button,
  comment,
  findButton,
  heading,
  heard,
  part,
  place,
  seen,
  show,
  status,
  untilSeen,
  untilTitle,
  write,
} from './support/survey.js';
import {visibleText} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';

const PLAN = {brand: 'Juniper Health'};

beforeEach(() => {
  const body = document.createElement('body');
  body.lang = 'en';
  document.body.replaceWith(body);
});

describe('<dr-review-survey> asks', () => {
  it('about one provider and one visit, and says what happens with a comment', async () => {
    const survey = await show(undefined, {planProfile: PLAN});
    expect(seen(survey).split('\n')).to.deep.equal([
      'Maya Lindqvist, MD',
      'Family medicine · Denver, CO',
      'One question from Juniper Health about your visit on 12/02/2025.',
      'Would you recommend Maya Lindqvist to your family and friends?',
      'Yes, I would',
      'No, I wouldn’t',
      'Submit',
    ]);
    expect(part(survey, 'choice')!.closest('fieldset')!.getAttribute('aria-labelledby')).to.equal(heading(survey).id);
    expect([answer(survey, 'Yes, I would').checked, answer(survey, 'No, I wouldn’t').checked]).to.deep.equal([false, false]);
    await expectAccessible(survey);
    answer(survey, 'No, I wouldn’t').click();
    await untilSeen(survey, 'What should other patients know? (optional)');
    expect(seen(survey))
      .to.contain('Please leave out names, health details, phone numbers, and addresses.')
      .and.to.contain('Your answer counts in Maya Lindqvist’s recommendation rate.')
      .and.to.contain('in the directory with your city, state, and the date, never your name.')
      .and.to.contain('Anyone who uses the directory can read it, and the provider’s office can respond.\nWe check every comment first.');
    expect(part(survey, 'terms')!.compareDocumentPosition(button(survey, 'Submit')) & Node.DOCUMENT_POSITION_PRECEDING).not.to.equal(0);
    await expectAccessible(survey);
  });

  it('and opens what the check of a comment means', async () => {
    const survey = await show(undefined, {planProfile: PLAN, initialDraft: {recommended: true, comment: ''}});
    const details = part(survey, 'checked') as HTMLDetailsElement;
    expect(visibleText(details)).to.equal('We check every comment first.');
    details.querySelector('summary')!.click();
    await untilSeen(survey, 'If it finds something, a person reads the comment before it appears.');
    expect(seen(survey)).to.contain('Juniper Health asks only after processing a claim');
    await expectAccessible(survey);
    details.querySelector('summary')!.click();
    await until(() => !details.open);
    expect(survey.draft).to.deep.equal({recommended: true, comment: ''});
  });

  it('by keyboard only, and submits with Enter on an answer', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    answer(survey, 'Yes, I would').focus();
    await pressKeys('ArrowDown');
    expect(answer(survey, 'No, I wouldn’t').checked).to.equal(true);
    await pressKeys('Enter');
    await untilTitle(survey, 'Thank you for your feedback');
    expect(client.taken).to.deep.equal({recommended: false, comment: '', terms: ANSWER_TERMS});
  });

  it('with a visible countdown, announced only after a pause in typing', async () => {
    const survey = await show();
    answer(survey, 'Yes, I would').click();
    await untilSeen(survey, '1,000 characters left');
    expect(descriptionOf(comment(survey)))
      .to.contain('Please leave out names')
      .and.to.contain('1,000 characters left');
    await settled();
    expect(status(survey)).to.equal('');
    write(survey, 'Kind 👩‍🚀');
    await untilSeen(survey, '994 characters left');
    expect(status(survey)).to.equal('');
    await until(() => status(survey) === '994 characters left');
  });

  it('for a choice and a comment within the limit: moves to the fault and truncates nothing', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    const long = 'x'.repeat(1002);
    survey.initialDraft = {comment: long};
    await untilSeen(survey, '2 characters over the limit of 1,000');
    expect(comment(survey).ariaInvalid ?? comment(survey).getAttribute('aria-invalid')).to.equal('true');
    button(survey, 'Submit').click();
    await untilSeen(survey, 'Choose Yes or No.');
    expectSame(survey.shadowRoot!.activeElement, answer(survey, 'Yes, I would'), 'focus');
    expect(descriptionOf(survey.shadowRoot!.querySelector('fieldset')!)).to.equal('Choose Yes or No.');
    await expectAccessible(survey);
    answer(survey, 'Yes, I would').click();
    await until(() => !seen(survey).includes('Choose Yes'));
    button(survey, 'Submit').click();
    await until(() => survey.shadowRoot!.activeElement === comment(survey), 'focus on the comment');
    expect(descriptionOf(comment(survey))).to.contain('Shorten the comment by 2 characters.');
    expect([comment(survey).value, client.calls]).to.deep.equal([long, ['survey']]);
    await expectAccessible(survey);
    write(survey, 'x'.repeat(1000));
    await until(() => !seen(survey).includes('Shorten'));
  });
});

describe('<dr-review-survey> while the member writes', () => {
  it('points out a health detail, and submits it as it is', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Very kind. My A1C was 9 and she explained it.');
    await untilSeen(survey, '“My A1C was 9” is a health detail. We don’t publish those.');
    expect(part(survey, 'tip')!.closest('[role=status]')).not.to.equal(null);
    await expectAccessible(survey);
    write(survey, 'Very kind, and she explained it.');
    await until(() => !part(survey, 'tip'));
    write(survey, 'Very kind. My A1C was 9.');
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(client.taken!.comment).to.equal('Very kind. My A1C was 9.');
  });
});

describe('<dr-review-survey> after the answer', () => {
  it('says that a receipt comes, if the member wants one and can have one', async () => {
    const client = new InMemorySurveyClient(buildSurvey({receiptByEmail: true}));
    const survey = await show(client);
    expect(part(survey, 'receipt')).to.equal(null);
    answer(survey, 'Yes, I would').click();
    const wish = await until(() => part(survey, 'receipt'));
    expect(visibleText(wish)).to.equal('Email me a receipt');
    wish.querySelector('input')!.click();
    await expectAccessible(survey);
    button(survey, 'Submit').click();
    await untilSeen(survey, 'We’re emailing you a receipt. It has neither your answer nor your comment in it.');
    expect(client.taken).to.deep.equal({recommended: true, comment: '', terms: ANSWER_TERMS});
    await expectAccessible(survey);
  });

  it('offers no receipt by email to a member without an email', async () => {
    const survey = await show();
    answer(survey, 'Yes, I would').click();
    await until(() => part(survey, 'terms'));
    expect(part(survey, 'receipt')).to.equal(null);
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(seen(survey)).not.to.contain('receipt');
  });

  it('does not say what the member agreed to if the service does not', async () => {
    const client = new InMemorySurveyClient();
    client.garble = (answer, call) => (call === 'answer' ? {...answer, terms: undefined} : answer);
    const survey = await show(client);
    answer(survey, 'Yes, I would').click();
    await until(() => part(survey, 'terms'));
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(part(survey, 'terms')).to.equal(null);
  });

  it('repeats what the member agreed to', async () => {
    const survey = await show();
    answer(survey, 'Yes, I would').click();
    await until(() => part(survey, 'terms'));
    const agreed = visibleText(part(survey, 'terms')!);
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(seen(survey)).to.contain(`You agreed to this\n${agreed}`);
  });

  it('shows what the member said, and leads on to the provider’s reviews', async () => {
    const survey = await show(undefined, {
      reviewsLink: '/directory/{providerId}?tab=reviews',
      initialDraft: {recommended: false, comment: 'So so.'},
    });
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(visibleText(part(survey, 'answer')!)).to.equal('You don’t recommend Maya Lindqvist\nSo so.');
    expect(part(survey, 'reviews')!.getAttribute('href')).to.equal('/directory/p1?tab=reviews');
    expect(visibleText(part(survey, 'reviews')!)).to.equal('See Maya Lindqvist’s reviews');
    await expectAccessible(survey);
  });

  it('has no link without a safe address', async () => {
    for (const reviewsLink of [undefined, 'javascript:alert(1)']) {
      const survey = await show(undefined, {reviewsLink, initialDraft: {recommended: true, comment: ''}});
      button(survey, 'Submit').click();
      await untilTitle(survey, 'Thank you for your feedback');
      expect(part(survey, 'reviews')).to.equal(null);
      survey.remove();
    }
  });
});

describe('<dr-review-survey> submits', () => {
  it('once, however often the button is pressed, and tells the host no text', async () => {
    const submitted = heard('dr-review-submitted');
    const drafts = heard('dr-survey-draft-changed');
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Kind and clear.');
    client.hold();
    const submit = button(survey, 'Submit');
    submit.focus();
    submit.click();
    submit.click();
    await until(() => findButton(survey, 'Submitting…')?.ariaDisabled === 'true');
    // Input during submission is not accepted, and the form shows that.
    answer(survey, 'No, I wouldn’t').click();
    await until(() => answer(survey, 'Yes, I would').checked);
    expect(comment(survey).readOnly).to.equal(true);
    await expectAccessible(survey);
    submit.click();
    client.release();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(client.taken).to.deep.equal({recommended: true, comment: 'Kind and clear.', terms: ANSWER_TERMS});
    expect(client.calls).to.deep.equal(['survey', 'answer']);
    expectSame(survey.shadowRoot!.activeElement, heading(survey), 'focus');
    expect([submitted, drafts]).to.deep.equal([[{comment: 'published'}], [{empty: false}, {empty: false}, {empty: true}]]);
    await expectAccessible(survey);
  });

  for (const {outcome, text, suspicious, sentence} of [
    {outcome: 'none', text: '', suspicious: false, sentence: 'Your answer now counts toward Maya Lindqvist’s recommendation rate.'},
    {outcome: 'published', text: 'Kind.', suspicious: false, sentence: 'Your comment is published.'},
    {
      outcome: 'waiting',
      text: 'Kind.',
      suspicious: true,
      sentence: 'Your comment appears in the directory once we have checked it.',
    },
  ]) {
    it(`and says what happens with the comment: ${outcome}`, async () => {
      const submitted = heard('dr-review-submitted');
      const survey = await show(Object.assign(new InMemorySurveyClient(), {suspicious}), {planProfile: PLAN});
      answer(survey, 'No, I wouldn’t').click();
      await until(() => comment(survey));
      write(survey, text);
      button(survey, 'Submit').click();
      await untilSeen(survey, sentence);
      expect(seen(survey).includes('comment is published.')).to.equal(outcome === 'published');
      expect(submitted).to.deep.equal([{comment: outcome}]);
      await expectAccessible(survey);
    });
  }
});

describe('<dr-review-survey> keeps its input', () => {
  for (const {code, status: of, sentence} of [
    {code: 'offline', status: 0, sentence: 'You’re offline.'},
    {code: 'timeout', status: 0, sentence: 'We couldn’t confirm it went through.'},
    {code: 'service-unavailable', status: 503, sentence: 'We couldn’t confirm it went through.'},
    {code: 'invalid-request', status: 400, sentence: 'Something went wrong. Please submit your answer again.'},
  ]) {
    it(`when submitting fails: ${code}`, async () => {
      const failed = heard('dr-survey-failed');
      const client = new InMemorySurveyClient();
      const survey = await show(client);
      answer(survey, 'Yes, I would').click();
      await until(() => comment(survey));
      write(survey, 'Kind.');
      client.failWith = new ReviewsError(code, of);
      const submit = button(survey, 'Submit');
      submit.focus();
      submit.click();
      await untilSeen(survey, sentence);
      expect(survey.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('Your answer is saved here.');
      expect([answer(survey, 'Yes, I would').checked, comment(survey).value]).to.deep.equal([true, 'Kind.']);
      expect(survey.draft).to.deep.equal({recommended: true, comment: 'Kind.'});
      expect(failed).to.deep.equal([{code, status: of}]);
      expectSame(survey.shadowRoot!.activeElement, submit, 'focus');
      await expectAccessible(survey);
      client.failWith = undefined;
      submit.click();
      await untilTitle(survey, 'Thank you for your feedback');
    });
  }

  it('when moved in the page, and restores it from the host’s draft', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client, {initialDraft: {recommended: false, comment: 'So so'}});
    expect([answer(survey, 'No, I wouldn’t').checked, comment(survey).value]).to.deep.equal([true, 'So so']);
    write(survey, 'So so.');
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(survey);
    await settled();
    expect([answer(survey, 'No, I wouldn’t').checked, comment(survey).value]).to.deep.equal([true, 'So so.']);
    expect(client.calls).to.deep.equal(['survey']);
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(survey.draft).to.equal(undefined);
  });

  it('only for the same visit', async () => {
    const survey = await show(undefined, {token: 'first', initialDraft: {recommended: true, comment: 'About the first.'}});
    survey.client = new InMemorySurveyClient(buildSurvey({visitedOn: '2025-11-30'}));
    survey.token = 'second';
    await untilSeen(survey, 'visit on 11/30/2025');
    expect(comment(survey)).to.equal(null);
  });

  it('after a lost reply and a change: says that the first answer was received, and shows the unsubmitted text', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Kind.');
    client.lostAnswers = 1;
    button(survey, 'Submit').click();
    await untilSeen(survey, 'your answer counts only once');
    write(survey, 'Kind, on second thought.');
    button(survey, 'Submit').click();
    await untilTitle(survey, 'We got your first answer');
    await until(() =>
      /Not submitted\s*Kind, on second thought\./.test(survey.shadowRoot!.querySelector('dr-own-answer')?.shadowRoot?.textContent ?? ''),
    );
    expect(client.taken!.comment).to.equal('Kind.');
    expectSame(survey.shadowRoot!.activeElement, heading(survey), 'focus');
    await expectAccessible(survey);
  });

  it('when the session ends, and submits after a sign-in', async () => {
    const asked = heard('dr-sign-in-required');
    const client = new InMemorySurveyClient();
    const survey = await show(client, {claimId: 'c1'});
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Kind.');
    client.signedIn = false;
    button(survey, 'Submit').click();
    await untilSeen(survey, 'You’ve been signed out. Sign in to submit.');
    await expectAccessible(survey);
    const signIn = part(survey, 'sign-in')!;
    signIn.focus();
    signIn.click();
    expect(asked).to.deep.equal([{reason: 'expired'}, {reason: 'expired'}]);
    expect(comment(survey).value).to.equal('Kind.');
    client.hold();
    client.signedIn = true;
    survey.resume();
    await until(() => survey.shadowRoot!.activeElement === findButton(survey, 'Submitting…'), 'focus on the button that was pressed');
    client.release();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(client.taken!.comment).to.equal('Kind.');
  });

  it('says what to do if the page is older than the terms, and keeps the text', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client, {initialDraft: {recommended: true, comment: 'Kind.'}});
    client.failWith = new ReviewsError('terms-outdated', 409);
    button(survey, 'Submit').click();
    await untilSeen(survey, 'This page is out of date. Copy your comment, reload the page, and submit your answer again.');
    expect([seen(survey).includes('Not submitted yet'), comment(survey).value]).to.deep.equal([true, 'Kind.']);
    await expectAccessible(survey);
  });
});

describe('<dr-review-survey> shows no question', () => {
  for (const {state, token, title, sentence} of [
    {state: 'not-found', token: 'x', title: 'This link doesn’t work', sentence: 'Open the link in your email again'},
    {state: 'not-found', token: undefined, title: 'No question for this visit', sentence: 'it isn’t yours'},
    {state: 'expired', token: 'x', title: 'This question is closed', sentence: 'only for a limited time'},
    {state: 'canceled', token: 'x', title: 'We don’t need your answer anymore', sentence: 'we canceled the question'},
    {state: 'withdrawn', token: 'x', title: 'You withdrew your answer', sentence: 'no longer counts'},
    {state: 'answered', token: 'x', title: 'You already answered', sentence: 'we already have yours'},
  ] as const) {
    it(`but says: ${title}`, async () => {
      const failed = heard('dr-survey-failed');
      const survey = place({client: Object.assign(new InMemorySurveyClient(), {state}), token, claimId: token ? undefined : 'c1'});
      await untilTitle(survey, title);
      expect(status(survey)).to.contain(sentence);
      expect(survey.shadowRoot!.querySelector('form, button')).to.equal(null);
      expect(failed).to.have.length(1);
      expect(JSON.stringify(failed)).not.to.contain('token');
      await expectAccessible(survey);
    });
  }

  it('when another page was faster, and shows what was typed here', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client);
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Kind.');
    client.state = 'answered';
    button(survey, 'Submit').click();
    await untilTitle(survey, 'You already answered');
    await until(() => /Not submitted\s*Kind\./.test(survey.shadowRoot!.querySelector('dr-own-answer')?.shadowRoot?.textContent ?? ''));
    await expectAccessible(survey);
  });

  it('when it is withdrawn meanwhile, and shows what was typed here', async () => {
    const client = new InMemorySurveyClient();
    const survey = await show(client, {claimId: 'c1'});
    answer(survey, 'Yes, I would').click();
    await until(() => comment(survey));
    write(survey, 'Kind.');
    client.state = 'not-found';
    button(survey, 'Submit').click();
    await untilTitle(survey, 'No question for this visit');
    expect(seen(survey)).to.contain('Not submitted\nKind.');
    await expectAccessible(survey);
  });

  it('until a signed-out member signs in', async () => {
    const asked = heard('dr-sign-in-required');
    const client = Object.assign(new InMemorySurveyClient(), {signedIn: false});
    const survey = place({client, claimId: 'c1'});
    await untilTitle(survey, 'Sign in to answer');
    expect(asked).to.deep.equal([{reason: 'signed-out'}]);
    await expectAccessible(survey);
    button(survey, 'Sign in').focus();
    client.signedIn = true;
    survey.resume();
    await untilSeen(survey, 'Would you recommend');
    expectSame(survey.shadowRoot!.activeElement, heading(survey), 'focus');
  });

  it('while it loads and after a failure, with a retry that keeps focus', async () => {
    const client = new InMemorySurveyClient();
    client.hold();
    client.failWith = new ReviewsError('service-unavailable', 503);
    const survey = place({client});
    await until(() => survey.shadowRoot?.textContent.includes('Loading the question…'));
    expect(survey.offsetHeight).to.be.greaterThan(80);
    await expectAccessible(survey);
    client.release();
    await untilTitle(survey, 'We couldn’t load the question');
    await expectAccessible(survey);
    const retry = part(survey, 'retry')!;
    client.hold();
    retry.focus();
    retry.click();
    retry.click();
    await until(() => retry.ariaDisabled === 'true');
    expect(client.calls).to.have.length(2);
    client.release();
    await until(() => retry.textContent === 'Try again');
    expectSame(survey.shadowRoot!.activeElement, retry, 'focus while it fails again');
    client.failWith = undefined;
    retry.click();
    await untilSeen(survey, 'Would you recommend');
  });

  it('offline, and loads by itself when back online', async () => {
    const client = new InMemorySurveyClient();
    client.failWith = new ReviewsError('offline');
    const survey = place({client});
    await untilSeen(survey, 'You’re offline. The question will load when you’re back online.');
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await untilSeen(survey, 'Would you recommend');
  });
});

describe('<dr-review-survey> in its page', () => {
  it('uses plan, language and messages from the <dr-config> around it, and only its own client', async () => {
    const config = document.createElement('dr-config');
    Object.assign(config, {locale: 'es', planProfile: PLAN, messages: {surveySubmit: 'Enviar ya'}});
    document.body.append(config);
    const survey = place({locale: undefined, client: new InMemorySurveyClient()}, config);
    await until(() => findButton(survey, 'Enviar ya'));
    expect(heading(survey).textContent).to.equal('¿Recomendaría a Maya Lindqvist a su familia y amistades?');
    expect(seen(survey)).to.contain('Una pregunta de Juniper Health');
    await expectAccessible(survey);
  });

  it('rejects a malformed link without a request', async () => {
    const survey = place({api: 'https://reviews.invalid', token: 'cut-off'});
    await untilTitle(survey, 'This link doesn’t work');
  });

  it('fits into 200 pixels from right to left', async () => {
    document.body.dir = 'rtl';
    const column = document.createElement('div');
    column.style.setProperty('inline-size', '200px');
    document.body.append(column);
    const provider = {...buildSurvey().provider, name: 'Maximiliane Wolfeschlegelsteinhausenbergerdorff'};
    const survey = await show(new InMemorySurveyClient(buildSurvey({provider})), {}, column);
    expect([survey.offsetWidth, survey.scrollWidth]).to.deep.equal([200, 200]);
    await expectAccessible(survey);
  });

  it('logs one warning when the page does not configure it', async () => {
    expectConsole(/<dr-review-survey> needs token or claim-id, and api or client/);
    const survey = place({api: 'https://reviews.invalid'});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
    expect(heading(survey).textContent).to.equal('How was your visit?');
  });
});
