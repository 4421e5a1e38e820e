import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {table} from '../run/outcome.js';
import type {Verdict} from './command.js';

interface Limit {
  /** Most bytes, by brotli at its best, that a release may have. */
  readonly floor: number;
  readonly goal: number;
}

const LIMITS: Readonly<Record<string, Limit>> = {
  'lazy.js': {floor: 1_000, goal: 1_000},
  'dr-reviews-tab.js': {floor: 16_000, goal: 12_000},
  'dr-recommendation-rate.js': {floor: 6_000, goal: 1_500},
  'dr-access-manager.js': {floor: 18_000, goal: 18_000},
  'dr-review-survey.js': {floor: 16_000, goal: 12_000},
  'dr-provider-workspace.js': {floor: 26_000, goal: 20_000},
  'dr-representative-desk.js': {floor: 26_000, goal: 20_000},
};

/** Of what a tab loads that a server rendered. */
const HYDRATION: Limit = {floor: 2_000, goal: 1_500};

/** Of a part that the workspace loads when it is first needed. */
const PART: Limit = {floor: 8_000, goal: 8_000};

/** Of the editorial check, which comes after the respond dialog has been opened. */
const SCREENING: Limit = {floor: 25_000, goal: 25_000};

/** Of the page for web views, with everything in it. An app brings it along: members download it with the app and not again. */
const WEB_VIEW_PAGE: Limit = {floor: 85_000, goal: 80_000};

function limitOf(file: string): Limit | undefined {
  if (file.startsWith('dr-provider-workspace-screening-')) return SCREENING;
  if (file.startsWith('dr-reviews-tab-hydration-')) return HYDRATION;
  return LIMITS[file] ?? (file.startsWith('dr-provider-workspace-') ? PART : undefined);
}

/** Transfer sizes of what pages load by a script tag. Not ok when a file is over its floor, or one that has limits is missing. */
export function sizes(folder: string): Verdict {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort();
  const missing = Object.keys(LIMITS).filter((file) => !files.includes(file));
  const measured = files.map((file) => ({file, limit: limitOf(file), ...transferSizes(readFileSync(join(folder, file)))}));
  const rows = measured.map(({file, brotli, gzip, limit}) => [
    file,
    ...[brotli, gzip, limit?.floor, limit?.goal].map(bytes),
    judged(brotli, limit),
  ]);
  return {
    ok: missing.length === 0 && measured.every(({brotli, limit}) => !limit || brotli <= limit.floor),
    detail: [table(['file', 'brotli', 'gzip', 'floor', 'goal', ''], rows, 1), ...missing.map((file) => `${file} is missing.`)].join('\n'),
  };
}

/** The size of the page for web views. Not ok when it is over its floor. */
export function pageSize(file: string): Verdict {
  const {brotli} = transferSizes(readFileSync(file));
  const detail = `${file} has ${bytes(brotli)} bytes by brotli, of ${bytes(WEB_VIEW_PAGE.floor)}: ${judged(brotli, WEB_VIEW_PAGE)}.`;
  return {ok: brotli <= WEB_VIEW_PAGE.floor, detail};
}

function transferSizes(content: Buffer): {brotli: number; gzip: number} {
  const best = {params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length}};
  return {brotli: brotliCompressSync(content, best).length, gzip: gzipSync(content, {level: 9}).length};
}

export function bytes(count: number | undefined): string {
  return count?.toLocaleString('en-US') ?? '';
}

function judged(size: number, limit: Limit | undefined): string {
  if (!limit) return '';
  if (size > limit.floor) return 'over the floor';
  return size > limit.goal ? 'over the goal' : 'in the goal';
}
