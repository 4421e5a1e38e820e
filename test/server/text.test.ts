import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {foldTexts} from '../../demo/server/database/fold-texts.js';
import {searchDirectory} from '../../demo/server/directory/providers.js';
import {onEachDatabase} from './databases.js';
import {appOn, getPage} from './requests.js';
import {aReview, storeProvider} from './stored-reviews.js';

onEachDatabase('Texts', (opened) => {
  const app = () => appOn({database: opened.database});
  const search = async (providerId: string, typed: string) => {
    const {reviews} = await getPage(app(), providerId, {search: typed});
    return reviews.map(({comment}) => comment);
  };
  let providerId: string;
  const COMMENTS = ["They didn't rush me, Dr. O’Brien.", 'A follow‑up call — so kind.', 'Straße über\u00a0Łódź.'];
  before(async () => {
    const days = ['2025-06-03', '2025-06-02', '2025-06-01'];
    providerId = await storeProvider(
      opened.owner,
      COMMENTS.map((comment, i) => aReview({comment, date: days[i]!})),
    );
  });

  it('are found as phones and keyboards type them', async () => {
    for (const typed of ['didn’t', 'didnt', "o'brien", 'obrien', 'OʼBRIEN', 'dr obrien', 'me dr'])
      assert.deepEqual(await search(providerId, typed), [COMMENTS[0]], typed);
    for (const typed of ['follow-up', 'follow up', 'followup', 'call - so', 'call—so'])
      assert.deepEqual(await search(providerId, typed), [COMMENTS[1]], typed);
    for (const typed of ['strasse', 'uber lodz', 'ŁÓDŹ.']) assert.deepEqual(await search(providerId, typed), [COMMENTS[2]], typed);
  });

  it('do not all match a search of which folding leaves nothing', async () => {
    for (const typed of ['-', "'", '\u200b', ' ']) assert.deepEqual(await search(providerId, typed), [], JSON.stringify(typed));
  });

  it('are folded again when the folding of another release is stored', async () => {
    await opened.owner.execute(sql`update reviews set comment_folded = 'of another release'`);
    await opened.owner.execute(sql`comment on column reviews.comment_folded is 'folding of another release'`);
    assert.deepEqual(await search(providerId, 'didnt'), []);
    await foldTexts(opened.owner);
    assert.deepEqual(await search(providerId, 'didnt'), [COMMENTS[0]]);
    // Folded by this release: nothing is read or written.
    await opened.owner.execute(sql`update reviews set comment_folded = 'unchanged' where comment = ${COMMENTS[0]}`);
    await foldTexts(opened.owner);
    assert.deepEqual(await search(providerId, 'unchanged'), [COMMENTS[0]]);
  });

  it('that are names are sorted as in a dictionary', async () => {
    const specialty = `Sorted ${providerId}`;
    for (const name of ['Zoe Adler', 'Ángela Ruiz', 'Émile Roy', 'adam West', 'Eva Lund', 'Øyvind Berg', 'Paula Diaz'])
      await storeProvider(opened.owner, [], {name, specialty});
    const {providers} = await searchDirectory(opened.database, {specialty, page: 1});
    assert.deepEqual(
      providers.map(({name}) => name),
      ['adam West', 'Ángela Ruiz', 'Émile Roy', 'Eva Lund', 'Øyvind Berg', 'Paula Diaz', 'Zoe Adler'],
    );
  });
});
