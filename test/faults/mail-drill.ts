import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {bySmtp} from '../../demo/server/collection/mail-sender.js';
import {Outbox} from '../../demo/server/collection/outbox.js';
import {INVITATION_HEADER, SURVEY_PATH} from '../../src/api/shared/routes.js';
import {aClaim, Collection, ORIGIN} from '../server/collection-world.js';
import type {TestDatabase} from '../server/databases.js';
import type {Replies, SmtpServer} from '../server/smtp-server.js';
import type {Fault, Prepared} from './drill.js';

/** What a mail server does wrong, until it is sound again. */
export function mailFaults(server: SmtpServer): Fault[] {
  const fault = (name: string, replies: Replies, delay = 0): Fault => {
    let before = 0;
    return {
      name: `mail server: ${name}`,
      begin() {
        before = server.connections;
        Object.assign(server, {replies, delay});
      },
      end() {
        Object.assign(server, {replies: {}, delay: 0});
        return Promise.resolve(server.connections - before);
      },
    };
  };
  return [
    fault('slow', {}, 100),
    fault('cut before the greeting', {'': 'cut'}),
    fault('421 as the greeting', {'': '421 too many connections'}),
    fault('cut at EHLO', {EHLO: 'cut'}),
    fault('cut at the sender', {'MAIL FROM': 'cut'}),
    fault('451 to the sender', {'MAIL FROM': '451 4.3.0 try again'}),
    fault('550 to the sender', {'MAIL FROM': '550 5.7.1 not you'}),
    fault('450 to the recipient', {RCPT: '450 4.2.1 greylisted'}),
    fault('cut at the recipient', {RCPT: 'cut'}),
    fault('451 to DATA', {DATA: '451 4.3.0 try again'}),
    fault('cut after DATA', {DATA: 'cut'}),
    fault('451 after the message', {'.': '451 4.3.0 try again'}),
    fault('cut after the message', {'.': 'cut'}),
  ];
}

/** A day later, the outbox has waited long enough. */
const DAY = 86_400_000;

/** Sends the invitation for a claim through the mail server. */
export async function sendInvitation(opened: TestDatabase, server: SmtpServer): Promise<Prepared> {
  const collection = await Collection.begin(opened);
  const outbox = (ahead: number) =>
    new Outbox({
      database: opened.database,
      send: bySmtp(server.url, 'reviews@plan.example'),
      origin: ORIGIN,
      unsubscribeLink: () => `${ORIGIN}/unsubscribe/sealed`,
      now: () => new Date(Date.now() + ahead),
      onFailure: () => {},
    });
  return {
    name: 'send an invitation',
    route: /./,
    async prepare() {
      const email = `${randomUUID()}@example.org`;
      const claim = aClaim(collection.providerId);
      const told = await collection.tell({...claim, member: {...claim.member, email}});
      assert.equal(told.status, 201);
      const received = () => server.messages.filter((message) => message.includes(`To: ${email}`));
      return {
        attempt: () => outbox(0).deliver(),
        async again() {
          await outbox(DAY).deliver();
          // Nothing is left to send.
          await outbox(2 * DAY).deliver();
          const [, token] = /\/survey#([\w-]+)/.exec(received().at(-1)?.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? '') ?? [];
          assert.ok(token, 'no message with a link has arrived');
          const asked = await collection.app.request(`/${SURVEY_PATH}`, {headers: {[INVITATION_HEADER]: token}});
          assert.equal(asked.status, 200, 'the link in the message does not work');
        },
        timesDone: () => Promise.resolve(received().length),
      };
    },
  };
}
