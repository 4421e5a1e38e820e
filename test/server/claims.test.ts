import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {it} from 'node:test';
import {and, eq} from 'drizzle-orm';
import {reviewChecks} from '../../demo/server/database/collection-schema.js';
import {claims, providers, reviews} from '../../demo/server/database/schema.js';
import {QueueCase} from '../../src/api/queue/schemas.js';
import {CLAIMS_PATH, claimSurveyPath, openingPath, summaryPath} from '../../src/api/shared/routes.js';
import {ClaimReceipt, MemberClaims, type ProcessedClaim} from '../../src/api/survey/schemas.js';
import {aClaim, anAnswer, Collection, daysAgo, tokenIn} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePerson} from './practice-world.js';
import {assertProblem, getPage} from './requests.js';
import {newId, storeProvider} from './stored-reviews.js';

onEachDatabase('Claims', (opened) => {
  const begin = async () => {
    const collection = await Collection.begin(opened);
    // Of the tests before.
    await collection.outbox.deliver();
    collection.mails.length = 0;
    return collection;
  };
  const receipt = async (response: Response) => {
    assert.ok(response.ok, await response.clone().text());
    const {claimId: _, ...rest} = ClaimReceipt.parse(await response.json());
    return rest;
  };
  /** Another claim with the same member, and changes. */
  const again = (claim: ProcessedClaim, changes: Partial<ProcessedClaim> = {}) => ({...claim, claimId: `c_${randomUUID()}`, ...changes});
  const withMember = (claim: ProcessedClaim, changes: Partial<ProcessedClaim['member']>) => ({
    ...claim,
    member: {...claim.member, ...changes},
  });
  const listed = async (collection: Collection, claim: ProcessedClaim) =>
    MemberClaims.parse(await (await collection.member(claim).ask(CLAIMS_PATH)).json()).claims.map(({id, survey}) => [id, survey]);
  const rate = async ({app}: Collection, providerId: string): Promise<unknown> => {
    const {recommended, notRecommended} = (await (await app.request(`/${summaryPath(providerId)}`)).json()) as Record<string, number>;
    return [recommended, notRecommended];
  };

  it('name a day of the calendar that is not in the future', async () => {
    const collection = await begin();
    for (const visitedOn of [
      '2026-02-31',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '0000-01-01',
      '2026-2-1',
      '',
      daysAgo(-1),
      '2999-01-01',
    ]) {
      const {detail} = await assertProblem(await collection.tell(aClaim(collection.providerId, {visitedOn})), 400, 'invalid-request');
      assert.match(detail!, /^visitedOn: must (?:be a day of the calendar, such as 2026-11-28|not be after today)\.$/, visitedOn);
    }
    assert.deepEqual(await receipt(await collection.tell(aClaim(collection.providerId, {visitedOn: daysAgo(0)}))), {invited: true});
    const old = aClaim(collection.providerId, {visitedOn: '2019-01-01'});
    assert.deepEqual(await receipt(await collection.tell(old)), {invited: false, reason: 'too-long-ago'});
    assert.deepEqual(await listed(collection, old), [[old.claimId, null]]);
  });

  it('ask once about a visit, whatever their number', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const second = again(claim, {visit: 'preventive'});
    assert.deepEqual(await receipt(await collection.tell(second)), {invited: false, reason: 'asked-already'});
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
    const states = async () => (await listed(collection, claim)).map(([, state]) => state);
    assert.deepEqual(await states(), ['open', 'open']);
    assert.equal((await collection.answerSignedIn(second, anAnswer('Kind.'))).status, 201);
    await assertProblem(await collection.answer(token, anAnswer('Kind.')), 409, 'survey-answered');
    assert.deepEqual(await states(), ['answered', 'answered']);
    assert.deepEqual(await rate(collection, collection.providerId), [1, 0]);
    const otherDay = again(claim, {visitedOn: daysAgo(3)});
    assert.deepEqual(await receipt(await collection.tell(otherDay)), {invited: false, reason: 'asked-recently'});
    const elsewhere = again(claim, {providerId: await storeProvider(opened.owner)});
    assert.deepEqual(await receipt(await collection.tell(elsewhere)), {invited: true});
  });

  it('ask once, even if two processes are told many at the same moment', async () => {
    const collection = await begin();
    const other = await Collection.begin({...opened, database: await opened.another()}, collection.providerId);
    for (const days of [() => 27, (index: number) => index + 1]) {
      const claim = aClaim(collection.providerId);
      const told = await Promise.all(
        Array.from({length: 12}, (_, index) =>
          (index % 2 ? collection : other).tell(again(claim, {visitedOn: daysAgo(days(index))})).then(receipt),
        ),
      );
      assert.equal(told.filter(({invited}) => invited).length, 1);
    }
    const same = aClaim(collection.providerId);
    const answers = await Promise.all(Array.from({length: 8}, (_, index) => (index % 2 ? collection : other).tell(same)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [...Array<number>(7).fill(200), 201]);
  });

  it('are corrected by telling them again, and belong to one member', async () => {
    const collection = await begin();
    const claim = aClaim(collection.providerId);
    await collection.tell(claim);
    assert.deepEqual(await receipt(await collection.tell({...claim, visit: 'other'})), {invited: false, reason: 'kind-of-visit'});
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 0);
    await assertProblem(await collection.tell(withMember(claim, {subject: randomUUID()})), 409, 'claim-conflict');
    assert.deepEqual(await receipt(await collection.tell(withMember(claim, {email: 'right@example.org', city: 'DENVER'}))), {
      invited: true,
    });
    await collection.outbox.deliver();
    assert.deepEqual(
      collection.mails.map(({to}) => to),
      ['right@example.org'],
    );
    const token = tokenIn(collection.mails[0]!);
    assert.deepEqual(
      await receipt(await collection.tell({...claim, visit: 'other'})),
      {invited: true},
      'the member has the question already',
    );
    assert.equal((await collection.answer(token, anAnswer())).status, 201);
    const [row] = await opened.owner.select().from(reviews).where(eq(reviews.claimId, claim.claimId));
    assert.deepEqual([row!.city, row!.state], ['Boulder', 'CO']);
  });

  it('cancel the question about a visit that a correction says was another one', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const right = {...claim, providerId: await storeProvider(opened.owner)};
    assert.deepEqual(await receipt(await collection.tell(right)), {invited: true});
    await assertProblem(await collection.read(token), 410, 'survey-canceled');
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 2);
    assert.equal((await collection.answer(tokenIn(collection.mails[1]!), anAnswer())).status, 201);
    assert.deepEqual(await rate(collection, right.providerId), [1, 0]);
    await assertProblem(await collection.tell({...claim, providerId: newId('p')}), 404, 'provider-not-found');
    assert.deepEqual(await receipt(await collection.tell(claim)), {invited: false, reason: 'asked-already'}, 'one answer for each claim');
  });

  it('are withdrawn before the answer: the question is canceled, until a corrected claim comes', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    for (let count = 0; count < 2; count++) assert.equal((await collection.withdraw(claim.claimId)).status, 204);
    await assertProblem(await collection.withdraw(`c_${randomUUID()}`), 404, 'claim-not-found');
    await assertProblem(await collection.withdraw('a b'), 404, 'claim-not-found');
    for (const refused of [
      await collection.read(token),
      await collection.answer(token, anAnswer()),
      await collection.answerSignedIn(claim, anAnswer()),
      await collection.member(claim).ask(claimSurveyPath(claim.claimId)),
    ])
      await assertProblem(refused, 410, 'survey-canceled');
    assert.deepEqual(await listed(collection, claim), [[claim.claimId, 'canceled']]);
    const corrected = again(claim, {visit: 'preventive'});
    assert.deepEqual(await receipt(await collection.tell(corrected)), {invited: true});
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1, 'the member has the link already');
    assert.deepEqual(await listed(collection, claim), [[corrected.claimId, 'open']]);
    assert.equal((await collection.read(token)).status, 200);
    assert.equal((await collection.withdraw(corrected.claimId)).status, 204);
    assert.deepEqual(await receipt(await collection.tell(corrected)), {invited: true}, 'told again, it stands again');
    assert.equal((await collection.answer(token, anAnswer('Kind.'))).status, 201);
    assert.deepEqual(await rate(collection, collection.providerId), [1, 0]);
  });

  it('are withdrawn while another one stands for the visit: the question stays', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const second = withMember(again(claim), {email: 'second@example.org'});
    await collection.tell(second);
    assert.equal((await collection.withdraw(claim.claimId)).status, 204);
    assert.equal((await collection.read(token)).status, 200);
    assert.deepEqual(await listed(collection, claim), [[second.claimId, 'open']]);
    assert.equal((await collection.withdraw(second.claimId)).status, 204);
    await assertProblem(await collection.read(token), 410, 'survey-canceled');
  });

  it('that are withdrawn unsent are never sent', async () => {
    const collection = await begin();
    const claim = aClaim(collection.providerId);
    await collection.tell(claim);
    await collection.withdraw(claim.claimId);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 0);
    const later = again(claim, {visitedOn: daysAgo(20)});
    assert.deepEqual(await receipt(await collection.tell(later)), {invited: true}, 'nothing was asked, so there is room');
  });

  it('withdrawn after the answer leave the review, and a representative is told once', async () => {
    const collection = await begin();
    const jordan = new Caller(collection.app, await storePerson(opened.owner, 'Jordan Blake', true));
    const waiting = async () => (await jordan.queue({kind: 'reversed-claim'})).entries;
    const before = (await waiting()).length;
    for (const comment of [undefined, 'Kind.', 'A darn good visit.']) {
      const {claim, token} = await collection.invite();
      assert.equal((await collection.answer(token, anAnswer(comment))).status, 201);
      for (let count = 0; count < 2; count++) assert.equal((await collection.withdraw(claim.claimId)).status, 204);
      const corrected = again(claim);
      assert.deepEqual(await receipt(await collection.tell(corrected)), {invited: false, reason: 'asked-already'});
      await collection.withdraw(corrected.claimId);
      const entry = (await waiting())[before]!;
      assert.equal((await waiting()).length, before + 1);
      const opening = await jordan.write('POST', openingPath(entry.caseNumber), {});
      const found = QueueCase.parse(await opening.json());
      assert.deepEqual([found.kind, found.review.comment, found.decisions], ['reversed-claim', comment ?? null, ['acknowledge-reversal']]);
      assert.equal(found.steps.at(-1)!.step, 'reverse-claim');
      const {counts} = await jordan.queue();
      assert.equal(counts.reversedClaims, before + 1);
      assert.equal((await jordan.decision(entry.caseNumber, 'acknowledge-reversal')).status, 200);
      await assertProblem(await jordan.decision(entry.caseNumber, 'acknowledge-reversal'), 409, 'action-not-allowed');
      assert.equal((await waiting()).length, before);
      const [row] = await opened.owner.select().from(reviewChecks).where(eq(reviewChecks.caseNumber, entry.caseNumber));
      assert.deepEqual([row!.state, row!.decidedByName], ['acknowledged', 'Jordan Blake']);
    }
    assert.deepEqual(await rate(collection, collection.providerId), [3, 0], 'the vote of the suppressed comment counts');
  });

  it('of an answer and a withdrawal at the same moment end as one or the other', async () => {
    const collection = await begin();
    const other = await Collection.begin({...opened, database: await opened.another()}, collection.providerId);
    for (let round = 0; round < 5; round++) {
      const {claim, token} = await collection.invite();
      const [answered] = await Promise.all([other.answer(token, anAnswer()), collection.withdraw(claim.claimId)]);
      const [row] = await opened.owner.select().from(reviews).where(eq(reviews.claimId, claim.claimId));
      assert.deepEqual([answered.status, row !== undefined], row ? [201, true] : [410, false]);
      if (!row) continue;
      const told = and(eq(reviewChecks.reviewId, row.id), eq(reviewChecks.kind, 'reversed-claim'));
      assert.equal(await opened.owner.$count(reviewChecks, told), 1);
    }
  });

  it('of members without an email are kept, and answered on the claims page', async () => {
    const collection = await begin();
    for (const email of [undefined, null, '', ' ', '\u200b']) {
      const claim = withMember(aClaim(collection.providerId), {email});
      assert.deepEqual(await receipt(await collection.tell(claim)), {invited: true, reason: 'no-email'});
      await collection.outbox.deliver();
      assert.equal(collection.mails.length, 0);
      assert.deepEqual(await listed(collection, claim), [[claim.claimId, 'open']]);
      assert.equal((await collection.answerSignedIn(claim, anAnswer())).status, 201);
    }
    const claim = withMember(aClaim(collection.providerId), {email: ''});
    await collection.tell(claim);
    assert.deepEqual(await receipt(await collection.tell(withMember(claim, {email: 'found@example.org'}))), {invited: true});
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
  });

  it('of members without a city show the state with the review', async () => {
    const collection = await begin();
    for (const city of [undefined, null, '']) {
      const claim = withMember(aClaim(collection.providerId), {city, state: 'colorado'});
      assert.deepEqual(await receipt(await collection.tell(claim)), {invited: true});
      assert.equal((await collection.answerSignedIn(claim, anAnswer())).status, 201);
      const [row] = await opened.owner.select().from(reviews).where(eq(reviews.claimId, claim.claimId));
      assert.deepEqual([row!.city, row!.state], ['Colorado', 'CO']);
    }
  });

  it('know the states of the US in any spelling', async () => {
    const collection = await begin();
    for (const [state, code] of Object.entries({
      'D.C.': 'DC',
      'US-CO': 'CO',
      'n. y.': 'NY',
      'U.S. Virgin Islands': 'VI',
      'puerto rico': 'PR',
    })) {
      const claim = withMember(aClaim(collection.providerId), {state});
      assert.deepEqual(await receipt(await collection.tell(claim)), {invited: true}, state);
      const [row] = await opened.owner.select().from(claims).where(eq(claims.id, claim.claimId));
      assert.equal(row!.state, code);
    }
    for (const state of ['ON', 'Québec', 'US', 'MX', 'Usk'])
      assert.equal((await receipt(await collection.tell(withMember(aClaim(collection.providerId), {state})))).reason, 'outside-us', state);
  });

  it('of members outside the US, or of 12 to 17 years, are kept and ask nothing', async () => {
    const collection = await begin();
    for (const [changes, reason] of [
      [{city: 'Toronto', state: 'Ontario'}, 'outside-us'],
      [{state: null}, 'outside-us'],
      [{birthDate: daysAgo(14 * 366)}, 'age'],
    ] as const) {
      const claim = withMember(aClaim(collection.providerId), changes);
      assert.deepEqual(await receipt(await collection.tell(claim)), {invited: false, reason});
      assert.equal(await opened.owner.$count(claims, eq(claims.id, claim.claimId)), 1);
      await assertProblem(await collection.answerSignedIn(claim, anAnswer()), 404, 'survey-not-found');
    }
    const child = withMember(aClaim(collection.providerId), {birthDate: daysAgo(3000)});
    assert.deepEqual(await receipt(await collection.tell(child)), {invited: true});
    const unborn = withMember(aClaim(collection.providerId), {birthDate: '2026-02-30'});
    await assertProblem(await collection.tell(unborn), 400, 'invalid-request');
  });

  it('of sensitive care ask nothing, and its providers show no rate and no reviews', async () => {
    const collection = await begin();
    // The second comment is suppressed.
    for (const comment of ['Kind.', 'A darn good visit.']) {
      const {token} = await collection.invite();
      assert.equal((await collection.answer(token, anAnswer(comment))).status, 201);
    }
    assert.deepEqual(await rate(collection, collection.providerId), [2, 0]);
    await opened.owner.update(providers).set({isSensitive: true}).where(eq(providers.id, collection.providerId));
    const told = await receipt(await collection.tell(aClaim(collection.providerId)));
    assert.deepEqual(told, {invited: false, reason: 'sensitive-care'});
    assert.deepEqual(await rate(collection, collection.providerId), [0, 0]);
    const page = await getPage(collection.app, collection.providerId);
    assert.deepEqual([page.reviews, page.counts.total, page.summary.recommended, page.nextCursor], [[], 0, 0, null]);
    assert.equal(page.counts.withheld ?? null, null);
  });

  it('have ids as FHIR has them', async () => {
    const collection = await begin();
    const claimId = `EOB.${randomUUID().slice(0, 8)}.1`;
    const {claim} = await collection.invite({claimId});
    assert.equal((await collection.member(claim).ask(claimSurveyPath(claimId))).status, 200);
    assert.equal((await collection.withdraw(claimId)).status, 204);
  });

  it('are for the claims system alone', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const stranger = new Caller(collection.app, await storePerson(opened.owner, 'Nobody'));
    const path = `${CLAIMS_PATH}/${claim.claimId}`;
    await assertProblem(await stranger.ask(path, {method: 'DELETE'}), 403, 'insufficient-scope');
    assert.equal((await collection.read(token)).status, 200);
  });
});
