import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {HttpAccessClient} from '../../src/api/access/http.js';
import type {PracticeAccess} from '../../src/api/access/schemas.js';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import type {PracticeReview} from '../../src/api/practice/schemas.js';
import {HttpQueueClient} from '../../src/api/queue/http.js';
import {CLAIMS_PATH, REGISTRATIONS_PATH} from '../../src/api/shared/routes.js';
import {type ServiceConfig, Transport} from '../../src/api/shared/transport.js';
import {MemberClaims} from '../../src/api/survey/schemas.js';
import {type AccessChange, AccessStore, changeKey} from '../../src/state/access/access-store.js';
import {SubmissionStore} from '../../src/state/practice/submission-store.js';
import {WorkInProgress} from '../../src/state/practice/work-in-progress.js';
import {QueueCaseStore} from '../../src/state/queue/case-store.js';
import {aClaim} from '../server/collection-world.js';
import {CONTACT} from '../server/practice-requests.js';
import type {World} from './drill-world.js';
import type {Operation, Place, Try} from './operation.js';
import {freshReview, submitted} from './people.js';

const nothing = () => {};

async function configFor({world, wire, deadline}: Place, subject: string): Promise<{config: ServiceConfig; direct: ServiceConfig}> {
  const token = await world.issuer.tokenFor(subject);
  const getToken = () => token;
  const config = {
    getToken,
    api: wire.origin,
    get timeout() {
      return deadline();
    },
  };
  return {
    config,
    direct: {
      getToken,
      // A service that was killed has another address.
      get api() {
        return world.origin;
      },
    },
  };
}

const NAMES: Readonly<Record<AccessChange['kind'], string>> = {
  grant: 'grant access',
  remove: 'remove access',
  decline: 'decline a request for access',
  'remove-person': 'remove a person from the practice',
  withdraw: 'withdraw the registration of an expected person',
  approve: 'approve a registration',
  refuse: 'refuse a registration',
};

/** Changes of who has access, through the store behind the tag. */
function accessOperation(kind: AccessChange['kind']): Operation {
  return {
    name: NAMES[kind],
    route: /^(PUT|DELETE|POST) \/v1\/practices\/[^/]+\/(people|registrations|expected-people)\//,
    async prepare(place) {
      const {world} = place;
      const {written} = world.stored;
      const {config, direct} = await configFor(place, written.manager.subject);
      const client = () => new HttpAccessClient(direct);
      const now = async () => (await client().access()).practices.find(({id}) => id === written.id)!;
      const name = `New Person ${randomUUID()}`;
      let id: string = written.colleague.id;
      if (kind === 'grant') await client().remove(written.id, id);
      else if (kind === 'remove') await client().grant(written.id, id);
      else if (kind === 'decline') await asking(place, id);
      else if (kind === 'withdraw') {
        const email = `${randomUUID()}@practice.example`;
        const {practices} = await client().registerPeople([written.id], [{email}]);
        id = practices[0]!.expected!.find((each) => each.email === email)!.id;
      } else {
        await register(world, written.tin, name);
        id = (await now()).registrations.find((each) => each.name === name)!.id;
        if (kind === 'remove-person') {
          const {people} = await client().decideRegistration(written.id, id, 'approve');
          id = people.find((each) => each.name === name)!.id;
        }
      }
      const change: AccessChange = {kind, practiceId: written.id, id};
      const store = new AccessStore(new HttpAccessClient(config), nothing);
      await store.resume();
      return {
        attempt: () => store.make(change),
        async again() {
          if (store.state.notice?.outcome !== 'done') await store.make(change);
          const failure = store.state.changes.get(changeKey(change));
          assert.equal(failure, undefined, 'it still fails without the fault');
          assert.equal(store.state.notice?.outcome, 'done');
        },
        timesDone: async () => timesDone(kind, await now(), name, id),
      };
    },
  };
}

function timesDone(kind: AccessChange['kind'], {people, registrations, expected}: PracticeAccess, name: string, personId: string): number {
  const named = people.filter((each) => each.name === name).length;
  const isWaiting = registrations.some((each) => each.name === name);
  const {entitled: isEntitled, askedAt} = people.find(({id}) => id === personId) ?? {};
  if (kind === 'grant') return isEntitled ? 1 : 0;
  if (kind === 'remove') return isEntitled ? 0 : 1;
  if (kind === 'withdraw') return expected!.some(({id}) => id === personId) ? 0 : 1;
  if (kind === 'remove-person') return named ? 0 : 1;
  if (kind === 'decline') return askedAt ? 0 : 1;
  if (kind === 'approve') return isWaiting ? 0 : named;
  return isWaiting || named ? 0 : 1;
}

