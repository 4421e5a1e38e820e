import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {BLAME_RULES} from '../../src/screening/blame-rules.js';
import {CLINICAL_RULES} from '../../src/screening/clinical-rules.js';
import {DATE_RULES, MONEY_RULES} from '../../src/screening/date-money-rules.js';
import {MORE_BLAME, MORE_CLINICAL, MORE_DATE, MORE_MONEY} from '../../src/screening/full/more-patterns.js';
import {readText} from '../../src/screening/read.js';
import {RESPONSE_BOOK} from '../../src/screening/responses.js';
import {REVIEW_BOOK} from '../../src/screening/reviews.js';
import {EXPLAINED_RULES} from '../../src/screening/rule-examples.js';
import {screen} from '../../src/screening/screen.js';

const BOOKS = {review: REVIEW_BOOK, response: RESPONSE_BOOK};

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
