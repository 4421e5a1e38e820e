import {claimPath, CLAIMS_PATH} from '../../api/shared/routes.js';
import {ClaimReceipt, type ProcessedClaim} from '../../api/survey/schemas.js';
import {daysAfter} from '../../domain/plan-day.js';
import type {Check} from '../service/check.js';
import {same} from '../service/fault.js';
import type {Sandbox} from '../service/sandbox.js';
import {type Answer, expectProblem, readAs} from '../service/service.js';

/** A claim of an invented member, who has no email. Its visit was some days ago. */
async function aClaim(sandbox: Sandbox, days = 10): Promise<ProcessedClaim> {
  return {
    claimId: `conformance-${crypto.randomUUID()}`,
    member: {subject: `conformance-${crypto.randomUUID()}`, city: 'Denver', state: 'CO'},
    providerId: await sandbox.providerId(),
    visitedOn: dayFromNow(-days),
    visit: 'routine',
  };
}

const dayFromNow = (days: number) => daysAfter(new Date().toISOString().slice(0, 10), days);

const again = (claim: ProcessedClaim): ProcessedClaim => ({...claim, claimId: `conformance-${crypto.randomUUID()}`});

const tell = ({service}: Sandbox, claim: ProcessedClaim): Promise<Answer> => service.write(CLAIMS_PATH, claim, {as: 'claims', key: null});

const withdraw = ({service}: Sandbox, {claimId}: ProcessedClaim): Promise<Answer> =>
  service.ask(claimPath(claimId), {as: 'claims', method: 'DELETE'});

/** Tells a claim that must be new, and returns whether it asks a question and why not. */
async function receiptOf(sandbox: Sandbox, claim: ProcessedClaim): Promise<unknown[]> {
  const {invited, reason} = readAs(ClaimReceipt, await tell(sandbox, claim), 'a new claim', 201);
  return [invited, reason];
}

/** Checks of the claims that the plan's claims system tells. */
export const claimChecks: readonly Check[] = [
  {
    id: 'claim-once',
    promise: 'A member is asked once about a visit, whatever the number of its claims, and once in 90 days about a provider',
    stated: ['processClaim', 'whatever the number of its claims'],
    needs: ['staff', 'claims'],
    run: async (sandbox) => {
      const claim = await aClaim(sandbox);
      same(await receiptOf(sandbox, claim), [true, 'no-email'], 'the first claim of a visit');
      same(await receiptOf(sandbox, again(claim)), [false, 'asked-already'], 'the second claim of the visit');
      const next = {...again(claim), visitedOn: dayFromNow(-9)};
      same(await receiptOf(sandbox, next), [false, 'asked-recently'], 'a visit on the next day');
      const repeated = readAs(ClaimReceipt, await tell(sandbox, claim), 'the first claim, told again');
      same(repeated.invited, true, 'the first claim, told again: invited');
    },
  },
  {
    id: 'claim-not-asked',
    promise: 'Visits of another kind, long ago, or of members outside the US are not asked about, and their claims are accepted',
    stated: ['processClaim', '`outside-us`'],
    needs: ['staff', 'claims'],
    run: async (sandbox) => {
      const other = {...(await aClaim(sandbox)), visit: 'other'} as const;
      same(await receiptOf(sandbox, other), [false, 'kind-of-visit'], 'another kind of visit');
      same(await receiptOf(sandbox, await aClaim(sandbox, 120)), [false, 'too-long-ago'], 'a visit 120 days ago');
      const claim = await aClaim(sandbox);
      const abroad = {...claim, member: {...claim.member, city: 'Toronto', state: 'Ontario'}};
      same(await receiptOf(sandbox, abroad), [false, 'outside-us'], 'a member outside the US');
    },
  },
  {
    id: 'claim-days',
    promise: 'A day that is not in the calendar, or after today, is 400 invalid-request',
    stated: ['processClaim', 'Not after today'],
    needs: ['staff', 'claims'],
    run: async (sandbox) => {
      const claim = await aClaim(sandbox);
      for (const visitedOn of ['2026-02-31', dayFromNow(3)])
        expectProblem(await tell(sandbox, {...claim, visitedOn}), 400, 'invalid-request', `a visit on ${visitedOn}`);
    },
  },
  {
    id: 'claim-conflict',
    promise: 'A claim id belongs to one member: 409 claim-conflict for another',
    stated: ['processClaim', 'The id belongs to a claim of another member'],
    needs: ['staff', 'claims'],
    run: async (sandbox) => {
      const claim = await aClaim(sandbox);
      await receiptOf(sandbox, claim);
      const {member} = await aClaim(sandbox);
      expectProblem(await tell(sandbox, {...claim, member}), 409, 'claim-conflict', 'the id of another member');
    },
  },
  {
    id: 'claim-withdrawn',
    promise: 'A claim can be withdrawn, any number of times, and a corrected claim of the visit asks again',
    stated: ['withdrawClaim', 'Withdrawing a claim again has no further effect'],
    needs: ['staff', 'claims'],
    run: async (sandbox) => {
      const claim = await aClaim(sandbox);
      expectProblem(await withdraw(sandbox, claim), 404, 'claim-not-found', 'a claim that was never told');
      await receiptOf(sandbox, claim);
      for (const what of ['withdrawing', 'withdrawing again']) same((await withdraw(sandbox, claim)).status, 204, `${what}: status`);
      same(await receiptOf(sandbox, again(claim)), [true, 'no-email'], 'a corrected claim of the visit');
    },
  },
];
