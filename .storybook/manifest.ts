import type {ArgTypesEnhancer} from 'storybook/internal/types';
import written from '../dist/custom-elements.json' with {type: 'json'};

interface Typed {
  readonly name: string;
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Typed[];
  readonly members?: readonly (Typed & {readonly attribute?: string})[];
  readonly events?: readonly (Typed & {readonly description?: string})[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
}

const built = written as unknown as Manifest;

/** The package's custom elements manifest, adapted for Storybook's controls and tables. */
export const manifest: Manifest = {
  ...built,
  modules: built.modules.map((module) => ({...module, declarations: module.declarations.map(withoutTwins)})),
};

/** The names of all events. */
export const eventNames: readonly string[] = built.modules.flatMap(({declarations}) =>
  declarations.flatMap(({events = []}) => events.map(({name}) => name)),
);

/** The events of each tag, for the table of events. */
export const eventsByTag = built.modules.flatMap(({declarations}) =>
  declarations.flatMap(({tagName, events = []}) => (events.length ? [{tag: tagName!, events}] : [])),
);

/** Removes properties that have an attribute, which every table would list twice. */
function withoutTwins(declaration: Declaration): Declaration {
  const {attributes = [], members = []} = declaration;
  return {
    ...declaration,
    attributes: attributes.map((attribute) => ({...attribute, type: {text: plainType(attribute)}})),
    members: members.filter(({attribute}) => !attribute),
  };
}

/** Any attribute may be absent, so `undefined` is dropped. Attributes of plain custom elements are strings. */
function plainType({type}: Typed): string {
  return type?.text.replace(' | undefined', '') ?? 'string';
}

/** Makes only attributes and design tokens editable. Everything else is documented without a control. */
export const editableControls: ArgTypesEnhancer = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const category = argType.table?.category;
      if (category === 'css custom properties') {
        return [name, {...argType, type: {name: 'string'}, control: {type: name.includes('color') ? 'color' : 'text'}}];
      }
      return [name, category === 'attributes' ? argType : {...argType, control: false}];
    }),
  );
