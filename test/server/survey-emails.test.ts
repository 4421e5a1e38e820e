import assert from 'node:assert/strict';
import {it} from 'node:test';
import {claimSurveyPath, EMAILS_PATH, INVITATION_HEADER, INVITED_EMAILS_PATH} from '../../src/api/shared/routes.js';
import {ClaimReceipt, type ProcessedClaim, SurveyEmails} from '../../src/api/survey/schemas.js';
import {aClaim, anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePerson} from './practice-world.js';
import {assertProblem} from './requests.js';
import {storeProvider} from './stored-reviews.js';

onEachDatabase('Emails that a member does not want', (opened) => {
  const begin = async () => {
    const collection = await Collection.begin(opened);
    await collection.outbox.deliver();
    collection.mails.length = 0;
    return collection;
  };
  const byToken = async ({app}: Collection, token: string, wanted?: unknown) => {
    const headers = {[INVITATION_HEADER]: token, 'Content-Type': 'application/json'};
    const write = wanted === undefined ? {} : {method: 'PUT', body: JSON.stringify({wanted})};
    return app.request(`/${INVITED_EMAILS_PATH}`, {headers, ...write});
  };
  const wanted = async (response: Response) => {
    assert.equal(response.status, 200, await response.clone().text());
    return SurveyEmails.parse(await response.json()).wanted;
  };
  const elsewhere = async (claim: ProcessedClaim) => ({
    ...claim,
    claimId: aClaim('').claimId,
    providerId: await storeProvider(opened.owner),
  });

  it('are stopped from an email, and sent again when that is undone on the claims page', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const member = collection.member(claim);
    assert.deepEqual([await wanted(await byToken(collection, token)), await wanted(await member.ask(EMAILS_PATH))], [true, true]);
    assert.equal(await wanted(await byToken(collection, token, false)), false);
    assert.equal(await wanted(await member.ask(EMAILS_PATH)), false);
    const next = await elsewhere(claim);
    const told = ClaimReceipt.parse(await (await collection.tell(next)).json());
    assert.deepEqual([told.invited, told.reason], [true, 'unsubscribed']);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
    assert.equal((await member.ask(claimSurveyPath(next.claimId))).status, 200, 'it can be answered on the claims page');
    assert.equal(await wanted(await member.write('PUT', EMAILS_PATH, {wanted: true}, {key: null})), true);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 2);
    assert.equal(collection.mails[1]!.to, claim.member.email);
  });

  it('are stopped with a link that was answered or is over, and for this member alone', async () => {
    const collection = await begin();
    const {claim, token} = await collection.invite();
    const {claim: other} = await collection.invite();
    assert.equal((await collection.answer(token, anAnswer())).status, 201);
    collection.now = new Date(Date.now() + 60 * 86_400_000);
    assert.equal(await wanted(await byToken(collection, token, false)), false);
    collection.now = new Date();
    assert.equal(await wanted(await collection.member(other).ask(EMAILS_PATH)), true);
    await collection.tell(await elsewhere(claim));
    await collection.tell(await elsewhere(other));
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 3);
  });

  it('need a known invitation or a sign-in, and a choice', async () => {
    const collection = await begin();
    const {token} = await collection.invite();
    for (const unknown of ['x'.repeat(43), 'short']) {
      await assertProblem(await byToken(collection, unknown), 404, 'survey-not-found');
      await assertProblem(await byToken(collection, unknown, false), 404, 'survey-not-found');
    }
    for (const wrong of ['no', null, 0]) await assertProblem(await byToken(collection, token, wrong), 400, 'invalid-request');
    assert.equal((await collection.app.request(`/${EMAILS_PATH}`)).status, 401);
    const nobody = new Caller(collection.app, await storePerson(opened.owner, 'Nobody'));
    assert.equal(await wanted(await nobody.ask(EMAILS_PATH)), true);
  });
});
