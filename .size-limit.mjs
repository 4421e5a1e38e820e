import {readdirSync} from 'node:fs';

/** The size limits of files in dist/cdn/, in bytes at the best brotli quality, and the goals that are lower than the limit. */
const FILES = {
  'lazy.js': {limit: 1_000},
  'invitation.js': {limit: 1_020},
  'dr-access-manager.js': {limit: 19_680},
  'dr-config.js': {limit: 6_120},
  'dr-new-reviews.js': {limit: 12_840},
  'dr-provider-workspace.js': {limit: 23_590, goal: 20_000},
  'dr-recommendation-rate.js': {limit: 4_270, goal: 1_500},
  'dr-representative-desk.js': {limit: 23_230, goal: 20_000},
  'dr-review-survey.js': {limit: 18_910, goal: 12_000},
  'dr-reviews-tab.js': {limit: 20_870, goal: 12_000},
  // Loaded only by a server-rendered tab.
  'dr-reviews-tab-hydration-*.js': {limit: 2_000, goal: 1_500},
  // What shows the reviews, loaded while the service says which there are.
  'dr-provider-workspace-inbox-part-*.js': {limit: 9_050},
  // Form, field with marks, first sentences, notices and receipt: everything but the advice.
  'dr-provider-workspace-submission-dialog-*.js': {limit: 10_800},
  // The advice and the editorial check with its word lists, loaded after the respond dialog opens.
  'dr-provider-workspace-response-advice-*.js': {limit: 34_970, goal: 30_000},
  // The editorial check with its word lists, loaded when a member comes to the comment.
  'dr-review-survey-comment-advice-*.js': {limit: 26_530},
};

/** The limit for each part that the workspace loads on demand. */
const PART = {limit: 8_000};

// size-limit adds up all files that match a pattern, so each of the other files is listed separately.
const starts = Object.keys(FILES).map((file) => file.split('*')[0]);
const parts = readdirSync('dist/cdn').filter((file) => file.endsWith('.js') && !starts.some((start) => file.startsWith(start)));

function check(path, {limit, goal, ...options}) {
  return {name: goal ? `${path} (goal: ${goal / 1_000} kB)` : path, path, limit: `${limit} B`, ...options};
}

export default [
  ...Object.entries(FILES).map(([file, limits]) => check(`dist/cdn/${file}`, limits)),
  ...parts.map((file) => check(`dist/cdn/${file}`, PART)),
  // The complete page for web views. It ships inside the app, so members download it only once.
  check('dist/webview/directory-reviews.html', {limit: 127_260, goal: 80_000}),
];
