import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Texts of all TypeScript files in a folder, by path relative to the repository. */
export function sourceFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
  return new Map(names.sort().map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]));
}

/** The public tags, each of which has a file in src/define/. */
export function publicTags(): string[] {
  return readdirSync('src/define').flatMap((file) => /^(dr-[a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
}
