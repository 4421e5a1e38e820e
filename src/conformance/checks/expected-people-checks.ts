import {Access, type ExpectedPerson, PracticeAccess} from '../../api/access/schemas.js';
import {EXPECTED_PATH, expectedPersonPath} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import type {Sandbox} from '../service/sandbox.js';
import {type Answer, expectProblem, readAs} from '../service/service.js';

/** An address of nobody (RFC 2606). */
const anEmail = () => `conformance-${crypto.randomUUID()}@directory-reviews.example`;

async function register(sandbox: Sandbox, email: string, as: 'manager' | 'staff', ...more: string[]): Promise<Answer> {
  const practiceIds = [(await sandbox.place()).practiceId, ...more];
  return sandbox.service.write(EXPECTED_PATH, {practiceIds, people: [{email}]}, {as, key: null});
}

/** The entries with this address in the practice's answer. */
async function registered(sandbox: Sandbox, written: string, email: string): Promise<readonly ExpectedPerson[]> {
  const {practices} = readAs(Access, await register(sandbox, written, 'manager'), EXPECTED_PATH);
  const {practiceId} = await sandbox.place();
  return practices.find(({id}) => id === practiceId)?.expected?.filter((each) => each.email === email) ?? [];
}

async function withdraw(sandbox: Sandbox, expectedId: string): Promise<PracticeAccess> {
  const path = expectedPersonPath((await sandbox.place()).practiceId, expectedId);
  return readAs(PracticeAccess, await sandbox.service.ask(path, {as: 'manager', method: 'DELETE'}), path);
}

/** Checks of how access managers register people by email. */
export const expectedPeopleChecks: readonly Check[] = [
  {
    id: 'people-registered',
    promise: 'An access manager registers a person by email once, whatever the case of the address, and withdraws it',
    stated: ['registerPeople', 'Does nothing for people who are expected already'],
    needs: ['staff', 'manager'],
    run: async (sandbox) => {
      const email = anEmail();
      const first = await registered(sandbox, email, email);
      const again = await registered(sandbox, email.toUpperCase(), email);
      same([first.length, again.map(({id}) => id)], [1, first.map(({id}) => id)], 'entries of a person registered twice');
      for (const what of ['withdraw', 'withdraw again'])
        hold(
          !(await withdraw(sandbox, first[0]!.id)).expected?.some((each) => each.email === email),
          `${what}: the person is still expected`,
        );
    },
  },
  {
    id: 'people-registered-by-managers',
    promise: 'Only the access managers of a practice register people, and for all of the given practices or none',
    stated: ['registerPeople', 'all of them must be managed by the caller, or none is changed'],
    needs: ['staff', 'manager'],
    run: async (sandbox) => {
      const email = anEmail();
      expectProblem(await register(sandbox, email, 'staff'), 404, 'practice-not-found', 'a colleague registers');
      const unknown = await register(sandbox, email, 'manager', 'practice-of-nobody');
      expectProblem(unknown, 404, 'practice-not-found', 'a practice that the manager does not manage');
      const {practiceId} = await sandbox.place();
      const other = readAs(Access, await register(sandbox, anEmail(), 'manager'), EXPECTED_PATH).practices;
      const expected = other.find(({id}) => id === practiceId)?.expected;
      hold(!expected?.some((each) => each.email === email), 'a refused request has registered a person');
    },
  },
];
