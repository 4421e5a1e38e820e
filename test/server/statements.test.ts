import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import pg from 'pg';
import {allPracticeReviewsPath, practiceReviewsPath, reviewsPath, SUMMARIES_PATH} from '../../src/api/shared/routes.js';
import {onPostgres} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePerson, storePractice, verify} from './practice-world.js';
import {appOn} from './requests.js';
import {aReview} from './stored-reviews.js';

/** The statements that are sent to PostgreSQL during the work. */
async function statementsOf(t: TestContext, work: () => Promise<Response>): Promise<string[]> {
  const query = t.mock.method(pg.Client.prototype, 'query');
  const answer = await work();
  assert.equal(answer.status, 200);
  const texts = query.mock.calls.map((call) => {
    const [asked] = call.arguments as unknown[] as [string | {readonly text: string}];
    return typeof asked === 'string' ? asked : asked.text;
  });
  query.mock.restore();
  return texts;
}

onPostgres('An answer', (opened) => {
  it('to everybody takes one statement', async (t) => {
    const practice = await storePractice(opened.owner, [aReview({published: 'Thank you.'}), aReview()]);
    const app = appOn(opened);
    for (const path of [reviewsPath(practice.providerId), `${SUMMARIES_PATH}?providerId=${practice.providerId}`])
      assert.equal((await statementsOf(t, async () => app.request(`/${path}`))).length, 1, path);
  });

  it('with a page of the practice’s list takes at most eight, in one transaction, once the visit is noted', async (t) => {
    const reviews = [aReview(), aReview(), aReview()];
    const practice = await storePractice(opened.owner, reviews);
    const app = appOn({...opened, database: opened.database, verify});
    const staff = new Caller(app, practice.staff);
    const {caseNumber} = await staff.submit('respond', practice.id, reviews[0]!.id);
    await new Caller(app, await storePerson(opened.owner, 'Jordan Blake', true)).decide(caseNumber, 'publish-response');
    for (const path of [practiceReviewsPath(practice.id, practice.providerId), allPracticeReviewsPath(practice.id)]) {
      await staff.ask(path);
      const statements = await statementsOf(t, () => staff.ask(path));
      assert.ok(statements.length <= 8, `${statements.length}:\n${statements.join('\n')}`);
      assert.equal(statements.filter((text) => text.startsWith('begin')).length, 1);
    }
  });
});
