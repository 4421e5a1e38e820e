import {type AddressInfo, connect, createServer, type Server, type Socket} from 'node:net';

/** What happens to the connections between the service and its database. `sound` passes everything on. */
export type DatabaseState = 'sound' | 'gone' | 'silent' | 'cut before commit' | 'cut after commit';

/** A simple query of PostgreSQL's protocol that ends a transaction: type, length, text. */
const COMMIT = /Q\0\0\0.commit\0/is;

/** A proxy on loopback in front of PostgreSQL. */
export class DatabaseWire {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #state: DatabaseState = 'sound';

  private constructor(port: number) {
    this.#server = createServer((client) => this.#join(client, port));
  }

  static async to(url: string): Promise<DatabaseWire> {
    const wire = new DatabaseWire(Number(new URL(url).port));
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** The address of the database behind the proxy. */
  around(url: string): string {
    const address = new URL(url);
    address.port = String((this.#server.address() as AddressInfo).port);
    return address.href;
  }

  set state(state: DatabaseState) {
    this.#state = state;
    if (state === 'gone') this.#cutAll();
    for (const pair of this.#pairs) for (const socket of pair) socket[state === 'silent' ? 'pause' : 'resume']();
  }

  async stop(): Promise<void> {
    this.#cutAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #cutAll(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  #join(client: Socket, port: number): void {
    if (this.#state === 'gone') return void client.destroy();
    const database = connect(port, '127.0.0.1');
    const pair = [client, database] as const;
    this.#pairs.add(pair);
    let isCommitted = false;
    for (const socket of pair) {
      // Each end ends the other one.
      socket
        .on('error', () => {})
        .on('close', () => {
          for (const each of pair) each.destroy();
          this.#pairs.delete(pair);
        });
    }
    client.on('data', (bytes: Buffer) => {
      const isCommit = COMMIT.test(bytes.toString('latin1'));
      if (isCommit && this.#state === 'cut before commit') return void client.destroy();
      isCommitted = isCommit && this.#state === 'cut after commit';
      database.write(bytes);
    });
    database.on('data', (bytes: Buffer) => {
      if (isCommitted) client.destroy();
      else client.write(bytes);
    });
    if (this.#state === 'silent') for (const socket of pair) socket.pause();
  }
}
