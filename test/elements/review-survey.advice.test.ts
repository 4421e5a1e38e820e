import './page-guard.js';
import '../../src/define/dr-config.js';
import {expect} from 'chai';
import {InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import {expectAccessible} from './axe.js';
import {closeFrames, openFrame} from './support/frame.js';
import {answer, button, comment, part, seen, show, untilSeen, untilTitle, write} from './support/survey.js';
import {visibleText} from './support/tab.js';
import {until} from './support/until.js';

const NAMES_A_PERSON = 'Ask my neighbor Desmond Achebe. My A1C was 9.';

/** The marked words in the field. */
const marked = () => [...(CSS.highlights?.get('dr-finding') ?? [])].map((range) => (range as Range).toString());

/** The survey with a comment field that has the focus and this text. */
async function writing(text: string, given: Parameters<typeof show>[1] = {}, client = new InMemorySurveyClient()) {
  const survey = await show(client, given);
  answer(survey, 'Yes, I would').click();
  await until(() => comment(survey));
  comment(survey).focus();
  write(survey, text);
  return survey;
}

afterEach(() => {
  closeFrames();
  document.body.replaceChildren();
});

describe('<dr-review-survey> advice on a comment', () => {
  it('names and marks what would hold it back, and says what happens then', async () => {
    const survey = await writing(NAMES_A_PERSON);
    await until(() => part(survey, 'tip'), 'the advice');
    expect(visibleText(part(survey, 'tip')!).replace(/\s+/g, ' ')).to.equal(
      '“Desmond Achebe” can identify someone. “My A1C was 9” is a health detail. We don’t publish those. You can leave them out and submit, or submit as is and someone will check them first.',
    );
    if (CSS.highlights) expect(marked()).to.deep.equal(['Desmond Achebe', 'My A1C was 9']);
    await expectAccessible(survey);
  });

  it('follows what is written in front of the marks, and goes with them', async () => {
    const survey = await writing(NAMES_A_PERSON);
    await until(() => part(survey, 'tip'), 'the advice');
    write(survey, `Well. ${NAMES_A_PERSON}`);
    await survey.updateComplete;
    if (CSS.highlights) expect(marked()).to.deep.equal(['Desmond Achebe', 'My A1C was 9']);
    write(survey, 'Ask my neighbor.');
    await until(() => !part(survey, 'tip'), 'no advice');
    expect(marked()).to.deep.equal([]);
  });

  it('is there for a draft once the field has the focus', async () => {
    const survey = await show(undefined, {initialDraft: {recommended: true, comment: 'My A1C was 9.'}});
    await until(() => comment(survey)?.value);
    expect(part(survey, 'tip')).to.equal(null);
    comment(survey).focus();
    await untilSeen(survey, '“My A1C was 9” is a health detail.');
  });

  it('says one thing of an insult by a swear word', async () => {
    const survey = await writing('That bitch at the desk.');
    await untilSeen(survey, '“bitch”');
    expect(seen(survey).match(/“bitch”/g)).to.have.length(1);
  });

  it('follows what the plan has switched off and added', async () => {
    const editorialCheck = {off: ['health-information'], words: [{label: 'derogatory', words: ['pill mill']}]} as const;
    const survey = await writing('A pill mill. My A1C was 9.', {planProfile: {editorialCheck}});
    await untilSeen(survey, '“pill mill” is on the plan’s own list. We don’t publish those. You can leave it out');
    expect(seen(survey)).to.not.contain('is a health detail');
  });

  it('never blocks, and sends nothing before the answer', async () => {
    const client = new InMemorySurveyClient();
    const survey = await writing(NAMES_A_PERSON, {}, client);
    await until(() => part(survey, 'tip'), 'the advice');
    expect(client.calls).to.deep.equal(['survey']);
    button(survey, 'Submit').click();
    await untilTitle(survey, 'Thank you for your feedback');
    expect(client.taken!.comment).to.equal(NAMES_A_PERSON);
    expect(marked()).to.deep.equal([]);
  });

  it('leaves no marks when the survey leaves the page', async () => {
    const survey = await writing(NAMES_A_PERSON);
    await until(() => part(survey, 'tip'), 'the advice');
    survey.remove();
    expect(marked()).to.deep.equal([]);
  });

  for (const [width, percent, dir] of [
    [320, 100, 'ltr'],
    [320, 200, 'ltr'],
    [600, 100, 'rtl'],
  ] as const) {
    it(`marks the words where they are, and the field never scrolls: ${width} px, text at ${percent}%, ${dir}`, async () => {
      const host = await openFrame({dir}, {width, height: 700});
      host.document.documentElement.style.setProperty('font-size', `${percent}%`);
      await host.load('/src/define/dr-review-survey.ts');
      const survey = await show(
        undefined,
        {initialDraft: {recommended: true, comment: `${'A long story. '.repeat(50)}My A1C was 9.`}},
        host.document.body,
      );
      await until(() => comment(survey)?.value);
      const field = comment(survey);
      const copy = survey.shadowRoot!.querySelector('.copy')!;
      expect(field.scrollHeight).to.be.at.most(field.clientHeight + 1);
      expect(copy.scrollHeight).to.be.at.most(field.scrollHeight + 1);
      expect(survey.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(width);
      const [one, other] = [field.getBoundingClientRect(), copy.getBoundingClientRect()];
      for (const side of ['left', 'right', 'top'] as const) expect(Math.abs(one[side] - other[side]), side).to.be.below(1);
    });
  }
});
