#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {localeFaults} from './locale-faults.js';

const USAGE = `directory-reviews-locale <file.json> …

Checks translations of the tags' messages. To start one, copy en.json from directory-reviews/locales/.
The exit code is 0 if every file is complete and correct, 1 if one has faults, 2 if a file cannot be read.`;

process.exitCode = main(process.argv.slice(2));

function main(files: readonly string[]): number {
  if (!files.length || files.some((file) => file.startsWith('-'))) {
    console.error(USAGE);
    return 2;
  }
  return Math.max(...files.map(check));
}

function check(file: string): number {
  let faults: string[];
  try {
    faults = localeFaults(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    return 2;
  }
  for (const fault of faults) console.error(`${file}: ${fault}`);
  if (!faults.length) console.log(`${file}: OK`);
  return faults.length ? 1 : 0;
}
