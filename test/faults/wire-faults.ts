import {setTimeout} from 'node:timers/promises';
import {type Answer, type Exchange, type Meet, reply} from './wire.js';

/** What goes wrong between the library and the service. */
export interface WireFault {
  readonly name: string;
  readonly meet: Meet;
  /** Whether the client gets no answer, so that only its deadline ends the wait. */
  readonly isSilent?: boolean;
}

/** Milliseconds of an answer that is slow, and well within the deadline. */
const SLOW = 150;

const GATEWAY_PAGE = '<!doctype html><title>Gateway</title><h1>Something went wrong</h1>';

/** Faults that last for every request of a try. */
const LASTING: readonly WireFault[] = [
  {name: 'slow answer', meet: ({response, forward}) => forward().then((answer) => setTimeout(SLOW).then(() => reply(response, answer)))},
  {name: 'request lost, no answer', isSilent: true, meet: () => {}},
  {name: 'work done, no answer', isSilent: true, meet: async ({forward}) => void (await forward())},
  {name: 'cut before the service', meet: ({socket}) => void socket.destroy()},
  {name: 'cut after the work', meet: cutAfterTheWork},
  {name: 'cut in the head', meet: cutAfter(() => 'HTTP/1.1 200 OK\r\nContent-Le')},
  {name: 'cut in the body', meet: cutAfter(({status, body}) => `${headOf(status, body)}${half(body)}`)},
  changed('truncated JSON', half),
  changed('garbled JSON', (body) => Buffer.from(body.map((byte, index) => (index % 7 === 3 ? 0xff - byte : byte)))),
  changed('JSON of another shape', () => '{"data":[{"id":7}],"ok":true}'),
  changed('null', () => 'null'),
  changed('empty answer', () => ''),
  changed('a page instead of JSON', () => GATEWAY_PAGE),
  changed('impossible times', withTimes('2026-02-31T25:61:00Z', '2026-02-31')),
  changed('times without offset', withTimes('2026-11-22T15:04:05', '2026-11-22')),
  changed('times in the far future', withTimes('9999-12-31T23:59:59Z', '9999-12-31')),
  changed('times as numbers', (body) => body.toString().replace(/"\d{4}-\d\d-\d\d[^"]*"/g, '1764345600')),
  refused(400, 'invalid-request'),
  refused(401, 'unauthenticated'),
  refused(403, 'insufficient-scope'),
  refused(404, 'not-found'),
  refused(409, 'a-code-of-tomorrow'),
  refused(413),
  refused(422, 'another-code-of-tomorrow'),
  refused(429, 'rate-limited', {'Retry-After': '1'}),
  refused(429, 'rate-limited', {'Retry-After': '120'}),
  refused(500, 'internal'),
  refused(502),
  refused(503, 'service-unavailable'),
  refused(504),
  {
    name: '502 after the work',
    meet: async ({response, forward}) => {
      await forward();
      sendPage(response, 502);
    },
  },
];

/** Faults of the first request only. The client's own retry may already succeed. */
const PASSING: readonly WireFault[] = [
  once({name: 'cut before the service', meet: ({socket}) => void socket.destroy()}),
  once({name: 'cut after the work', meet: cutAfterTheWork}),
  once(refused(503, 'service-unavailable')),
  once(refused(401, 'unauthenticated')),
];

export const WIRE_FAULTS: readonly WireFault[] = [...LASTING, ...PASSING];

function once({name, meet}: WireFault): WireFault {
  return {
    name: `${name}, once`,
    meet: async (exchange) => (exchange.number === 1 ? meet(exchange) : reply(exchange.response, await exchange.forward())),
  };
}

async function cutAfterTheWork({socket, forward}: Exchange): Promise<void> {
  await forward();
  socket.destroy();
}

/** Writes the beginning of the answer and then cuts the connection. */
function cutAfter(beginning: (answer: Answer) => string): Meet {
  return async ({socket, forward}) => {
    socket.write(beginning(await forward()), () => socket.destroy());
  };
}

const headOf = (status: number, body: Buffer) =>
  `HTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

function half(body: Buffer): string {
  return body.toString().slice(0, body.length / 2);
}

/** The service does its work, and what it answers arrives changed. */
function changed(name: string, change: (body: Buffer) => string | Buffer): WireFault {
  return {
    name,
    meet: async ({response, forward}) => {
      const answer = await forward();
      const isJson = /json/.test(answer.headers['content-type'] ?? '');
      reply(response, answer, isJson ? {body: Buffer.from(change(answer.body))} : {});
    },
  };
}

function withTimes(moment: string, day: string) {
  return (body: Buffer) => body.toString().replace(/"\d{4}-\d\d-\d\d(T[^"]*)?"/g, (_, time?: string) => `"${time ? moment : day}"`);
}

/** Refuses with problem details, or without a code like a gateway with a page. */
function refused(status: number, code?: string, headers: Readonly<Record<string, string>> = {}): WireFault {
  const after = headers['Retry-After'] ? `, Retry-After ${headers['Retry-After']}` : '';
  return {
    name: `${status} ${code ?? 'with a page'}${after}`,
    meet: ({response}) => {
      if (!code) return sendPage(response, status);
      response.writeHead(status, {'Content-Type': 'application/problem+json', ...headers});
      response.end(JSON.stringify({type: 'about:blank', title: 'Problem', status, code}));
    },
  };
}

function sendPage(response: Exchange['response'], status: number): void {
  response.writeHead(status, {'Content-Type': 'text/html'}).end(GATEWAY_PAGE);
}
