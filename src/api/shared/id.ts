import {ReviewsError} from './reviews-error.js';

export function isProviderId(value: unknown): value is string {
  return typeof value === 'string' && /^(?!\.\.?$)[\w.:-]{1,64}$/.test(value);
}

/** Only an id in the contract's format may go into a path: `..` would address another resource. */
export function checkedId(id: string): string {
  if (!isProviderId(id)) throw new ReviewsError('invalid-request', 0, {detail: 'an id is 1 to 64 of A-Z a-z 0-9 - _ . :'});
  return id;
}
