import type {Messages} from '../shared/words.js';
import {adviceInSpanish} from './advice.es.js';
import type {AdviceMessage} from './advice.js';
import {caseHistoryInSpanish} from './case-history.es.js';
import type {CaseHistoryMessage} from './case-history.js';
import {emailsInSpanish} from './emails.es.js';
import type {EmailsMessage} from './emails.js';
import {helpInSpanish} from './help.es.js';
import type {HelpMessage} from './help.js';
import {laterInSpanish} from './later-screens.es.js';
import type {LaterMessage} from './later-screens.js';
import {submissionInSpanish} from './submission.es.js';
import type {SubmissionMessage} from './submission.js';
import {trendInSpanish} from './trend.es.js';
import type {TrendMessage} from './trend.js';
import {workspaceInSpanish} from './workspace.es.js';
import type {WorkspaceMessage} from './workspace.js';

/** The workspace with its dialogs, which then open without waiting for their language. */
export const practiceInSpanish: Messages<
  WorkspaceMessage | SubmissionMessage | AdviceMessage | CaseHistoryMessage | HelpMessage | EmailsMessage | TrendMessage | LaterMessage
> = {
  ...workspaceInSpanish,
  ...submissionInSpanish,
  ...adviceInSpanish,
  ...caseHistoryInSpanish,
  ...helpInSpanish,
  ...emailsInSpanish,
  ...trendInSpanish,
  ...laterInSpanish,
};
