import {Access, PracticeAccess} from '../../api/access/schemas.js';
import {Me, Practice} from '../../api/practice/schemas.js';
import {
  ACCESS_PATH,
  accessRequestPath,
  colleaguePath,
  colleagueRequestPath,
  ME_PATH,
  registrationDecisionPath,
  REGISTRATIONS_PATH,
} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {CONTACT, type Sandbox} from '../service/sandbox.js';
import {type Answer, expectProblem, readAs} from '../service/service.js';

/** Asks as the colleague, and returns the practice as the colleague then sees it. */
async function ask(sandbox: Sandbox): Promise<Practice> {
  const path = accessRequestPath((await sandbox.place()).practiceId);
  return readAs(Practice, await sandbox.service.ask(path, {as: 'colleague', method: 'PUT'}), path);
}

/** The colleague's own view of the request. */
async function seenByColleague(sandbox: Sandbox): Promise<Practice['accessRequest']> {
  const {practiceId} = await sandbox.place();
  const {practices} = await sandbox.service.read(Me, ME_PATH, {as: 'colleague'});
  return practices.find(({id}) => id === practiceId)?.accessRequest;
}

/** The id under which the manager sees the person who asked at this moment. */
async function askerAt(sandbox: Sandbox, askedAt: string | undefined): Promise<string> {
  const {practiceId} = await sandbox.place();
  const {practices} = await sandbox.service.read(Access, ACCESS_PATH, {as: 'manager'});
  const asker = practices.find(({id}) => id === practiceId)?.people.find((person) => person.askedAt === askedAt);
  hold(!!asker, 'the access manager does not see who asked');
  return asker.id;
}

async function decline(sandbox: Sandbox, personId: string, as: 'manager' | 'staff'): Promise<Answer> {
  const path = colleagueRequestPath((await sandbox.place()).practiceId, personId);
  return sandbox.service.ask(path, {as, method: 'DELETE'});
}

/** The practice as the manager sees it. */
async function managed(sandbox: Sandbox): Promise<PracticeAccess> {
  const {practiceId} = await sandbox.place();
  const {practices} = await sandbox.service.read(Access, ACCESS_PATH, {as: 'manager'});
  const practice = practices.find(({id}) => id === practiceId);
  hold(!!practice?.manages, 'The person of MANAGER_TOKEN must be an access manager of the practice');
  return practice;
}

/** Lets the colleague register, and lets the manager approve it. */
async function comeBack(sandbox: Sandbox, tin: string): Promise<void> {
  const {practiceId} = await sandbox.place();
  const known = new Set((await managed(sandbox)).registrations.map(({id}) => id));
  same((await sandbox.service.write(REGISTRATIONS_PATH, {tin, ...CONTACT}, {as: 'colleague'})).status, 202, 'register: status');
  const registration = (await managed(sandbox)).registrations.find(({id}) => !known.has(id));
  hold(!!registration, 'the access manager does not see the registration');
  const path = registrationDecisionPath(practiceId, registration.id);
  readAs(PracticeAccess, await sandbox.service.write(path, {decision: 'approve'}, {as: 'manager'}), 'approve');
}

/** Checks of requests for the entitlement, and of who belongs to a practice. */
export const accessRequestChecks: readonly Check[] = [
  {
    id: 'access-asked',
    promise: 'A person without the entitlement asks for it once, and sees since when the request waits',
    stated: ['askForAccess', 'A request that waits already stays as it is'],
    needs: ['staff', 'colleague'],
    run: async (sandbox) => {
      const {entitled, accessRequest} = await ask(sandbox);
      same(entitled, false, 'entitled');
      hold(!!accessRequest && !accessRequest.declinedAt, 'the answer does not say that a request waits');
      same((await ask(sandbox)).accessRequest?.askedAt, accessRequest.askedAt, 'the moment of a request that waits, after another one');
      same((await seenByColleague(sandbox))?.askedAt, accessRequest.askedAt, `${ME_PATH}: the moment of the request`);
    },
  },
  {
    id: 'access-asked-inside',
    promise: 'Only people of a practice ask for its entitlement',
    stated: ['info', 'A resource of another practice answers 404, as if it did not exist'],
    needs: ['staff', 'outsider'],
    run: async (sandbox) => {
      const path = accessRequestPath((await sandbox.place()).practiceId);
      expectProblem(await sandbox.service.ask(path, {as: 'outsider', method: 'PUT'}), 404, 'practice-not-found', 'an outsider asks');
    },
  },
  {
    id: 'access-declined',
    promise: 'An access manager declines a request, and the person sees it and can ask again',
    stated: ['declineAccess', 'The person sees that it was declined, and when'],
    needs: ['staff', 'colleague', 'manager'],
    run: async (sandbox) => {
      const personId = await askerAt(sandbox, (await ask(sandbox)).accessRequest?.askedAt);
      for (const what of ['decline', 'decline again']) {
        const {people} = readAs(PracticeAccess, await decline(sandbox, personId, 'manager'), what);
        hold(!people.find(({id}) => id === personId)?.askedAt, `${what}: the request still waits`);
      }
      hold(!!(await seenByColleague(sandbox))?.declinedAt, `${ME_PATH}: does not say that the request was declined`);
      hold(!(await ask(sandbox)).accessRequest?.declinedAt, 'after it was declined, the person cannot ask again');
    },
  },
  {
    id: 'access-declined-by-managers',
    promise: 'Only the access managers of the practice decline',
    stated: ['declineAccess', 'For everyone but its access managers, the practice is `practice-not-found`'],
    needs: ['staff', 'colleague', 'manager'],
    run: async (sandbox) => {
      const personId = await askerAt(sandbox, (await ask(sandbox)).accessRequest?.askedAt);
      expectProblem(await decline(sandbox, personId, 'staff'), 404, 'practice-not-found', 'a colleague declines');
      hold(!(await seenByColleague(sandbox))?.declinedAt, 'a colleague has declined the request');
    },
  },
  {
    id: 'person-removed-by-managers',
    promise: 'Only the access managers of a practice remove people',
    stated: ['removePerson', 'For everyone but its access managers, the practice is `practice-not-found`'],
    needs: ['staff', 'colleague', 'manager'],
    run: async (sandbox) => {
      const {practiceId} = await sandbox.place();
      const personId = await askerAt(sandbox, (await ask(sandbox)).accessRequest?.askedAt);
      const answer = await sandbox.service.ask(colleaguePath(practiceId, personId), {as: 'staff', method: 'DELETE'});
      expectProblem(answer, 404, 'practice-not-found', 'a colleague removes a person');
    },
  },
  {
    id: 'person-removed',
    promise: 'A person whom an access manager removes no longer sees the practice, and comes back by a registration',
    stated: ['removePerson', 'The person no longer belongs to the practice'],
    needs: ['staff', 'colleague', 'manager'],
    run: async (sandbox) => {
      const {practiceId} = await sandbox.place();
      const {tin, accessRequest} = await ask(sandbox);
      const personId = await askerAt(sandbox, accessRequest?.askedAt);
      const path = colleaguePath(practiceId, personId);
      const {people} = readAs(PracticeAccess, await sandbox.service.ask(path, {as: 'manager', method: 'DELETE'}), path);
      const {practices} = await sandbox.service.read(Me, ME_PATH, {as: 'colleague'});
      await comeBack(sandbox, tin);
      hold(!people.some(({id}) => id === personId), 'the person is still in the list');
      hold(!practices.some(({id}) => id === practiceId), `${ME_PATH}: the person still sees the practice`);
    },
  },
];
