import assert from 'node:assert/strict';
import {randomInt, randomUUID} from 'node:crypto';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, it} from 'node:test';
import {sql} from 'drizzle-orm';
import {feedback} from '../../demo/server/database/practice-schema.js';
import {isNpi} from '../../demo/server/import/fhir/npi.js';
import {type ImportResult, importReviews} from '../../demo/server/import/import-reviews.js';
import {opaqueId} from '../../demo/server/shared/opaque-id.js';
import {PlainError} from '../../demo/server/shared/plain-error.js';
import {onEachDatabase} from './databases.js';
import {storePractice} from './practice-world.js';
import {appOn, getPage} from './requests.js';
import {aReview, storeProvider} from './stored-reviews.js';

const CANARY = 'canary-77aa';
const HEADER = 'provider,recommended,comment,city,state,date';

/** The NPI with these first nine digits. */
const npiOf = (digits: number) => Array.from({length: 10}, (_, check) => `${digits}${check}`).find(isNpi)!;

onEachDatabase('Loading reviews', (opened) => {
  let folder: string;
  /** A unique provider name. */
  let name: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-import-'));
    name = `Nova ${randomUUID()}`;
  });
  afterEach(() => rm(folder, {recursive: true, force: true}));

  /** `told` is the line with the counts, and `report` what follows it. */
  async function load(file: string, content: string | Buffer): Promise<ImportResult & {told: string; report: string[]; warned: string[]}> {
    const warned: string[] = [];
    const told: string[] = [];
    await writeFile(join(folder, file), content);
    const result = await importReviews(opened.owner, join(folder, file), {
      tell: (line) => told.push(line),
      warn: (line) => warned.push(line),
    });
    return {...result, told: told[0]!, report: told.slice(1), warned};
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
      [row({recommended: 'maybe'}), 'recommended is not true, false, yes, no, 1 or 0'],
      [row({recommended: `${CANARY} and more`}), 'recommended is not true, false, yes, no, 1 or 0'],
      [row({comment: {}}), 'comment is not text'],
      [row({comment: 'x'.repeat(20_001)}), 'comment is too long (20001 characters)'],
      [row({comment: 'a\0b'}), 'comment has a control character'],
      [row({comment: 'a\u001bb'}), 'comment has a control character'],
      [JSON.stringify(row({comment: 'a\ud800b'})), 'comment has a broken character'],
      [JSON.stringify(row({city: 'Denver\udc00'})), 'city has a line break or control character'],
      [row({provider: '\u200b\u2060'}), 'provider is empty'],
      [row({provider: '1.23E+09'}), 'provider is a number that a spreadsheet shortened; format the column as text'],
      [row({provider: '9999900019.0'}), 'provider is an NPI that nobody in the directory has; load the directory first'],
      [row({provider: '9999900018'}), 'provider is an NPI with a wrong check digit'],
      [row({provider: '12345'}), 'provider is a number that is neither the id of a provider nor an NPI of ten digits'],
      ...['Dr.', 'MD', 'MD, PhD', 'Unknown', 'Dr. Staff'].map((provider): [unknown, string] => [
        row({provider}),
        'provider names nobody: it is only a title, degree or stand-in',
      ]),
      ...['NULL', '#N/A', 'nan', '(null)', 'None'].map((provider): [unknown, string] => [row({provider}), 'provider is missing']),
      [row({provider: '#REF!'}), "provider is a spreadsheet's error, #REF!; correct the cell there"],
      ...['#NAME?', '#VALUE!', '#DIV/0!', '#SPILL!', 'Err:508', '########'].map((comment): [unknown, string] => [
        row({comment}),
        `comment is a spreadsheet's error, ${comment}; correct the cell there`,
      ]),
      [row({city: '\\N'}), 'city is missing'],
      [row({date: 'NaT', comment: CANARY}), 'date is not a day (YYYY-MM-DD)'],
      [row({date: 'null'}), 'date is missing'],
      [row({recommended: 'N/A'}), 'recommended is missing'],
      [row({id: '1.23E+05'}), 'id "1.23E+05" is a number that a spreadsheet shortened; format the column as text'],
      [row({id: 1e21}), 'id is not a whole number that programs agree on; write it as text'],
      [row({id: 'summary'}), 'id is "summary", which has another meaning in addresses'],
      [row({id: 'a/b'}), 'id is not 1 to 64 letters, digits, "-", "_", "." or ":"'],
      [row({city: ''}), 'city is empty'],
      [row({state: 'C\nO'}), 'state has a line break or control character'],
      [row({date: undefined}), 'date is missing'],
      [row({date: '2025-13-01'}), 'date "2025-13-01" is not a day (YYYY-MM-DD)'],
      [row({date: '2025-02-29'}), 'date "2025-02-29" is not a day (YYYY-MM-DD)'],
      [row({date: '06/01/2025'}), 'date "06/01/2025" can be read as 2025-06-01 or 2025-01-06; write it as YYYY-MM-DD'],
      [row({date: '11/28/25'}), 'date "11/28/25" has a year of two digits; write it as YYYY-MM-DD'],
      [row({date: '45992'}), `date "45992" is a spreadsheet's number for a day; format the column as YYYY-MM-DD`],
      [row({date: '2025-06-01 25:00'}), 'date "2025-06-01 25:00" is not a day (YYYY-MM-DD)'],
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
    const first = await load('d.jsonl', lines(...rows));
    assert.deepEqual([first.loaded, first.known], [4, 0]);
    assert.deepEqual(first.report, ['4 rows have no id, so the name of the file and the place in it tell which review it is.']);
    const again = await load('d.jsonl', lines(...rows));
    assert.equal(again.told, '0 reviews loaded, 4 loaded before, 0 lines skipped');
    const longer = await load('d.jsonl', lines(row({comment: 'New, and first.'}), ...rows, row()));
    assert.deepEqual([longer.loaded, longer.replaced, longer.known], [2, 0, 4]);
    assert.equal((await listed()).length, 5);
    const shorter = await load('d.jsonl', lines(...rows));
    assert.equal(shorter.told, '0 reviews loaded, 4 loaded before, 0 lines skipped');
    assert.equal(shorter.report[0], '2 reviews loaded earlier from a file of this name, but not in it now; kept.');
  });

  it('counts equal answers of other files', async () => {
    const rows = [row({comment: null}), row({comment: 'Kind.'})];
    await load('one.jsonl', lines(...rows));
    assert.equal((await load('two.jsonl', lines(...rows))).loaded, 2);
    // A later export of the same name, with one answer that happens to be equal.
    const other = [
      row({comment: null}),
      ...[2, 3, 4].map((day) => row({comment: `Day ${day}.`, city: 'Boulder', date: `2025-07-0${day}`})),
    ];
    await load('one.jsonl', lines(...[5, 6, 7].map((day) => row({comment: `Day ${day}.`, date: `2025-07-0${day}`})), ...rows));
    assert.equal((await load('one.jsonl', lines(...other))).loaded, 4);
    assert.equal((await load('one.jsonl', lines(...other))).known, 4);
  });

  it('replaces what a file corrects, wherever the row is now', async () => {
    const rows = [1, 2, 3, 4].map((day) => row({comment: `A viist on day ${day}.`, date: `2025-06-0${day}`}));
    await load('k.jsonl', lines(...rows, row({comment: null, date: '2025-06-05'})));
    const [before] = await listed();
    const corrected = [
      row({comment: 'A new one.', date: '2025-06-09'}),
      ...rows.map((each) => ({...each, comment: each.comment.replace('viist', 'visit')})),
      row({comment: null, date: '2025-06-06', recommended: true}),
    ];
    const {told, report} = await load('k.jsonl', lines(...corrected));
    assert.equal(told, '1 review loaded, 5 replaced, 0 lines skipped');
    assert.equal(report[0], 'Replaced, because the file says something else now: lines 2 3 4 5 6.');
    const after = await listed();
    assert.equal(after.length, 5);
    assert.deepEqual(after[0], {...before!, comment: 'A visit on day 1.'});
    // The typo may be in any field: in the name of the provider, too.
    const moved = corrected.map((each, index) => (index ? each : {...each, provider: `${name} Elsewhere`}));
    assert.equal(
      (await load('k.jsonl', lines(...moved))).told.replace(/, 1 provider.*/, ''),
      '0 reviews loaded, 1 replaced, 5 loaded before',
    );
    assert.equal((await listed()).length, 4);
  });

  it('knows reviews by their ids, in any file', async () => {
    const id = `id-${randomUUID()}`;
    const {loaded, report} = await load('l.jsonl', lines(row({id}), row({id: `${id}-2`, comment: null})));
    assert.deepEqual([loaded, report], [2, []]);
    const {told, warned} = await load(
      'm.csv',
      `ID,${HEADER}\n${id},${name},no,Changed.,Boulder,CO,2025-06-02\n${id},${name},no,,Denver,CO,2025-06-02`,
    );
    assert.equal(told, '0 reviews loaded, 1 replaced, 1 line skipped');
    assert.deepEqual(warned, ['m.csv line 3: has the id of line 2']);
    const [review] = await listed();
    assert.deepEqual(review, {...review, id, recommended: false, comment: 'Changed.', city: 'Boulder', date: '2025-06-02'});
    assert.equal(
      (await load('l.jsonl', lines(row({id: `${id}-2`, comment: null})))).told,
      '0 reviews loaded, 1 loaded before, 0 lines skipped',
    );
  });

  it('gives ids to reviews that were loaded without one', async () => {
    await load('n.jsonl', lines(row(), row({comment: null})));
    const ids = [`id-${randomUUID()}`, `id-${randomUUID()}`];
    const identified = [row({id: ids[0]}), row({id: ids[1], comment: null})];
    assert.equal((await load('n.jsonl', lines(...identified))).told, '0 reviews loaded, 2 loaded before, 0 lines skipped');
    assert.equal((await load('o.jsonl', lines(row({id: ids[0], comment: 'Other.'})))).replaced, 1);
    assert.deepEqual(
      (await listed()).map(({comment}) => comment),
      ['Other.'],
    );
  });

  it('leaves alone what a practice has acted on, and ids of other reviews', async () => {
    const id = `id-${randomUUID()}`;
    await load('p.jsonl', lines(row({id})));
    const {id: practiceId} = await storePractice(opened.owner);
    await opened.owner.insert(feedback).values({
      reviewId: id,
      practiceId,
      response: 'pending',
      report: 'none',
      status: 'response-pending',
      needsResponse: false,
      version: 'v1',
    });
    const other = aReview();
    await storeProvider(opened.owner, [other]);
    const {told, warned} = await load('p.jsonl', lines(row({id, comment: CANARY}), row({id: other.id}), row({id: `${id}-2`})));
    assert.equal(told, '1 review loaded, 2 lines skipped');
    assert.deepEqual(warned, [
      'p.jsonl line 1: would change a review that the practice has responded to or reported',
      'p.jsonl line 2: has the id of a review that does not come from a file',
    ]);
  });

  it('matches names as people write them, and tells which', async () => {
    const unique = [...randomUUID().replace(/[\d-]/g, '')].join('').slice(0, 8);
    const id = await storeProvider(opened.owner, [], {name: `Ana Peña O'Brien-${unique}`});
    const written = [
      `ana peña o'brien-${unique}`,
      `ANA PENA OBRIEN ${unique}`,
      `Dr. Ana  Peña O’Brien‐${unique}, MD, PhD`,
      `Peña O'Brien-${unique}, Ana, M.D.`,
      `Ana Pen\u0303a O'Brien-${unique} MD`,
      `\u200eAna Peña O'Brien-${unique}\u00a0`,
    ];
    const {told, warned, report} = await load(
      'q.jsonl',
      lines(...written.map((provider, day) => row({provider, date: `2025-06-0${day + 1}`}))),
    );
    assert.equal(told, '6 reviews loaded, 0 lines skipped');
    assert.deepEqual(warned, []);
    assert.deepEqual(
      report.slice(0, -1),
      [1, 2, 3, 4, 5].map((line) => `q.jsonl line ${line}: provider is spelled differently than in the directory and counted for ${id}`),
    );
    assert.equal((await listed(id)).length, 6);
    const near = await load('r.jsonl', lines(row({provider: `Ana M. Peña O'Brien-${unique}`})));
    const added = opaqueId('p', `Ana M. Peña O'Brien-${unique}`);
    assert.equal(near.report[0], `r.jsonl line 1: provider ${added} was added, but almost the name of ${id}`);
    assert.ok(![...report, ...near.report].join().includes(unique), 'the output contains no names');
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

  it('reads what spreadsheets and exports write, and tells in which form', async () => {
    const content = (separator: string, end: string) =>
      [HEADER, `${name},TRUE,Señor 😊 said “fine”,Denver,CO,2025-06-01`, `${name},no,,Denver,CO,2025-06-02`]
        .map((line) => line.replaceAll(',', separator) + end)
        .join('');
    const swapped = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    const files: [file: string, content: string | Buffer, form: string | undefined][] = [
      ['1.csv', content(';', '\r\n'), 'semicolon-separated'],
      ['2.tsv', content('\t', '\n'), 'tab-separated'],
      ['3.csv', `sep=;\r\n${content(';', '\r\n')}`, 'semicolon-separated'],
      ['4.csv', content(',', '\r'), 'lines ended by carriage returns alone'],
      ['5.txt', Buffer.from(`\ufeff${content('\t', '\r\n')}`, 'utf16le'), 'UTF-16, tab-separated'],
      ['6.csv', swapped(content(',', '\n')), 'UTF-16'],
      ['7.csv', Buffer.from(content(',', '\n'), 'utf16le'), 'UTF-16'],
      ['8.csv', `\ufeff${content(',', '\n')}`, undefined],
      [
        '9.csv',
        `\n\n${content(',', '\n').replace(HEADER, ' Provider,"RECOMMENDED",Comment , City,STATE,\u00a0Date,,')},,,,,\n,,,,,,,\n`,
        undefined,
      ],
      [
        '10.jsonl',
        Buffer.from(`\ufeff${lines(row({comment: 'Señor 😊 said “fine”'}), row({comment: '', recommended: 'no'}))}`, 'utf16le'),
        'UTF-16',
      ],
      [
        '11.ndjson',
        `${lines(row({comment: 'Señor 😊 said “fine”'}), row({comment: '', recommended: 'no'})).replaceAll('\n', '\r')}\r`,
        undefined,
      ],
    ];
    for (const [index, [file, bytes, form]] of files.entries()) {
      const {told, report, warned} = await load(file, bytes);
      assert.deepEqual(warned, [], file);
      assert.match(told, /^2 reviews loaded.*, 0 lines skipped$/, file);
      assert.deepEqual(report.slice(0, -1), form ? [`${file} was read as ${form}.`] : [], file);
      const {reviews: found, summary} = await getPage(appOn(opened), opaqueId('p', name), {}, {limit: 100});
      assert.deepEqual(new Set(found.map(({comment}) => comment)), new Set(['Señor 😊 said “fine”']), file);
      assert.deepEqual([summary.recommended, summary.notRecommended], [index + 1, index + 1], file);
    }
    const windows = Buffer.from(`${HEADER}\n${name} W,1,caf\xe9 \x93fine\x94,Denver,CO,2025-06-01\n`, 'latin1');
    assert.deepEqual((await load('12.csv', windows)).report[0], '12.csv was read as Windows-1252.');
    assert.deepEqual(
      (await listed(opaqueId('p', `${name} W`))).map(({comment}) => comment),
      ['café “fine”'],
    );
  });

  it('reads dates as the plan’s days', async () => {
    const dates: [written: string, day: string][] = [
      ['11/28/2024', '2024-11-28'],
      ['28/11/2024', '2024-11-28'],
      ['28.11.2024', '2024-11-28'],
      ['1.2.2024', '2024-02-01'],
      ['06/06/2024', '2024-06-06'],
      ['11/28/2024 0:00', '2024-11-28'],
      ['11/28/2024 11:30:00 PM', '2024-11-28'],
      ['2024-11-28 00:00:00', '2024-11-28'],
      ['2024-11-28T23:59:59.999', '2024-11-28'],
      ['2024/11/28', '2024-11-28'],
      ['20241128', '2024-11-28'],
      ['2024-11-28T02:30:00Z', '2024-11-27'],
      ['2024-11-28 02:30:00+00', '2024-11-27'],
      ['2024-11-28T02:30:00-07:00', '2024-11-28'],
      ['2024-07-01T05:59:59.999Z', '2024-06-30'],
      ['2024-07-01T06:00:00.000Z', '2024-07-01'],
    ];
    const rows = dates.map(([date], index) => row({date, comment: String(index)}));
    assert.deepEqual((await load('s.jsonl', lines(...rows))).warned, []);
    const found = new Map((await listed()).map(({comment, date}) => [comment, date]));
    assert.deepEqual(
      dates.map(([date], index) => [date, found.get(String(index))]),
      dates,
    );
  });

  it('takes what stands for an empty cell for none', async () => {
    const stands = [
      'NULL',
      '\\N',
      'N/A',
      'n/a',
      '#N/A',
      'NaN',
      'nan',
      'None',
      '(null)',
      '<NA>',
      '[NULL]',
      ' null ',
      'undefined',
      '-',
      'No comment',
    ];
    const kept = ['None of it was good.', '#1 doctor!', 'n/a but kind', 'Nana', '-10', '# of visits: 3', '(none taken)'];
    await load('a.jsonl', lines(...[...stands, ...kept].map((comment) => row({comment, id: 'NULL'}))));
    assert.deepEqual((await listed()).map(({comment}) => comment).toSorted(), kept.toSorted());
    const {summary} = await getPage(appOn(opened), opaqueId('p', name));
    assert.equal(summary.recommended, stands.length + kept.length);
  });

  it('takes out what programs put into comments for spreadsheets', async () => {
    await load(
      'a.csv',
      [
        HEADER,
        ...["'-10 for the wait", "'=) kind", "'tis kind", '"One._x000D_\nTwo."'].map(
          (comment) => `${name},yes,${comment},Denver,CO,2025-06-01`,
        ),
      ].join('\n'),
    );
    assert.deepEqual((await listed()).map(({comment}) => comment).toSorted(), ["'tis kind", '-10 for the wait', '=) kind', 'One.\nTwo.']);
  });

  it('finds a provider by NPI, also as a spreadsheet writes it', async () => {
    const npi = npiOf(randomInt(1e8, 1e9));
    const id = await storeProvider(opened.owner, [], {npi});
    const {told} = await load('a.jsonl', lines(...[npi, `${npi}.0`, `NPI ${npi}`].map((provider) => row({provider}))));
    assert.equal(told, '3 reviews loaded, 0 lines skipped');
    assert.equal((await listed(id)).length, 3);
  });

  it('takes a comment that shows nothing for none, and a page break for a line break', async () => {
    const {summary} = await load(
      't.jsonl',
      lines(row({comment: '\u200b \u2800'}), row({comment: 'One.\u000bTwo.\u000cThree.\u0085Four.'})),
    ).then(() => getPage(appOn(opened), opaqueId('p', name)));
    assert.equal(summary.recommended, 2);
    assert.deepEqual(
      (await listed()).map(({comment}) => comment),
      ['One.\nTwo.\nThree.\nFour.'],
    );
  });

  it('loads the other rows if the database refuses one, and does not repeat what it says', async () => {
    await opened.owner.execute(sql.raw(`alter table reviews add constraint no_canary check (comment not like '%${CANARY}%') not valid`));
    try {
      const rows = Array.from({length: 30}, (_, number) => row({comment: number === 17 ? CANARY : `Comment ${number}`}));
      const {told, warned} = await load('u.jsonl', lines(...rows));
      assert.equal(told, '29 reviews loaded, 1 provider added to the directory, 1 line skipped');
      assert.deepEqual(warned, ['u.jsonl line 18: was refused by the database (23514)']);
    } finally {
      await opened.owner.execute(sql`alter table reviews drop constraint no_canary`);
    }
  });

  it('explains in one sentence why a file cannot be read', async () => {
    const refused = async (file: string, content: string | undefined, message: RegExp) => {
      const attempt = content === undefined ? importReviews(opened.owner, join(folder, file), {tell() {}, warn() {}}) : load(file, content);
      await assert.rejects(attempt, (error) => error instanceof PlainError && message.test(error.message));
    };
    await refused('missing.jsonl', undefined, /missing\.jsonl: there is no such file\.$/);
    await mkdir(join(folder, 'folder.csv'));
    await refused('folder.csv', undefined, /folder\.csv: this is a directory\.$/);
    await refused('reviews.xlsx', 'x', /^reviews\.xlsx: reviews are loaded from \.jsonl, \.ndjson, \.csv, \.tsv or \.txt files\.$/);
    await refused('h.csv', '', /h\.csv: the file is empty\.$/);
    await refused('h.jsonl', '', /h\.jsonl: the file is empty\.$/);
    await refused('h.csv', 'PK\x03\x04…', /h\.csv: this is an Excel workbook or another zip file; save it as “CSV UTF-8”\.$/);
    await refused('h.csv', '\n', /^h\.csv line 2: .*missing: provider, recommended/);
    await refused('h.csv', 'provider;recommended\n', /^h\.csv line 1: .*missing: comment, city, state, date\.$/);
    await refused('h.csv', `${HEADER},City\n`, /^h\.csv line 1: the first line names the column city twice\.$/);
    await refused('h.csv', `sep=:\n${HEADER}\n`, /^h\.csv line 2: columns may be separated by comma, semicolon, tab, bar\.$/);
  });
});
