import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {BLAME_RULES} from '../../src/screening/blame-rules.js';
import {CLINICAL_RULES} from '../../src/screening/clinical-rules.js';
import {DATE_RULES, MONEY_RULES} from '../../src/screening/date-money-rules.js';
import {screen as screenInFull} from '../../src/screening/full/index.js';
import {
  MORE_BLAME,
  MORE_CLINICAL,
  MORE_DATE,
  MORE_MONEY,
  MORE_PERSON,
  MORE_RESPONSE_RULES,
  MORE_REVIEW_RULES,
  PLAIN_RESPONSE_RULES,
  PLAIN_REVIEW_RULES,
} from '../../src/screening/full/more-patterns.js';
import {RARE_WORDS} from '../../src/screening/full/more-words.js';
import {EXPLAINED_IN_FULL} from '../../src/screening/full/rule-examples.js';
import {FIGURES} from '../../src/screening/full/scorn-words.js';
import {COMPOUNDS, MORE_CLINICAL_WORDS} from '../../src/screening/more-clinical-words.js';
import {PERSON_RULES} from '../../src/screening/person-rules.js';
import {readText} from '../../src/screening/read.js';
import {RESPONSE_BOOK} from '../../src/screening/responses.js';
import {REVIEW_BOOK} from '../../src/screening/reviews.js';
import {EXPLAINED_RULES} from '../../src/screening/rule-examples.js';
import {screen} from '../../src/screening/screen.js';
import {vocabulary} from '../../src/screening/vocabulary.js';

const BOOKS = {review: REVIEW_BOOK, response: RESPONSE_BOOK};

/** With the lists of a service, which some rules need. */
const inFull = vocabulary([MORE_CLINICAL_WORDS, RARE_WORDS, {figure: FIGURES}], COMPOUNDS);

describe('each rule of the full check', () => {
  for (const {kind, rules, examples} of EXPLAINED_IN_FULL) {
    rules.forEach((rule, i) => {
      it(`of ${rule.label} in a ${kind} is explained: ${examples[i]?.why ?? 'by nothing'}`, () => {
        assert.equal(examples.length, rules.length);
        const {found, allowed} = examples[i]!;
        const isPlain = [...PLAIN_REVIEW_RULES, ...PLAIN_RESPONSE_RULES].includes(rule);
        const book = {kind, otherwise: [], ...(isPlain ? {rules: [], plain: [rule]} : {rules: [rule]})};
        const findings = readText(found, book, inFull(), {});
        assert.ok(
          findings.some(({label, reason}) => label === rule.label && reason === rule.reason),
          `${found} ${JSON.stringify(findings)}`,
        );
        assert.deepEqual(screenInFull(allowed, kind), [], allowed);
      });
    });
  }

  it('is explained', () => {
    const explained = new Set([...EXPLAINED_RULES, ...EXPLAINED_IN_FULL].flatMap(({rules}) => rules));
    const continued = new Set([...MORE_BLAME, ...MORE_CLINICAL, ...MORE_DATE, ...MORE_MONEY, ...MORE_PERSON]);
    for (const rule of [...MORE_REVIEW_RULES, ...MORE_RESPONSE_RULES, ...PLAIN_REVIEW_RULES, ...PLAIN_RESPONSE_RULES])
      assert.ok(explained.has(rule) || continued.has(rule.find), rule.find[0]);
  });
});

describe('each rule', () => {
  for (const {kind, rules, examples} of EXPLAINED_RULES) {
    rules.forEach((rule, i) => {
      it(`of ${rule.label} in a ${kind} is explained: ${examples[i]?.why ?? 'by nothing'}`, () => {
        assert.equal(examples.length, rules.length);
        const {found, allowed} = examples[i]!;
        const isNumber = rule.reason === 'personal-number' || rule.reason === 'birth-date';
        const findings = isNumber ? screen(found, kind) : readText(found, {kind, rules: [rule], otherwise: []}, BOOKS[kind].words(), {});
        assert.ok(
          findings.some(({label, reason}) => label === rule.label && reason === rule.reason),
          `${found} ${JSON.stringify(findings)}`,
        );
        assert.deepEqual(screen(allowed, kind), [], allowed);
      });
    });
  }

  it('that the check applies is explained', () => {
    const explained = new Set(EXPLAINED_RULES.flatMap(({rules}) => rules));
    for (const {rules, otherwise} of Object.values(BOOKS))
      for (const rule of [...rules, ...otherwise]) assert.ok(explained.has(rule), rule.find[0]);
  });
});

it('what continues the rules of a table has a list for each of them', () => {
  for (const [more, rules] of [
    [MORE_BLAME, BLAME_RULES],
    [MORE_CLINICAL, CLINICAL_RULES],
    [MORE_DATE, DATE_RULES],
    [MORE_MONEY, MONEY_RULES],
    [MORE_PERSON, PERSON_RULES],
  ] as const)
    assert.equal(more.length, rules.length);
});

describe('the tables', () => {
  const files = readdirSync('src/screening', {recursive: true, encoding: 'utf8'}).filter(
    (name) => name.endsWith('.ts') && !name.includes('.generated.'),
  );

  for (const file of files) {
    it(`are lists that fit on a screen: ${file}`, () => {
      readFileSync(`src/screening/${file}`, 'utf8')
        .split('\n')
        .forEach((line, i, all) => {
          assert.ok(line.length <= 200, `line ${i + 1} has ${line.length} columns`);
          // Blanks at the start of a line are none of the pattern.
          const isPattern = /[|,]$/.test(all[i - 1] ?? '') && !/^ *\*/.test(line);
          assert.ok(!isPattern || /^(?: {2})*(?! )/.test(line), `line ${i + 1} begins with a space that would be lost`);
        });
    });
  }
});
