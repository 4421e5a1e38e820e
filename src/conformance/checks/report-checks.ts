import {CaseHistory, Receipt} from '../../api/practice/schemas.js';
import {historyPath} from '../../api/shared/routes.js';
import {actionsOn, feedbackOf} from '../../domain/feedback.js';
import type {ReportReason} from '../../domain/reasons.js';
import type {Check} from '../service/check.js';
import {same} from '../service/fault.js';
import {aBody, aReport} from '../service/sandbox.js';
import {expectProblem, readAs} from '../service/service.js';

/** Checks of a practice's reports. */
export const reportChecks: readonly Check[] = [
  {
    id: 'report',
    promise: 'A report is accepted, and no other submission while it is pending',
    stated: ['submitReport', 'While a report is pending, every other submission is `action-not-allowed`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      same([review.status, review.report?.caseNumber], ['report-pending', caseNumber], 'status and case number');
      same(review.actions.toSorted(), actionsOn(feedbackOf(review)).toSorted(), 'actions');
      expectProblem(await sandbox.respond(review.id), 409, 'action-not-allowed', 'a response meanwhile');
      expectProblem(await sandbox.report(review.id), 409, 'action-not-allowed', 'a second report meanwhile');
    },
  },
  {
    id: 'report-reason',
    promise: 'A report names one of the reasons, which its practice reads',
    stated: ['submitReport', 'A report names one of the reasons in `reasonCode`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const {faults} = expectProblem(await sandbox.report(id, aBody('No reason.')), 422, 'invalid-submission', 'a report without a reason');
      same(
        faults?.map(({field, fault}) => `${field} ${fault}`),
        ['reasonCode missing'],
        'faults',
      );
      const reasonCode = 'identifies-someone' satisfies ReportReason;
      const {review} = readAs(Receipt, await sandbox.report(id, {...aReport(), reasonCode}), 'report', 201);
      same(review.report?.reasonCode, reasonCode, 'reason of the report');
      const {practiceId} = await sandbox.place();
      const {steps} = await sandbox.service.read(CaseHistory, historyPath(practiceId, id), {as: 'staff'});
      same(steps.at(-1)?.reasonCode, reasonCode, 'reason in the history');
    },
  },
];
