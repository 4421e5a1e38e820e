import type {Queue, QueueCase} from '../../src/api/queue/schemas.js';
import {answer, answers, headers, instead, type PlantedFault, requests} from './planting.js';

const QUEUE = /^GET v1\/queue/;
const OPENING = /^POST .*\/opening$/;

/** Backends with a misleading queue. */
export const QUEUE_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'the newest case comes first',
    breaks: 'queue-order',
    plant: answers(QUEUE, (queue: Queue) => ({...queue, entries: queue.entries.toReversed()})),
  },
  {
    fault: 'every page of the queue is the first page',
    breaks: 'queue-order',
    plant: requests(QUEUE, ({url}) => url.searchParams.delete('cursor')),
  },
  {
    fault: 'the counts of the queue do not add up',
    breaks: 'queue-order',
    plant: answers(QUEUE, (queue: Queue) => ({...queue, counts: {...queue.counts, total: queue.counts.total + 1}})),
  },
  {
    fault: 'a search of the queue is ignored',
    breaks: 'queue-search',
    plant: requests(QUEUE, ({headers: sent}) => sent.delete('Reviews-Search')),
  },
  {
    fault: 'a search of the queue finds only case numbers',
    breaks: 'queue-search',
    plant: requests(QUEUE, ({headers: sent}) => {
      const text = sent.get('Reviews-Search');
      if (text !== null && !/^[a-z\d]{6}$/i.test(text)) sent.set('Reviews-Search', '%F0%9F%A6%86');
    }),
  },
  {
    fault: 'a search of the queue is for cases of every kind',
    breaks: 'queue-search',
    plant: requests(QUEUE, ({url, headers: sent}) => {
      if (sent.has('Reviews-Search')) url.searchParams.delete('kind');
    }),
  },
  {
    fault: 'anyone can read the queue',
    breaks: 'queue-for-representatives',
    plant: instead(QUEUE, () =>
      answer({entries: [], counts: {total: 0, overdue: 0, suppressedReviews: 0, responses: 0, reports: 0}, nextCursor: null}),
    ),
  },
  {
    fault: 'an opened case names another sender',
    breaks: 'case-opened',
    plant: answers(OPENING, ({response, ...found}: QueueCase) => ({
      ...found,
      response: {...response, sender: {...response?.sender, name: 'Somebody Else'}},
    })),
  },
  {fault: 'an opened case has no version in its header', breaks: 'case-opened', plant: headers(OPENING, (sent) => sent.delete('ETag'))},
  {
    fault: 'a response can be maintained',
    breaks: 'case-opened',
    plant: answers(OPENING, (found: QueueCase) => ({...found, decisions: [...found.decisions, 'maintain-review']})),
  },
  {
    fault: 'the version of a decision is ignored',
    breaks: 'decision-version',
    plant: requests(/\/decision$/, ({headers: sent}) => sent.delete('If-Match')),
  },
  {
    fault: 'an unknown invitation returns a survey without a provider',
    breaks: 'invitation-unknown',
    plant: instead(/^GET v1\/survey$/, () => answer({visitedOn: '2025-06-01', expiresOn: '2025-07-01'})),
  },
];
