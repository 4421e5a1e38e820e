import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {oddsRatio} from './screening/evenness.js';
import {readRowFiles} from './screening/rows.js';
import {score} from './screening/score.js';
import {shareInterval} from './statistics.js';

const row = (id: string, text: string, labels: readonly string[]) => ({id, lang: 'en', text, labels, spans: []});

function folderOf(files: Readonly<Record<string, readonly object[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(folder, name), rows.map((each) => JSON.stringify(each)).join('\n'));
  return folder;
}

describe('the measures of the editorial check', () => {
  it('set aside a third of the rows, always the same, and leave none out', () => {
    const rows = Array.from({length: 600}, (_, i) => row(`r${i}`, 'Hello.', []));
    const folder = folderOf({'responses.jsonl': rows});
    const idsOf = (part: 'all' | 'to-tune-on' | 'set-aside') => readRowFiles(folder, part, undefined)[0]!.rows.map(({id}) => id);
    const [tuned, aside] = [idsOf('to-tune-on'), idsOf('set-aside')];
    assert.deepEqual([...tuned, ...aside].sort(), idsOf('all').sort());
    assert.ok(aside.length > 150 && aside.length < 250, `${aside.length}`);
    assert.deepEqual(idsOf('set-aside'), aside);
  });

  it('take the kind of text from the name of the file, or ask for it', () => {
    const folder = folderOf({'my-reviews.jsonl': [row('a', 'Hello.', [])], 'rows.jsonl': [row('b', 'Hello.', [])]});
    assert.equal(readRowFiles(join(folder, 'my-reviews.jsonl'), 'all', undefined)[0]!.kind, 'review');
    assert.throws(() => readRowFiles(join(folder, 'rows.jsonl'), 'all', undefined), /--kind/);
    assert.equal(readRowFiles(join(folder, 'rows.jsonl'), 'all', 'response')[0]!.kind, 'response');
  });

  it('name the rows behind each figure', () => {
    const rows = [row('hit', 'bad', ['money']), row('miss', 'worse', ['money']), row('alarm', 'bad', []), row('clean', 'fine', [])];
    const [file] = readRowFiles(folderOf({'responses.jsonl': rows}), 'all', undefined);
    const {rows: count} = score(file!, (text) => (text === 'bad' ? [{label: 'money', reason: 'money-of-reader', start: 0, end: 3}] : []));
    assert.deepEqual(count, {wanted: ['hit', 'miss'], hits: ['hit'], clean: ['alarm', 'clean'], alarms: ['alarm']});
  });

  it('have intervals and odds that textbooks give', () => {
    const [low, high] = shareInterval(81, 263);
    assert.ok(Math.abs(low - 0.2553) < 0.0005 && Math.abs(high - 0.3662) < 0.0005, `${low} ${high}`);
    assert.deepEqual(shareInterval(0, 0), [0, 1]);
    const even = oddsRatio([
      [
        {flagged: 10, all: 100},
        {flagged: 10, all: 100},
      ],
    ]);
    const twice = oddsRatio([
      [
        {flagged: 10, all: 110},
        {flagged: 20, all: 120},
      ],
      [
        {flagged: 1, all: 11},
        {flagged: 2, all: 12},
      ],
    ]);
    assert.ok(Math.abs(even - 1) < 1e-9 && Math.abs(twice - 2) < 1e-9, `${even} ${twice}`);
  });
});
