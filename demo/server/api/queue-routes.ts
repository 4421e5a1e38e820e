import {Decided, DecisionBody, Queue, QueueCase, QueueParameters} from 'directory-reviews/contract';
import type {Hono} from 'hono';
import {ONE_MOMENT} from '../database/database.js';
import {decisionFaults} from '../practice/storable.js';
import {decideCase, lockedCase, markFaults} from '../queue/decide-case.js';
import {findCase} from '../queue/found-case.js';
import {noteOpening} from '../queue/openings.js';
import {queuePage} from '../queue/queue.js';
import {queueCase} from '../queue/queue-case.js';
import {queuePlaceOf} from '../queue/queue-cursor.js';
import type {Seal} from '../shared/seal.js';
import type {Authenticated} from './authentication.js';
import {once} from './idempotency.js';
import {parametersIn, searchIn} from './parameters.js';
import type {Permitted} from './permitted.js';
import {caseIn} from './practice-parameters.js';
import {RequestProblem} from './problems.js';
import {SentWrite} from './sent-write.js';
import type {SurveyOptions} from './survey-options.js';

/** Routes of the representatives' queue. */
export function addQueueRoutes(
  api: Hono<Authenticated>,
  permitted: Permitted,
  {now, seal, onMail}: Pick<SurveyOptions, 'now' | 'onMail'> & {readonly seal: Seal},
): void {
  api.get('/queue', async (c) => {
    const page = await permitted(
      c,
      {to: 'read-queue'},
      ({database, person}) => {
        const {kind, cursor, limit} = parametersIn(c.req, QueueParameters);
        const place = cursor === undefined ? undefined : queuePlaceOf(seal.opened(cursor) ?? '');
        if (cursor !== undefined && !place)
          throw new RequestProblem('invalid-cursor', 'cursor: must be the unchanged nextCursor of a page.');
        return queuePage(database, person, {kind, search: searchIn(c.req), limit, place}, now());
      },
      ONE_MOMENT,
    );
    return c.json(Queue.parse(seal.sealed(page)));
  });

  api.post('/cases/:caseNumber/opening', async (c) => {
    const opened = await permitted(c, {to: 'decide'}, async ({database, person}) => {
      const found = await findCase(database, caseIn(c.req));
      if (!found) throw new RequestProblem('case-not-found');
      const answer = await queueCase(database, person, found, now());
      if (answer.decisions.length) await noteOpening(database, person, answer.caseNumber, now());
      return answer;
    });
    c.header('ETag', `"${opened.version}"`);
    return c.json(QueueCase.parse(opened));
  });

  api.post('/cases/:caseNumber/decision', async (c) => {
    const sent = await SentWrite.read(c, DecisionBody);
    const answer = await permitted(c, {to: 'decide'}, async ({database, person}) => {
      const found = await findCase(database, caseIn(c.req));
      if (!found) throw new RequestProblem('case-not-found');
      return once(database, person, sent, async () => {
        const held = await lockedCase(database, found);
        if (!held) throw new RequestProblem('case-not-found');
        // A colleague has already decided: report that before any other fault of the request.
        if (!held.decisions.length) throw new RequestProblem('action-not-allowed');
        sent.mayMatch(held.version, 'case-changed');
        if (!held.decisions.includes(sent.body.decision)) throw new RequestProblem('action-not-allowed');
        const faults = [...decisionFaults(sent.body), ...markFaults(held, sent.body)];
        if (faults.length) throw new RequestProblem('invalid-submission', undefined, {}, faults.slice(0, 1));
        const decided = await decideCase(database, person, held, sent.body, now());
        return {status: 200, body: JSON.stringify(Decided.parse(decided))};
      });
    });
    onMail();
    return c.body(answer.body, 200, {'Content-Type': 'application/json'});
  });
}
