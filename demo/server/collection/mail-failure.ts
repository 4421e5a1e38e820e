/**
 * What a failure means for sending:
 * - `refused`: this e-mail will never be accepted.
 * - `later`: it may be accepted later.
 * - `no-service`: no e-mail can be sent now, which says nothing about this one.
 */
export type MailFailureKind = 'refused' | 'later' | 'no-service';

/** An e-mail was not sent. The message is a code, such as `smtp-550`: the server's words may repeat the address. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';

  constructor(
    readonly kind: MailFailureKind,
    readonly reason: string,
    options?: ErrorOptions,
    /** The mail server may have accepted it: the connection ended before its reply. */
    readonly mayHaveArrived = false,
  ) {
    super(reason, options);
  }
}

/** What nodemailer tells about an error. */
interface SmtpError {
  readonly code?: string;
  /** The code of a system error, such as `ECONNREFUSED`. */
  readonly originalCode?: string;
  /** The step that failed: `CONN`, `MAIL FROM`, `RCPT TO`, `DATA`, or `API` if nothing was sent. */
  readonly command?: string;
  readonly responseCode?: number;
}

/** Why no e-mail can be sent: the server's code, or that of the connection. */
export function connectionReason(error: unknown): string {
  const {code = 'unknown', originalCode = code, responseCode} = error as SmtpError;
  return responseCode ? `smtp-${responseCode}` : originalCode.toLowerCase();
}

/**
 * What an error means that happened while an e-mail was handed over. A reply 5yz to the recipient or the message is for good
 * (RFC 5321, section 4.2.1). One to the sender concerns every e-mail.
 */
export function handoverFailure(error: unknown): MailFailure {
  const {code, command, responseCode = 0} = error as SmtpError;
  const isUnfit = code === 'EENVELOPE' && command === 'API';
  const isPermanent = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  if (isUnfit) return new MailFailure('refused', 'invalid-address', {cause: error});
  const kind = command === 'MAIL FROM' ? 'no-service' : isPermanent ? 'refused' : 'later';
  return new MailFailure(kind, connectionReason(error), {cause: error}, kind === 'later' && !responseCode);
}
