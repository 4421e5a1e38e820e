import {
  ClaimPath,
  ClaimReceipt,
  INVITATION_HEADER,
  InvitationToken,
  MemberClaims,
  ProcessedClaim,
  Survey,
  SurveyAnswerBody,
  SurveyEmails,
  SurveyReceipt,
} from 'directory-reviews/contract';
import {eq} from 'drizzle-orm';
import {type Context, Hono} from 'hono';
import {answerSurvey, receiptOf} from '../collection/answer.js';
import {processClaim} from '../collection/claims.js';
import {tokenHash} from '../collection/invitation-token.js';
import {isAboutClaim, memberClaims} from '../collection/member-claims.js';
import {type Asked, findAsked, lockAsked, surveyOf, surveyState} from '../collection/survey.js';
import {invitedMember, setEmailsWanted, wantsEmails} from '../collection/survey-emails.js';
import {faultOf} from '../collection/told-claim.js';
import {takeBackClaim} from '../collection/withdraw-claim.js';
import {asInvited} from '../database/as-invited.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {dayOf} from '../shared/calendar.js';
import type {Authenticated} from './authentication.js';
import {addOwnAnswer, fingerprintOf, givenIn, refuseUnlessComplete} from './own-answer-routes.js';
import type {Permitted} from './permitted.js';
import {RequestProblem} from './problems.js';
import {isSafeMethod} from './safe-method.js';
import {SentWrite} from './sent-write.js';
import type {SurveyOptions, WithAsked} from './survey-options.js';

interface InvitationOptions extends SurveyOptions {
  readonly database: Database;
  /** The database for requests that write. Default: the same connections. */
  readonly writes?: Database | undefined;
}

/** Routes for members with an invitation token. */
export function invitationRoutes({database, writes = database, ...options}: InvitationOptions): Hono {
  const routes = new Hono();
  const hashIn = (c: Context): string => {
    const token = InvitationToken.safeParse(c.req.header(INVITATION_HEADER));
    if (!token.success) throw new RequestProblem('survey-not-found');
    return tokenHash(token.data);
  };
  const byToken = (c: Context): WithAsked => {
    const hash = hashIn(c);
    return (work) =>
      asInvited(isSafeMethod(c.req.method) ? database : writes, hash, (transaction) => work(transaction, eq(invitations.tokenHash, hash)));
  };
  routes.get('/survey', (c) => read(c, byToken(c), options));
  routes.post('/survey/answer', (c) => answer(c, byToken(c), options));
  addOwnAnswer(routes, '/survey/answer', byToken, options);

  routes.get('/survey/emails', async (c) => {
    const hash = hashIn(c);
    const wanted = await asInvited(database, hash, async (transaction) => wantsEmails(transaction, await memberOf(transaction, hash)));
    return c.json(SurveyEmails.parse({wanted}));
  });
  routes.put('/survey/emails', async (c) => {
    const hash = hashIn(c);
    const sent = await SentWrite.read(c, SurveyEmails);
    const wanted = await asInvited(writes, hash, async (transaction) => {
      await setEmailsWanted(transaction, await memberOf(transaction, hash), sent.body.wanted, options.now());
      return sent.body.wanted;
    });
    return c.json(SurveyEmails.parse({wanted}));
  });
  return routes;
}

async function memberOf(database: Database, hash: string) {
  const member = await invitedMember(database, hash);
  if (!member) throw new RequestProblem('survey-not-found');
  return member;
}

