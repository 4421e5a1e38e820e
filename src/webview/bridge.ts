import type {Channel} from './channel.js';
import {type IgnoredReason, PROTOCOL} from './protocol/protocol.js';
import {readMessage} from './protocol/read.js';
import type {MessageToApp, MessageToPage} from './protocol/schemas.js';

type OfType<Message extends {type: string}, Type extends string> = Extract<Message, {type: Type}>;

/** A handler for each type of message from the app. It returns a reason if it ignores the message. */
export type Handlers = {
  readonly [Type in MessageToPage['type']]: (message: OfType<MessageToPage, Type>) => IgnoredReason | void;
};

/** A message's fields without version and type. */
type Said<Type extends MessageToApp['type']> = Omit<OfType<MessageToApp, Type>, 'directoryReviews' | 'type'>;

/** Sends and receives messages. Invalid ones are ignored, counted and reported to the app, whose mistake they are. */
export class Bridge {
  readonly #channel: Channel;
  #handlers: Handlers | undefined;
  #ignored = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** The number of ignored messages. */
  get ignored(): number {
    return this.#ignored;
  }

  listen(handlers: Handlers): void {
    this.#handlers = handlers;
    this.#channel.listen(
      (text) => this.#receive(text),
      () => this.#ignore('unknown-sender'),
    );
  }

  say<Type extends MessageToApp['type']>(type: Type, said: Said<Type>): void {
    this.#channel.post(JSON.stringify({directoryReviews: PROTOCOL, type, ...said}));
  }

  #receive(text: unknown): void {
    const read = readMessage(text);
    if (!('message' in read)) return this.#ignore(read.reason, read.field);
    const handle = this.#handlers![read.message.type] as (message: MessageToPage) => IgnoredReason | void;
    const reason = handle(read.message);
    if (reason) this.#ignore(reason);
  }

  #ignore(reason: IgnoredReason, field?: string): void {
    this.#ignored++;
    this.say('ignored', {count: this.#ignored, reason, ...(field && {field})});
  }
}
