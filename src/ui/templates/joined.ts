import type {TemplateResult} from 'lit';

type Strings = TemplateStringsArray;

/** The strings of a template with the same templates in the same places. */
interface Known {
  strings?: Strings;
  readonly next: Map<Strings | undefined, Known>;
}

const known = new WeakMap<Strings, Known>();

/**
 * Makes one template of a template and those in it that have no values, such as icons. In a list, a template of its own for each icon
 * would take as long as the rest of a card.
 */
export function joined({strings, values}: TemplateResult): TemplateResult {
  let found: Known = known.get(strings) ?? {next: new Map()};
  known.set(strings, found);
  const rest: unknown[] = [];
  for (const value of values) {
    const inner = withoutValues(value);
    if (!inner) rest.push(value);
    let next: Known | undefined = found.next.get(inner);
    if (!next) found.next.set(inner, (next = {next: new Map()}));
    found = next;
  }
  found.strings ??= join(strings, values);
  return {['_$litType$']: 1, strings: found.strings, values: rest};
}

/** The strings of a template without values, or only with such templates; `undefined` for anything else. */
function withoutValues(value: unknown): Strings | undefined {
  const {strings, values} = (value ?? {}) as Partial<TemplateResult>;
  // As Lit does: no data from the network is an array with this property.
  if (!Array.isArray(strings) || !('raw' in strings)) return undefined;
  if (!values?.length) return strings;
  return values.every(withoutValues) ? joined(value as TemplateResult).strings : undefined;
}

function join([first, ...others]: Strings, values: readonly unknown[]): Strings {
  const texts = [first!];
  others.forEach((text, index) => {
    const inner = withoutValues(values[index]);
    if (inner) texts.push(`${texts.pop()}${inner[0]}${text}`);
    else texts.push(text);
  });
  // How Lit tells a template from other arrays.
  return Object.assign(texts, {raw: texts});
}
