import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adviceOn} from '../../src/elements/response-advice/advice.js';
import {REPORT_STARTERS, RESPONSE_STARTERS} from '../../src/elements/submission-dialog/starters.js';
import {submissionInSpanish} from '../../src/i18n/practice/submission.es.js';
import {submissionMessages} from '../../src/i18n/practice/submission.js';
import {RESPONSES} from './examples-responses.js';

/** Sentences that get advice, so that each suggestion in each language is made. */
const ADVISED = [
  ...RESPONSES.map(([, text]) => text),
  'We saw you last Tuesday, and your diabetes checkup went well. Your copay was wrong.',
  'Your surgery on 12/06/2025 was late. Last Tuesday was busy. Your bill is paid.',
  'Le atendimos el martes pasado y su cirugía fue bien. Su factura está pagada.',
  'Su cirugía del 6 de diciembre empezó tarde. El martes pasado hubo mucha gente.',
];

describe('the words that the dialogs suggest', () => {
  const starters = [...Object.values(RESPONSE_STARTERS).flatMap((each) => each.map(([, text]) => text)), ...Object.values(REPORT_STARTERS)];

  for (const [language, messages] of [
    ['English', submissionMessages.en],
    ['Spanish', submissionInSpanish],
  ] as const) {
    it(`pass the editorial check: first sentences in ${language}`, () => {
      const texts = starters.map((text) => messages[text] as string);
      assert.ok(texts.length > 5);
      for (const text of texts) assert.deepEqual(adviceOn(text), [], text);
      for (const [one, other] of [texts, texts.toReversed()].map((each) => each.slice(0, 2)))
        assert.deepEqual(adviceOn(`${one} ${other}`), []);
    });
  }

  it('pass the editorial check: safer words in their place', () => {
    const suggested = new Set<string>();
    for (const text of ADVISED) {
      for (const {start, end, suggestion} of adviceOn(text)) {
        if (!suggestion) continue;
        suggested.add(suggestion.toLowerCase());
        const after = text.slice(0, start) + suggestion + text.slice(end);
        // What begins before the suggestion is about the words before it.
        const flagged = adviceOn(after).filter((each) => each.start >= start && each.start < start + suggestion.length);
        assert.deepEqual(flagged, [], after);
      }
    }
    assert.deepEqual([...suggested].sort(), ['este asunto', 'hace poco', 'recently', 'su experiencia', 'this matter', 'your experience']);
  });

  it('never apologize for a recommendation, nor thank for kind words that nobody wrote', () => {
    const labels = (list: readonly (readonly [string, string])[]) => list.map(([label]) => label);
    assert.deepEqual(labels(RESPONSE_STARTERS.recommended), ['startThanks', 'startPraise']);
    assert.deepEqual(labels(RESPONSE_STARTERS.notRecommended), ['startThanks', 'startApology']);
  });
});

describe('advice', () => {
  it('has one entry for each stretch of a text', () => {
    for (const text of ADVISED) {
      const places = adviceOn(text);
      places.forEach(({start}, index) => assert.ok(start >= (places[index - 1]?.end ?? 0), text));
    }
  });

  it('keeps the reason of the first of two overlapping findings, and no suggestion that would leave half of them', () => {
    const [first, ...others] = adviceOn('Your diabetes checkup was late.');
    assert.deepEqual([first!.words, others], ['Your diabetes checkup', []]);
  });
});
