import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import type {Database} from '../../demo/server/database/database.js';
import {embeddedSignIn} from '../../demo/server/identity/embedded-sign-in.js';
import {httpServer} from '../../demo/server/operations/http-server.js';
import {appOn} from './requests.js';

export interface SignInService {
  /** The origin on which this service listens. */
  readonly address: string;
  /** Unexpected failures. */
  readonly failures: readonly unknown[];
  close(): Promise<void>;
}

export interface SignInServiceOptions {
  /** The public origin, if it differs from the service's own address. */
  readonly origin?: string;
  /** A free port by default. */
  readonly port?: number;
  readonly accessTokenSeconds?: number;
}

/** Starts the service with its embedded sign-in on a socket in this process. */
export async function startSignIn(
  database: Database,
  {origin, port = 0, accessTokenSeconds = 600}: SignInServiceOptions = {},
): Promise<SignInService> {
  const failures: unknown[] = [];
  const server = httpServer({fetch: (request, env) => app.fetch(request, env), log: (entry) => failures.push(entry)});
  // One connection per request, so no old connection is reused after a restart.
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