/** The colleague without the entitlement, who asks for it. */
async function asking(place: Place, personId: string): Promise<void> {
  const {written} = place.world.stored;
  const {direct} = await configFor(place, written.manager.subject);
  await new HttpAccessClient(direct).remove(written.id, personId);
  const {direct: own} = await configFor(place, written.colleague.subject);
  await new HttpPracticeClient(own).askForAccess(written.id);
}

const ASK_FOR_ACCESS: Operation = {
  name: 'ask for access',
  route: /^PUT \/v1\/practices\/[^/]+\/access-request/,
  async prepare(place) {
    const {written} = place.world.stored;
    const manager = new HttpAccessClient((await configFor(place, written.manager.subject)).direct);
    await manager.remove(written.id, written.colleague.id);
    await manager.decline(written.id, written.colleague.id);
    const {config, direct} = await configFor(place, written.colleague.subject);
    let isAsked = false;
    const ask = async () => {
      await new HttpPracticeClient(config).askForAccess(written.id);
      isAsked = true;
    };
    return {
      attempt: () => ask().catch(nothing),
      async again() {
        if (!isAsked) await ask();
      },
      async timesDone() {
        const {accessRequest} = (await new HttpPracticeClient(direct).me()).practices[0]!;
        return accessRequest && !accessRequest.declinedAt ? 1 : 0;
      },
    };
  },
};

const CHOOSE_EMAILS: Operation = {
  name: 'choose emails',
  route: /^PUT \/v1\/practice-emails/,
  async prepare(place) {
    const {staff} = place.world.stored.written;
    const {config, direct} = await configFor(place, staff.subject);
    await new HttpPracticeClient(direct).chooseEmails({newReviews: false, decisions: false});
    const wanted = {newReviews: false, decisions: true};
    let isChosen = false;
    const choose = async () => {
      await new HttpPracticeClient(config).chooseEmails(wanted);
      isChosen = true;
    };
    return {
      attempt: () => choose().catch(nothing),
      async again() {
        if (!isChosen) await choose();
      },
      async timesDone() {
        const {newReviews, decisions} = await new HttpPracticeClient(direct).emails();
        return decisions && !newReviews ? 1 : 0;
      },
    };
  },
};

const registrationOf = (tin: string, name: string) => ({tin, name, phone: CONTACT.phone, email: CONTACT.email});

async function register({origin, issuer}: World, tin: string, name: string): Promise<void> {
  const response = await post(`${origin}/${REGISTRATIONS_PATH}`, await issuer.tokenFor(randomUUID()), registrationOf(tin, name));
  assert.equal(response.status, 202, await response.text());
}

function post(address: string, token: string, body: unknown, timeout?: number): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: `Bearer ${token}`},
    body: JSON.stringify(body),
    ...(timeout !== undefined && {signal: AbortSignal.timeout(timeout)}),
  });
}

/** What a system of the host sends by itself, until it is answered. */
function sending(
  {wire, deadline}: Place,
  path: string,
  token: string,
  body: unknown,
  statuses: readonly number[],
): Pick<Try, 'attempt' | 'again'> {
  let isSent = false;
  const send = async () => {
    const response = await post(`${wire.origin}/${path}`, token, body, deadline());
    await response.json();
    isSent = statuses.includes(response.status);
  };
  return {
    attempt: () => send().catch(nothing),
    async again() {
      if (!isSent) await send();
      assert.ok(isSent, 'it still fails without the fault');
    },
  };
}

const REGISTER: Operation = {
  name: 'register with a practice',
  route: /^POST \/v1\/registrations/,
  async prepare(place) {
    const {issuer, stored} = place.world;
    const {written} = stored;
    const name = `New Person ${randomUUID()}`;
    const {direct} = await configFor(place, written.manager.subject);
    return {
      ...sending(place, REGISTRATIONS_PATH, await issuer.tokenFor(randomUUID()), registrationOf(written.tin, name), [202]),
      async timesDone() {
        const {practices} = await new HttpAccessClient(direct).access();
        return practices[0]!.registrations.filter((each) => each.name === name).length;
      },
    };
  },
};

const REGISTER_PEOPLE: Operation = {
  name: 'register people by email',
  route: /^POST \/v1\/expected-people/,
  async prepare(place) {
    const {written} = place.world.stored;
    const {config, direct} = await configFor(place, written.manager.subject);
    const email = `${randomUUID()}@practice.example`;
    const store = new AccessStore(new HttpAccessClient(config), nothing);
    await store.resume();
    let isRegistered = false;
    const register = async () => {
      await store.register([written.id], [{email}]);
      isRegistered = true;
    };
    return {
      attempt: () => register().catch(nothing),
      async again() {
        if (!isRegistered) await register();
      },
      async timesDone() {
        const {practices} = await new HttpAccessClient(direct).access();
        return practices.find(({id}) => id === written.id)!.expected!.filter((each) => each.email === email).length;
      },
    };
  },
};

