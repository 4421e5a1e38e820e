import {defineConfig} from 'drizzle-kit';

/** `drizzle-kit generate --config demo/server/drizzle.config.ts` writes the next migration after a change of the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './demo/server/database/schema.ts',
  out: './demo/server/migrations',
});
