import {type AddressInfo, createServer, type Socket} from 'node:net';

/** What a mail server on loopback replies, by the beginning of the command. `cut` closes the connection instead. */
export type Replies = Readonly<Record<string, string>>;

export interface SmtpServer {
  /** `smtp://127.0.0.1:2525` */
  readonly url: string;
  /** The commands it got, without the messages. */
  readonly commands: string[];
  /** The messages it took. */
  readonly messages: string[];
  /** Replies other than success, from now on. `''` is the greeting, and `.` the end of a message. */
  replies: Replies;
  /** Milliseconds before each reply, from now on. */
  delay: number;
  /** How many connections it got. */
  readonly connections: number;
  stop(): Promise<void>;
}

/** Starts a mail server that takes everything it is not told to refuse. It knows `extensions`, such as `SMTPUTF8`. */
export async function startSmtpServer(...extensions: string[]): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    const say = (command: string, usual: string) => {
      const [, reply = usual] = Object.entries(server.replies).find(([start]) => (start ? command.startsWith(start) : !command)) ?? [];
      if (reply === 'cut') socket.destroy();
      else setTimeout(() => socket.write(`${reply}\r\n`), server.delay);
      return reply;
    };
    let text = '';
    let isMessage = false;
    say('', '220 mail.example');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (;;) {
        const end = isMessage ? '\r\n.\r\n' : '\r\n';
        const at = text.indexOf(end);
        if (at < 0) return;
        const line = text.slice(0, at);
        text = text.slice(at + end.length);
        if (isMessage) {
          isMessage = false;
          if (say('.', '250 taken').startsWith('250')) server.messages.push(line);
          continue;
        }
        server.commands.push(line);
        if (line.startsWith('EHLO'))
          say(
            'EHLO',
            ['mail.example', ...extensions].map((name, index) => `250${index < extensions.length ? '-' : ' '}${name}`).join('\r\n'),
          );
        else if (line === 'DATA') isMessage = say('DATA', '354 go on').startsWith('354');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say(line, '250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const server: SmtpServer = {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    commands: [],
    messages: [],
    replies: {},
    delay: 0,
    get connections() {
      return connections;
    },
    stop: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return server;
}
