import type {Catalogs, Message} from '../shared/words.js';

/** Sentences of the screens that most people never see: no access, and nothing left to do. */
const en = {
  noAccess: 'You don’t have access yet',
  noAccessExplained: 'You need “Review Patient Feedback” access for this practice.',
  managersOf: 'Ask a website access manager at {practice}',
  noManagers: '{practice} has no website access manager listed.',
  noManagersAtAll: 'You’re not linked to any practice.',
  managersCan: 'They can turn on your access in the portal under “Access”. It works right away. {plan} can’t do this for you.',
  askForAccess: 'Ask for access',
  askForAccessAt: 'Ask for access at {practice}',
  askAgain: 'Ask again',
  askAgainAt: 'Ask again for access at {practice}',
  asking: 'Asking…',
  asked: 'You asked for access on {day}. Check again later to see the decision.',
  askDeclined: 'Your request was declined on {day}.',
  askFailed: 'We couldn’t send your request. Please try again.',
  thePlan: 'The health plan',
  unreached: 'Can’t reach them? Call {phone}.',
  callForAccess: 'Call {phone}.',
  checkAgain: 'Check again',
  caughtUp: 'You’re all caught up',
  caughtUpExplained: 'Every comment about {provider} has a response.',
  showAllReviews: {one: 'Show {count} review', other: 'Show all {count} reviews'},
} satisfies Record<string, Message>;

export type LaterMessage = keyof typeof en;
export const laterMessages: Catalogs<LaterMessage> = {en};
