/** The part of a contract schema that the kit uses. */
export interface Schema<Value> {
  safeParse(value: unknown): {
    readonly data?: Value | undefined;
    readonly error?: {readonly issues: readonly {readonly path: readonly PropertyKey[]; readonly code?: string | undefined}[]} | undefined;
  };
}

/** A broken promise of the contract. The message says what was expected and what was received. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** @throws Fault unless the condition is true. */
export function hold(condition: boolean, fault: string): asserts condition {
  if (!condition) throw new Fault(fault);
}

/** @throws Fault unless both have the same JSON. */
export function same(actual: unknown, wanted: unknown, what: string): void {
  const [got, expected] = [JSON.stringify(actual), JSON.stringify(wanted)];
  hold(got === expected, `${what}: expected ${excerpt(expected)}, got ${excerpt(got)}`);
}

/** @throws Fault unless the value matches the contract's schema. */
export function matching<Value>(schema: Schema<Value>, value: unknown, what: string): Value {
  const {data, error} = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue) throw new Fault(`${what}: ${[...issue.path, issue.code].map(String).join('.')} violates the contract`);
  return data as Value;
}

function excerpt(json: string | undefined): string {
  return !json || json.length <= 120 ? String(json) : `${json.slice(0, 120)}…`;
}
