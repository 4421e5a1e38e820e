import {randomBytes} from 'node:crypto';
import pg from 'pg';
import {SERVICE_ROLE} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';

export interface CreatedDatabase {
  /** Logs in as a user who may only assume the service's role. */
  readonly url: string;
  /** Logs in as the owner, who is not a superuser. */
  readonly ownerUrl: string;
  /** Logs in as a superuser, who bypasses row-level security. */
  readonly administratorUrl: string;
  drop(): Promise<void>;
}

/** Creates an empty database set up as for production, with separate logins for the owner and the service. */
export async function createDatabase(serverUrl: string): Promise<CreatedDatabase> {
  return (await create(serverUrl)).created;
}

async function create(serverUrl: string): Promise<{name: string; created: CreatedDatabase}> {
  const name = freshName();
  const {owner, service} = loginsOf(name);
  await asAdministrator(serverUrl, [
    MAKE_ROLE,
    `create role ${owner} login password '${owner}'`,
    `grant ${SERVICE_ROLE} to ${owner}`,
    `create role ${service} login password '${service}' in role ${SERVICE_ROLE}`,
    `create database ${name} owner ${owner}`,
  ]);
  const drop = () => asAdministrator(serverUrl, [`drop database ${name}`, `drop role ${owner}`, `drop role ${service}`]);
  return {name, created: {...addressesOf(serverUrl, name, name), drop}};
}

export interface Template {
  readonly name: string;
  /** Call only after all copies are dropped. */
  drop(): Promise<void>;
}

/** Creates a database that its owner migrates once, for copies. */
export async function createTemplate(serverUrl: string): Promise<Template> {
  const {name, created} = await create(serverUrl);
  const {close} = await openDatabase({...created, directory: ''});
  await close();
  // PostgreSQL cannot copy a database that has connections.
  await asAdministrator(serverUrl, [`alter database ${name} allow_connections false`]);
  return {name, drop: created.drop};
}

/** Copies a template. The copy has the template's owner and logins. */
export async function copyTemplate(serverUrl: string, template: string): Promise<CreatedDatabase> {
  const name = freshName();
  await asAdministrator(serverUrl, [`create database ${name} owner ${loginsOf(template).owner} template ${template}`]);
  return {...addressesOf(serverUrl, name, template), drop: () => asAdministrator(serverUrl, [`drop database ${name}`])};
}

const freshName = () => `tests_${randomBytes(6).toString('hex')}`;

const loginsOf = (name: string) => ({owner: `${name}_owner`, service: `${name}_service`});

/** The database's addresses, with the logins created for the database `loginsMadeWith`. */
function addressesOf(serverUrl: string, name: string, loginsMadeWith: string): Omit<CreatedDatabase, 'drop'> {
  const loginTo = (login?: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    if (login) Object.assign(url, {username: login, password: login});
    return url.href;
  };
  const {owner, service} = loginsOf(loginsMadeWith);
  return {url: loginTo(service), ownerUrl: loginTo(owner), administratorUrl: loginTo()};
}

/** Creates the service's role, which the owner may not create. */
const MAKE_ROLE = `do $$ begin create role ${SERVICE_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`;

async function asAdministrator(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
