import {readdirSync} from 'node:fs';

/** Of files in dist/cdn/ the most bytes, by brotli at its best, that a release may have, and the goal where that is lower. */
const FILES = {
  'lazy.js': {limit: 1_000},
  'dr-access-manager.js': {limit: 18_000},
  'dr-config.js': {limit: 8_250},
  'dr-new-reviews.js': {limit: 11_200},
  'dr-provider-workspace.js': {limit: 26_500, goal: 20_000},
  'dr-recommendation-rate.js': {limit: 3_600, goal: 1_500},
  'dr-representative-desk.js': {limit: 26_500, goal: 20_000},
  'dr-review-survey.js': {limit: 16_000, goal: 12_000},
  'dr-reviews-tab.js': {limit: 16_500, goal: 12_000},
  // Of what a tab loads that a server rendered.
  'dr-reviews-tab-hydration-*.js': {limit: 2_000, goal: 1_500},
  // Advice and the editorial check, with its lists of words, which come after the respond dialog has been opened.
  'dr-provider-workspace-response-advice-*.js': {limit: 28_250},
};

/** Of a part that the workspace loads when it is first needed. */
const PART = {limit: 8_000};

// size-limit adds up what a pattern finds, so each of the other files is named here.
const starts = Object.keys(FILES).map((file) => file.split('*')[0]);
const parts = readdirSync('dist/cdn').filter((file) => file.endsWith('.js') && !starts.some((start) => file.startsWith(start)));

function check(path, {limit, goal, ...options}) {
  return {name: goal ? `${path} (goal: ${goal / 1_000} kB)` : path, path, limit: `${limit} B`, ...options};
}

export default [
  ...Object.entries(FILES).map(([file, limits]) => check(`dist/cdn/${file}`, limits)),
  ...parts.map((file) => check(`dist/cdn/${file}`, PART)),
  // The page for web views, with everything in it. An app brings it along: members download it with the app and not again.
  check('dist/webview/directory-reviews.html', {limit: 85_000, goal: 80_000}),
  // What a host downloads by `npm install`, as it is: a third are source maps, which hold the sources.
  check('.cache/package/*.tgz', {limit: 1_050_000, brotli: false}),
];
