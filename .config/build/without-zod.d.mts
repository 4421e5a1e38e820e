import type {Plugin} from 'rollup';

/** Fails when a file for pages would bring zod along. */
export function withoutZod(): Plugin;
