import {PracticeEmails} from '../../api/practice/schemas.js';
import {PRACTICE_EMAILS_PATH} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {same} from '../service/fault.js';
import type {Sandbox} from '../service/sandbox.js';
import {type Answer, expectProblem, readAs, type Role} from '../service/service.js';

type Choice = Pick<PracticeEmails, 'newReviews' | 'decisions'>;

const choiceOf = ({newReviews, decisions}: Choice): Choice => ({newReviews, decisions});

const read = ({service}: Sandbox, as: Role) => service.read(PracticeEmails, PRACTICE_EMAILS_PATH, {as});

const choose = ({service}: Sandbox, choice: unknown, as: Role): Promise<Answer> =>
  service.write(PRACTICE_EMAILS_PATH, choice, {as, method: 'PUT', key: null});

/** Checks of what people of practices are told by email. What was chosen before is chosen again afterwards. */
export const emailChecks: readonly Check[] = [
  {
    id: 'emails-chosen',
    promise: 'A person chooses each kind of emails, and reads it again; the same choice twice changes nothing',
    stated: ['choosePracticeEmails', 'Choosing the same again changes nothing'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {address, ...before} = await read(sandbox, 'staff');
      const other = {newReviews: !before.newReviews, decisions: before.decisions};
      for (const choice of [other, other, {...other, decisions: !before.decisions}, choiceOf(before)]) {
        const chosen = readAs(PracticeEmails, await choose(sandbox, choice, 'staff'), PRACTICE_EMAILS_PATH);
        same(choiceOf(chosen), choice, 'the answer to a choice');
        same(choiceOf(await read(sandbox, 'staff')), choice, 'the choice afterwards');
        same(chosen.address, address, 'the address after a choice');
      }
    },
  },
  {
    id: 'emails-own',
    promise: 'A choice and an address belong to one person: others neither see nor change them',
    stated: ['getPracticeEmails', 'nobody else reads or sets it'],
    needs: ['staff', 'outsider'],
    run: async (sandbox) => {
      const [own, foreign] = [await read(sandbox, 'staff'), await read(sandbox, 'outsider')];
      await choose(sandbox, {newReviews: !own.newReviews, decisions: !own.decisions}, 'staff');
      same(await read(sandbox, 'outsider'), foreign, 'the emails of another person');
      await choose(sandbox, choiceOf(own), 'staff');
    },
  },
  {
    id: 'emails-entitled',
    promise: 'Without the entitlement in any practice, emails are 403 entitlement-missing',
    stated: ['getPracticeEmails', 'People without the entitlement in any practice are `entitlement-missing`'],
    needs: ['staff', 'colleague'],
    run: async (sandbox) => {
      const answer = await sandbox.service.ask(PRACTICE_EMAILS_PATH, {as: 'colleague'});
      expectProblem(answer, 403, 'entitlement-missing', 'read without the entitlement');
      const chosen = await choose(sandbox, {newReviews: true, decisions: true}, 'colleague');
      expectProblem(chosen, 403, 'entitlement-missing', 'chosen without the entitlement');
    },
  },
  {
    id: 'emails-whole',
    promise: 'A choice that does not say both is 400 invalid-request, and changes nothing',
    stated: ['choosePracticeEmails', '`invalid-request`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const before = await read(sandbox, 'staff');
      for (const wrong of [{}, {newReviews: !before.newReviews}, {newReviews: 'yes', decisions: true}])
        expectProblem(await choose(sandbox, wrong, 'staff'), 400, 'invalid-request', JSON.stringify(wrong));
      same(await read(sandbox, 'staff'), before, 'the choice after refused ones');
    },
  },
];
