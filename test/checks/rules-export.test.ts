import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as rules from 'directory-reviews/rules';
import {build} from 'esbuild';

describe('directory-reviews/rules', () => {
  it('has these names, which external services depend on', () => {
    assert.deepEqual(Object.keys(rules).sort(), [
      'ALL_PROVIDERS',
      'ANSWER_TERMS',
      'CHECK_KINDS',
      'COMMENT_LIMIT',
      'COMMENT_STATES',
      'CONTACT_FIELDS',
      'CONTACT_LIMIT',
      'DECISIONS',
      'DECISIONS_BY_KIND',
      'DECISION_REASONS',
      'DECISION_REASON_CODES',
      'FEEDBACK_STATUSES',
      'FEEDBACK_STEPS',
      'FIELD_FAULTS',
      'INBOX_ORDERS',
      'INBOX_SORTS',
      'NEXT_ACTIONS',
      'NO_FEEDBACK',
      'OWN_ANSWER_ACTIONS',
      'OWN_ANSWER_STATES',
      'PRACTICE_ACTIONS',
      'QUEUE_DECISIONS',
      'QUEUE_KINDS',
      'REPORT_REASONS',
      'REPORT_STATES',
      'RESPONSE_STATES',
      'REVIEW_ORDERS',
      'REVIEW_SORTS',
      'SUBMISSION_FIELDS',
      'SUBMISSION_KINDS',
      'SUBMITTED_KINDS',
      'SURVEY_STATES',
      'TEXT_LIMIT',
      'WITHHELD_FOR',
      'WITHHELD_VOTES',
      'WITHHOLDING_REASONS',
      'actionsOn',
      'businessDaysAfter',
      'canonicalSubmission',
      'canonicalText',
      'characterCount',
      'cleanedContactField',
      'comparableEmail',
      'contactFrom',
      'daysAfter',
      'decisionsOn',
      'endOfDay',
      'feedbackAfter',
      'feedbackOnChange',
      'foldForSearch',
      'hasForbiddenCharacters',
      'isTimeZone',
      'isWellFormed',
      'isolatedLine',
      'matchesCase',
      'matchesSearch',
      'needsResponse',
      'nextActionOn',
      'plainLanguage',
      'planDay',
      'reasonFault',
      'recommendationRate',
      'remainingCharacters',
      'repairedLine',
      'repairedText',
      'responderName',
      'searchForms',
      'searchableText',
      'showsText',
      'startOfDay',
      'submissionFaults',
      'tinDigits',
      'withheldByCheck',
      'withheldFor',
      'withoutDirections',
    ]);
  });

  it('imports no other package than the table of characters', async () => {
    const entryPoints = ['dist/rules/index.js'];
    const {metafile} = await build({entryPoints, bundle: true, format: 'esm', packages: 'external', metafile: true, write: false});
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    assert.deepEqual(
      imports.filter(({external}) => external).map(({path}) => path),
      ['unicode-segmenter/grapheme'],
    );
  });
});
