import {createHash} from 'node:crypto';

/** An id that tells nothing and is the same whenever it is made from the same parts: `r_mF1…`. 96 bits, so it does not collide. */
export function opaqueId(kind: 'p' | 'r' | 'o' | 'u' | 'c', ...parts: readonly string[]): string {
  return `${kind}_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)}`;
}
