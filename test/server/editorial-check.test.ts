import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SurveyReceipt} from 'directory-reviews/contract';
import {screen as full} from 'directory-reviews/screening/full';
import {screenFor} from '../../demo/server/reviews/screen.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {planIn} from '../../demo/server/shared/plan-profile.js';
import {anAnswer, Collection} from './collection-world.js';
import {onPostgres} from './databases.js';

const planWith = (editorialCheck: unknown) => planIn(JSON.stringify({timeZone: 'America/Denver', editorialCheck}));

describe('the editorial check of a plan profile', () => {
  it('is read', () => {
    const editorialCheck = {off: ['money'], words: [{label: 'derogatory', words: ['pill mill']}]};
    assert.deepEqual(planWith(editorialCheck).editorialCheck, editorialCheck);
    assert.equal(planWith(undefined).editorialCheck, undefined);
  });

  for (const [wrong, told] of [
    [{off: ['rude']}, /"editorialCheck.off.0" must be one of acknowledges-patient, .*, profanity, not "rude"\.$/],
    [{off: 'money'}, /"editorialCheck.off" must be an array, not "money"\.$/],
    [{of: ['money']}, /"editorialCheck" must have only the fields off and words, not {"of":\["money"\]}\.$/],
    [{words: [{label: 'money', words: ['?!']}]}, /"editorialCheck.words.0.words.0" must have a letter or a digit, not "\?!"\.$/],
    [{words: [{label: 'money', words: ['x'.repeat(61)]}]}, /"editorialCheck.words.0.words.0" must have at most 60 characters, not "x+"\.$/],
    [
      {words: [{label: 'money', words: Array(201).fill('x')}]},
      /"editorialCheck.words.0.words" must have at most 200 entries, not "201 entries"\.$/,
    ],
    [{words: [{words: ['x']}]}, /"editorialCheck.words.0.label" must be one of .*, not null\.$/],
    ['off', /"editorialCheck" must be an object, not "off"\.$/],
  ] as const) {
    it(`is refused, and says why: ${JSON.stringify(wrong).slice(0, 60)}`, () => {
      assert.throws(
        () => planWith(wrong),
        (error) => error instanceof PlainError && told.test(error.message) && /^plan-profile\.json: /.test(error.message),
      );
    });
  }
});

onPostgres('the service', (opened) => {
  it('holds back a comment with a word of the plan, and no longer one with what the plan has switched off', async () => {
    const screen = screenFor(planWith({off: ['profanity'], words: [{label: 'derogatory', words: ['pill mill']}]}), full);
    const collection = await Collection.begin(opened, undefined, {screen});
    const commentOf = async (comment: string) => {
      const {token} = await collection.invite();
      return SurveyReceipt.parse(await (await collection.answer(token, anAnswer(comment))).json()).comment;
    };
    assert.equal(await commentOf('A pill mill, that place.'), 'waiting');
    assert.equal(await commentOf('Good doctor, no shit.'), 'published');
  });
});
