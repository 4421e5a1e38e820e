import type {PracticeEmailChoice, PracticeEmails} from '../../src/api/practice/schemas.js';
import {answer, answers, instead, type PlantedFault, requests} from './planting.js';

const READ = /^GET v1\/practice-emails$/;
const CHOSEN = /^PUT v1\/practice-emails$/;
const EITHER = /v1\/practice-emails$/;

/** Backends that mistake what people of practices want to be told. */
export const EMAIL_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'there is one switch for all emails',
    breaks: 'emails-chosen',
    plant: requests(CHOSEN, ({body}) => {
      const {newReviews} = JSON.parse(body!) as PracticeEmailChoice;
      return {body: JSON.stringify({newReviews, decisions: newReviews})};
    }),
  },
  {
    fault: 'a choice is not kept',
    breaks: 'emails-chosen',
    plant: answers(READ, (emails: PracticeEmails) => ({...emails, newReviews: false})),
  },
  {fault: 'everyone has the emails of the first person', breaks: 'emails-own', plant: ofTheFirst()},
  {
    fault: 'emails need no entitlement',
    breaks: 'emails-entitled',
    plant: instead(EITHER, (response) =>
      response.status === 403 ? answer({address: null, newReviews: false, decisions: false}) : response,
    ),
  },
  {
    fault: 'half of a choice is taken for a whole one',
    breaks: 'emails-whole',
    plant: requests(CHOSEN, ({body}) => ({body: JSON.stringify({newReviews: true, decisions: true, ...whole(body!)})})),
  },
];

function whole(body: string): Partial<PracticeEmailChoice> {
  const given = JSON.parse(body) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'boolean'));
}

function ofTheFirst(): PlantedFault['plant'] {
  let first: string | null = null;
  return requests(EITHER, ({headers}) => {
    first ??= headers.get('Authorization');
    headers.set('Authorization', first!);
  });
}
