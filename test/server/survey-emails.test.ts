import assert from 'node:assert/strict';
import {it} from 'node:test';
import {setEmailsWanted} from '../../demo/server/collection/survey-emails.js';
import {asUnsubscribing} from '../../demo/server/database/as-unsubscribing.js';
import {UnsubscribeLinks} from '../../demo/server/shared/unsubscribe-links.js';
import {claimSurveyPath, EMAILS_PATH, INVITATION_HEADER, INVITED_EMAILS_PATH} from '../../src/api/shared/routes.js';
import {ClaimReceipt, type ProcessedClaim, SurveyEmails} from '../../src/api/survey/schemas.js';
import {aClaim, anAnswer, Collection, ORIGIN} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {identityOf, storePerson} from './practice-world.js';
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

  it('are stopped by one request of a mail program, and by nothing less', async () => {
    const collection = await begin();
    const {claim} = await collection.invite();
    const {claim: other} = await collection.invite();
    const member = collection.member(claim);
    const link = collection.mails[0]!.unsubscribeLink!;
    assert.doesNotMatch(link, new RegExp(`${claim.claimId}|${claim.member.subject}`));
    const ask = (address: string, init: RequestInit = {}) => collection.app.request(address, init);
    const post = (address: string, body: FormData | URLSearchParams) => ask(address, {method: 'POST', body});

    for (const method of ['GET', 'HEAD', 'GET']) assert.equal((await ask(link, {method})).status, 200);
    for (const body of [new URLSearchParams(), new URLSearchParams({'List-Unsubscribe': 'no'})])
      assert.equal((await post(link, body)).status, 400);
    assert.equal(await wanted(await member.ask(EMAILS_PATH)), true);

    for (let count = 0; count < 2; count++)
      assert.equal((await post(link, new URLSearchParams({'List-Unsubscribe': 'One-Click'}))).status, 200);
    assert.equal(await wanted(await member.ask(EMAILS_PATH)), false);
    assert.equal(await wanted(await collection.member(other).ask(EMAILS_PATH)), true);
    assert.equal(await wanted(await member.write('PUT', EMAILS_PATH, {wanted: true}, {key: null})), true);

    const parts = new FormData();
    parts.set('List-Unsubscribe', 'One-Click');
    assert.equal((await post(`${link}.`.replace('/unsubscribe', '/es/unsubscribe'), parts)).status, 200, 'a mail program added a period');
    assert.equal(await wanted(await member.ask(EMAILS_PATH)), false);
  });

  it('are stopped by no other link', async () => {
    const collection = await begin();
    const {claim} = await collection.invite();
    const link = collection.mails[0]!.unsubscribeLink!;
    const [, token] = /\/unsubscribe\/(.+)$/.exec(link)!;
    const changed = `${token!.slice(0, 20)}${token![20] === 'A' ? 'B' : 'A'}${token!.slice(21)}`;
    const foreign = new UnsubscribeLinks('another key', ORIGIN).linkFor({list: 'survey', id: claim.claimId});
    const unknown = new UnsubscribeLinks('tests', ORIGIN).linkFor({list: 'survey', id: 'never-told'});
    for (const address of [link.replace(token!, changed), link.replace(token!, 'short'), link.slice(0, -4), foreign, unknown]) {
      const answer = await collection.app.request(address, {method: 'POST', body: new URLSearchParams({'List-Unsubscribe': 'One-Click'})});
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /This link doesn’t work/);
    }
    assert.equal(await wanted(await collection.member(claim).ask(EMAILS_PATH)), true);
  });

  it('are not started again by the link that stops them', async () => {
    const collection = await begin();
    const {claim} = await collection.invite();
    const {issuer, subject} = identityOf(claim.member.subject);
    for (const wantsEmails of [true, false]) {
      const work = asUnsubscribing(opened.database, claim.claimId, (transaction) =>
        setEmailsWanted(transaction, {issuer, subject}, wantsEmails, new Date()),
      );
      await (wantsEmails ? assert.rejects(work) : work);
    }
    const stranger = asUnsubscribing(opened.database, claim.claimId, (transaction) =>
      setEmailsWanted(transaction, {issuer, subject: 'someone else'}, false, new Date()),
    );
    await assert.rejects(stranger);
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
