import {
  Access,
  ColleaguePath,
  PracticeAccess,
  RegistrationBody,
  RegistrationDecisionBody,
  RegistrationPath,
  RegistrationReceipt,
} from 'directory-reviews/contract';
import {cleanedContactField, CONTACT_FIELDS, type ContactField, contactFrom, isWellFormed, tinDigits} from 'directory-reviews/rules';
import type {Context, Hono} from 'hono';
import {belongs, type Colleagueship, decideRegistration, decline, grant, takeAway} from '../access/access-changes.js';
import {practiceAccess} from '../access/practice-access.js';
import {removePerson} from '../access/remove-person.js';
import {register} from '../access/register.js';
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

async function colleagueIn(c: Context<Authenticated, string>, {database}: Permission, practiceId: string): Promise<Colleagueship> {
  const path = ColleaguePath.safeParse(c.req.param());
  const whose = path.success && {practiceId, personId: path.data.personId};
  if (!whose || !(await belongs(database, whose))) throw new RequestProblem('person-not-found');
  return whose;
}

async function accessTo({database, person, rights}: Permission, practiceId: string): Promise<PracticeAccess> {
  const found = await practiceAccess(database, person, rights);
  return found.find(({id}) => id === practiceId)!;
}
