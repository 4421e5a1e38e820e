import {createHash} from 'node:crypto';
import {
  ClaimPath,
  ClaimReceipt,
  INVITATION_HEADER,
  InvitationToken,
  MemberClaims,
  ProcessedClaim,
  Survey,
  SurveyAnswerBody,
  SurveyReceipt,
} from 'directory-reviews/contract';
import {canonicalText, isWellFormed, repairedLine, showsText} from 'directory-reviews/rules';
import {and, eq} from 'drizzle-orm';
import {type Context, Hono} from 'hono';
import {answerFaults, answerSurvey, lockedInvitation, receiptOf} from '../collection/answer.js';
import {memberClaims, ofMember, processClaim} from '../collection/claims.js';
import {tokenHash} from '../collection/invitation-token.js';
import {type Asked, findAsked, surveyOf, surveyState} from '../collection/survey.js';
import {asInvited} from '../database/as-invited.js';
import {invitations} from '../database/collection-schema.js';
import type {Database} from '../database/database.js';
import {claims} from '../database/schema.js';
import type {Screen} from '../reviews/screen.js';
import {dayOf} from '../shared/calendar.js';
import type {Authenticated} from './authentication.js';
import type {Permitted} from './permitted.js';
import {RequestProblem} from './problems.js';
import {isSafeMethod} from './safe-method.js';
import {SentWrite} from './sent-write.js';

export interface SurveyOptions {
  readonly screen: Screen;
  readonly now: () => Date;
  /** Called when there is a new invitation to send. */
  readonly onInvited: () => void;
}

interface InvitationOptions extends SurveyOptions {
  readonly database: Database;
  /** The database for requests that write. Default: the same connections. */
  readonly writes?: Database | undefined;
}

/** Looks up the invitation the request refers to and runs the work, in one transaction. */
type WithAsked = <Result>(work: (database: Database, asked: Asked | undefined) => Promise<Result>) => Promise<Result>;

/** Routes for members with an invitation token. */
export function invitationRoutes({database, writes = database, ...options}: InvitationOptions): Hono {
  const routes = new Hono();
  const byToken = (c: Context): WithAsked => {
    const token = InvitationToken.safeParse(c.req.header(INVITATION_HEADER));
    if (!token.success) throw new RequestProblem('survey-not-found');
    const hash = tokenHash(token.data);
    return (work) =>
      asInvited(isSafeMethod(c.req.method) ? database : writes, hash, async (transaction) =>
        work(transaction, await findAsked(transaction, eq(invitations.tokenHash, hash))),
      );
  };
  routes.get('/survey', (c) => read(c, byToken(c), options));
  routes.post('/survey/answer', (c) => answer(c, byToken(c), options));
  return routes;
}

/** Routes for signed-in members and the plan's claims system. */
export function addClaimRoutes(api: Hono<Authenticated>, permitted: Permitted, options: SurveyOptions): void {
  const byClaim = (c: Context<Authenticated, string>): WithAsked => {
    const path = ClaimPath.safeParse(c.req.param());
    if (!path.success) throw new RequestProblem('survey-not-found');
    const own = and(ofMember(c.get('identity')), eq(claims.id, path.data.claimId))!;
    return (work) => permitted(c, {to: 'answer-survey'}, async ({database}) => work(database, await findAsked(database, own)));
  };

  api.get('/claims', async (c) => {
    const found = await permitted(c, {to: 'answer-survey'}, ({database}) =>
      memberClaims(database, c.get('identity'), dayOf(options.now())),
    );
    return c.json(MemberClaims.parse({claims: found}));
  });

  api.post('/claims', async (c) => {
    const sent = await SentWrite.read(c, ProcessedClaim);
    const {claimId, processed} = await permitted(c, {to: 'process-claim'}, async ({database}) => {
      const claim = sent.body;
      for (const [field, value] of Object.entries(claim.member)) {
        if (!showsText(value) || value !== repairedLine(value))
          throw new RequestProblem('invalid-request', `member.${field}: must be one line that shows something.`);
      }
      if (!isWellFormed('email', claim.member.email)) throw new RequestProblem('invalid-request', 'member.email: must be one address.');
      return {claimId: claim.claimId, processed: await processClaim(database, c.get('identity').issuer, claim, options.now())};
    });
    if (!processed) throw new RequestProblem('provider-not-found');
    const {invited, isNew} = processed;
    if (invited && isNew) options.onInvited();
    return c.json(ClaimReceipt.parse({claimId, invited}), isNew ? 201 : 200);
  });

  api.get('/claims/:claimId/survey', (c) => read(c, byClaim(c), options));
  api.post('/claims/:claimId/survey/answer', (c) => answer(c, byClaim(c), options));
}

async function read(c: Context, withAsked: WithAsked, {now}: SurveyOptions): Promise<Response> {
  const survey = await withAsked((_, asked) => {
    if (!asked) throw new RequestProblem('survey-not-found');
    refuseUnlessOpen(asked, now());
    return Promise.resolve(surveyOf(asked));
  });
  return c.json(Survey.parse(survey));
}

async function answer(c: Context, withAsked: WithAsked, {screen, now}: SurveyOptions): Promise<Response> {
  const sent = await SentWrite.read(c, SurveyAnswerBody);
  const receipt = await withAsked(async (database, asked) => {
    if (!asked) throw new RequestProblem('survey-not-found');
    const {key} = sent;
    const invitation = await lockedInvitation(database, asked);
    const given = {recommended: sent.body.recommended, comment: canonicalText(sent.body.comment ?? '')};
    const fingerprint = createHash('sha256').update(JSON.stringify(given)).digest('base64url');
    if (invitation.answerKey === key) {
      if (invitation.answerFingerprint !== fingerprint) throw new RequestProblem('idempotency-key-reused');
      return receiptOf(invitation);
    }
    refuseUnlessOpen({...asked, invitation}, now());
    const faults = answerFaults(given);
    if (faults.length) throw new RequestProblem('invalid-submission', undefined, {}, faults);
    return answerSurvey(database, asked, given, {key, fingerprint}, {screen, now: now()});
  });
  return c.json(SurveyReceipt.parse(receipt), 201);
}

function refuseUnlessOpen({invitation}: Asked, now: Date): void {
  const state = surveyState(invitation, dayOf(now));
  if (state === 'answered') throw new RequestProblem('survey-answered');
  if (state === 'expired') throw new RequestProblem('survey-expired');
}
