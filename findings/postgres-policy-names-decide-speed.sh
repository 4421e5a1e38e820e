#!/usr/bin/env bash
# The names of row-level security policies decide how fast PostgreSQL reads.
#
# Expected: permissive policies of a table are joined by OR, so their order does not matter, or PostgreSQL asks the cheap one
# first, as it does with conditions that are joined by AND. A row that `visible` lets through needs no other policy.
# Observed: PostgreSQL asks them from Z to A by their names. Beside a policy "visible", a policy "own" that looks into another
# table is never asked for rows that are visible. Renamed to "writers", with not a word changed, it is asked first, and each
# statement reads all of the other table, even for a single row that everybody may see.
#
# Why it matters: a new policy for a few people can slow down everybody's reads by the size of a table that they have nothing to
# do with. Neither the query nor the policy looks wrong, and the documentation mentions no order. One policy with a CASE that
# asks for what is cheap first does not depend on names.
#
# Requires Node. Installs @electric-sql/pglite 0.5.16, which is PostgreSQL in WebAssembly, into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16

cat >look.mjs <<'JS'
import {PGlite} from '@electric-sql/pglite';

const database = await PGlite.create();
await database.exec(`
  create table notes (id int primary key, is_visible boolean not null);
  insert into notes select n, true from generate_series(1, 1000) as n;
  create table own_notes (note_id int primary key);
  insert into own_notes select n from generate_series(1, 200000) as n;
  create role reader;
  grant select on notes, own_notes to reader;
  alter table notes enable row level security;
  create policy visible on notes using (is_visible);
  create policy own on notes using (id in (select note_id from own_notes));
  analyze;`);

async function readFromOwnNotes() {
  await database.exec('set role reader');
  const {rows} = await database.query('explain (analyze, format json) select from notes where id = 1');
  await database.exec('reset role');
  const nodes = (node) => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const [scan] = nodes(rows[0]['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name'] === 'own_notes');
  return scan['Actual Rows'] * scan['Actual Loops'];
}

const before = await readFromOwnNotes();
await database.exec('alter policy own on notes rename to writers');
const {rows} = await database.query(`select current_setting('server_version') as version`);
console.log(`PostgreSQL ${rows[0].version}: to read one visible note, it reads ${before} own notes; renamed, ${await readFromOwnNotes()}`);
JS

seen=$(node look.mjs)
echo "$seen"
[[ $seen == *'it reads 0 own notes; renamed, 200000' ]] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
