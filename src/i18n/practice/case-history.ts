import {type DialogMessage, dialogMessages} from '../shared/dialog.js';
import type {Catalogs, Message} from '../shared/words.js';

const en = {
  historyTitle: 'Case history',
  historyStatus: 'Status',
  historyReview: 'Review',
  historyNext: 'Next',
  historySteps: 'Every step, oldest first',
  practiceMayRespond: 'You can respond to the review or report it.',
  practiceRevises: 'Edit the response as the representative asked.',
  representativeDecides: 'A representative will decide.',
  representativeDecidesBy: 'A representative is expected to decide by {day}.',
  nothingNext: 'Nothing is waiting.',
  stepRespond: 'Response submitted',
  stepEdit: 'Edited response submitted',
  stepReport: 'Report submitted',
  noSteps: 'Nothing has happened yet.',
  historyLoading: 'Loading the case history…',
  historyFailed: 'The case history cannot be shown right now.',
} satisfies Record<string, Message>;

export type CaseHistoryMessage = keyof typeof en | DialogMessage;
export const caseHistoryMessages: Catalogs<CaseHistoryMessage> = {en: {...dialogMessages.en, ...en}};
