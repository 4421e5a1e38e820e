import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Action, policy, type Rights} from '../../demo/server/access/policy.js';
import {SCOPES} from '../../src/api/shared/routes.js';
import type {KnownProblemCode} from '../../src/api/shared/schemas.js';

const everyScope = Object.values(SCOPES);
const nobody: Rights = {
  ...{scopes: everyScope, isRepresentative: false, isClaimsSystem: false},
  ...{practices: [], entitlements: [], manages: []},
};
const people = {
  nobody,
  staff: {...nobody, practices: ['own'], entitlements: ['own']},
  colleague: {...nobody, practices: ['own']},
  // An entitlement left behind by a removed membership grants nothing.
  leftOver: {...nobody, entitlements: ['own']},
  representative: {...nobody, isRepresentative: true},
  manager: {...nobody, practices: ['own'], manages: ['own']},
  // A manager's role left behind grants nothing either.
  leftManager: {...nobody, manages: ['own']},
  claimsSystem: {...nobody, isClaimsSystem: true},
} satisfies Record<string, Rights>;

const actions = {
  me: {to: 'read-own-access'},
  news: {to: 'read-new-reviews'},
  emails: {to: 'read-emails'},
  chooseEmails: {to: 'choose-emails'},
  readOwn: {to: 'read-feedback', practiceId: 'own'},
  readOther: {to: 'read-feedback', practiceId: 'other'},
  submitOwn: {to: 'submit', practiceId: 'own'},
  submitOther: {to: 'submit', practiceId: 'other'},
  askOwn: {to: 'ask-for-access', practiceId: 'own'},
  askOther: {to: 'ask-for-access', practiceId: 'other'},
  decide: {to: 'decide'},
  queue: {to: 'read-queue'},
  survey: {to: 'answer-survey'},
  claim: {to: 'process-claim'},
  access: {to: 'read-access'},
  manageOwn: {to: 'manage-access', practiceId: 'own'},
  manageOther: {to: 'manage-access', practiceId: 'other'},
  register: {to: 'register'},
  registerPeople: {to: 'register-people'},
} satisfies Record<string, Action>;

type Answer = KnownProblemCode | 'yes';
const no = 'practice-not-found';
const missing = 'entitlement-missing';

const beyond = 'insufficient-scope';

/** What a signed-in person may do by default. The roles below add to it. */
const NOBODY = {
  ...{me: 'yes', news: 'yes', survey: 'yes', access: 'yes', register: 'yes', registerPeople: 'yes'},
  ...{emails: missing, chooseEmails: missing},
  ...{readOwn: no, readOther: no, submitOwn: no, submitOther: no, askOwn: no, askOther: no},
  ...{decide: 'case-not-found', queue: beyond, claim: beyond, manageOwn: no, manageOther: no},
} as const satisfies Record<keyof typeof actions, Answer>;

/** What each role may do with a token that has every scope. */
const TABLE: Record<keyof typeof people, Record<keyof typeof actions, Answer>> = {
  nobody: NOBODY,
  staff: {...NOBODY, emails: 'yes', chooseEmails: 'yes', readOwn: 'yes', submitOwn: 'yes', askOwn: 'yes'},
  colleague: {...NOBODY, readOwn: missing, submitOwn: missing, askOwn: 'yes'},
  leftOver: NOBODY,
  representative: {...NOBODY, decide: 'yes', queue: 'yes'},
  manager: {...NOBODY, readOwn: missing, submitOwn: missing, askOwn: 'yes', manageOwn: 'yes'},
  leftManager: NOBODY,
  claimsSystem: {...NOBODY, claim: 'yes'},
};

/** Any one of the scopes is enough. */
const SCOPES_FOR: Record<keyof typeof actions, readonly string[]> = {
  ...{emails: [SCOPES.read], chooseEmails: [SCOPES.write]},
  ...{me: [SCOPES.read], news: [SCOPES.read], readOwn: [SCOPES.read], readOther: [SCOPES.read]},
  ...{
    submitOwn: [SCOPES.write],
    submitOther: [SCOPES.write],
    askOwn: [SCOPES.write],
    askOther: [SCOPES.write],
    decide: [SCOPES.decide],
    queue: [SCOPES.decide],
  },
  ...{survey: [SCOPES.answer], claim: [SCOPES.process], access: [SCOPES.read, SCOPES.manage]},
  ...{manageOwn: [SCOPES.manage], manageOther: [SCOPES.manage], register: [], registerPeople: [SCOPES.manage]},
};

describe('The policy', () => {
  for (const [who, answers] of Object.entries(TABLE)) {
    it(`decides what ${who} may do`, () => {
      for (const [what, answer] of Object.entries(answers)) {
        const action = actions[what as keyof typeof actions];
        assert.equal(policy(people[who as keyof typeof people], action) ?? 'yes', answer, what);
      }
    });
  }

  it('refuses a token without the scope, for every role', () => {
    for (const person of Object.values(people)) {
      for (const [what, action] of Object.entries(actions)) {
        const enough = SCOPES_FOR[what as keyof typeof actions];
        const scopes = everyScope.filter((scope) => !enough.includes(scope));
        if (enough.length) assert.equal(policy({...person, scopes}, action), 'insufficient-scope', what);
      }
    }
  });
});
