/**
 * Type declarations for frameworks, by file name. tags.d.ts describes each tag's properties, attributes and events with our own
 * classes, and one file per framework adds them to its templates. Existing generators copy type names from the manifest as text,
 * which templates cannot resolve; using the classes leaves no `any`.
 */
export function hostTypes(elements) {
  const frameworks = Object.entries(FRAMEWORKS).map(([framework, text]) => [`${framework}.d.ts`, text]);
  return {'tags.d.ts': tagTypes(elements), ...Object.fromEntries(frameworks), 'types-only.js': TYPES_ONLY, 'types-only.d.ts': NO_TYPES};
}

const TYPES_ONLY = `// What a bundler or Node loads for an entry that has only types.
export {};
`;

const NO_TYPES = `// What TypeScript sees of an entry that is a style sheet.
export {};
`;

function tagTypes(elements) {
  const events = new Set(elements.flatMap(({events = []}) => events.map(({type}) => type.text)));
  const names = [...elements.map(({name}) => name), ...events].sort().join(', ');
  return `import type {${names}} from './index.js';

/** The class of each tag. */
export interface TagElements {
${lines(elements, ({name}) => name)}}

/** The properties that a host sets. */
export interface TagProperties {
${lines(elements, ({name, members}) => `Partial<Pick<${name}, ${fields(members) || 'never'}>>`)}}

/** The properties that have an attribute. */
export interface TagAttributes {
${lines(elements, ({attributes = []}) => `{${attributes.map(attribute).join('; ')}}`)}}

/** The events that each tag dispatches. */
export interface TagEvents {
${lines(elements, ({events = []}) => `{${events.map(({name, type}) => `'${name}': Told<'${name}', ${type.text}>`).join('; ')}}`)}}

/** Checks each event against \`HTMLElementEventMap\`. */
type Told<Name extends keyof HTMLElementEventMap, Type extends HTMLElementEventMap[Name]> = Type;
`;
}

function lines(elements, type) {
  return elements.map((element) => `  '${element.tagName}': ${type(element)};\n`).join('');
}

function fields(members) {
  return members
    .filter(({kind, readonly, static: ofClass}) => kind === 'field' && !readonly && !ofClass)
    .map(({name}) => `'${name}'`)
    .join(' | ');
}

function attribute({name, type}) {
  return `'${name}'?: ${type?.text.startsWith('number') ? 'number | `${number}`' : 'string'}`;
}

const jsx = (module, imports, element) => `import type {${imports}} from '${module}';
import type {TagAttributes, TagElements, TagEvents, TagProperties} from './tags.js';

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void};

type Tags = {
  [Tag in keyof TagElements]: ${element} & TagProperties[Tag] & TagAttributes[Tag] & Listeners<TagEvents[Tag]>;
};
`;

const FRAMEWORKS = {
  jsx: `${jsx('react', 'DetailedHTMLProps, HTMLAttributes', 'DetailedHTMLProps<HTMLAttributes<TagElements[Tag]>, TagElements[Tag]>')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  preact: `${jsx('preact', 'ClassAttributes, HTMLAttributes', 'HTMLAttributes<TagElements[Tag]> & ClassAttributes<TagElements[Tag]>')}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  svelte: `${jsx('svelte/elements', 'HTMLAttributes', 'HTMLAttributes<TagElements[Tag]>')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  vue: `import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {TagElements, TagEvents, TagProperties} from './tags.js';

type Emits<Events> = EmitFn<{[Name in keyof Events]: (event: Events[Name]) => void}>;

type Tags = {
  [Tag in keyof TagElements]: new () => TagElements[Tag] & {
    $props: HTMLAttributes & TagProperties[Tag] & PublicProps;
    $emit: Emits<TagEvents[Tag]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,
};
