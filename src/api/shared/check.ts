/**
 * Returns the path, relative to the value, of the first field that violates the contract: `''` is the value itself,
 * `.response.date` a field in it. Returns `undefined` if the value is valid. Unknown fields are ignored.
 */
export type Check = (value: unknown) => string | undefined;

/** The same as an absolute path, starting with the path of the value: `reviews.3.date`. */
export function faultIn(value: unknown, check: Check, path: string): string | undefined {
  const fault = check(value);
  return fault === undefined ? undefined : path + fault;
}

const when = (allowed: boolean) => (allowed ? undefined : '');

/** Lengths are in code points, as in zod and in JSON Schema. They are counted only where a text could be too long. */
export const text =
  (min: number, max: number, pattern?: RegExp): Check =>
  (value) =>
    when(
      typeof value === 'string' &&
        value.length >= min &&
        (value.length <= max || [...value].length <= max) &&
        (!pattern || pattern.test(value)),
    );

const date =
  (pattern: RegExp): Check =>
  (value) =>
    // Engines disagree about February 31: it is March 3 or no date.
    when(typeof value === 'string' && pattern.test(value) && !!new Date(value).toJSON()?.startsWith(value.slice(0, 19)));

/** A day of the calendar, `2026-11-22`. */
export const day = /* @__PURE__ */ date(/^(?!0000)\d{4}-\d\d-\d\d$/);

/** A moment in UTC, `2026-11-22T15:04:05Z`. */
export const moment = /* @__PURE__ */ date(/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/);

export const integer =
  (min: number, max: number): Check =>
  (value) =>
    when(Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max);

export const boolean: Check = (value) => when(typeof value === 'boolean');

export const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    when(values.includes(value as string));

/** The path of a fault contains the entry's index: `.actions.2`. */
export const list =
  (check: Check, max: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return '';
    const index = value.findIndex((entry) => check(entry) !== undefined);
    return index < 0 ? undefined : `.${index}${check(value[index])}`;
  };

export const nullable =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value);

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);

export const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return '';
    for (const name in fields) {
      // Own fields only: every object inherits names such as `constructor`.
      const fault = fields[name]!(Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };

/** An object whose keys match one check and whose values match another. As in zod, a `__proto__` key is skipped. */
export const record =
  (names: RegExp, check: Check): Check =>
  (value) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return '';
    for (const [name, field] of Object.entries(value)) {
      const fault = name === '__proto__' ? undefined : names.test(name) ? check(field) : '';
      if (fault !== undefined) return `.${name}${fault}`;
    }
    return undefined;
  };
