import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createConfig, lintFromString} from '@redocly/openapi-core';
import {DESCRIPTIONS} from '../../../src/api/openapi/descriptions.js';
import {openApiDocument} from '../../../src/api/openapi/document.js';
import {PROBLEMS} from '../../../src/api/openapi/rules.js';
import * as routes from '../../../src/api/shared/routes.js';
import {IDEMPOTENCY_HEADER, INVITATION_HEADER, SCOPES, SEARCH_HEADER} from '../../../src/api/shared/routes.js';
import {PROBLEM_CODES} from '../../../src/api/shared/schemas.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly security?: readonly {readonly bearer: readonly string[]}[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {readonly schemas: Readonly<Record<string, {properties: Record<string, {examples?: string[]; enum?: string[]}>}>>};
}

const document = openApiDocument() as Document;
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({path, method, ...operation})),
);

function references(value: unknown): string[] {
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' ? [each as string] : references(each)));
}

describe('the OpenAPI document', () => {
  it('contains the paths that the clients request', () => {
    const ids: Readonly<Record<string, readonly string[]>> = {
      reviewsPath: ['{providerId}'],
      reviewPath: ['{providerId}', '{reviewId}'],
      summaryPath: ['{providerId}'],
      practiceProvidersPath: ['{practiceId}'],
      practiceReviewsPath: ['{practiceId}', '{providerId}'],
      allPracticeReviewsPath: ['{practiceId}'],
      rateTrendPath: ['{practiceId}', '{providerId}'],
      responsePath: ['{practiceId}', '{reviewId}'],
      reportsPath: ['{practiceId}', '{reviewId}'],
      historyPath: ['{practiceId}', '{reviewId}'],
      openingPath: ['{caseNumber}'],
      decisionPath: ['{caseNumber}'],
      entitlementPath: ['{practiceId}', '{personId}'],
      accessRequestPath: ['{practiceId}'],
      colleagueRequestPath: ['{practiceId}', '{personId}'],
      colleaguePath: ['{practiceId}', '{personId}'],
      expectedPersonPath: ['{practiceId}', '{expectedId}'],
      registrationDecisionPath: ['{practiceId}', '{registrationId}'],
      claimPath: ['{claimId}'],
      claimSurveyPath: ['{claimId}'],
      claimAnswerPath: ['{claimId}'],
    };
    const addresses = Object.entries<unknown>(routes).flatMap(([name, route]) => {
      if (typeof route === 'function') return String(Reflect.apply(route, undefined, ids[name]!));
      return name.endsWith('_PATH') ? String(route) : [];
    });
    assert.deepEqual(
      Object.keys(document.paths).sort(),
      [...addresses.map((path) => `/${decodeURIComponent(path)}`), '/v1/openapi.json'].sort(),
    );
  });

  it('requires a token with the right scope for everything that is not for members', () => {
    const own: Readonly<Record<string, readonly (readonly string[])[]>> = {
      listQueue: [[SCOPES.decide]],
      openCase: [[SCOPES.decide]],
      decideCase: [[SCOPES.decide]],
      getAccess: [[SCOPES.read], [SCOPES.manage]],
      grantEntitlement: [[SCOPES.manage]],
      removeEntitlement: [[SCOPES.manage]],
      declineAccess: [[SCOPES.manage]],
      removePerson: [[SCOPES.manage]],
      registerPeople: [[SCOPES.manage]],
      withdrawExpected: [[SCOPES.manage]],
      decideRegistration: [[SCOPES.manage]],
      register: [[]],
      listClaims: [[SCOPES.answer]],
      getSurvey: [[SCOPES.answer]],
      answerSurvey: [[SCOPES.answer]],
      getAnswer: [[SCOPES.answer]],
      changeAnswer: [[SCOPES.answer]],
      withdrawAnswer: [[SCOPES.answer]],
      processClaim: [[SCOPES.process]],
      withdrawClaim: [[SCOPES.process]],
      getSurveyEmails: [[SCOPES.answer]],
      setSurveyEmails: [[SCOPES.answer]],
    };
    for (const {path, method, operationId, security, responses} of operations) {
      const isForMembers = /^\/v1\/(providers|review-summaries|openapi|survey(?!-))/.test(path);
      const scopes = own[operationId] ?? [[method === 'get' ? SCOPES.read : SCOPES.write]];
      assert.deepEqual(security, isForMembers ? [] : scopes.map((each) => ({bearer: each})), operationId);
      assert.equal('401' in responses, !isForMembers, operationId);
      assert.equal('403' in responses, !isForMembers && operationId !== 'register', operationId);
    }
  });

  it('requires a key for every write that must not be repeated, and a version for every change', () => {
    // These are idempotent.
    const repeatable = [
      'openCase',
      'grantEntitlement',
      'removeEntitlement',
      'askForAccess',
      'declineAccess',
      'removePerson',
      'registerPeople',
      'withdrawExpected',
      'decideRegistration',
      'register',
      'processClaim',
      'withdrawClaim',
      'withdrawAnswer',
      'withdrawInvitedAnswer',
    ];
    const versioned = ['editResponse', 'decideCase', 'changeAnswer', 'changeInvitedAnswer'];
    const preferences = ['setSurveyEmails', 'setInvitedSurveyEmails', 'choosePracticeEmails'];
    for (const {method, operationId, parameters} of operations) {
      const headers = parameters.filter((each) => each.in === 'header').map(({name}) => name);
      assert.equal(
        headers.includes(IDEMPOTENCY_HEADER),
        method !== 'get' && ![...repeatable, ...preferences].includes(operationId),
        operationId,
      );
      assert.equal(headers.includes('If-Match'), versioned.includes(operationId), operationId);
      assert.equal(headers.includes(INVITATION_HEADER), operationId.includes('Invited'), operationId);
    }
  });

  it('contains everything it refers to', () => {
    const found = references(document);
    assert.ok(found.length > 10);
    for (const reference of found) {
      const [start, ...path] = reference.split('/');
      assert.equal(start, '#');
      assert.ok(
        path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document),
        reference,
      );
    }
  });

  it('describes every path parameter once', () => {
    for (const {path, parameters} of operations) {
      const inPath = parameters.filter((each) => each.in === 'path').map(({name}) => `{${name}}`);
      assert.deepEqual(inPath, path.match(/\{\w+\}/g) ?? [], path);
      assert.equal(new Set(parameters.map((each) => `${each.in} ${each.name}`)).size, parameters.length);
      for (const {schema} of parameters) assert.ok(schema);
    }
  });

  it('has no search text in URLs', () => {
    const parameters = operations.flatMap((each) => each.parameters);
    assert.ok(parameters.some((each) => each.in === 'header' && each.name === SEARCH_HEADER));
    assert.deepEqual(
      parameters.filter((each) => each.in === 'query' && /search/i.test(each.name)),
      [],
    );
  });

  it('allows unknown fields, which may be added later', () => {
    assert.doesNotMatch(JSON.stringify(document), /"additionalProperties":false/);
  });

  it('lists problem codes as examples', () => {
    const {code} = document.components.schemas.Problem!.properties;
    assert.deepEqual(code!.examples, [...PROBLEM_CODES]);
    assert.equal(code!.enum, undefined);
  });

  it('has the base URL of the service, relative to the document by default', () => {
    const servers = (options?: {serverUrl: string}) => (openApiDocument(options) as {servers: unknown}).servers;
    assert.deepEqual(servers(), [{url: '..'}]);
    assert.equal(new URL('..', 'https://reviews.example.com/api/v1/openapi.json').href, 'https://reviews.example.com/api/');
    assert.deepEqual(servers({serverUrl: 'https://reviews.example.com/'}), [{url: 'https://reviews.example.com'}]);
  });

  it('has nothing that an independent linter finds, in its strict rules', async () => {
    const config = await createConfig({extends: ['recommended-strict']});
    const source = JSON.stringify(document, null, 2);
    const found = await lintFromString({source, absoluteRef: 'openapi.json', config});
    assert.deepEqual(
      found.map(({ruleId, message, location}) => `${ruleId} ${location[0]?.pointer}: ${message}`),
      [],
    );
    const faulty = await lintFromString({source: source.replaceAll('"security": [],', ''), absoluteRef: 'openapi.json', config});
    assert.ok(faulty.some(({ruleId}) => ruleId === 'security-defined'));
  });

  it('describes only schemas and fields that exist', () => {
    const {schemas} = document.components;
    for (const [name, {fields = {}}] of Object.entries(DESCRIPTIONS)) {
      assert.ok(schemas[name], name);
      for (const field of Object.keys(fields)) assert.ok(schemas[name].properties[field], `${name}.${field}`);
    }
  });

  it('says what each problem code means', () => {
    assert.deepEqual(PROBLEMS.map(({code}) => code).sort(), [...PROBLEM_CODES].sort());
    const {description} = document.components.schemas.Problem!.properties.code as {description: string};
    for (const {status, code, when} of PROBLEMS) assert.ok(description.includes(`- ${status} \`${code}\`: ${when}`), code);
  });

  it('has a summary, a description and a tag for each operation', () => {
    const {tags} = document as unknown as {tags: {name: string}[]};
    for (const {operationId, summary, description, tags: own} of operations as unknown as Record<string, string & string[]>[]) {
      assert.ok(summary && description && own?.every((tag) => tags.some(({name}) => name === tag)), operationId);
    }
  });
});
