/**
 * What frameworks know of the tags, by file name. tags.d.ts says what a host may set on each tag and what it is told, by our
 * own classes; one file a framework puts that into its templates. Generators that exist spell types as the manifest's text
 * has them, names of which templates know nothing; taking them from the classes leaves no `any`.
 */
export function hostTypes(elements) {
  const frameworks = Object.entries(FRAMEWORKS).map(([framework, text]) => [`${framework}.d.ts`, text]);
  return {'tags.d.ts': tagTypes(elements), ...Object.fromEntries(frameworks)};
}

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

/** The same as attributes, where an attribute sets them. */
export interface TagAttributes {
${lines(elements, ({attributes = []}) => `{${attributes.map(attribute).join('; ')}}`)}}

/** What each tag tells its host. */
export interface TagEvents {
${lines(elements, ({events = []}) => `{${events.map(({name, type}) => `'${name}': Told<'${name}', ${type.text}>`).join('; ')}}`)}}

/** No event that the page's own types do not know. */
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
