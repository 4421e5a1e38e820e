import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {beforeEach, describe, it} from 'node:test';
import {eq} from 'drizzle-orm';
import {tokenHash} from '../../demo/server/collection/invitation-token.js';
import {MailFailure} from '../../demo/server/collection/mail-failure.js';
import {written} from '../../demo/server/collection/mail-page.js';
import {outboxCounts, refusals} from '../../demo/server/collection/outbox-counts.js';
import {receiptMail, TERMS_TEXTS} from '../../demo/server/collection/receipt-mail.js';
import {asInvited} from '../../demo/server/database/as-invited.js';
import {receiptMails} from '../../demo/server/database/collection-schema.js';
import {Survey, SurveyReceipt} from '../../src/api/survey/schemas.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import {surveyMessages} from '../../src/i18n/survey/survey.js';
import {aClaim, anAnswer, Collection, ORIGIN} from './collection-world.js';
import {onEachDatabase} from './databases.js';

const DETAILS = {
  ...{email: 'sam@example.org', providerName: 'Marisol <Peña> & Co', city: 'Denver', state: 'CO'},
  ...{visitedOn: '2026-11-02', expiresOn: '2026-12-02', answeredAt: '2026-11-08T06:00:00.000Z', terms: ANSWER_TERMS, hasLink: true},
  claimsLink: 'https://directory.example/member',
};

describe('The receipt by email', () => {
  it('repeats what the survey says the member agreed to', () => {
    const [before, after] = TERMS_TEXTS[ANSWER_TERMS]!;
    assert.equal(`${before}{provider}${after}`, surveyMessages.en.surveyTerms);
  });

  it('says what was received, and how to take it back, without the answer', async () => {
    const {to, subject, text, html, unsubscribeLink} = await receiptMail(DETAILS);
    assert.equal(to, 'sam@example.org');
    assert.match(text, /^Thank you for your feedback about \u2068?Marisol <Peña> & Co/);
    assert.ok(html.includes('Marisol &lt;Peña&gt; &amp; Co'), html);
    for (const part of [text, html]) {
      assert.match(part, /About your visit on November 2, 2026 in /);
      assert.match(part, /We received your answer on November 7, 2026\./, 'the day of the plan');
      assert.match(
        part,
        /You can change your answer until December 2, 2026, and withdraw it at any time: open the link in our earlier email again/,
      );
      assert.match(part, /You agreed to this: Your answer counts in /);
      assert.match(part, /https:\/\/directory\.example\/member/);
    }
    const [, preheader] = /<div style="display:none[^>]*>([^<]*)</.exec(html)!;
    for (const shown of [subject, preheader!]) assert.doesNotMatch(shown, /Marisol|2026|November|Denver|visit/);
    assert.equal(unsubscribeLink, undefined, 'the member has asked for it');
  });

  it('leaves out what does not apply', async () => {
    const {text} = await receiptMail({...DETAILS, terms: null, hasLink: false});
    assert.doesNotMatch(text, /You agreed|earlier email/);
    assert.match(text, /at any time: sign in and open your claims\./);
  });
});

