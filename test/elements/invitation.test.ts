import './page-guard.js';
import {expect} from 'chai';
import {INVITATION_HEADER} from '../../src/api/shared/routes.js';
import type {ReviewSurvey} from '../../src/elements/review-survey/review-survey.js';
import {buildSurvey} from '../../src/testing/survey/in-memory-client.js';
import {closeFrames, defineIn, type Frame, openFrame} from './support/frame.js';
import {answer, button, comment, part, seen, untilSeen, untilTitle, write} from './support/survey.js';
import {until} from './support/until.js';

/* The page that an invitation links to, in a document of its own: with an address, a history, reloads and the way back. */

const MAYA = 'Maya-_'.repeat(8).slice(0, 43);
const OMAR = 'Omar-_'.repeat(8).slice(0, 43);

/** What the service knows about each invitation. */
let open: Map<string, {readonly name: string; answers: string[]; state: 'open' | 'expired'}>;

beforeEach(() => {
  open = new Map([
    [MAYA, {name: 'Maya Lindqvist', answers: [], state: 'open'}],
    [OMAR, {name: 'Omar Haddad', answers: [], state: 'open'}],
  ]);
});
afterEach(closeFrames);

function service(_: RequestInfo | URL, {method, headers, body}: RequestInit = {}): Promise<Response> {
  const invitation = open.get(new Headers(headers).get(INVITATION_HEADER) ?? '');
  const problem = (status: number, code: string) =>
    Response.json({type: 'about:blank', title: code, status, code}, {status, headers: {'Content-Type': 'application/problem+json'}});
  if (!invitation) return Promise.resolve(problem(404, 'survey-not-found'));
  if (invitation.state === 'expired') return Promise.resolve(problem(410, 'survey-expired'));
  if (invitation.answers.length) return Promise.resolve(problem(409, 'survey-answered'));
  const {provider, ...survey} = buildSurvey();
  if (method !== 'POST') return Promise.resolve(Response.json({...survey, provider: {...provider, name: invitation.name}}));
  const {comment, terms} = JSON.parse(body as string) as {comment: string; terms: string};
  invitation.answers.push(comment);
  return Promise.resolve(Response.json({answeredAt: '2026-11-29T02:30:00Z', comment: 'published', terms}, {status: 201}));
}

interface SurveyPage {
  readonly frame: Frame;
  readonly survey: ReviewSurvey;
  readonly stop: () => void;
}

/** Runs the page's scripts, as after each load of it. */
async function started(frame: Frame, tokenLength?: number): Promise<SurveyPage> {
  const {window, document} = frame;
  window.fetch = service;
  const {openInvitation} = await frame.load<typeof import('../../src/invitation.js')>('/src/invitation.ts');
  const survey = document.querySelector('dr-review-survey')!;
  const stop = openInvitation(survey, {tokenLength});
  await defineIn(frame, 'dr-review-survey');
  return {frame, survey, stop};
}

async function opened(hash: string, tokenLength?: number): Promise<SurveyPage> {
  const frame = await openFrame({body: '<a id="main" href="#main">Skip</a><dr-review-survey api="/" locale="en-US"></dr-review-survey>'});
  frame.window.location.hash = hash;
  return started(frame, tokenLength);
}

async function reloaded({frame: {element, window}}: SurveyPage): Promise<SurveyPage> {
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, {once: true}));
  window.location.reload();
  await loaded;
  const again = element.contentWindow as Frame['window'] & {load: Frame['load']};
  return started({element, window: again, document: again.document, load: (url) => again.load(url)});
}

const asks = ({survey}: SurveyPage, name: string) => untilSeen(survey, `Would you recommend ${name}`);
/** Chooses an answer and waits for the field for the comment. */
async function choose({survey}: SurveyPage, name: string): Promise<void> {
  answer(survey, name).click();
  await until(() => comment(survey), 'the field for the comment');
}

const hashOf = ({frame}: SurveyPage) => frame.window.location.hash;

