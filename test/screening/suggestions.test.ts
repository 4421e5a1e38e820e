import assert from 'node:assert/strict';
import {it} from 'node:test';
import {adviceOn} from '../../src/elements/response-advice/advice.js';

const VISITS = ['visit', 'appointment', 'visits', 'last appointment', 'checkup', 'surgery', 'exams', 'follow-up', 'copay', 'bills'];
const AROUND = [
  'We are sorry that your # was late.',
  'Thank you for your #.',
  'Your # were too short, and we regret it.',
  'During your #, the phones were down.',
  'See you at your next #!',
  'About your #: please call us.',
  'We read what you say about your # and agree.',
  'Your # deserved more time.',
  'Nobody called you back after your #.',
  'In our view your # is no reason to wait.',
];

const DATES = ['Tuesday', 'last Tuesday', 'June 2nd', 'on May 3, 2025', 'the morning of June 9', 'yesterday', 'on Friday at noon'];
const AROUND_DATES = [
  'The lobby was crowded #.',
  '# was a hard day for all.',
  'The week before # we lost power.',
  'We are sorry about #.',
  'Since # we have two more phones.',
  '#, a pipe burst.',
  'It rained from # to noon.',
  'The events of # taught us a lot.',
  'A pipe burst # and the lobby flooded.',
  'The power failed #, we regret it.',
  'We had no light # until noon.',
  'Until # nobody knew.',
  'Our doctor was called away #.',
  'The line was long #!',
  'By # it was fixed.',
  'Between # and noon nobody answered.',
];

/** Signs that safer words do not fit their sentence. */
const WRONG = [
  /\brecently (?:was|were|is|are|has|had|and|to|at|until)\b/i,
  /\b(?:of|from|since|until|by|to|the|a|before|after|about|between|on) recently\b/i,
  /\byour experience (?:were|are|have)\b/i,
  /\b(?:for|at|during|after|next|in) your experience\b/i,
  /\bthis matter (?:were|are|have)\b/i,
  /\b(?:for|at|during|after|next) this matter\b/i,
];

it('safer words fit the grammar of their sentence', () => {
  const sentences = [
    ...AROUND.flatMap((around) => VISITS.map((visit) => around.replace('#', visit))),
    ...AROUND_DATES.flatMap((around) => DATES.map((date) => around.replace('#', date))),
  ];
  assert.ok(sentences.length >= 200);
  let suggested = 0;
  for (const sentence of sentences) {
    for (const {start, end, suggestion} of adviceOn(sentence)) {
      if (!suggestion) continue;
      suggested++;
      const after = sentence.slice(0, start) + suggestion + sentence.slice(end);
      for (const wrong of WRONG) assert.doesNotMatch(after, wrong);
    }
  }
  assert.ok(suggested > 40, `${suggested}`);
});
