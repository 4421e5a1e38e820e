import boundaries from 'eslint-plugin-boundaries';

/**
 * What may import what. A file imports from its own folder of src/, and from others only as this table says: inward, never
 * outward. From `rings` it may import everything, from `types` by `import type` alone; `packages` are what it may import from
 * outside.
 */
const RINGS = {
  domain: {},
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
    packages: ['lit', '@lit/context', '@lit-labs/ssr-client'],
  },
  define: {rings: ['elements', 'ui', 'webview'], packages: ['@lit-labs/ssr-client']},
  ssr: {
    rings: ['elements', 'ui', 'define', 'context', 'state', 'api', 'domain', 'i18n'],
    packages: ['lit', '@lit-labs/ssr', 'node:crypto'],
  },
  conformance: {rings: ['api', 'domain'], packages: ['node:util']},
  protocol: {rings: ['api', 'domain'], packages: ['zod']},
  webview: {rings: ['protocol', 'api', 'domain'], types: ['elements']},
  locales: {rings: ['i18n'], packages: ['node:fs']},
  testing: {rings: ['api', 'domain']},
  rules: {rings: ['domain']},
  // The file directly in src/: the package's entry, free of side effects and therefore of define/.
  entry: {rings: ['elements', 'ui', 'context', 'state', 'i18n', 'styles', 'api', 'domain']},
};

/** The rings that are not a folder of src/ and all in it. */
const PLACES = {entry: 'src/*.ts', webview: 'src/webview/*.ts', protocol: 'src/webview/protocol/**'};

const files = Object.fromEntries(Object.keys(RINGS).map((ring) => [ring, PLACES[ring] ?? `src/${ring}/**`]));

const inRing = (categories) => ({file: {categories}});

/** The last policy that fits an import decides; what none allows is an error. */
function policies(ring, {rings = [], types = [], packages = []}) {
  return [
    {allow: {to: inRing([ring, ...rings, ...types])}},
    {
      disallow: {to: inRing(types), dependency: {kind: 'value'}},
      message: `${ring} may import {{dependency.source}} by \`import type\` only.`,
    },
    {allow: {to: {module: {source: packages}}}},
    {allow: {to: {module: {origin: ['external', 'core'], source: '!zod'}}, dependency: {kind: 'type'}}},
  ];
}

export const rings = [
  {
    files: ['src/**/*.ts'],
    plugins: {boundaries},
    settings: {
      'import/resolver': {typescript: true},
      'boundaries/files': [...Object.entries(files).map(([ring, pattern]) => ({category: ring, pattern}))],
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import'],
      'boundaries/additional-dependency-nodes': [{selector: 'TSImportType Literal', kind: 'type', name: 'import'}],
      'boundaries/legacy-templates': false,
    },
    rules: {'boundaries/no-unknown-files': 'error'},
  },
  // An object for each ring, because the plugin would try the policies of all of them on each import.
  ...Object.entries(RINGS).map(([ring, reach]) => ({
    files: [files[ring]],
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies: policies(ring, reach),
          message: `${ring} must not import {{dependency.source}}: see .config/lint/rings.mjs.`,
        },
      ],
    },
  })),
];