describe('The page of an invitation', () => {
  // The first test, because WebKit takes the history of a removed frame for that of the next one.
  it('shows the provider of a second link, counts the answer there, and returns to the first with its draft', async () => {
    const page = await opened(MAYA);
    const {survey, frame} = page;
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'Yes, I would');
    write(survey, 'About Maya.');
    await until(() => JSON.stringify(frame.window.history.state).includes('About Maya.'), 'the draft in the history');
    frame.window.location.hash = OMAR;
    await asks(page, 'Omar Haddad');
    expect([hashOf(page), comment(survey)]).to.deep.equal(['', null]);
    await choose(page, 'Yes, I would');
    write(survey, 'About Omar.');
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect([open.get(MAYA)!.answers, open.get(OMAR)!.answers]).to.deep.equal([[], ['About Omar.']]);
    frame.window.history.back();
    await asks(page, 'Maya Lindqvist');
    expect(comment(survey).value).to.equal('About Maya.');
    frame.window.history.forward();
    await untilTitle(survey, 'You already answered');
  });

  it('asks the question of its link, and keeps the token out of the address', async () => {
    const page = await opened(`${MAYA}?utm_source=mail`);
    expect(hashOf(page)).to.equal('');
    expect(page.frame.window.location.search).to.include('body=');
    await asks(page, 'Maya Lindqvist');
  });

  for (const [value, label] of [
    ['yes', 'Yes, I would'],
    ['no', 'No, I wouldn’t'],
  ] as const) {
    it(`shows the answer of the link as chosen, and sends nothing: ${value}`, async () => {
      let page = await opened(`${MAYA}&answer=${value}`);
      await asks(page, 'Maya Lindqvist');
      expect(answer(page.survey, label).checked).to.equal(true);
      expect(comment(page.survey).value).to.equal('');
      expect(hashOf(page)).to.equal('');
      expect(open.get(MAYA)!.answers).to.deep.equal([]);
      write(page.survey, 'Kind.');
      page = await reloaded(page);
      await asks(page, 'Maya Lindqvist');
      expect([answer(page.survey, label).checked, comment(page.survey).value]).to.deep.equal([true, 'Kind.']);
    });
  }

  it('keeps what was chosen here when the link with the other answer is opened in the same tab', async () => {
    const page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    page.frame.window.location.hash = `${MAYA}&answer=yes`;
    await until(() => answer(page.survey, 'Yes, I would').checked, 'the answer of the link');
    page.frame.window.location.hash = `${MAYA}&answer=no`;
    await until(() => hashOf(page) === '', 'the address without the token');
    expect(answer(page.survey, 'Yes, I would').checked).to.equal(true);
  });

  it('reads the token beside a text fragment, which some browsers keep from the page', async () => {
    const page = await opened(`${MAYA}:~:text=Would%20you`);
    await asks(page, 'Maya Lindqvist');
    expect(hashOf(page)).to.equal('');
  });

  for (const encoded of ['%23', '%2523', '%252523']) {
    it(`reads the token behind a # that was encoded: ${encoded}`, async () => {
      const frame = await openFrame({body: '<dr-review-survey api="/" locale="en-US"></dr-review-survey>'});
      frame.window.history.replaceState(null, '', `/host/survey${encoded}${MAYA}&answer=yes?utm_source=mail`);
      const page = await started(frame);
      await asks(page, 'Maya Lindqvist');
      expect(answer(page.survey, 'Yes, I would').checked).to.equal(true);
      expect(frame.window.location.pathname).to.equal('/host/survey');
    });
  }

  it('repairs a broken token if it knows the length', async () => {
    await asks(await opened(`${MAYA.slice(0, 35)}=%0D%0A${MAYA.slice(35)}_`, 43), 'Maya Lindqvist');
  });

  it('shows after a reload what was typed', async () => {
    let page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'No, I wouldn’t');
    // More at once than browsers let into the history.
    for (let i = 0; i < 60; i++) write(page.survey, `Kind${'.'.repeat(i)}`);
    write(page.survey, 'Kind.');
    page = await reloaded(page);
    await asks(page, 'Maya Lindqvist');
    expect(comment(page.survey).value).to.equal('Kind.');
    expect(answer(page.survey, 'No, I wouldn’t').checked).to.equal(true);
    write(page.survey, '');
    page = await reloaded(page);
    await asks(page, 'Maya Lindqvist');
    expect(comment(page.survey).value).to.equal('');
    expect(answer(page.survey, 'No, I wouldn’t').checked).to.equal(true);
  });

  it('says after a reload that the question is answered, and keeps no draft', async () => {
    let page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'Yes, I would');
    write(page.survey, 'Kind and clear.');
    button(page.survey, 'Submit').click();
    await untilTitle(page.survey, 'Thank you for your feedback');
    expect(JSON.stringify(page.frame.window.history.state)).not.to.include('Kind');
    page = await reloaded(page);
    await untilTitle(page.survey, 'You already answered');
    expect(seen(page.survey)).not.to.include('Kind');
  });

  it('says after a reload that the time has passed, and still shows the comment', async () => {
    let page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'Yes, I would');
    write(page.survey, 'Kind and clear.');
    open.get(MAYA)!.state = 'expired';
    page = await reloaded(page);
    await untilTitle(page.survey, 'This question is closed');
    expect(part(page.survey, 'unsent')!.textContent).to.include('Kind and clear.');
  });

  it('says that a link without a token, or with one that is no longer known, does not work', async () => {
    await untilTitle((await opened('')).survey, 'This link doesn’t work');
    open.delete(OMAR);
    await untilTitle((await opened(OMAR)).survey, 'This link doesn’t work');
  });

  it('keeps its question at a place in the page', async () => {
    let page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'Yes, I would');
    write(page.survey, 'Kind.');
    page.frame.document.querySelector('a')!.click();
    await until(() => hashOf(page) === '#main' && !!page.frame.window.history.state, 'the place');
    page = await reloaded(page);
    await asks(page, 'Maya Lindqvist');
    expect([hashOf(page), comment(page.survey).value]).to.deep.equal(['#main', 'Kind.']);
  });

  it("leaves the host's state in the history, and no other page of the host has the draft", async () => {
    const page = await opened(MAYA);
    const {history, location} = page.frame.window;
    history.replaceState({...(history.state as object), router: 7}, '');
    await asks(page, 'Maya Lindqvist');
    await choose(page, 'Yes, I would');
    write(page.survey, 'Kind.');
    await until(() => JSON.stringify(history.state).includes('Kind.'), 'the draft in the history');
    expect(history.state).to.include({router: 7});
    history.pushState({router: 8}, '', '/host/other');
    history.pushState({router: 9}, '', '/host/other-still');
    history.back();
    await until(() => location.pathname === '/host/other', 'the other page');
    expect(history.state).to.deep.equal({router: 8});
    page.stop();
  });

  it('updates the history seldom while someone types, as browsers demand', async () => {
    const page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    const {history} = page.frame.window;
    let updates = 0;
    history.replaceState = (...given: Parameters<History['replaceState']>) => {
      updates++;
      History.prototype.replaceState.apply(history, given);
    };
    await choose(page, 'Yes, I would');
    for (let i = 1; i <= 300; i++) write(page.survey, 'x'.repeat(i));
    await until(() => JSON.stringify(history.state).includes('x'.repeat(300)), 'the draft in the history');
    expect(updates).to.be.below(30);
  });

  it('does nothing more once it is stopped', async () => {
    const page = await opened(MAYA);
    await asks(page, 'Maya Lindqvist');
    page.stop();
    page.frame.window.location.hash = OMAR;
    await until(() => hashOf(page) === `#${OMAR}`, 'the address');
    expect(page.survey.token).to.equal(MAYA);
  });
});