const TELL_A_CLAIM: Operation = {
  name: 'process a claim',
  route: /^POST \/v1\/claims/,
  async prepare(place) {
    const {world} = place;
    const {issuer, stored} = world;
    const claim = aClaim(stored.askedAbout);
    return {
      ...sending(place, CLAIMS_PATH, await issuer.tokenFor(stored.claimsSystem.subject), claim, [200, 201]),
      async timesDone() {
        const token = await issuer.tokenFor(claim.member.subject);
        // It asks again where the first connection is one that a restart of the database has ended.
        const transport = new Transport({api: world.origin, getToken: () => token});
        const {claims} = MemberClaims.parse(await transport.send(CLAIMS_PATH));
        return claims.filter(({id, survey}) => id === claim.claimId && survey === 'open').length;
      },
    };
  },
};

/** A submission through the store behind the dialog. The dialog itself is tried on pages. */
function submissionOperation(kind: 'respond' | 'edit-response' | 'report'): Operation {
  return {
    name: `${kind}, without a page`,
    route: /^(POST|PUT) \/v1\/practices\/[^/]+\/reviews\/[^/]+\/(response|reports)/,
    async prepare(place) {
      const {world} = place;
      const {written} = world.stored;
      const {config, direct} = await configFor(place, written.staff.subject);
      const reviewId = freshReview(world);
      if (kind === 'edit-response') await submitted(world, written, reviewId, 'The first text.');
      const history = () => new HttpPracticeClient(direct).history(written.id, reviewId);
      const {review} = await history();
      const text = `Thank you. ${randomUUID()}`;
      const store = submissionStore(new HttpPracticeClient(config), written.id, review, kind, text);
      return {
        attempt: () => store.submit(),
        isDraftKept: () => Promise.resolve(store.state.phase === 'sent' || store.state.text === text),
        async again() {
          if (store.state.phase !== 'sent') await store.submit();
          assert.equal(store.state.phase, 'sent', `it still fails without the fault: ${JSON.stringify(store.state.failure)}`);
        },
        timesDone: async () => (await history()).steps.filter((step) => step.text === text).length,
      };
    },
  };
}

function submissionStore(
  client: HttpPracticeClient,
  practiceId: string,
  review: PracticeReview,
  kind: 'respond' | 'edit-response' | 'report',
  text: string,
) {
  const store = new SubmissionStore({client, practiceId, review, kind, work: new WorkInProgress(), hostContact: CONTACT});
  if (kind === 'report') store.chooseReason('inaccurate');
  store.writeText(text);
  return store;
}

const DECIDE: Operation = {
  name: 'ask for revisions, without a page',
  route: /^POST \/v1\/cases\/[^/]+\/decision/,
  async prepare(place) {
    const {world} = place;
    const {caseNumber} = await submitted(world, world.stored.written, freshReview(world), 'A text to change.');
    const {config, direct} = await configFor(place, world.stored.representative.subject);
    const entry = await entryOf(new HttpQueueClient(direct), caseNumber);
    const store = new QueueCaseStore(entry, new HttpQueueClient(config), nothing);
    const reason = `Please shorten it. ${randomUUID()}`;
    await store.open();
    store.prepare('require-revisions');
    store.writeReason(reason);
    return {
      attempt: () => store.decide('require-revisions'),
      isDraftKept: () => Promise.resolve(!!store.state.decided || store.state.reason === reason),
      async again() {
        if (!store.state.decided) await store.decide('require-revisions');
        assert.ok(store.state.decided, `it still fails without the fault: ${JSON.stringify(store.state.failure)}`);
      },
      timesDone: async () => (await new HttpQueueClient(direct).open(caseNumber)).steps.filter(({text}) => text === reason).length,
    };
  },
};

async function entryOf(client: HttpQueueClient, caseNumber: string) {
  for (let cursor: string | undefined; ;) {
    const {entries, nextCursor} = await client.queue({cursor});
    const entry = entries.find((each) => each.caseNumber === caseNumber);
    if (entry) return entry;
    assert.ok(nextCursor, `Case ${caseNumber} is not in the queue.`);
    cursor = nextCursor;
  }
}

/** Writes without a page. */
export const WRITE_OPERATIONS: readonly Operation[] = [
  accessOperation('grant'),
  accessOperation('remove'),
  accessOperation('decline'),
  ASK_FOR_ACCESS,
  CHOOSE_EMAILS,
  accessOperation('remove-person'),
  accessOperation('withdraw'),
  REGISTER_PEOPLE,
  accessOperation('approve'),
  accessOperation('refuse'),
  REGISTER,
  TELL_A_CLAIM,
];

/** Writes that are tried while the service or its database is away. */
export const SUBMISSION_OPERATIONS: readonly Operation[] = [
  submissionOperation('respond'),
  submissionOperation('edit-response'),
  submissionOperation('report'),
  DECIDE,
];
