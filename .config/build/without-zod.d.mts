import type {Plugin} from 'rollup';

/** Fails the build when a file for pages would include zod. */
export function withoutZod(): Plugin;
