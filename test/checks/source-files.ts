import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Text of every TypeScript file in a folder, by path from the repository. */
export function sourceFiles(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts'));
  return new Map(names.sort().map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')]));
}

/** The public tags: each has a file in src/define/. */
export function publicTags(): string[] {
  return readdirSync('src/define').flatMap((file) => /^(dr-[a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
}
