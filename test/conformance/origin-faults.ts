import {headers, instead, type PlantedFault, requests} from './planting.js';

const OPTIONS = /^OPTIONS /;

/** Backends that browsers do not let a page of another origin use. */
export const ORIGIN_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'a preflight request is refused',
    breaks: 'origin-reading',
    plant: instead(OPTIONS, () => new Response(null, {status: 405})),
  },
  {
    fault: 'no origin is allowed',
    breaks: 'origin-reading',
    plant: headers(/./, (sent) => sent.delete('Access-Control-Allow-Origin')),
  },
  {
    fault: 'a page may not search',
    breaks: 'origin-reading',
    plant: headers(OPTIONS, (sent) => sent.set('Access-Control-Allow-Headers', 'Authorization')),
  },
  {
    fault: 'all headers are allowed, which leaves out the token',
    breaks: 'origin-reading',
    plant: headers(OPTIONS, (sent) => sent.set('Access-Control-Allow-Headers', '*')),
  },
  {
    fault: 'a page cannot read a problem',
    breaks: 'origin-reading',
    plant: headers(/conformance-nobody/, (sent) => sent.delete('Access-Control-Allow-Origin')),
  },
  {
    fault: 'a page cannot read when to try again',
    breaks: 'origin-reading',
    plant: headers(/^GET /, (sent) => sent.delete('Access-Control-Expose-Headers')),
  },
  {
    fault: 'a cache may give the answer for one origin to another',
    breaks: 'origin-reading',
    plant: headers(/^GET /, (sent) => sent.set('Vary', 'Reviews-Search')),
  },
  {
    fault: 'a preflight request needs a token',
    breaks: 'origin-practice',
    plant: instead(OPTIONS, () => new Response(null, {status: 401})),
  },
  {
    fault: 'a page may not edit',
    breaks: 'origin-practice',
    plant: headers(OPTIONS, (sent) => sent.set('Access-Control-Allow-Methods', 'GET, POST')),
  },
  {
    fault: 'a page may not search the queue',
    breaks: 'origin-queue',
    plant: headers(/^OPTIONS v1\/queue/, (sent) => sent.set('Access-Control-Allow-Headers', 'Authorization, Content-Type')),
  },
  {
    fault: 'a page may not send an invitation',
    breaks: 'origin-survey',
    plant: headers(OPTIONS, (sent) => sent.set('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key')),
  },
  {
    fault: 'the survey answers another origin only',
    breaks: 'origin-survey',
    plant: requests(/./, ({headers: sent}) => sent.set('Origin', 'https://portal.example')),
  },
];
