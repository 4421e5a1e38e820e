import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readArguments} from '../../demo/server/arguments.js';
import {invitationMail} from '../../demo/server/collection/invitation-mail.js';
import {bySmtp, intoFolder} from '../../demo/server/collection/mail-sender.js';

const FROM = 'reviews@plan.example';
const details = {
  ...{email: 'sam@example.org', providerName: 'Marisol <Peña> & Co', visitedOn: '2026-11-02', expiresOn: '2026-12-02'},
  link: 'https://directory.example/survey#token',
};

describe('The email', () => {
  it('escapes names', async () => {
    const {html, text} = await invitationMail(details);
    assert.ok(text.includes('Marisol <Peña> & Co'), text);
    assert.ok(html.includes('Marisol &lt;Peña&gt; &amp; Co'), html);
  });

  it('is written to a file that only its owner can read, with a name that reveals nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reviews-mail-'));
    try {
      const send = intoFolder(join(folder, 'mail'), FROM);
      await send(await invitationMail(details));
      await send(await invitationMail(details));
      const files = await readdir(join(folder, 'mail'));
      assert.equal(files.length, 2);
      for (const file of files) {
        assert.match(file, /^[\dTZ.-]+-[\da-f]{8}\.eml$/);
        assert.equal((await stat(join(folder, 'mail', file))).mode & 0o777, 0o600);
        const text = await readFile(join(folder, 'mail', file), 'utf8');
        assert.match(text, /^To: sam@example\.org\r?$/m);
        assert.match(text, /^Auto-Submitted: auto-generated\r?$/m);
        assert.match(text, /text\/plain/);
        assert.match(text, /text\/html/);
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it('is sent to a mail server, and fails if the server refuses it', async () => {
    let refuses = false;
    let taken = '';
    const server = createServer((socket) => {
      let isData = false;
      socket.write('220 mail.example\r\n');
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (isData) {
          taken += text;
          if (!/\r\n\.\r\n$/.test(taken)) return;
          isData = false;
          return void socket.write('250 taken\r\n');
        }
        if (/^DATA/i.test(text)) isData = true;
        socket.write(/^DATA/i.test(text) ? '354 go on\r\n' : refuses && /^RCPT/i.test(text) ? '550 no\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const send = bySmtp(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, FROM);
      await send(await invitationMail(details));
      assert.match(taken, /^To: sam@example\.org/m);
      refuses = true;
      await assert.rejects(send(await invitationMail(details)));
    } finally {
      server.close();
    }
  });

  it('goes to the configured server or folder', () => {
    assert.deepEqual(readArguments([], {}).mail, {smtpUrl: undefined, folder: '.data/demo/mail', from: FROM});
    const told = {SMTP_URL: 'smtps://u:p@mail.example', MAIL_FOLDER: '/tmp/mail', MAIL_FROM: 'a@b.example'};
    assert.deepEqual(readArguments([], told).mail, {smtpUrl: told.SMTP_URL, folder: told.MAIL_FOLDER, from: told.MAIL_FROM});
    assert.throws(() => readArguments([], {SMTP_URL: 'https://secret@mail.example'}), {
      name: 'PlainError',
      message: /^SMTP_URL is not(?!.*secret)/,
    });
  });
});
