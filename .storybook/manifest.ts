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

/** The elements as the package describes them, in the form from which Storybook makes its controls and tables. */
export const manifest: Manifest = {
  ...built,
  modules: built.modules.map((module) => ({...module, declarations: module.declarations.map(withoutTwins)})),
};

/** Names of all events of all elements. */
export const eventNames: readonly string[] = built.modules.flatMap(({declarations}) =>
  declarations.flatMap(({events = []}) => events.map(({name}) => name)),
);

/** What every tag dispatches, for the table of events. */
export const eventsByTag = built.modules.flatMap(({declarations}) =>
  declarations.flatMap(({tagName, events = []}) => (events.length ? [{tag: tagName!, events}] : [])),
);

/** A property that an attribute sets would stand in every table twice. */
function withoutTwins(declaration: Declaration): Declaration {
  const {attributes = [], members = []} = declaration;
  return {
    ...declaration,
    attributes: attributes.map((attribute) => ({...attribute, type: {text: plainType(attribute)}})),
    members: members.filter(({attribute}) => !attribute),
  };
}

/** An attribute may always be absent; an attribute of a plain custom element is text. */
function plainType({type}: Typed): string {
  return type?.text.replace(' | undefined', '') ?? 'string';
}

/** Fields for what a designer can type: attributes and design tokens. Everything else is described, not edited. */
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
