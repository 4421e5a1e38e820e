import {type DialogMessage, dialogMessages} from '../shared/dialog.js';
import type {Catalogs, Message} from '../shared/words.js';

const en = {
  historyTitle: 'Case history',
  respond: 'Respond',
  editResponse: 'Edit response',
  report: 'Report',
  historySteps: 'History',
  nextRespond: 'Next: respond to the review',
  nextRevise: 'Next: edit your response',
  nextDecision: 'Next: a representative decides',
  practiceMayRespond: 'You can respond to the review or report it.',
  practiceRevises: 'Edit the response and submit it again. It is not published until then.',
  representativeDecides: 'A representative is reviewing this.',
  representativeDecidesBy: 'We expect a decision by {day}.',
  nothingNext: 'There’s nothing more to do.',
  stepRespond: 'Response submitted',
  stepEdit: 'Edited response submitted',
  stepReport: 'Report submitted',
  stepChanged: 'The patient changed the answer',
  stepReleased: 'Published after a second check',
  thePlan: 'The health plan',
  noSteps: 'No activity yet.',
  historyLoading: 'Loading the case history…',
  historyFailed: 'We couldn’t load the case history.',
} satisfies Record<string, Message>;

export type CaseHistoryMessage = keyof typeof en | DialogMessage;
export const caseHistoryMessages: Catalogs<CaseHistoryMessage> = {en: {...dialogMessages.en, ...en}};
