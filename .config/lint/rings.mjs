import boundaries from 'eslint-plugin-boundaries';

/**
 * The import rules. A file may import from its own folder of src/ and, inward only, from the folders listed here: anything from
 * `rings`, and only with `import type` from `types`, except that the files in `values` may be imported without restriction.
 * `packages` are the allowed external packages.
 */
const RINGS = {
  domain: {packages: ['unicode-segmenter']},
  screening: {rings: ['domain']},
  api: {rings: ['domain'], packages: ['zod']},
  i18n: {rings: ['domain']},
  state: {rings: ['domain', 'api'], types: ['i18n']},
  styles: {packages: ['lit']},
  context: {rings: ['state', 'api', 'domain', 'i18n'], packages: ['lit', '@lit/context']},
  ui: {
    rings: ['i18n', 'styles', 'domain'],
    types: ['api', 'state'],
    packages: ['lit', '@lit-labs/ssr-client'],
  },
  elements: {
    rings: ['ui', 'context', 'state', 'i18n', 'styles', 'screening', 'domain'],
    types: ['api'],
    // Each tag names the client to create for its `api` address, so that it loads no other client.
    values: ['clients'],
    packages: ['lit', '@lit/context', '@lit-labs/ssr-client'],
  },
  define: {rings: ['elements', 'ui', 'context', 'webview'], packages: ['@lit-labs/ssr-client']},
  react: {rings: ['elements', 'ui', 'define', 'context'], packages: ['@lit/react', 'react']},
  ssr: {
    rings: ['elements', 'ui', 'define', 'context', 'state', 'api', 'domain', 'i18n'],
    packages: ['lit', '@lit-labs/ssr', 'node:crypto'],
  },
  conformance: {rings: ['testing', 'api', 'domain'], packages: ['node:util']},
  protocol: {rings: ['api', 'domain'], packages: ['zod']},
  webview: {rings: ['protocol', 'api', 'domain'], types: ['elements']},
  locales: {rings: ['i18n'], packages: ['node:fs']},
  testing: {rings: ['api', 'domain']},
  rules: {rings: ['domain', 'screening']},
  // The package's entry, directly in src/. It must have no side effects, so it cannot import define/.
  entry: {rings: ['elements', 'ui', 'context', 'state', 'i18n', 'styles', 'api', 'domain']},
};

/** The rings that are not exactly one folder of src/. */
const PLACES = {entry: 'src/*.ts', webview: 'src/webview/*.ts', protocol: 'src/webview/protocol/**'};

/**
 * The same for the demo: what each folder of demo/server, lowest first, and the folders next to it may import. Packages are not
 * restricted. Ours is one of them: the demo uses its exports, like any plan's backend, and never imports src/.
 */
const LAYERS = {
  shared: [],
  database: ['shared'],
  reviews: ['database', 'shared'],
  directory: ['reviews', 'database'],
  access: ['database', 'shared'],
  practice: ['access', 'reviews', 'database', 'shared'],
  queue: ['practice', 'reviews', 'database', 'shared'],
  collection: ['practice', 'reviews', 'database', 'shared'],
  seed: ['practice', 'reviews', 'database', 'shared'],
  import: ['seed', 'collection', 'reviews', 'database', 'shared'],
  story: ['seed', 'collection', 'database', 'shared'],
  pages: ['story', 'seed', 'directory', 'reviews', 'database', 'shared', 'manifest'],
  identity: ['pages', 'seed', 'access', 'database', 'shared'],
  api: ['queue', 'collection', 'practice', 'access', 'reviews', 'database', 'shared'],
  operations: ['api', 'database'],
  // The programs directly in demo/server, which assemble the service.
  service: ['operations', 'api', 'identity', 'pages', 'import', 'seed', 'collection', 'directory', 'database', 'shared'],
};

const LAYER_PLACES = {pages: 'demo/pages/**', service: 'demo/server/*.ts'};

/** What stories may import. They get elements from the entry, as hosts do. */
const STORIES = ['entry', 'testing', 'domain', 'api', 'i18n', 'locales', 'styles', 'demo pages', 'storybook'];

/** The files of each place, as a glob. */
const FILES = {
  ...Object.fromEntries(Object.keys(RINGS).map((ring) => [ring, PLACES[ring] ?? `src/${ring}/**`])),
  ...Object.fromEntries(Object.keys(LAYERS).map((layer) => [`demo ${layer}`, LAYER_PLACES[layer] ?? `demo/server/${layer}/**`])),
  stories: 'stories/**',
  storybook: '.storybook/**',
  'demo manifest': 'package.json',
};

/** The clients that speak HTTP. */
const CLIENTS = {category: 'clients', pattern: 'src/api/*/{http,new-reviews}.ts'};

const inPlace = (categories) => ({file: {categories}});

/** The last matching policy decides; an import that no policy allows is an error. */
function ringPolicies(ring, {rings = [], types = [], values = [], packages = []}) {
  return [
    {allow: {to: inPlace([ring, ...rings, ...types])}},
    {
      disallow: {to: inPlace(types), dependency: {kind: 'value'}},
      message: `${ring} may import {{dependency.source}} by \`import type\` only.`,
    },
    {allow: {to: inPlace(values)}},
    {allow: {to: {module: {source: packages}}}},
    {allow: {to: {module: {origin: ['external', 'core'], source: '!(zod|directory-reviews)'}}, dependency: {kind: 'type'}}},
  ];
}

/** Allows these places and any package. */
const freePolicies = (places) => [{allow: {to: inPlace(places)}}, {allow: {to: {module: {origin: ['external', 'core']}}}}];

/** One config object per place; otherwise the plugin would apply the policies of all places to each import. */
function boundary(place, policies) {
  return {
    files: [[FILES[place], '**/*.ts']],
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies,
          message: `${place} must not import {{dependency.source}}: see .config/lint/rings.mjs.`,
        },
      ],
    },
  };
}

export const rings = [
  {
    files: ['{src,demo,stories}/**/*.ts'],
    plugins: {boundaries},
    settings: {
      'import/resolver': {typescript: true},
      'boundaries/files': [...Object.entries(FILES).map(([category, pattern]) => ({category, pattern})), CLIENTS],
      // Resolves to dist/, which does not exist before the first build.
      'boundaries/flag-as-external': {customSourcePatterns: ['directory-reviews', 'directory-reviews/**']},
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'boundaries/additional-dependency-nodes': [{selector: 'TSImportType Literal', kind: 'type', name: 'import'}],
      'boundaries/legacy-templates': false,
    },
    rules: {'boundaries/no-unknown-files': 'error'},
  },
  ...Object.entries(RINGS).map(([ring, reach]) => boundary(ring, ringPolicies(ring, reach))),
  ...Object.entries(LAYERS).map(([layer, lower]) =>
    boundary(`demo ${layer}`, freePolicies([layer, ...lower].map((each) => `demo ${each}`))),
  ),
  boundary('stories', freePolicies(['stories', ...STORIES])),
];