onEachDatabase('Receipts by email', (opened) => {
  let collection: Collection;
  beforeEach(async () => {
    collection = await Collection.begin(opened);
    await collection.outbox.deliver();
    collection.mails.length = 0;
  });

  const wish = {...anAnswer('The canaryword was kind.'), receiptByEmail: true};

  async function answered(answer: object = wish, key?: string) {
    const {claim, token} = await collection.invite();
    const response = await collection.answer(token, answer, key);
    assert.equal(response.status, 201, await response.clone().text());
    collection.mails.length = 0;
    return {claim, token, receipt: SurveyReceipt.parse(await response.json())};
  }

  const row = async (claimId: string) => (await opened.owner.select().from(receiptMails).where(eq(receiptMails.claimId, claimId)))[0];

  it('go once to a member who wants one, without a word of the answer', async () => {
    const {claim, receipt} = await answered();
    assert.equal(receipt.receiptByEmail, true);
    await Promise.all([collection.outbox.deliver(), collection.outbox.deliver()]);
    await collection.outbox.deliver();
    assert.deepEqual(
      collection.mails.map(({to, unsubscribeLink}) => [to, unsubscribeLink]),
      [[claim.member.email, undefined]],
    );
    const [mail] = collection.mails;
    assert.ok(mail!.text.includes(`${ORIGIN}/member`) && mail!.text.includes('open the link in our earlier email again'), mail!.text);
    assert.doesNotMatch(mail!.text + mail!.html + mail!.subject, /canaryword|You (don’t )?recommend|survey#/);
    assert.ok((await row(claim.claimId))!.sentAt);
  });

  it('go to nobody who wants none', async () => {
    const {receipt} = await answered(anAnswer('Kind.'));
    assert.equal(receipt.receiptByEmail, false);
    await collection.outbox.deliver();
    assert.deepEqual(collection.mails, []);
  });

  it('are not promised to members without an email', async () => {
    const claim = aClaim(collection.providerId, {member: {subject: randomUUID(), city: 'Denver', state: 'CO'}});
    assert.equal((await collection.tell(claim)).status, 201);
    const response = await collection.answerSignedIn(claim, wish);
    assert.equal(SurveyReceipt.parse(await response.json()).receiptByEmail, false);
    await collection.outbox.deliver();
    assert.deepEqual(collection.mails, []);
  });

  it('are about the visit that was answered, also if its claim is corrected meanwhile', async () => {
    const {claim} = await answered();
    assert.equal((await collection.tell({...claim, visitedOn: daysAfter(claim.visitedOn, -1)})).status, 200);
    await collection.outbox.deliver();
    assert.ok(collection.mails[0]!.text.includes(`About your visit on ${written(claim.visitedOn)} in `), collection.mails[0]!.text);
  });

  it('wait for nobody: a member who has no email meanwhile gets none, and the others get theirs', async () => {
    const {claim} = await answered();
    const {email: _, ...member} = claim.member;
    assert.equal((await collection.tell({...claim, member})).status, 200);
    const other = await answered();
    await collection.outbox.deliver();
    assert.deepEqual([collection.failures, collection.mails.map(({to}) => to)], [[], [other.claim.member.email]]);
  });

  it('are offered by the question only to members with an email', async () => {
    const {token} = await collection.invite();
    assert.equal(Survey.parse(await (await collection.read(token)).json()).receiptByEmail, true);
  });

  it('are the same for a repeated answer, with or without the wish', async () => {
    const key = randomUUID();
    const {token, receipt} = await answered(wish, key);
    const again = await collection.answer(token, {...wish, receiptByEmail: false}, key);
    assert.deepEqual(SurveyReceipt.parse(await again.json()), receipt);
    await collection.outbox.deliver();
    assert.equal(collection.mails.length, 1);
  });

  it('do not go out once the answer is withdrawn', async () => {
    const {token} = await answered();
    assert.equal((await collection.own('DELETE', token)).status, 204);
    await collection.outbox.deliver();
    assert.deepEqual(collection.mails, []);
    assert.equal((await outboxCounts(opened.database, collection.now)).waiting, 0);
  });

  it('are tried again later, and not once they were refused for good', async () => {
    const {claim} = await answered();
    collection.failure = new MailFailure('later', 'smtp-451');
    await collection.outbox.deliver();
    assert.equal((await outboxCounts(opened.database, collection.now)).retrying, 1);
    collection.now = new Date(collection.now.getTime() + 3 * 60_000);
    collection.failure = new MailFailure('refused', 'smtp-550');
    await collection.outbox.deliver();
    collection.now = new Date(collection.now.getTime() + 60 * 60_000);
    await collection.outbox.deliver();
    collection.now = new Date();
    assert.deepEqual([(await row(claim.claimId))!.refusal, collection.mails], ['smtp-550', []]);
    assert.ok((await refusals(opened.database)).some(({reason}) => reason === 'smtp-550'));
  });

  it('are asked for by nobody else: row-level security lets in only the member of the answer', async () => {
    const mine = await answered(anAnswer('Kind.'));
    const other = await answered(anAnswer('Kind.'));
    await assert.rejects(
      asInvited(opened.database, tokenHash(mine.token), (transaction) =>
        transaction.insert(receiptMails).values({claimId: other.claim.claimId, wantedAt: new Date().toISOString()}),
      ),
    );
    await opened.owner.insert(receiptMails).values({claimId: other.claim.claimId, wantedAt: new Date().toISOString()});
    const seen = await asInvited(opened.database, tokenHash(mine.token), (transaction) => transaction.select().from(receiptMails));
    assert.deepEqual(seen, []);
    await opened.owner.delete(receiptMails).where(eq(receiptMails.claimId, other.claim.claimId));
  });
});
