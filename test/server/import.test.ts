import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, it} from 'node:test';
import {randomUUID} from 'node:crypto';
import {importReviews, type ImportResult} from '../../demo/server/import/import-reviews.js';
import {opaqueId} from '../../demo/server/shared/opaque-id.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {onEachDatabase} from './databases.js';
import {appOn, getPage} from './requests.js';
import {storeProvider} from './stored-reviews.js';

const CANARY = 'canary-77aa';
const HEADER = 'provider,recommended,comment,city,state,date';

onEachDatabase('Loading reviews', (opened) => {
  let folder: string;
  /** A unique provider name. */
  let name: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-import-'));
    name = `Nova ${randomUUID()}`;
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  async function load(file: string, content: string | Buffer): Promise<ImportResult & {told: string; warned: string[]}> {
    const warned: string[] = [];
    const told: string[] = [];
    await writeFile(join(folder, file), content);
    const result = await importReviews(opened.owner, join(folder, file), {
      tell: (line) => told.push(line),
      warn: (line) => warned.push(line),
    });
    return {...result, told: told.join('\n'), warned};
  }

  const row = (changes: object = {}) => ({
    provider: name,
    recommended: true,
    comment: 'Kind.',
    city: 'Denver',
    state: 'CO',
    date: '2025-06-01',
    ...changes,
  });
  const lines = (...rows: unknown[]) => rows.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
  const listed = async (provider = opaqueId('p', name)) => (await getPage(appOn(opened), provider, {sort: 'oldest'}, {limit: 100})).reviews;

  it('reads JSON Lines and keeps what patients wrote', async () => {
    const comments = [
      'Señora 😊',
      'One.\r\nTwo.\u2028Three.',
      'say "hi", ok',
      '<b>&amp;</b>',
      "it's; drop table reviews",
      'שלום',
      '  spaced out  ',
    ];
    const rows = comments.map((comment, day) =>
      row({comment, recommended: [true, 'yes', 'TRUE', 1, '1', 'No', 0][day], date: `2025-06-0${day + 1}`}),
    );
    const {loaded, told} = await load('a.jsonl', `\ufeff${lines(...rows)}\n\n`);
    assert.equal(told, '7 reviews loaded, 1 provider added to the directory, 0 lines skipped');
    assert.equal(loaded, 7);
    const found = await listed();
    assert.deepEqual(
      found.map(({comment}) => comment),
      ['Señora 😊', 'One.\nTwo.\nThree.', ...comments.slice(2, 6), 'spaced out'],
    );
    assert.deepEqual(
      found.map(({recommended}) => recommended),
      [true, true, true, true, true, false, false],
    );
  });

  it('reads CSV as spreadsheets write it', async () => {
    const csv = [
      '\ufeffDate,State,City,Comment,Recommended,Provider,Extra',
      `2025-06-01,CO,Denver,"Line one\r\nline two, with ""quotes""",yes,${name},x`,
      `2025-06-02,CO,"Denver, North",,no,${name},`,
      '',
      `2025-06-03,CO,Denver,6" needle and naïve 😊,0,${name},x`,
    ];
    const {told, warned} = await load('a.csv', csv.join('\r\n'));
    assert.deepEqual([told, warned], ['3 reviews loaded, 1 provider added to the directory, 0 lines skipped', []]);
    assert.deepEqual(
      (await listed()).map(({comment, recommended}) => [comment, recommended]),
      [
        ['Line one\nline two, with "quotes"', true],
        ['6" needle and naïve 😊', false],
      ],
    );
    assert.deepEqual((await getPage(appOn(opened), opaqueId('p', name))).summary, {
      providerId: opaqueId('p', name),
      recommended: 1,
      notRecommended: 2,
    });
  });

  it('reports each bad line of JSON and loads the good ones', async () => {
    const bad: [line: unknown, message: string][] = [
      ['{"provider": ', 'is not JSON'],
      ['["a"]', 'is not a JSON object'],
      [{}, 'provider is missing'],
      [row({provider: 7}), 'provider is not text'],
      [row({provider: ' '}), 'provider is empty'],
      [row({provider: 'x'.repeat(101)}), 'provider is too long (101 characters)'],
      [row({recommended: undefined}), 'recommended is missing'],
      [row({recommended: 'maybe'}), 'recommended "maybe" is not true, false, yes, no, 1 or 0'],
      [row({recommended: `${CANARY} and more`}), 'recommended is not true, false, yes, no, 1 or 0'],
      [row({comment: {}}), 'comment is not text'],
      [row({comment: 'x'.repeat(20_001)}), 'comment is too long (20001 characters)'],
      [row({comment: 'a\0b'}), 'comment contains the character NUL'],
      [row({city: ''}), 'city is empty'],
      [row({state: 'C\nO'}), 'state has a line break or control character'],
      [row({date: undefined}), 'date is missing'],
      [row({date: '2025-13-01'}), 'date "2025-13-01" is not a day (YYYY-MM-DD)'],
      [row({date: '2025-02-29'}), 'date "2025-02-29" is not a day (YYYY-MM-DD)'],
      [row({date: '06/01/2025'}), 'date "06/01/2025" is not a day (YYYY-MM-DD)'],
      [row({date: CANARY}), 'date is not a day (YYYY-MM-DD)'],
      [row({date: '2999-01-01'}), 'date "2999-01-01" is in the future'],
    ];
    const content = bad.flatMap(([line], index) => [line, row({comment: `${CANARY} good ${index}`})]);
    const {told, warned} = await load('b.ndjson', `${lines(...content)}\n`);
    assert.deepEqual(
      warned,
      bad.map(([, message], index) => `b.ndjson line ${index * 2 + 1}: ${message}`),
    );
    assert.equal(told, `${bad.length} reviews loaded, 1 provider added to the directory, ${bad.length} lines skipped`);
    assert.ok(!`${told}${warned.join('')}`.includes(CANARY), 'the output contains no patient text');
    assert.equal((await listed()).length, bad.length);
  });

  it('reports each bad row of CSV by its first line', async () => {
    const good = (comment: string) => `${name},true,"${comment}",Denver,CO,2025-06-01`;
    const csv = [
      HEADER,
      good('first'),
      good('two\nlines'),
      `${name},true,${CANARY},Denver,CO`,
      `${name},true,x,Denver,CO,2025-13-01`,
      good('last'),
      `${name},true,"${CANARY}`,
    ];
    const {told, warned} = await load('b.csv', `${csv.join('\n')}\nnever closed\n`);
    assert.deepEqual(warned, [
      'b.csv line 5: has 5 columns, the first line has 6',
      'b.csv line 6: date "2025-13-01" is not a day (YYYY-MM-DD)',
      'b.csv line 8: opens a quote that is not closed; the rest of the file was not read',
    ]);
    assert.equal(told, '3 reviews loaded, 1 provider added to the directory, 3 lines skipped');
    assert.deepEqual((await listed()).map(({comment}) => comment).sort(), ['first', 'last', 'two\nlines']);
  });

  it('reports lines that are not UTF-8', async () => {
    const latin = (text: string) => Buffer.from(text, 'latin1');
    const json = await load('c.jsonl', Buffer.concat([latin(lines(row({comment: 'café'}))), Buffer.from(`\n${lines(row())}`)]));
    assert.deepEqual([json.loaded, json.warned], [1, ['c.jsonl line 1: is not UTF-8 text']]);
    const csv = await load(
      'c.csv',
      Buffer.concat([latin(`${HEADER}\n${name},1,café,Denver,CO,2025-06-02\n`), Buffer.from(`${name},1,café,Denver,CO,2025-06-03\n`)]),
    );
    assert.deepEqual([csv.loaded, csv.warned], [1, ['c.csv line 2: is not UTF-8 text']]);
  });

  it('adds nothing if a file is loaded again, and only the new reviews of a longer file', async () => {
    const rows = [row(), row(), row({comment: 'Other.'}), row({comment: null})];
    assert.deepEqual(await load('d.jsonl', lines(...rows)).then(({loaded, known}) => [loaded, known]), [4, 0]);
    const again = await load('d.jsonl', lines(...rows));
    assert.equal(again.told, '0 reviews loaded, 4 loaded before, 0 lines skipped');
    assert.deepEqual(
      await load('e.jsonl', lines(row({comment: 'New, and first.'}), ...rows, row())).then(({loaded, known}) => [loaded, known]),
      [2, 4],
    );
    assert.equal((await listed()).length, 5);
  });

  it('finds providers by id and exact name, and asks for the id if a name is ambiguous', async () => {
    const id = await storeProvider(opened.owner, [], {name: `${name} A`});
    await storeProvider(opened.owner, [], {name: `${name} B`});
    await storeProvider(opened.owner, [], {name: `${name} B`});
    const {told, warned} = await load(
      'f.jsonl',
      lines(row({provider: id}), row({provider: `${name} A`, comment: 'By name.'}), row({provider: `${name} B`})),
    );
    assert.equal(told, '2 reviews loaded, 1 line skipped');
    assert.deepEqual(warned, ['f.jsonl line 3: provider names 2 providers; use the id of one of them']);
    assert.equal((await listed(id)).length, 2);
  });

  it('reads a large file in chunks', async () => {
    const rows = Array.from({length: 5003}, (_, number) => row({comment: `Comment ${number} ${'ü'.repeat(number % 300)}`}));
    assert.equal((await load('g.jsonl', lines(...rows))).loaded, 5003);
    const csv = [HEADER, ...rows.map(({comment}) => `${name} CSV,no,"${comment}\n",Denver,CO,2025-06-01`), 'bad'];
    const {loaded, warned} = await load('g.csv', csv.join('\r\n'));
    assert.deepEqual([loaded, warned], [5003, [`g.csv line ${5003 * 2 + 2}: has 1 columns, the first line has 6`]]);
  });

  it('explains in one sentence why a file cannot be read', async () => {
    const refused = async (file: string, content: string | undefined, message: RegExp) => {
      const attempt = content === undefined ? importReviews(opened.owner, join(folder, file), {tell() {}, warn() {}}) : load(file, content);
      await assert.rejects(attempt, (error) => error instanceof PlainError && message.test(error.message));
    };
    await refused('missing.jsonl', undefined, /missing\.jsonl: there is no such file\.$/);
    await refused('.', undefined, /\.: reviews are loaded from|this is a directory/);
    await refused('reviews.xlsx', 'x', /^reviews\.xlsx: reviews are loaded from \.jsonl, \.ndjson or \.csv files\.$/);
    await refused('h.csv', '', /^h\.csv line 1: .*missing: provider, recommended/);
    await refused('h.csv', 'provider;recommended\n', /^h\.csv line 1: /);
  });
});
