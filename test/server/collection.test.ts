import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {it} from 'node:test';
import {eq} from 'drizzle-orm';
import {tokenHash} from '../../demo/server/collection/invitation-token.js';
import {MailFailure} from '../../demo/server/collection/mail-failure.js';
import {outboxCounts, refusals} from '../../demo/server/collection/outbox-counts.js';
import {invitations, reviewChecks} from '../../demo/server/database/collection-schema.js';
import {claims, reviews} from '../../demo/server/database/schema.js';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {CLAIMS_PATH, claimSurveyPath, summaryPath} from '../../src/api/shared/routes.js';
import {ClaimReceipt, MemberClaims, Survey, SurveyReceipt} from '../../src/api/survey/schemas.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {ANSWER_TERMS, COMMENT_LIMIT} from '../../src/domain/survey.js';
import {aClaim, anAnswer, Collection, daysAgo, ORIGIN, tokenIn} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePractice} from './practice-world.js';
import {assertProblem, getPage} from './requests.js';
import {newId} from './stored-reviews.js';

const DAY = 86_400_000;

onEachDatabase('Collecting reviews', (opened) => {
  const stored = (claimId: string) => opened.owner.select().from(reviews).where(eq(reviews.claimId, claimId));
  const receipt = async (response: Response) => {
    assert.equal(response.status, 201, await response.clone().text());
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    return SurveyReceipt.parse(await response.json());
  };

  it('sends one invitation for a routine or preventive visit, even if the claim is reported again', async () => {
    const collection = await Collection.begin(opened);
    for (const visit of ['routine', 'preventive', 'other'] as const) {
      const claim = aClaim(collection.providerId, {visit});
      const invited = visit !== 'other';
      for (const status of [201, 200, 200]) {
        const response = await collection.tell(claim);
        assert.equal(response.status, status);
        assert.deepEqual(
          ClaimReceipt.parse(await response.json()),
          invited ? {claimId: claim.claimId, invited} : {claimId: claim.claimId, invited, reason: 'kind-of-visit'},
        );
      }
      await Promise.all([collection.outbox.deliver(), collection.outbox.deliver()]);
      await collection.outbox.deliver();
      assert.equal(collection.mails.length, visit === 'routine' ? 1 : 2);
      const kept = await opened.owner.select().from(invitations).where(eq(invitations.claimId, claim.claimId));
      assert.equal(kept.length, Number(invited));
    }
  });

  it('refuses claims for unknown providers, and anything but a single email address', async () => {
    const collection = await Collection.begin(opened);
    await assertProblem(await collection.tell(aClaim(newId('p'))), 404, 'provider-not-found');
    const claim = aClaim(collection.providerId);
    for (const email of [
      'a@b.example, c@d.example',
      'sam',
      'Sam <sam@example.org>',
      'sam@example.org\r\nBcc: x@y.example',
      'sam@example.org.',
      'sam@example',
    ])
      await assertProblem(await collection.tell({...claim, member: {...claim.member, email}}), 400, 'invalid-request');
    for (const field of ['subject', 'city', 'state'] as const) {
      for (const value of ['a\0b', 'a\ud800b', 'a\x1bb', 'a\nb', 'a\u2028b'])
        await assertProblem(await collection.tell({...claim, member: {...claim.member, [field]: value}}), 400, 'invalid-request');
    }
    for (const subject of ['', ' ', '\u200b'])
      await assertProblem(await collection.tell({...claim, member: {...claim.member, subject}}), 400, 'invalid-request');
    await assertProblem(await collection.tell({...claim, visit: 'surgery'}), 400, 'invalid-request');
    assert.equal(await opened.owner.$count(claims, eq(claims.id, claim.claimId)), 0);
  });

  it('sends an email that reveals only provider, place and day of the claim, with a token that is stored nowhere', async () => {
    const collection = await Collection.begin(opened);
    const {claim, token} = await collection.invite({visit: 'preventive'});
    const [mail] = collection.mails;
    const inWords = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});
    assert.equal(mail!.to, claim.member.email);
    for (const body of [mail!.text, mail!.html]) {
      assert.ok(body.includes(`Provider ${collection.providerId}`) && body.includes(inWords.format(new Date(claim.visitedOn))));
      assert.ok(body.includes(`${ORIGIN}/survey#${token}`));
      assert.ok(body.includes(`${ORIGIN}/es/survey#${token}`));
      for (const secret of [claim.claimId, 'preventive', 'Cardiology', claim.member.city!, claim.member.subject])
        assert.ok(!body.includes(secret), secret);
    }
    assert.ok(!mail!.subject.includes('Provider'));
    assert.equal(Buffer.from(token, 'base64url').length, 32);
    const [kept] = await opened.owner.select().from(invitations).where(eq(invitations.claimId, claim.claimId));
    assert.equal(kept!.tokenHash, tokenHash(token));
    assert.ok(!JSON.stringify(kept).includes(token));
  });

  it('sends new invitations first, and waits longer after each refusal for now', async () => {
    const collection = await Collection.begin(opened);
    const minutesLater = async (minutes: number) => {
      collection.now = new Date(collection.now.getTime() + minutes * 60_000);
      await collection.outbox.deliver();
    };
    await collection.tell(aClaim(collection.providerId, {member: {...aClaim('').member, email: 'old@example.org'}}));
    // Waits of 1, 2, 4 and 8 minutes, and up to a quarter less.
    for (const wait of [0, 1, 2, 4]) {
      collection.failure = new MailFailure('later', 'smtp-450');
      await minutesLater(wait * 0.74);
      if (wait) assert.ok(collection.failure, `not tried before ${wait} minutes`);
      await minutesLater(wait * 0.27);
      assert.equal(collection.failure, undefined, `tried after ${wait} minutes`);
    }
    assert.deepEqual(await outboxCounts(opened.database, collection.now), {waiting: 0, retrying: 1, refused: 0, expired: 0});
    await collection.tell(aClaim(collection.providerId, {member: {...aClaim('').member, email: 'new@example.org'}}));
    await minutesLater(8);
    assert.deepEqual(
      collection.mails.map(({to}) => to),
      ['new@example.org', 'old@example.org'],
    );
    assert.deepEqual(await outboxCounts(opened.database, collection.now), {waiting: 0, retrying: 0, refused: 0, expired: 0});
  });

  it('does not try again what is refused for good, and never sends what has expired', async () => {
    const collection = await Collection.begin(opened);
    const before = await outboxCounts(opened.database, collection.now);
    const {claimId} = aClaim(collection.providerId);
    collection.failure = new MailFailure('refused', 'smtp-550');
    await collection.tell(aClaim(collection.providerId, {claimId}));
    await collection.outbox.deliver();
    assert.deepEqual(collection.failedClaims, [claimId]);
    collection.failure = new MailFailure('later', 'smtp-450');
    await collection.tell(aClaim(collection.providerId));
    await collection.outbox.deliver();
    assert.deepEqual(await outboxCounts(opened.database, collection.now), {...before, refused: before.refused + 1, retrying: 1});
    assert.ok((await refusals(opened.database)).some(({reason}) => reason === 'smtp-550'));
    collection.now = new Date(collection.now.getTime() + 32 * 86_400_000);
    await collection.outbox.deliver();
    assert.deepEqual(collection.mails, []);
    const after = await outboxCounts(opened.database, collection.now);
    assert.deepEqual([after.retrying, after.refused], [0, before.refused + 1]);
    assert.ok(after.expired >= 1);
  });

  it('pauses while there is no mail server, which counts against no invitation', async () => {
    const collection = await Collection.begin(opened);
    collection.failure = new MailFailure('no-service', 'econnection');
    for (let count = 0; count < 3; count++) {
      const {member} = aClaim('');
      await collection.tell(aClaim(collection.providerId, {member: {...member, email: 'paused@example.org'}}));
    }
    await collection.outbox.deliver();
    await collection.outbox.deliver();
    assert.deepEqual([collection.mails.length, collection.failures.length], [0, 1]);
    assert.ok((await outboxCounts(opened.database, collection.now)).waiting >= 3);
    collection.now = new Date(collection.now.getTime() + 61_000);
    await collection.outbox.deliver();
    assert.equal(collection.mails.filter(({to}) => to === 'paused@example.org').length, 3);
  });

  it('retries a failed email later, with a working link', async () => {
    const collection = await Collection.begin(opened);
    collection.failure = new Error('The mail server is away.');
    await collection.tell(aClaim(collection.providerId));
    await collection.outbox.deliver();
    assert.deepEqual([collection.mails.length, collection.failures.length], [0, 1]);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 0, 'does not retry at once');
    collection.now = new Date(Date.now() + 61_000);
    await collection.outbox.deliver();
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
    assert.equal((await collection.read(tokenIn(collection.mails[0]!))).status, 200);
  });

  it('accepts an answer with the token and stores it as a review by the member of the claim', async () => {
    const collection = await Collection.begin(opened);
    const {claim, token} = await collection.invite();
    const survey = Survey.parse(await (await collection.read(token)).json());
    assert.deepEqual(
      [survey.provider.id, survey.visitedOn, survey.expiresOn],
      [collection.providerId, claim.visitedOn, daysAfter(dayOf(collection.now), 30)],
    );
    const {answeredAt, comment} = await receipt(await collection.answer(token, anAnswer('  Kind\r\nand on time. ')));
    assert.equal(comment, 'published');
    const page = await getPage(collection.app, collection.providerId);
    assert.deepEqual(
      page.reviews.map(({recommended, comment, city, state, date}) => [recommended, comment, city, state, date]),
      [[true, 'Kind\nand on time.', 'Boulder', 'CO', dayOf(answeredAt)]],
    );
    const [row] = await stored(claim.claimId);
    assert.equal(new Date(row!.publishedAt!).toISOString(), answeredAt);
  });

  it('counts an answer without a comment', async () => {
    const collection = await Collection.begin(opened);
    for (const comment of [undefined, ' \n ']) {
      const {token} = await collection.invite();
      assert.equal((await receipt(await collection.answer(token, {...anAnswer(comment), recommended: false}))).comment, 'none');
    }
    const summary: unknown = await (await collection.app.request(`/${summaryPath(collection.providerId)}`)).json();
    assert.deepEqual(summary, {providerId: collection.providerId, recommended: 0, notRecommended: 2});
  });

  it('suppresses a review with findings, counts its vote, and shows only that a comment is withheld', async () => {
    const practice = await storePractice(opened.owner);
    const collection = await Collection.begin(opened, practice.providerId);
    const {claim, token} = await collection.invite();
    assert.equal((await receipt(await collection.answer(token, anAnswer('Well, darn good.')))).comment, 'waiting');
    const page = await getPage(collection.app, practice.providerId);
    assert.deepEqual([page.reviews, page.counts.total, page.summary.recommended], [[], 0, 1]);
    assert.deepEqual(page.counts.withheld, {privacy: 0, language: 1, inaccurate: 0, votesCount: true});
    const inbox = await new Caller(collection.app, practice.staff).page(practice.id, practice.providerId);
    assert.deepEqual([inbox.reviews, inbox.counts.total], [[], 0]);
    const [row] = await stored(claim.claimId);
    assert.deepEqual([row!.status, row!.publishedAt], ['suppressed', null]);
    const [check] = await opened.owner.select().from(reviewChecks).where(eq(reviewChecks.reviewId, row!.id));
    assert.deepEqual([check!.state, check!.findings], ['waiting', [{label: 'profanity', start: 6, end: 10, reason: 'swearing'}]]);
    assert.match(check!.caseNumber, /^[2-9][A-HJ-NP-Z2-9]{5}$/);
  });

  it('accepts one answer for each visit, by token or sign-in, and repeats the first receipt for the same request', async () => {
    const collection = await Collection.begin(opened);
    const {claim, token} = await collection.invite();
    const key = randomUUID();
    const first = await receipt(await collection.answer(token, anAnswer('Kind.'), key));
    assert.deepEqual(await receipt(await collection.answer(token, anAnswer(' Kind. '), key)), first);
    assert.deepEqual(await receipt(await collection.answerSignedIn(claim, anAnswer('Kind.'), key)), first);
    await assertProblem(await collection.answer(token, anAnswer('Unkind.'), key), 422, 'idempotency-key-reused');
    await assertProblem(await collection.answer(token, anAnswer('Kind.')), 409, 'survey-answered');
    await assertProblem(await collection.answerSignedIn(claim, anAnswer('Kind.')), 409, 'survey-answered');
    await assertProblem(await collection.read(token), 409, 'survey-answered');
    collection.now = new Date(Date.now() + 60 * DAY);
    assert.deepEqual(await receipt(await collection.answer(token, anAnswer('Kind.'), key)), first);
    await assertProblem(await collection.read(token), 409, 'survey-answered');
    assert.equal((await stored(claim.claimId)).length, 1);
  });

  it('accepts one of many simultaneous answers', async () => {
    const collection = await Collection.begin(opened);
    const {claim, token} = await collection.invite();
    const other = await Collection.begin({...opened, database: await opened.another()}, collection.providerId);
    const answers = await Promise.all(
      Array.from({length: 8}, (_, index) => {
        const through = index % 2 ? collection : other;
        const body = anAnswer(`Answer ${index}.`);
        return index % 4 < 2 ? through.answer(token, body) : through.answerSignedIn(claim, body);
      }),
    );
    const [taken, ...more] = answers.filter(({status}) => status === 201);
    assert.ok(taken, 'one is accepted');
    assert.deepEqual(more, []);
    for (const response of answers.filter((each) => each !== taken)) await assertProblem(response, 409, 'survey-answered');
    assert.equal((await stored(claim.claimId)).length, 1);
  });

  it('refuses answers after the last day and with unknown tokens', async () => {
    const collection = await Collection.begin(opened);
    const {claim, token} = await collection.invite();
    collection.now = new Date(Date.now() + 30 * DAY);
    assert.equal((await collection.read(token)).status, 200);
    collection.now = new Date(Date.now() + 31 * DAY);
    await assertProblem(await collection.read(token), 410, 'survey-expired');
    await assertProblem(await collection.answer(token, anAnswer()), 410, 'survey-expired');
    await assertProblem(await collection.answerSignedIn(claim, anAnswer()), 410, 'survey-expired');
    for (const unknown of [undefined, '', 'short', 'x'.repeat(43), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`]) {
      await assertProblem(await collection.read(unknown), 404, 'survey-not-found');
      if (unknown) await assertProblem(await collection.answer(unknown, anAnswer()), 404, 'survey-not-found');
    }
    assert.deepEqual(await stored(claim.claimId), []);
  });

  it('shows members only their own claims and the state of each survey, and takes answers only for those', async () => {
    const collection = await Collection.begin(opened);
    const {claim} = await collection.invite({visitedOn: daysAgo(58)});
    const later = aClaim(collection.providerId, {member: claim.member, visitedOn: daysAgo(28), visit: 'other'});
    await collection.tell(later);
    const {claim: foreign} = await collection.invite();
    const list = async () => MemberClaims.parse(await (await collection.member(claim).ask(CLAIMS_PATH)).json()).claims;
    const short = async () => (await list()).map(({id, survey}) => [id, survey]);
    assert.deepEqual(await short(), [
      [later.claimId, null],
      [claim.claimId, 'open'],
    ]);
    for (const id of [foreign.claimId, later.claimId, 'c_nothing', 'a b']) {
      await assertProblem(await collection.member(claim).ask(claimSurveyPath(id)), 404, 'survey-not-found');
      await assertProblem(
        await collection.member(claim).write('POST', `${claimSurveyPath(id)}/answer`, anAnswer()),
        404,
        'survey-not-found',
      );
    }
    assert.equal((await collection.member(claim).ask(claimSurveyPath(claim.claimId))).status, 200);
    await receipt(await collection.answerSignedIn(claim, anAnswer('Kind.')));
    assert.deepEqual((await short())[1], [claim.claimId, 'answered']);
    collection.now = new Date(Date.now() + 40 * DAY);
    const other = MemberClaims.parse(await (await collection.member(foreign).ask(CLAIMS_PATH)).json()).claims;
    assert.deepEqual(
      other.map(({survey}) => survey),
      ['expired'],
    );
  });

  it('counts the characters that people perceive, and requires a key and valid JSON', async () => {
    const collection = await Collection.begin(opened);
    const {token, claim} = await collection.invite();
    const longest = '👩‍⚕️'.repeat(COMMENT_LIMIT);
    // The second has 500 perceived characters, but 30,000 code points, for which 1,875 may be used.
    for (const [comment, excess] of [
      [`${longest}!`, 1],
      [`e${'\u0301'.repeat(60)}`.repeat(500), 875],
    ] as const) {
      const problem = await assertProblem(await collection.answer(token, anAnswer(comment)), 422, 'invalid-submission');
      assert.deepEqual(problem.faults, [{field: 'text', fault: 'too-long', excess}]);
    }
    await assertProblem(await collection.answer(token, anAnswer(), 'short'), 400, 'idempotency-key-missing');
    for (const body of [
      {},
      {recommended: true},
      {...anAnswer(), recommended: 'yes'},
      {...anAnswer(), comment: 7},
      anAnswer('\0'),
      anAnswer('a\ud800'),
      {...anAnswer(), terms: 'any terms'},
      [],
    ])
      await assertProblem(await collection.answer(token, body), 400, 'invalid-request');
    assert.deepEqual(await stored(claim.claimId), []);
    assert.equal((await receipt(await collection.answer(token, anAnswer(longest)))).comment, 'published');
  });

  it('stores the terms that the member agreed to, and refuses others', async () => {
    const collection = await Collection.begin(opened);
    const {token, claim} = await collection.invite();
    for (const terms of ['2025-01', '2099-12', ANSWER_TERMS.toUpperCase() + 'X'])
      await assertProblem(await collection.answer(token, {...anAnswer('Kind.'), terms}), 409, 'terms-outdated');
    assert.deepEqual(await stored(claim.claimId), []);
    const key = randomUUID();
    assert.equal((await receipt(await collection.answer(token, anAnswer('Kind.'), key))).terms, ANSWER_TERMS);
    const [kept] = await opened.owner.select().from(invitations).where(eq(invitations.claimId, claim.claimId));
    assert.equal(kept!.terms, ANSWER_TERMS);
    assert.equal((await receipt(await collection.answer(token, anAnswer('Kind.'), key))).terms, ANSWER_TERMS, 'repeated');
  });

  it('keeps token and text out of the log', async () => {
    const logged: string[] = [];
    const collection = await Collection.begin(opened, undefined, {
      log: (entry) => logged.push(entry),
      screen: (text) => {
        throw new Error(`Cannot read ${text}`);
      },
    });
    const {token} = await collection.invite();
    await assertProblem(await collection.answer(token, anAnswer('canary-words')), 500, 'internal');
    assert.equal(logged.length, 1);
    for (const secret of [token, 'canary-words']) assert.ok(!logged[0]!.includes(secret));
    assert.equal((await collection.read(token)).status, 200, 'nothing was stored');
  });
});
