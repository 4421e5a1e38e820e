import {createServer, type IncomingHttpHeaders, type IncomingMessage, request as ask, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';

/** A request on the wire, and what a fault may do with it. */
export interface Exchange {
  readonly socket: Socket;
  readonly response: ServerResponse;
  /** 1 for the first request that met the fault, 2 for the next. */
  readonly number: number;
  /** Passes the request on to the service, and resolves with its answer. */
  forward(): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Handles a request instead of just passing it on. */
export type Meet = (exchange: Exchange) => void | Promise<void>;

interface Armed {
  readonly route: RegExp;
  readonly meet: Meet;
  met: number;
}

/** A proxy on loopback in front of the service. It passes everything on, except the requests that meet the armed fault. */
export class Wire {
  readonly #server: Server;
  readonly #underWay = new Set<Promise<unknown>>();
  #armed: Armed | undefined;
  /** Where the service is: `http://127.0.0.1:4400`. */
  target: string;

  private constructor(target: string) {
    this.target = target;
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  static async to(target: string): Promise<Wire> {
    const wire = new Wire(target);
    await new Promise<void>((resolve) => wire.#server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  /** `http://127.0.0.1:4400` */
  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on, requests whose `METHOD /path` matches meet the fault. */
  arm(route: RegExp, meet: Meet): void {
    this.#armed = {route, meet, met: 0};
  }

  /** Removes the fault, once the service has answered everything that was passed on. Returns how many requests have met it. */
  async disarm(): Promise<number> {
    const met = this.#armed?.met ?? 0;
    this.#armed = undefined;
    await Promise.allSettled(this.#underWay);
    return met;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {socket} = request;
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const forward = () => this.#track(this.#forward(request, Buffer.concat(chunks)));
      const armed = this.#armed;
      if (armed?.route.test(`${request.method} ${request.url}`)) await armed.meet({socket, response, number: ++armed.met, forward});
      else reply(response, await forward());
    } catch {
      // The client has gone, or the service has: the client sees a cut connection, as without a proxy.
      socket.destroy();
    }
  }

  #track<Result>(work: Promise<Result>): Promise<Result> {
    this.#underWay.add(work);
    void work.then(
      () => this.#underWay.delete(work),
      () => this.#underWay.delete(work),
    );
    return work;
  }

  #forward({method, url, headers}: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // The answer is read and changed as text. A new connection each time: an old one may be to a service that was killed.
      const sent = ask(`${this.target}${url}`, {method, agent: false, headers: {...headers, 'accept-encoding': 'identity'}}, (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        got.on('end', () => resolve({status: got.statusCode!, headers: got.headers, body: Buffer.concat(chunks)}));
      });
      sent.on('error', reject).end(body);
    });
  }
}

/** Answers like the service, with another body or status if given. */
export function reply(response: ServerResponse, {status, headers, body}: Answer, changes: Partial<Answer> = {}): void {
  const {'transfer-encoding': _, connection: __, ...kept} = headers;
  const changed = {status, body, ...changes};
  response.writeHead(changed.status, {...kept, 'content-length': changed.body.length, ...changes.headers});
  response.end(changed.body);
}
