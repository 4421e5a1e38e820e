import {ReviewSummaries} from '../../api/reviews/schemas.js';
import {claimAnswerPath, CLAIMS_PATH, claimSurveyPath, SUMMARIES_PATH} from '../../api/shared/routes.js';
import {type MemberClaim, MemberClaims, OwnAnswer, Survey, SurveyReceipt} from '../../api/survey/schemas.js';
import {ANSWER_TERMS} from '../../domain/survey.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import type {Sandbox} from '../service/sandbox.js';
import {expectProblem, newKey, readAs} from '../service/service.js';

const anAnswer = (comment?: string) => ({recommended: true, comment, terms: ANSWER_TERMS});

/** A claim of the member whose question is open. */
async function openQuestion({service}: Sandbox): Promise<MemberClaim> {
  const {claims} = await service.read(MemberClaims, CLAIMS_PATH, {as: 'member'});
  const open = claims.find(({survey}) => survey === 'open');
  hold(!!open, 'The member has no open question left: tell a claim of this member');
  return open;
}

async function votes({service}: Sandbox, {provider}: MemberClaim): Promise<number> {
  const {summaries} = await service.read(ReviewSummaries, `${SUMMARIES_PATH}?providerId=${provider.id}`);
  return summaries[0]!.recommended;
}

/** Checks of what members do with the answers they have given. */
export const answerChecks: readonly Check[] = [
  {
    id: 'answer-terms',
    promise: 'An answer under other terms than the current ones is 409 terms-outdated, and is not stored',
    stated: ['answerSurvey', '`terms-outdated`'],
    needs: ['staff', 'member'],
    run: async (sandbox) => {
      const {id} = await openQuestion(sandbox);
      const refused = await sandbox.service.write(claimAnswerPath(id), {...anAnswer(), terms: '2000-01'}, {as: 'member'});
      expectProblem(refused, 409, 'terms-outdated', 'an answer under other terms');
      expectProblem(await sandbox.service.ask(claimAnswerPath(id), {as: 'member'}), 404, 'answer-not-found', 'the answer');
    },
  },
  {
    id: 'answer-changed',
    promise:
      'A member reads and changes the own answer; a change that changes nothing, is repeated, or is of an outdated version (412), has no effect',
    stated: ['changeAnswer', 'A change that changes nothing has no effect'],
    needs: ['staff', 'member'],
    run: async (sandbox) => {
      const {service} = sandbox;
      const {id} = await openQuestion(sandbox);
      const path = claimAnswerPath(id);
      const {receiptByEmail} = await service.read(Survey, claimSurveyPath(id), {as: 'member'});
      const given = {...anAnswer('Kind and on time.'), receiptByEmail: true};
      const receipt = readAs(SurveyReceipt, await service.write(path, given, {as: 'member'}), 'an answer', 201);
      same(receipt.receiptByEmail ?? false, receiptByEmail ?? false, 'whether a receipt that is wanted is emailed');
      same(receipt.terms, ANSWER_TERMS, 'the terms in the receipt');
      const change = async (comment: string, key = newKey()) =>
        readAs(OwnAnswer, await service.write(path, anAnswer(comment), {as: 'member', method: 'PUT', key}), 'a change');
      same((await change('Kind and on time.')).changedAt ?? null, null, 'a change that changes nothing: changedAt');
      const key = newKey();
      same((await change('Kind, and always on time.', key)).comment, 'Kind, and always on time.', 'the changed comment');
      await change('Kind.');
      same((await change('Kind, and always on time.', key)).comment, 'Kind.', 'the comment after a repeated change');
      const read = await service.read(OwnAnswer, path, {as: 'member'});
      same([read.comment, read.actions], ['Kind.', ['change', 'withdraw']], 'the own answer');
      const of = ({version}: OwnAnswer, comment: string) => service.write(path, anAnswer(comment), {as: 'member', method: 'PUT', version});
      readAs(OwnAnswer, await of(read, 'Kind, I think.'), 'a change of the latest version');
      expectProblem(await of(read, 'Late.'), 412, 'answer-changed', 'a change of an outdated version');
      same((await service.read(OwnAnswer, path, {as: 'member'})).comment, 'Kind, I think.', 'the comment after it');
    },
  },
  {
    id: 'answer-withdrawn',
    promise: 'A member withdraws the own answer, any number of times; its vote is gone, and it is 410 answer-withdrawn',
    stated: ['withdrawAnswer', 'for good'],
    needs: ['staff', 'member'],
    run: async (sandbox) => {
      const {service} = sandbox;
      const claim = await openQuestion(sandbox);
      const path = claimAnswerPath(claim.id);
      const before = await votes(sandbox, claim);
      readAs(SurveyReceipt, await service.write(path, anAnswer(), {as: 'member'}), 'an answer', 201);
      same(await votes(sandbox, claim), before + 1, 'votes after the answer');
      for (const what of ['withdrawing', 'withdrawing again'])
        same((await service.ask(path, {as: 'member', method: 'DELETE'})).status, 204, `${what}: status`);
      same(await votes(sandbox, claim), before, 'votes after withdrawing');
      expectProblem(await service.ask(path, {as: 'member'}), 410, 'answer-withdrawn', 'the withdrawn answer');
      const again = await service.write(path, anAnswer(), {as: 'member'});
      expectProblem(again, 410, 'answer-withdrawn', 'another answer');
    },
  },
];
