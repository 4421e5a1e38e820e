import {createHash} from 'node:crypto';

/** An opaque id, always the same for the same parts: `r_mF1…`. With 96 bits, collisions are not a concern. */
export function opaqueId(kind: 'p' | 'r' | 'o' | 'u' | 'c', ...parts: readonly string[]): string {
  return `${kind}_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)}`;
}
