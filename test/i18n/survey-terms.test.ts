import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {it} from 'node:test';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import {surveyInSpanish} from '../../src/i18n/survey/survey.es.js';
import {surveyMessages} from '../../src/i18n/survey/survey.js';

/** Every version of the terms that members have agreed to, with the digest of its texts. Entries are never changed or deleted. */
const VERSIONS: Readonly<Record<string, string>> = {
  '2026-11': '0473b1747402ebf367eb9f742e0d0d9a3786dcaae08adf153650269edb04bd1a',
};

it('a changed text of the terms has a new version', () => {
  const texts = [surveyMessages.en.surveyTerms, surveyInSpanish.surveyTerms];
  const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
  assert.equal(digest, VERSIONS[ANSWER_TERMS], 'Add a version here, and name it in ANSWER_TERMS');
});
