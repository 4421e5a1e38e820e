import type {OwnAnswer} from '../../src/api/survey/schemas.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import {answer, answers, instead, type PlantedFault, requests} from './planting.js';

const GIVEN = /^POST v1\/claims\/[^/]+\/survey\/answer$/;
const READ = /^GET v1\/claims\/[^/]+\/survey\/answer$/;
const CHANGED = /^PUT v1\/claims\/[^/]+\/survey\/answer$/;
const WITHDRAWN = /^DELETE v1\/claims\/[^/]+\/survey\/answer$/;

/** Backends that mistake members' own answers. */
export const ANSWER_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'any terms will do',
    breaks: 'answer-terms',
    plant: requests(GIVEN, ({body}) => ({body: JSON.stringify({...(JSON.parse(body!) as object), terms: ANSWER_TERMS})})),
  },
  {
    fault: 'a receipt is emailed to a member without an email',
    breaks: 'answer-changed',
    plant: answers(GIVEN, (receipt: object) => ({...receipt, receiptByEmail: true})),
  },
  {
    fault: 'a change is not kept',
    breaks: 'answer-changed',
    plant: answers(READ, (own: OwnAnswer) => ({...own, comment: 'Kind and on time.'})),
  },
  {
    fault: 'a change that changes nothing leaves a trace',
    breaks: 'answer-changed',
    plant: answers(CHANGED, (own: OwnAnswer) => ({...own, changedAt: own.changedAt ?? own.answeredAt})),
  },
  {
    fault: 'a repeated change is made again',
    breaks: 'answer-changed',
    plant: requests(CHANGED, ({headers}) => headers.set('Idempotency-Key', crypto.randomUUID())),
  },
  {
    fault: 'a change of an outdated version is made',
    breaks: 'answer-changed',
    plant: requests(CHANGED, ({headers}) => headers.delete('If-Match')),
  },
  {
    fault: 'withdrawing does nothing',
    breaks: 'answer-withdrawn',
    plant: (service) => (url, init) =>
      WITHDRAWN.test(`${init.method} ${new URL(url).pathname.slice(1)}`)
        ? Promise.resolve(new Response(null, {status: 204}))
        : service(url, init),
  },
  {
    fault: 'a withdrawn answer is withdrawn only once',
    breaks: 'answer-withdrawn',
    plant: (service) => {
      const seen = new Set<string>();
      return instead(WITHDRAWN, (response, {url}) =>
        seen.has(url.pathname)
          ? answer({type: 'about:blank', title: '', status: 410, code: 'answer-withdrawn'}, 410)
          : (seen.add(url.pathname), response),
      )(service);
    },
  },
];
