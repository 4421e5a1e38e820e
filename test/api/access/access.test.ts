import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {colleagueCheck, practiceAccessCheck, registrationCheck} from '../../../src/api/access/checks.generated.js';
import {HttpAccessClient} from '../../../src/api/access/http.js';
import {readAccess, readPracticeAccess} from '../../../src/api/access/read.js';
import {Colleague, PracticeAccess, Registration} from '../../../src/api/access/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {buildColleague, buildPracticeAccess, buildRegistration} from '../../../src/testing/index.js';
import {sendJson, sendProblem, startService, withoutWaits} from '../shared/loopback-service.js';
import {anyMutation, EXTRA_FIELDS, MUTATIONS, REPLACEMENTS, withExtra} from '../shared/mutations.js';
import {assertSame} from '../shared/same-verdict.js';

const PRACTICE = buildPracticeAccess({registrations: [buildRegistration()]});
const OTHER = buildPracticeAccess({id: 'practice-2', tin: '9876543210', manages: false, managers: []});

const unreadable = (error: unknown) => error instanceof ReviewsError && error.code === 'unreadable-answer' && error.status === 200;

describe('reading access', () => {
  it('keeps only the fields of the contract', () => {
    assert.deepEqual(readAccess({practices: [PRACTICE, OTHER]}), {practices: [PRACTICE, OTHER], drift: []});
    assert.deepEqual(readAccess({practices: []}), {practices: [], drift: []});
    assert.deepEqual(readPracticeAccess(PRACTICE), {...PRACTICE, drift: []});
    for (const name of EXTRA_FIELDS) assert.deepEqual(readPracticeAccess(withExtra(PRACTICE, name, 'x')), {...PRACTICE, drift: []});
  });

  it('finds the same fault as the schema in every broken field', () => {
    const shape = {...PRACTICE, people: [], registrations: []};
    for (const {of, name} of MUTATIONS) {
      for (const field of ['id', 'tin', 'name', 'managers', 'manages'])
        assertSame(of(shape, [field]), practiceAccessCheck, PracticeAccess, `${field} ${name}`);
      for (const field of Object.keys(buildColleague()))
        assertSame(of(buildColleague(), [field]), colleagueCheck, Colleague, `${field} ${name}`);
      for (const field of Object.keys(buildRegistration()))
        assertSame(of(buildRegistration(), [field]), registrationCheck, Registration, `${field} ${name}`);
    }
  });

  it('keeps the other practices, people and registrations if one violates the contract', () => {
    for (const bad of REPLACEMENTS) {
      const {practices, drift} = readAccess({practices: [bad, PRACTICE]});
      assert.deepEqual([practices, drift.length, drift[0]!.startsWith('practices.0')], [[PRACTICE], 1, true]);
      const answer = {...PRACTICE, people: [bad, ...PRACTICE.people], registrations: [...PRACTICE.registrations, bad]};
      const {drift: faults, ...practice} = readPracticeAccess(answer);
      assert.deepEqual([practice, faults.length], [PRACTICE, 2]);
      assert.ok(faults[0]!.startsWith('answer.people.0') && faults[1]!.startsWith('answer.registrations.1'));
    }
  });

  it('keeps exactly the people that the schema accepts', () => {
    const person = fc.tuple(fc.constantFrom(...Object.keys(buildColleague())), anyMutation);
    fc.assert(
      fc.property(fc.array(person, {maxLength: 6}), (broken) => {
        const people = broken.map(([field, {of}], index) => of(buildColleague({id: `person-${index}`}), [field]));
        const kept = readPracticeAccess({...PRACTICE, people}).people;
        const readable = people.filter((each) => Colleague.safeParse(each).success) as Colleague[];
        assert.deepEqual(
          kept,
          readable.filter(({id}, index) => readable.findIndex((other) => other.id === id) === index),
        );
      }),
      {numRuns: 300},
    );
  });

  it('does not treat an unreadable response as an empty one', () => {
    for (const bad of REPLACEMENTS.filter((each) => !Array.isArray(each))) {
      assert.throws(() => readAccess({practices: bad}), unreadable);
      assert.throws(() => readAccess({practices: [{...PRACTICE, people: bad}]}), unreadable);
      assert.throws(() => readPracticeAccess({...PRACTICE, registrations: bad}), unreadable);
    }
    for (const bad of [undefined, null, 'text', 7, [], {practices: [{}]}]) assert.throws(() => readAccess(bad), unreadable);
  });
});

describe('the client of the access manager', () => {
  it('reads and writes at the paths of the contract, with the token', async (t) => {
    const bodies: string[] = [];
    const {api, heard} = await startService(t, (response, {url}, _attempt, request) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => sendJson(response, url === '/v1/access' ? {practices: [PRACTICE]} : PRACTICE));
    });
    const client = new HttpAccessClient({api, getToken: () => 'token-1'});
    assert.deepEqual(await client.access(), {practices: [PRACTICE], drift: []});
    assert.deepEqual(await client.grant('practice-1', 'dana'), {...PRACTICE, drift: []});
    await client.remove('practice-1', 'dana');
    await client.decideRegistration('practice-1', 'sam', 'refuse');
    assert.deepEqual(
      heard.map(({url, headers}) => [url, headers.authorization]),
      [
        ['/v1/access', 'Bearer token-1'],
        ['/v1/practices/practice-1/people/dana/entitlement', 'Bearer token-1'],
        ['/v1/practices/practice-1/people/dana/entitlement', 'Bearer token-1'],
        ['/v1/practices/practice-1/registrations/sam/decision', 'Bearer token-1'],
      ],
    );
    assert.deepEqual(bodies, ['{"decision":"refuse"}']);
  });

  it('puts only ids into a URL, never a TIN', async (t) => {
    const {api, heard} = await startService(t);
    const client = new HttpAccessClient({api});
    for (const bad of ['', '..', 'a/b', 'Dana Reyes']) {
      await assert.rejects(client.grant('practice-1', bad), {code: 'invalid-request'});
      await assert.rejects(client.remove(bad, 'dana'), {code: 'invalid-request'});
      await assert.rejects(client.decideRegistration(bad, 'sam', 'approve'), {code: 'invalid-request'});
    }
    assert.equal(heard.length, 0);
  });

  it('grants with PUT and removes with DELETE, and retries after a transient failure', async (t) => {
    withoutWaits(t);
    const methods: (string | undefined)[] = [];
    const {api} = await startService(t, (response, _heard, attempt, request) => {
      methods.push(request.method);
      if (attempt % 2) sendProblem(response, 503, 'service-unavailable');
      else sendJson(response, PRACTICE);
    });
    const client = new HttpAccessClient({api});
    await client.grant('practice-1', 'dana');
    await client.remove('practice-1', 'dana');
    assert.deepEqual(methods, ['PUT', 'PUT', 'DELETE', 'DELETE']);
  });

  it("rejects with the service's problem code", async (t) => {
    const {api} = await startService(t, (response) => sendProblem(response, 404, 'registration-not-found'));
    const decided = new HttpAccessClient({api}).decideRegistration('practice-1', 'sam', 'approve');
    await assert.rejects(decided, {code: 'registration-not-found', status: 404});
  });
});
