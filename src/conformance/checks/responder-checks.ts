import {Receipt} from '../../api/practice/schemas.js';
import {historyPath} from '../../api/shared/routes.js';
import {CONTACT_FIELDS} from '../../domain/submission.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {aBody, CONTACT} from '../service/sandbox.js';
import {readAs} from '../service/service.js';

/** Checks of what is shown of the person who responds. */
export const responderChecks: readonly Check[] = [
  {
    id: 'respond-names',
    promise: 'A person is shown as first name and initial, and the contact is never shown',
    stated: ['getCaseHistory', 'The contact of a submission is visible only to representatives'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      same(review.response?.responder, 'Dana R.', 'responder');
      const {practiceId} = await sandbox.place();
      const {text} = await sandbox.service.ask(historyPath(practiceId, review.id), {as: 'staff'});
      // The phone number may appear in a different format.
      const told = CONTACT_FIELDS.filter((field) => field !== 'name' && text.includes(CONTACT[field]));
      hold(!told.length && !text.includes('555-0142'), 'the history contains the contact');
    },
  },
  {
    id: 'respond-name-order',
    promise: 'A person is shown as first name and initial, whatever the order, title and degree of the name',
    stated: ['submitResponse', 'members see the first name and an initial of it, never more, whatever its order, titles and degrees'],
    needs: ['staff'],
    run: async (sandbox) => {
      let {review} = await sandbox.responded();
      for (const [name, shown] of [
        ['Reyes, Dana', 'Dana R.'],
        ['Dr. Dana Reyes, MD', 'Dana R.'],
        ['Dr. Reyes', 'R.'],
      ] as const) {
        const writing = {method: 'PUT', version: review.version} as const;
        const answer = await sandbox.respond(review.id, aBody('Thank you.', {...CONTACT, name}), writing);
        review = readAs(Receipt, answer, `edit as ${name}`).review;
        same(review.response?.responder, shown, `responder of ${name}`);
      }
    },
  },
];
