import {randomBytes} from 'node:crypto';
import pg from 'pg';
import {SERVICE_ROLE} from '../../demo/server/database/database.js';
import {openDatabase} from '../../demo/server/database/open-database.js';

export interface CreatedDatabase {
  /** Logs in as somebody who may take the service's role and nothing else. */
  readonly url: string;
  /** Logs in as the owner, who is no superuser. */
  readonly ownerUrl: string;
  /** Logs in as a superuser, whom no row-level security holds. */
  readonly administratorUrl: string;
  drop(): Promise<void>;
}

/** A database as careful people set it up, and empty: one login owns it, another one serves. */
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
  /** Once all that was copied from it is dropped. */
  drop(): Promise<void>;
}

/** A database that is migrated once, by its owner, and then copied. */
export async function createTemplate(serverUrl: string): Promise<Template> {
  const {name, created} = await create(serverUrl);
  const {close} = await openDatabase({...created, directory: ''});
  await close();
  // PostgreSQL copies no database that somebody is connected to.
  await asAdministrator(serverUrl, [`alter database ${name} allow_connections false`]);
  return {name, drop: created.drop};
}

/** A copy of a template. It belongs to the template's owner, as everything in it does, and both logins are the template's. */
export async function copyTemplate(serverUrl: string, template: string): Promise<CreatedDatabase> {
  const name = freshName();
  await asAdministrator(serverUrl, [`create database ${name} owner ${loginsOf(template).owner} template ${template}`]);
  return {...addressesOf(serverUrl, name, template), drop: () => asAdministrator(serverUrl, [`drop database ${name}`])};
}

const freshName = () => `tests_${randomBytes(6).toString('hex')}`;

const loginsOf = (name: string) => ({owner: `${name}_owner`, service: `${name}_service`});

/** Where a database is reached, with the logins that were made with the one of the second name. */
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

/** The administrator makes the role where the owner may not. */
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
