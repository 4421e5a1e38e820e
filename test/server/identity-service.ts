import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import type {Database} from '../../demo/server/database/database.js';
import {embeddedSignIn} from '../../demo/server/identity/embedded-sign-in.js';
import {appOn} from './requests.js';

export interface SignInService {
  /** Where this one listens. */
  readonly address: string;
  /** Everything that failed without being expected. */
  readonly failures: readonly unknown[];
  close(): Promise<void>;
}

export interface SignInServiceOptions {
  /** Where people reach it, when that is not its own address. */
  readonly origin?: string;
  /** Any free one where it is left out. */
  readonly port?: number;
  readonly accessTokenSeconds?: number;
}

/** The service with its embedded sign-in on a socket, in this process. */
export async function startSignIn(
  database: Database,
  {origin, port = 0, accessTokenSeconds = 600}: SignInServiceOptions = {},
): Promise<SignInService> {
  const failures: unknown[] = [];
  const server = createAdaptorServer({overrideGlobalObjects: false, fetch: (request, env) => app.fetch(request, env)}) as Server;
  // A connection for each request: after a restart, none of the old ones may be tried again.
  server.maxRequestsPerSocket = 1;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signIn = await embeddedSignIn({
    database,
    origin: origin ?? address,
    accessTokenSeconds,
    onFailure: (error) => failures.push(error),
  });
  const app = appOn({database, signIn});
  return {
    address,
    failures,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
