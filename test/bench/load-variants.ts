import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {reviewsPath} from '../../src/api/shared/routes.js';
import {type Builds, bundle, loadBundle, publishTags} from './bundles.js';
import {renderStatic} from './candidates/static.js';
import {TAB_STYLES} from './candidates/tab-styles.js';
import {reviewsPage} from './content.js';
import {hostPage} from './host-page.js';
import type {BenchServer} from './server.js';

/** A page whose loading is measured. */
export interface LoadVariant {
  readonly path: string;
  /** The selector of a top-level review card. */
  readonly card: string;
}

/** The number of reviews on every page. */
export const LISTED = 30;
const PROVIDER = `p${LISTED}`;
const REVIEWS_ADDRESS = `/${reviewsPath(PROVIDER)}`;

const PRELOAD = `<link rel="preload" as="fetch" crossorigin href="${REVIEWS_ADDRESS}">`;
const HOST = `<div id="reviews" data-reviews="${REVIEWS_ADDRESS}"></div>`;
const moduleScript = (path: string) => `<script type="module" src="${path}"></script>`;

type Publish = (server: BenchServer, name: string, builds: Builds) => Promise<LoadVariant>;

/** Every page by name. `ours…` are written as the README advises hosts, and `before…` are the same with the build to compare with. */
export const LOADED: Readonly<Record<string, Publish>> = {
  static: staticPage,
  vanilla: clientRendered('vanilla'),
  'vanilla-preload': clientRendered('vanilla', PRELOAD),
  lit: clientRendered('lit'),
  react: clientRendered('react'),
  preact: clientRendered('preact'),
  ours: ours('ours', ''),
  'ours-preload': ours('ours', PRELOAD),
  'ours-server': oursFromServer,
  before: ours('before', ''),
  'before-preload': ours('before', PRELOAD),
  artalk: peer(
    '.atk-list-comments-wrap > .atk-comment-wrap',
    'artalk/Artalk.css',
    (origin) => `import Artalk from 'artalk';
Artalk.init({el: '#reviews', server: '${origin}/artalk/${LISTED}', site: 'bench', pageKey: '/', pagination: {pageSize: ${LISTED}}, flatMode: false,
  emoticons: false, imgUpload: false, preview: false, uaBadge: false, versionCheck: false, avatarURLBuilder: () => 'data:,'});`,
  ),
  waline: peer(
    '.wl-cards > .wl-card-item',
    '@waline/client/waline.css',
    (origin) => `import {init} from '@waline/client';
init({el: '#reviews', serverURL: '${origin}/waline/${LISTED}', path: '/', lang: 'en-US', pageSize: ${LISTED}, emoji: false, search: false, reaction: false,
  imageUploader: false, texRenderer: false, highlighter: false, noRss: true, noCopyright: true});`,
  ),
};

/** A page for a candidate that can show data from memory. */
function clientRendered(candidate: string, head = ''): Publish {
  return async (server, name) => {
    const script = `/load/${candidate}.js`;
    server.publish(script, 'javascript', await loadBundle(candidate));
    return put(server, name, `${head}${moduleScript(script)}`, HOST, '.review');
  };
}

function staticPage(server: BenchServer, name: string): Promise<LoadVariant> {
  const reviews = `<div id="reviews">${renderStatic(reviewsPage(LISTED))}</div>`;
  return Promise.resolve(put(server, name, `<style>${TAB_STYLES}</style>`, reviews, '.review'));
}

function ours(build: string, head: string): Publish {
  return async (server, name, builds) => {
    await publishTags(server, `/load/${build}/`, builds[build]);
    const tag = `<dr-reviews-tab provider-id="${PROVIDER}" api="${server.origin}"></dr-reviews-tab>`;
    return put(server, name, `${head}${moduleScript(`/load/${build}/dr-reviews-tab.js`)}`, tag, '[part~="review"]');
  };
}

async function oursFromServer(server: BenchServer, name: string): Promise<LoadVariant> {
  await publishTags(server, '/load/ours/');
  const {renderReviewsTab} = await import('../../src/ssr/reviews-tab.js');
  const tag = renderReviewsTab({providerId: PROVIDER, page: reviewsPage(LISTED), api: server.origin});
  return put(server, name, moduleScript('/load/ours/dr-reviews-tab.js'), tag, '[part~="review"]');
}

/** A comment widget with the same reviews, set up by its own guide but without its slowest extras. */
function peer(card: string, styles: string, source: (origin: string) => string): Publish {
  return async (server, name) => {
    server.publish(`/load/${name}.js`, 'javascript', await bundle(source(server.origin)));
    server.publish(`/load/${name}.css`, 'css', await styleSheet(styles));
    const head = `<link rel="stylesheet" href="/load/${name}.css">${moduleScript(`/load/${name}.js`)}`;
    return put(server, name, head, '<div id="reviews"></div>', card);
  };
}

async function styleSheet(path: string): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(path)), 'utf8');
}

function put(server: BenchServer, name: string, head: string, reviews: string, card: string): LoadVariant {
  const path = `/load/${name}`;
  server.publish(path, 'html', hostPage({head, reviews}));
  return {path, card};
}
