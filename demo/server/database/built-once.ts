import type {Database} from './database.js';

const built = new WeakMap<Database, Map<string, unknown>>();

/**
 * A prepared statement of this name, built once for each database: building a statement takes longer than running it. The name must tell
 * all texts apart. For reads in a transaction of their own alone, because each transaction is another `database`.
 */
export function builtOnce<Statement>(database: Database, name: string, build: (name: string) => Statement): Statement {
  const known = built.get(database) ?? new Map<string, unknown>();
  built.set(database, known);
  const statement = (known.get(name) ?? build(name)) as Statement;
  known.set(name, statement);
  return statement;
}
