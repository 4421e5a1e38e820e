import {defineConfig} from 'drizzle-kit';

/**
 * `drizzle-kit generate --config demo/server/drizzle.config.ts` writes the next migration after a schema change. Roles, grants and
 * row-level security are written by hand, in a migration created with `--custom`.
 */
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    'schema',
    'practice-schema',
    'inbox-schema',
    'counts-schema',
    'collection-schema',
    'access-schema',
    'email-schema',
    'sign-in-schema',
  ].map((file) => `./demo/server/database/${file}.ts`),
  out: './demo/server/migrations',
});