/** Routes for signed-in members and the plan's claims system. */
export function addClaimRoutes(api: Hono<Authenticated>, permitted: Permitted, options: SurveyOptions): void {
  const byClaim = (c: Context<Authenticated, string>): WithAsked => {
    const path = ClaimPath.safeParse(c.req.param());
    if (!path.success) throw new RequestProblem('survey-not-found');
    const which = isAboutClaim(c.get('identity'), path.data.claimId);
    return (work) => permitted(c, {to: 'answer-survey'}, ({database}) => work(database, which));
  };

  api.get('/claims', async (c) => {
    const found = await permitted(c, {to: 'answer-survey'}, ({database}) =>
      memberClaims(database, c.get('identity'), dayOf(options.now())),
    );
    return c.json(MemberClaims.parse({claims: found}));
  });

  api.get('/survey-emails', async (c) => {
    const wanted = await permitted(c, {to: 'answer-survey'}, ({database}) => wantsEmails(database, c.get('identity')));
    return c.json(SurveyEmails.parse({wanted}));
  });
  api.put('/survey-emails', async (c) => {
    const sent = await SentWrite.read(c, SurveyEmails);
    const wanted = await permitted(c, {to: 'answer-survey'}, async ({database}) => {
      await setEmailsWanted(database, c.get('identity'), sent.body.wanted, options.now());
      return sent.body.wanted;
    });
    return c.json(SurveyEmails.parse({wanted}));
  });

  api.post('/claims', async (c) => {
    const sent = await SentWrite.read(c, ProcessedClaim);
    const now = options.now();
    const {claimId, processed} = await permitted(c, {to: 'process-claim'}, async ({database}) => {
      const claim = sent.body;
      const fault = faultOf(claim, dayOf(now));
      if (fault !== undefined) throw new RequestProblem('invalid-request', fault);
      return {claimId: claim.claimId, processed: await processClaim(database, c.get('identity').issuer, claim, {now})};
    });
    if ('refusal' in processed) throw new RequestProblem(processed.refusal);
    const {invited, reason, isNew} = processed;
    if (invited) options.onMail();
    return c.json(ClaimReceipt.parse({claimId, invited, reason}), isNew ? 201 : 200);
  });

  api.delete('/claims/:claimId', async (c) => {
    const path = ClaimPath.safeParse(c.req.param());
    await permitted(c, {to: 'process-claim'}, async ({database}) => {
      const {issuer} = c.get('identity');
      const settled = path.success && (await takeBackClaim(database, issuer, path.data.claimId, options.now()));
      if (!settled) throw new RequestProblem('claim-not-found');
    });
    return c.body(null, 204);
  });

  api.get('/claims/:claimId/survey', (c) => read(c, byClaim(c), options));
  api.post('/claims/:claimId/survey/answer', (c) => answer(c, byClaim(c), options));
  addOwnAnswer(api, '/claims/:claimId/survey/answer', byClaim, options);
}

async function read(c: Context, withAsked: WithAsked, {now}: SurveyOptions): Promise<Response> {
  const survey = await withAsked(async (database, which) => {
    const asked = await findAsked(database, which);
    if (!asked) throw new RequestProblem('survey-not-found');
    refuseUnlessOpen(asked, now());
    return surveyOf(asked);
  });
  return c.json(Survey.parse(survey));
}

async function answer(c: Context, withAsked: WithAsked, {screen, now, onMail}: SurveyOptions): Promise<Response> {
  const sent = await SentWrite.read(c, SurveyAnswerBody);
  const receipt = await withAsked(async (database, which) => {
    const asked = await lockAsked(database, which);
    if (!asked) throw new RequestProblem('survey-not-found');
    const {key} = sent;
    const {invitation} = asked;
    const given = givenIn(sent.body);
    const fingerprint = fingerprintOf(given);
    if (invitation.answerKey === key) {
      if (invitation.answerFingerprint !== fingerprint) throw new RequestProblem('idempotency-key-reused');
      return receiptOf(database, invitation);
    }
    refuseUnlessOpen(asked, now());
    refuseUnlessComplete(given);
    return answerSurvey(database, asked, given, {key, fingerprint}, {screen, now: now()});
  });
  if (receipt.receiptByEmail || receipt.comment === 'published') onMail();
  return c.json(SurveyReceipt.parse(receipt), 201);
}

function refuseUnlessOpen(asked: Asked, now: Date): void {
  const state = surveyState(asked, dayOf(now));
  if (state === 'withdrawn') throw new RequestProblem('answer-withdrawn');
  if (state === 'answered') throw new RequestProblem('survey-answered');
  if (state === 'canceled') throw new RequestProblem('survey-canceled');
  if (state === 'expired') throw new RequestProblem('survey-expired');
}
