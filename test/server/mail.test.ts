import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {readArguments} from '../../demo/server/arguments.js';
import {invitationMail} from '../../demo/server/collection/invitation-mail.js';
import {MailFailure} from '../../demo/server/collection/mail-failure.js';
import {bySmtp, intoFolder} from '../../demo/server/collection/mail-sender.js';
import {type Replies, type SmtpServer, startSmtpServer} from './smtp-server.js';

const FROM = 'reviews@plan.example';
const details = {
  ...{email: 'sam@example.org', providerName: 'Marisol <Peña> & Co', city: 'Denver', state: 'CO'},
  ...{visitedOn: '2026-11-02', expiresOn: '2026-12-02'},
  link: 'https://directory.example/survey#token',
  linkInSpanish: 'https://directory.example/es/survey#token',
  unsubscribeLink: 'https://directory.example/unsubscribe/sealed',
};

describe('The email', () => {
  it('escapes names', async () => {
    const {html, text} = await invitationMail(details);
    assert.ok(text.includes('Marisol <Peña> & Co'), text);
    assert.ok(html.includes('Marisol &lt;Peña&gt; &amp; Co'), html);
  });

  it('keeps a name written from right to left apart from the sentence', async () => {
    const {html} = await invitationMail({...details, providerName: 'דנה כהן'});
    assert.equal(html.match(/ <bdi>דנה כהן<\/bdi> /g)?.length, 1, html);
  });

  it('keeps names and places apart from the direction of the sentence, as text too', async () => {
    const turning = {...details, providerName: 'Dana\u2069\u202e Reed', city: 'Den\u2069\u202ever'};
    const {text: asText, html} = await invitationMail(turning);
    for (const part of [asText, html]) assert.doesNotMatch(part, /[\u202a-\u202e\u2066-\u2069]/);
    const {text} = await invitationMail({...details, providerName: 'דנה כהן', city: 'ירושלים'});
    assert.match(text, /^Would you recommend \u2068דנה כהן\u2069 to your family and friends\?\n/);
    assert.match(text, / in \u2068ירושלים\u2069, CO\n/);
  });

  it('has a link for each answer, of the same look, as text too', async () => {
    const {html, text} = await invitationMail(details);
    const links = [...html.matchAll(/<a class="button" href="([^"]*)" style="([^"]*)">([^<]*)</g)].map(([, href, style, label]) => ({
      href,
      style,
      label,
    }));
    assert.deepEqual(
      links.map(({href, label}) => [label, href]),
      [
        ['Yes, I would', 'https://directory.example/survey#token&amp;answer=yes'],
        ['No, I wouldn’t', 'https://directory.example/survey#token&amp;answer=no'],
      ],
    );
    assert.equal(links[0]!.style, links[1]!.style);
    assert.match(text, /Yes, I would:\nhttps:\/\/directory\.example\/survey#token&answer=yes\n/);
    assert.match(text, /No, I wouldn’t:\nhttps:\/\/directory\.example\/survey#token&answer=no\n/);
    assert.match(text, /You can answer until December 2, 2026\./);
  });

  it('tells a locked screen neither the provider nor the day', async () => {
    const {html, subject} = await invitationMail(details);
    const [, preheader] = /<div style="display:none[^>]*>([^<]*)</.exec(html)!;
    for (const shown of [subject, preheader!, /<title>(.*)<\/title>/.exec(html)![1]!]) {
      assert.doesNotMatch(shown, /Marisol|2026|November|Denver|visit/);
    }
  });

  it('is in one language, with a link to the question in Spanish', async () => {
    const {html, text, subject} = await invitationMail(details);
    assert.doesNotMatch(subject + text.replace(details.providerName, '').replace(/Español:.*/s, ''), /[¿ñáéíóú]/);
    assert.match(html, /<a href="https:\/\/directory\.example\/es\/survey#token" lang="es"/);
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
        assert.match(text, /^List-Unsubscribe: <https:\/\/directory\.example\/unsubscribe\/sealed>\r?$/m);
        assert.match(text, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
        assert.match(text, /text\/plain/);
        assert.match(text, /text\/html/);
      }
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  describe('sent to a mail server', () => {
    let server: SmtpServer;
    afterEach(() => server.stop());
    const sent = async (changes: Partial<typeof details> = {}) => bySmtp(server.url, FROM)(await invitationMail({...details, ...changes}));
    const fails = (kind: string, reason: string, changes: Partial<typeof details> = {}) =>
      assert.rejects(sent(changes), (error) => {
        assert.ok(error instanceof MailFailure, String(error));
        assert.deepEqual([error.kind, error.message], [kind, reason]);
        return true;
      });

    it('arrives', async () => {
      server = await startSmtpServer();
      await sent();
      assert.match(server.messages.join(), /^To: sam@example\.org$/m);
      assert.deepEqual(
        server.commands.filter((line) => /^(MAIL|RCPT)/.test(line)),
        ['MAIL FROM:<reviews@plan.example>', 'RCPT TO:<sam@example.org>'],
      );
    });

    it('says whether the server refuses it for good, for now, or cannot be used', async () => {
      server = await startSmtpServer();
      const cases: [replies: Replies, kind: string, reason: string][] = [
        [{RCPT: '550 5.1.1 <sam@example.org> unknown'}, 'refused', 'smtp-550'],
        [{RCPT: '450 4.2.1 greylisted'}, 'later', 'smtp-450'],
        [{DATA: '554 5.6.0 no'}, 'refused', 'smtp-554'],
        [{'.': '552 5.3.4 too big'}, 'refused', 'smtp-552'],
        [{'.': '451 4.3.0 try again'}, 'later', 'smtp-451'],
        [{'.': 'cut'}, 'later', 'econnection'],
        [{'MAIL FROM': '550 5.7.1 not you'}, 'no-service', 'smtp-550'],
        [{'': '554 no service'}, 'no-service', 'smtp-554'],
        [{'': '421 too many connections'}, 'no-service', 'smtp-421'],
        [{EHLO: '502 no', HELO: '502 no'}, 'no-service', 'smtp-502'],
        [{EHLO: 'cut'}, 'no-service', 'econnection'],
      ];
      for (const [replies, kind, reason] of cases) {
        server.replies = replies;
        await fails(kind, reason);
      }
      await server.stop();
      await fails('no-service', 'econnrefused');
    });

    it('is refused for addresses that are none', async () => {
      server = await startSmtpServer();
      for (const email of ['', ' ', '@', 'sam', 'a@x.example, b@x.example']) await fails('refused', 'invalid-address', {email});
    });

    it('goes to addresses in all letters only if the server knows them, and to other domains as punycode', async () => {
      server = await startSmtpServer();
      await sent({email: 'sam@bücher.example'});
      assert.ok(server.commands.includes('RCPT TO:<sam@xn--bcher-kva.example>'), server.commands.join('\n'));
      server.commands.length = 0;
      await fails('refused', 'address-needs-smtputf8', {email: 'señora@bücher.example'});
      assert.deepEqual(
        server.commands.filter((line) => /^(MAIL|RCPT)/.test(line)),
        [],
      );
      await server.stop();
      server = await startSmtpServer('SMTPUTF8', '8BITMIME');
      await sent({email: 'señora@bücher.example'});
      assert.ok(server.commands.includes('RCPT TO:<señora@bücher.example>'), server.commands.join('\n'));
      assert.ok(
        server.commands.some((line) => /^MAIL FROM:.* SMTPUTF8/.test(line)),
        server.commands.join('\n'),
      );
    });
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
