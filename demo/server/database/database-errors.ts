/**
 * Node's network errors; PostgreSQL's connection, resource, shutdown, lock, deadlock, timeout and login errors, and "no such
 * database".
 */
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|08...|53...|55P03|57P0.|57014|40001|40P01|28...|3D000)$/;
const LOST = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|PGlite is clos)/;

/** True when the database was unreachable or busy, so the same request may succeed later. */
export function unreachable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const {code} = cause as {code?: unknown};
    if ((typeof code === 'string' && UNREACHABLE.test(code)) || LOST.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(unreachable)) return true;
  }
  return false;
}

/** True when a text cannot be stored: it has the character NUL, or a lone surrogate in JSON. */
export function unstorable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (['22021', '22P05'].includes((cause as {code?: string}).code ?? '')) return true;
  return false;
}

/** PostgreSQL's message when the login, a grant or row-level security refused; `undefined` for any other error. */
export function refusalIn(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ((cause as {code?: unknown}).code === '42501') return cause.message;
  return undefined;
}
