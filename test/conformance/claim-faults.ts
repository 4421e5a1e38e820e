import {answer, answers, instead, type PlantedFault, requests} from './planting.js';

const TOLD = /^POST v1\/claims$/;
const WITHDRAWN = /^DELETE v1\/claims\//;

interface Told {
  readonly claimId: string;
  readonly member: Readonly<Record<string, unknown>>;
  readonly visitedOn: string;
}

const changed = (change: (claim: Told) => object) =>
  requests(TOLD, ({body}) => ({body: JSON.stringify(change(JSON.parse(body!) as Told))}));

const invited = answers(TOLD, ({claimId}: {claimId: string}) => ({claimId, invited: true}));

/** Backends that mistake claims. */
export const CLAIM_FAULTS: readonly PlantedFault[] = [
  {fault: 'each claim asks its own question', breaks: 'claim-once', plant: invited},
  {
    fault: 'every claim is of another member',
    breaks: 'claim-once',
    plant: changed((claim) => ({...claim, member: {...claim.member, subject: claim.claimId}})),
  },
  {fault: 'every claim asks', breaks: 'claim-not-asked', plant: invited},
  {
    fault: 'days are bent into the calendar',
    breaks: 'claim-days',
    plant: changed((claim) => ({...claim, visitedOn: '2026-03-03'})),
  },
  {
    fault: 'a claim may change its member',
    breaks: 'claim-conflict',
    plant: instead(TOLD, (response, {body}) =>
      response.status === 409 ? answer({claimId: (JSON.parse(body!) as Told).claimId, invited: true}) : response,
    ),
  },
  {
    fault: 'withdrawing does nothing',
    breaks: 'claim-withdrawn',
    plant: instead(WITHDRAWN, (response) => (response.status === 404 ? response : new Response(null, {status: 202}))),
  },
  {
    fault: 'a withdrawn claim still stands for its visit',
    breaks: 'claim-withdrawn',
    plant: (service) => {
      const known = new Set<string>();
      return async (url, init) => {
        if (init.method !== 'DELETE') return service(url, init);
        if (known.has(url)) return new Response(null, {status: 204});
        // The first one, of a claim that is not known.
        const response = await service(url.replace(/[^/]+$/, 'conformance-nothing'), init);
        known.add(url);
        return response;
      };
    },
  },
];
