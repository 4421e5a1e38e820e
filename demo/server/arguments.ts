import {parseArgs} from 'node:util';
import {PlainError} from './plain-error.js';
import type {ServiceOptions} from './service.js';

const USAGE = 'Usage: npm run demo -- [--reviews FILE] [--database DIRECTORY]';

/**
 * Reads what the service is told at its start. Arguments: `--reviews FILE` (JSON Lines or CSV) and `--database DIRECTORY`.
 * Environment: `PORT`, `HOST`, `DATABASE_URL` (any PostgreSQL, in place of the directory), `CORS_ORIGINS` (separated by commas).
 *
 * @throws PlainError when something of it makes no sense.
 */
export function readArguments(given: readonly string[], environment: NodeJS.ProcessEnv): ServiceOptions {
  const {reviews, database} = parsed(given);
  return {
    host: environment.HOST || '127.0.0.1',
    port: portIn(environment.PORT || '4400'),
    databaseUrl: environment.DATABASE_URL || undefined,
    databaseDirectory: database ?? '.data/demo',
    reviewsFile: reviews,
    corsOrigins: (environment.CORS_ORIGINS ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(originIn),
  };
}

function parsed(given: readonly string[]): {reviews?: string | undefined; database?: string | undefined} {
  try {
    return parseArgs({args: [...given], options: {reviews: {type: 'string'}, database: {type: 'string'}}}).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('. ')[0]}. ${USAGE}`, {cause: error});
  }
}

function portIn(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new PlainError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return Number(text);
}

function originIn(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new PlainError(`CORS_ORIGINS: "${text}" is not an origin such as https://directory.example.`);
  return text;
}
