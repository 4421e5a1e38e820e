import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {policy, type Standing, type Wish} from '../../demo/server/access/policy.js';
import {SCOPES} from '../../src/api/routes.js';
import type {KnownProblemCode} from '../../src/api/schemas.js';

const everyScope = Object.values(SCOPES);
const nobody: Standing = {scopes: everyScope, isRepresentative: false, practices: [], entitlements: []};
const people = {
  nobody,
  staff: {...nobody, practices: ['own'], entitlements: ['own']},
  colleague: {...nobody, practices: ['own']},
  // An entitlement alone, left behind when somebody was taken out of the practice, opens nothing.
  leftOver: {...nobody, entitlements: ['own']},
  representative: {...nobody, isRepresentative: true},
} satisfies Record<string, Standing>;

const wishes = {
  me: {to: 'read-own-access'},
  news: {to: 'read-new-reviews'},
  readOwn: {to: 'read-feedback', practiceId: 'own'},
  readOther: {to: 'read-feedback', practiceId: 'other'},
  submitOwn: {to: 'submit', practiceId: 'own'},
  submitOther: {to: 'submit', practiceId: 'other'},
  decide: {to: 'decide'},
} satisfies Record<string, Wish>;

type Answer = KnownProblemCode | 'yes';
const no = 'practice-not-found';
const missing = 'entitlement-missing';

/** Who may do what, with a token that reaches everything. */
const TABLE: Record<keyof typeof people, Record<keyof typeof wishes, Answer>> = {
  nobody: {me: 'yes', news: 'yes', readOwn: no, readOther: no, submitOwn: no, submitOther: no, decide: 'case-not-found'},
  staff: {me: 'yes', news: 'yes', readOwn: 'yes', readOther: no, submitOwn: 'yes', submitOther: no, decide: 'case-not-found'},
  colleague: {me: 'yes', news: 'yes', readOwn: missing, readOther: no, submitOwn: missing, submitOther: no, decide: 'case-not-found'},
  leftOver: {me: 'yes', news: 'yes', readOwn: no, readOther: no, submitOwn: no, submitOther: no, decide: 'case-not-found'},
  representative: {me: 'yes', news: 'yes', readOwn: no, readOther: no, submitOwn: no, submitOther: no, decide: 'yes'},
};

const SCOPE: Record<keyof typeof wishes, string> = {
  ...{me: SCOPES.read, news: SCOPES.read, readOwn: SCOPES.read, readOther: SCOPES.read},
  ...{submitOwn: SCOPES.write, submitOther: SCOPES.write, decide: SCOPES.decide},
};

describe('The policy', () => {
  for (const [who, answers] of Object.entries(TABLE)) {
    it(`knows what ${who} may do`, () => {
      for (const [what, answer] of Object.entries(answers)) {
        const wish = wishes[what as keyof typeof wishes];
        assert.equal(policy(people[who as keyof typeof people], wish) ?? 'yes', answer, what);
      }
    });
  }

  it('lets no token reach further than its scope, whoever comes with it', () => {
    for (const person of Object.values(people)) {
      for (const [what, wish] of Object.entries(wishes)) {
        const scopes = everyScope.filter((scope) => scope !== SCOPE[what as keyof typeof wishes]);
        assert.equal(policy({...person, scopes}, wish), 'insufficient-scope', what);
      }
    }
  });
});
