/** The subset of JSON Schema 2020-12 that the generated checks use. Lengths are UTF-16 units, as in zod. */
export interface Check {
  readonly type?: string;
  readonly anyOf?: readonly [Check, ...Check[]];
  readonly properties?: Readonly<Record<string, Check>>;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/**
 * The path of the first field of `value` that `check` does not allow, or `undefined` when all of it is allowed.
 * Fields the check does not name are ignored.
 */
export function faultIn(value: unknown, check: Check, path: string): string | undefined {
  if (check.anyOf) {
    const allowed = check.anyOf.some((each) => faultIn(value, each, path) === undefined);
    return allowed ? undefined : faultIn(value, check.anyOf[0], path);
  }
  if (!hasType(value, check.type)) return path;
  if (check.properties) return faultInObject(value as Record<string, unknown>, check, path);
  const size = typeof value === 'string' ? value.length : (value as number);
  const least = check.minLength ?? check.minimum ?? size;
  const most = check.maxLength ?? check.maximum ?? size;
  const fits = size >= least && size <= most && (!check.pattern || new RegExp(check.pattern).test(value as string));
  return fits ? undefined : path;
}

function faultInObject(object: Record<string, unknown>, check: Check, path: string): string | undefined {
  for (const [name, each] of Object.entries(check.properties!)) {
    // Own fields only: a name such as `constructor` is inherited by every object.
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    const fault = value === undefined && !check.required!.includes(name) ? undefined : faultIn(value, each, `${path}.${name}`);
    if (fault) return fault;
  }
  return undefined;
}

function hasType(value: unknown, type: string | undefined): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isSafeInteger(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}
