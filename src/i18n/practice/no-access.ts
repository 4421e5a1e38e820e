import type {Catalogs, Message} from '../shared/words.js';

const en = {
  noAccess: 'You don’t have access yet',
  noAccessExplained: 'You need “Review Patient Feedback” access for this practice.',
  managersOf: 'Ask a website access manager at {practice}',
  noManagers: '{practice} has no website access manager listed.',
  noManagersAtAll: 'You’re not linked to any practice.',
  managersCan: 'They can turn on your access in the portal under “Access”. It works right away. {plan} can’t do this for you.',
  thePlan: 'The health plan',
  unreached: 'Can’t reach them? Call {phone}.',
  callForAccess: 'Call {phone}.',
  checkAgain: 'Check again',
} satisfies Record<string, Message>;

export type NoAccessMessage = keyof typeof en;
export const noAccessMessages: Catalogs<NoAccessMessage> = {en};
