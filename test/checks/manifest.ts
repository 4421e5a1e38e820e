/** The parts of a custom elements manifest that the check reads. */
export interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations?: readonly Declaration[]}[];
}

interface Described {
  readonly name?: string;
  readonly description?: string;
}

/** A class in a manifest. */
export interface Declaration extends Described {
  readonly tagName?: string;
  readonly superclass?: {readonly name: string; readonly package?: string};
  readonly summary?: string;
  readonly attributes?: readonly (Described & {readonly fieldName?: string})[];
  readonly members?: readonly (Described & {readonly privacy?: string; readonly static?: boolean; readonly inheritedFrom?: unknown})[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

/** Faults in the manifest, one sentence for each public part without a description and each event documented incorrectly. */
export function manifestFaults(
  manifest: Manifest,
  tags: readonly string[],
  dispatched: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const elements = new Map<string, Declaration>();
  for (const declaration of manifest.modules.flatMap((module) => module.declarations ?? [])) {
    if (declaration.tagName) elements.set(declaration.tagName, declaration);
  }
  return tags.flatMap((tag) => {
    const element = elements.get(tag);
    if (!element) return [`${tag}: not in the manifest; its class needs a doc block with @element.`];
    return [...undescribed(element), ...eventFaults(element, dispatched.get(tag) ?? new Set())].map((fault) => `${tag}: ${fault}`);
  });
}

function undescribed(element: Declaration): string[] {
  const lacking = (kind: string, parts: readonly Described[] | undefined) =>
    (parts ?? []).filter(({description}) => !description?.trim()).map(({name}) => `${kind} ${name || '(default)'} has no description.`);
  const attributes = (element.attributes ?? []).map((attribute) => ({
    name: attribute.name,
    // An attribute of a property has its description there.
    description: attribute.description ?? element.members?.find(({name}) => name === attribute.fieldName)?.description,
  }));
  const members = (element.members ?? []).filter(
    (member) => (member.privacy ?? 'public') === 'public' && !member.static && !member.inheritedFrom,
  );
  return [
    ...(element.description && element.summary ? [] : ['The class needs a description and a @summary.']),
    ...lacking('Attribute', attributes),
    ...lacking('Member', members),
    ...lacking('Event', element.events),
    ...lacking('Slot', element.slots),
    ...lacking('Part', element.cssParts),
    ...lacking('CSS property', element.cssProperties),
    ...lacking('State', element.cssStates),
  ];
}

function eventFaults(element: Declaration, dispatched: ReadonlySet<string>): string[] {
  const documented = new Set((element.events ?? []).flatMap(({name}) => name ?? []));
  return [
    ...[...dispatched].filter((name) => !documented.has(name)).map((name) => `Event ${name} is dispatched, but has no @fires.`),
    ...[...documented].filter((name) => !dispatched.has(name)).map((name) => `Event ${name} has a @fires, but is never dispatched.`),
  ];
}
