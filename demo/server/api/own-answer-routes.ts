import {createHash} from 'node:crypto';
import {OwnAnswer, SurveyAnswerBody} from 'directory-reviews/contract';
import {ANSWER_TERMS, canonicalText, type SurveyAnswer} from 'directory-reviews/rules';
import type {Context, Env, Hono} from 'hono';
import type * as z from 'zod/mini';
import {answerFaults} from '../collection/answer.js';
import {changeAnswer, changeBy, lockedAnswer, withdrawAnswer} from '../collection/change-answer.js';
import {actionsOn, givenAnswer, ownAnswer, versionOf} from '../collection/own-answer.js';
import {type Asked, findAsked, lockAsked} from '../collection/survey.js';
import {dayOf} from '../shared/calendar.js';
import {RequestProblem} from './problems.js';
import {SentWrite} from './sent-write.js';
import type {SurveyOptions, WithAsked} from './survey-options.js';

/** Adds what members do with an answer they have given: read, change and withdraw it. */
export function addOwnAnswer<Given extends Env>(
  routes: Hono<Given>,
  path: string,
  withAskedIn: (c: Context<Given, string>) => WithAsked,
  {screen, now, onMail}: SurveyOptions,
): void {
  routes.get(path, async (c) => {
    const found = await withAskedIn(c)(async (database, which) => {
      const asked = answered(await findAsked(database, which));
      return ownAnswer(database, asked, (await givenAnswer(database, asked))!, dayOf(now()));
    });
    return c.json(OwnAnswer.parse(found));
  });

  routes.put(path, async (c) => {
    const sent = await SentWrite.read(c, SurveyAnswerBody);
    const changed = await withAskedIn(c)(async (database, which) => {
      const asked = answered(await lockAsked(database, which));
      const {key} = sent;
      const answer = givenIn(sent.body);
      const fingerprint = fingerprintOf(answer);
      const given = (await lockedAnswer(database, asked))!;
      const today = dayOf(now());
      const earlier = await changeBy(database, given, key);
      if (earlier && earlier.fingerprint !== fingerprint) throw new RequestProblem('idempotency-key-reused');
      if (!earlier) {
        if (given.status === 'removed') throw new RequestProblem('action-not-allowed');
        if (!actionsOn(asked, given, today).includes('change')) throw new RequestProblem('survey-expired');
        refuseUnlessComplete(answer);
        sent.mayMatch(await versionOf(database, given), 'answer-changed');
        await changeAnswer(database, asked, given, answer, {key, fingerprint, screen, now: now()});
      }
      const current = answered(await findAsked(database, which));
      return ownAnswer(database, current, (await givenAnswer(database, current))!, today);
    });
    onMail();
    return c.json(OwnAnswer.parse(changed));
  });

  routes.delete(path, async (c) => {
    await withAskedIn(c)(async (database, which) => {
      const asked = await lockAsked(database, which);
      if (asked?.invitation.withdrawnAt) return;
      const given = await lockedAnswer(database, answered(asked));
      await withdrawAnswer(database, asked!, given!, now());
    });
    return c.body(null, 204);
  });
}

/** The answer in a request, as it is stored. */
export function givenIn({recommended, comment, terms, receiptByEmail}: z.output<typeof SurveyAnswerBody>): SurveyAnswer {
  return {recommended, comment: canonicalText(comment ?? ''), terms, receiptByEmail};
}

/** Distinguishes an answer from another one with the same key. */
export function fingerprintOf({recommended, comment}: SurveyAnswer): string {
  return createHash('sha256').update(JSON.stringify({recommended, comment})).digest('base64url');
}

/** @throws RequestProblem for other terms than the current ones, and for a comment that is too long. */
export function refuseUnlessComplete(answer: SurveyAnswer): void {
  if (answer.terms !== ANSWER_TERMS) throw new RequestProblem('terms-outdated', `terms: must be "${ANSWER_TERMS}".`);
  const faults = answerFaults(answer);
  if (faults.length) throw new RequestProblem('invalid-submission', undefined, {}, faults);
}

function answered(asked: Asked | undefined): Asked {
  if (!asked) throw new RequestProblem('survey-not-found');
  if (asked.invitation.withdrawnAt) throw new RequestProblem('answer-withdrawn');
  if (!asked.invitation.answeredAt) throw new RequestProblem('answer-not-found');
  return asked;
}
