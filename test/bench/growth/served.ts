import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createAdaptorServer} from '@hono/node-server';
import type {createApp} from '../../../demo/server/app.js';
import type {openDatabase} from '../../../demo/server/database/open-database.js';
import type {mostReviewed} from '../../../demo/server/directory/providers.js';

/*
 * The service of the folder that this program is started in, on a database that is there already: `tsx served.ts URL OWNER-URL SUBJECT`.
 * Tells when it is ready, and after each message how much processor time it has used.
 */

const [url, ownerUrl, subject] = process.argv.slice(2) as [string, string, string];
const load = (file: string) => import(pathToFileURL(join(resolve('demo/server'), file)).href) as Promise<unknown>;
const {createApp: create} = (await load('app.ts')) as {createApp: typeof createApp};
const {openDatabase: open} = (await load('database/open-database.ts')) as {openDatabase: typeof openDatabase};
const {mostReviewed: most} = (await load('directory/providers.ts')) as {mostReviewed: typeof mostReviewed};

const start = performance.now();
const {database, writes} = await open({url, ownerUrl, directory: ''});
await most(database);
const milliseconds = performance.now() - start;

const scopes = ['feedback:read', 'feedback:write'];
const verify = () => Promise.resolve({issuer: 'bench', subject, scopes});
const app = create({database, writes, publicOrigin: 'http://bench.example', verify});
const server = createAdaptorServer({fetch: app.fetch, overrideGlobalObjects: false});
server.listen(0, '127.0.0.1', () => process.send!({milliseconds, address: server.address()}));
process.on('message', () => {
  const {user, system} = process.cpuUsage();
  process.send!({cpu: (user + system) / 1000});
});
process.on('disconnect', () => process.exit());
