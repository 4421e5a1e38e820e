import {readFileSync} from 'node:fs';

/** Reads one of the seed's data files. */
export function seedData<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`data/${file}`, import.meta.url), 'utf8')) as T;
}
