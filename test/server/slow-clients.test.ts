import assert from 'node:assert/strict';
import {once} from 'node:events';
import {type AddressInfo, connect} from 'node:net';
import {describe, it} from 'node:test';
import {startingApp} from '../../demo/server/app.js';
import {httpServer} from '../../demo/server/operations/http-server.js';

const PATIENCE = {headers: 200, request: 400, interval: 50};

/** Sends the beginning of a request, then a byte at a time until the service closes the connection. Returns the answer. */
async function dribble(port: number, beginning: string, byte: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  // The service may close the connection while a byte is on its way.
  socket.on('error', () => undefined);
  socket.write(beginning);
  const timer = setInterval(() => socket.writable && socket.write(byte), 20);
  await once(socket, 'close');
  clearInterval(timer);
  return received;
}

describe('A client that sends a byte at a time', () => {
  for (const [name, beginning, byte] of [
    ['headers', 'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'a'],
    ['the body', 'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n', 'a'],
    ['a body in chunks', 'POST /v1/claims HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\na\r\n'],
  ] as const)
    it(`of ${name} is answered 408 and disconnected, and delays no other client`, async () => {
      const failures: string[] = [];
      const log = (entry: string) => void failures.push(entry);
      const app = startingApp({log});
      const server = httpServer({fetch: (request, env) => app.fetch(request, env), log, patience: PATIENCE});
      await once(server.listen(0, '127.0.0.1'), 'listening');
      try {
        const {port} = server.address() as AddressInfo;
        const slow = dribble(port, beginning, byte);
        const other = await fetch(`http://127.0.0.1:${port}/v1/claims`, {method: 'POST', body: '{}'});
        assert.equal(other.status, 503);
        assert.match(await slow, /^HTTP\/1\.1 408 /);
        assert.deepEqual(failures, []);
      } finally {
        server.close();
        server.closeAllConnections();
      }
    });
});
