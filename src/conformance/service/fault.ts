/** What a schema of the contract can do. */
export interface Schema<Value> {
  safeParse(value: unknown): {
    readonly data?: Value | undefined;
    readonly error?: {readonly issues: readonly {readonly path: readonly PropertyKey[]; readonly code?: string | undefined}[]} | undefined;
  };
}

/** A promise of the contract is broken. The message says what came and what should have come. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** @throws Fault unless the condition is true. */
export function hold(condition: boolean, fault: string): asserts condition {
  if (!condition) throw new Fault(fault);
}

/** @throws Fault unless both are written the same way in JSON. */
export function same(actual: unknown, wanted: unknown, what: string): void {
  const [came, should] = [JSON.stringify(actual), JSON.stringify(wanted)];
  hold(came === should, `${what}: ${excerpt(came)} came, ${excerpt(should)} should have`);
}

/** @throws Fault unless the value is what the contract has. */
export function matching<Value>(schema: Schema<Value>, value: unknown, what: string): Value {
  const {data, error} = schema.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue) throw new Fault(`${what}: ${[...issue.path, issue.code].map(String).join('.')} is not as the contract has it`);
  return data as Value;
}

function excerpt(json: string | undefined): string {
  return !json || json.length <= 120 ? String(json) : `${json.slice(0, 120)}…`;
}
