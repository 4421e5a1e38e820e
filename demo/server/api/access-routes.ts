import {
  Access,
  ColleaguePath,
  ExpectedPersonPath,
  PracticeAccess,
  RegisteredPeopleBody,
  RegistrationBody,
  RegistrationDecisionBody,
  RegistrationPath,
  RegistrationReceipt,
} from 'directory-reviews/contract';
import {
  cleanedContactField,
  comparableEmail,
  CONTACT_FIELDS,
  type ContactField,
  contactFrom,
  isWellFormed,
  showsText,
  tinDigits,
} from 'directory-reviews/rules';
import type {Context, Hono} from 'hono';
import {belongs, type Colleagueship, decideRegistration, decline, grant, takeAway} from '../access/access-changes.js';
import {expectPeople, withdrawExpected} from '../access/expected-people.js';
import {managesAccess} from '../access/policy.js';
import {practiceAccess} from '../access/practice-access.js';
import {register} from '../access/register.js';
import {removePerson} from '../access/remove-person.js';
import {ONE_MOMENT} from '../database/database.js';
import type {Authenticated} from './authentication.js';
import type {Permission, Permitted} from './permitted.js';
import {practiceIn} from './practice-parameters.js';
import {RequestProblem} from './problems.js';
import {SentWrite} from './sent-write.js';

/** Who may do what in a practice: all its members can read it; its website access managers can change it. */
export function addAccessRoutes(api: Hono<Authenticated>, permitted: Permitted, {now}: {readonly now: () => Date}): void {
  api.get('/access', async (c) => {
    const found = await permitted(
      c,
      {to: 'read-access'},
      ({database, person, rights}) => practiceAccess(database, person, rights),
      ONE_MOMENT,
    );
    return c.json(Access.parse({practices: found}));
  });

  api.put('/practices/:practiceId/people/:personId/entitlement', (c) => personChange(c, grant));
  api.delete('/practices/:practiceId/people/:personId/entitlement', (c) => personChange(c, takeAway));
  api.delete('/practices/:practiceId/people/:personId/access-request', (c) => personChange(c, decline));

  async function personChange(c: Context<Authenticated, string>, change: typeof grant): Promise<Response> {
    const practiceId = practiceIn(c.req);
    const changed = await permitted(c, {to: 'manage-access', practiceId}, async (permission) => {
      const whose = await colleagueIn(c, permission, practiceId);
      await change(permission.database, permission.person, whose, now());
      return accessTo(permission, practiceId);
    });
    return c.json(PracticeAccess.parse(changed));
  }

  api.delete('/practices/:practiceId/people/:personId', async (c) => {
    const practiceId = practiceIn(c.req);
    const changed = await permitted(c, {to: 'manage-access', practiceId}, async (permission) => {
      const {database, person} = permission;
      const whose = await colleagueIn(c, permission, practiceId);
      const before = await accessTo(permission, practiceId);
      const refusal = await removePerson(database, person, whose, now());
      if (refusal) throw new RequestProblem(refusal);
      if (whose.personId !== person.id) return accessTo(permission, practiceId);
      return {...before, manages: false, people: [], registrations: []};
    });
    return c.json(PracticeAccess.parse(changed));
  });

  api.post('/practices/:practiceId/registrations/:registrationId/decision', async (c) => {
    const practiceId = practiceIn(c.req);
    const sent = await SentWrite.read(c, RegistrationDecisionBody);
    const changed = await permitted(c, {to: 'manage-access', practiceId}, async (permission) => {
      const {database, person} = permission;
      const path = RegistrationPath.safeParse(c.req.param());
      if (!path.success) throw new RequestProblem('registration-not-found');
      const wanted = {practiceId, registrationId: path.data.registrationId, ...sent.body};
      if (!(await decideRegistration(database, person, wanted, now()))) throw new RequestProblem('registration-not-found');
      return accessTo(permission, practiceId);
    });
    return c.json(PracticeAccess.parse(changed));
  });

  api.post('/expected-people', async (c) => {
    const sent = await SentWrite.read(c, RegisteredPeopleBody);
    const registered = await permitted(c, {to: 'register-people'}, async ({database, person, rights}) => {
      const {practiceIds, people} = sent.body;
      if (!practiceIds.every((id) => managesAccess(rights, id))) throw new RequestProblem('practice-not-found');
      await expectPeople(database, person, {practiceIds, people: people.map(comparable)}, now());
      return (await practiceAccess(database, person, rights)).filter(({id}) => practiceIds.includes(id));
    });
    return c.json(Access.parse({practices: registered}));
  });

  api.delete('/practices/:practiceId/expected-people/:expectedId', async (c) => {
    const practiceId = practiceIn(c.req);
    const changed = await permitted(c, {to: 'manage-access', practiceId}, async (permission) => {
      const path = ExpectedPersonPath.safeParse(c.req.param());
      const {database, person} = permission;
      const isKnown = path.success && (await withdrawExpected(database, person, practiceId, path.data.expectedId, now()));
      if (!isKnown) throw new RequestProblem('person-not-found');
      return accessTo(permission, practiceId);
    });
    return c.json(PracticeAccess.parse(changed));
  });

  api.post('/registrations', async (c) => {
    const sent = await SentWrite.read(c, RegistrationBody);
    const at = now();
    await permitted(c, {to: 'register'}, async ({database, person}) => {
      const {body} = sent;
      const contact = contactFrom((field) => cleanedContactField(field, body[field]));
      const fault = CONTACT_FIELDS.find((field) => !isWellFormed(field, contact[field]));
      if (fault) throw new RequestProblem('invalid-request', `${fault}: ${WELL_FORMED[fault]}`);
      await register(database, c.get('identity'), person, {tin: tinDigits(body.tin)!, ...contact}, at);
    });
    return c.json(RegistrationReceipt.parse({receivedAt: at.toISOString()}), 202);
  });
}

const WELL_FORMED: Readonly<Record<ContactField, string>> = {
  name: 'must be a name, with a letter.',
  phone: 'must be one US phone number of ten digits.',
  email: 'must be one email address.',
};

/** A person as stored. */
function comparable({email, name}: RegisteredPeopleBody['people'][number], index: number): RegisteredPeopleBody['people'][number] {
  const address = comparableEmail(email);
  if (address === undefined) throw new RequestProblem('invalid-request', `people.${index}.email: ${WELL_FORMED.email}`);
  const cleaned = cleanedContactField('name', name ?? '');
  return {email: address, name: showsText(cleaned) ? cleaned : undefined};
}

async function colleagueIn(c: Context<Authenticated, string>, {database}: Permission, practiceId: string): Promise<Colleagueship> {
  const path = ColleaguePath.safeParse(c.req.param());
  const whose = path.success && {practiceId, personId: path.data.personId};
  if (!whose || !(await belongs(database, whose))) throw new RequestProblem('person-not-found');
  return whose;
}

async function accessTo({database, person, rights}: Permission, practiceId: string): Promise<PracticeAccess> {
  const found = (await practiceAccess(database, person, rights)).find(({id}) => id === practiceId);
  if (!found) throw new RequestProblem('practice-not-found');
  return found;
}
