import type {Check} from '../../api/shared/check.js';
import {appearanceCheck, backCheck, configureCheck, connectionCheck, resumeCheck, tokenAnswerCheck} from './checks.generated.js';
import {type IgnoredReason, PROTOCOL} from './protocol.js';
import type {MessageToPage} from './schemas.js';

/** Why a text is not a valid message. */
export interface Unread {
  readonly reason: IgnoredReason;
  /** The path of a missing or invalid field: `.theme.scheme`. */
  readonly field?: string;
}

const CHECKS: Readonly<Record<MessageToPage['type'], Check>> = {
  configure: configureCheck,
  appearance: appearanceCheck,
  token: tokenAnswerCheck,
  back: backCheck,
  connection: connectionCheck,
  resume: resumeCheck,
};

/** Parses a text from the app into a message, or returns why it is invalid. Never throws. */
export function readMessage(text: unknown): {readonly message: MessageToPage} | Unread {
  const value = parsed(text);
  if (value === undefined) return {reason: 'not-json'};
  const {directoryReviews, type} = (value ?? {}) as Partial<Record<'directoryReviews' | 'type', unknown>>;
  if (directoryReviews === undefined) return {reason: 'not-ours'};
  if (directoryReviews !== PROTOCOL) return {reason: 'other-version'};
  if (typeof type !== 'string' || !Object.hasOwn(CHECKS, type)) return {reason: 'unknown-type'};
  const fault = CHECKS[type as MessageToPage['type']](value) ?? lacking(value as MessageToPage);
  return fault === undefined ? {message: value as MessageToPage} : {reason: 'malformed', field: fault};
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Checks beyond the schema: the address must be valid, and each tag needs the id of its subject. */
function lacking(message: MessageToPage): string | undefined {
  if (message.type !== 'configure') return undefined;
  const {tag, api, providerId, claimId, invitationToken} = message;
  if (!URL.canParse(api)) return '.api';
  if (tag === 'dr-reviews-tab' && providerId === undefined) return '.providerId';
  if (tag === 'dr-review-survey' && claimId === undefined && invitationToken === undefined) return '.claimId';
  return undefined;
}
