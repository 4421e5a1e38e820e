import {readdirSync, readFileSync} from 'node:fs';

export interface CodeBlock {
  /** Location of the block: `README.md:56, Embed it in five minutes`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** All fenced blocks in the README and the guide. */
export function codeBlocks(): CodeBlock[] {
  const pages = readdirSync('stories').filter((file) => file.endsWith('.mdx'));
  return ['README.md', ...pages.map((file) => `stories/${file}`)].flatMap((page) => blocksOf(page, readFileSync(page, 'utf8')));
}

export function blocksOf(page: string, text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let heading = '';
  let open: {place: string; language: string; fence: string; lines: string[]} | undefined;
  text.split('\n').forEach((line, index) => {
    const fence = /^\s*(```+)(.*)$/.exec(line);
    if (open && fence?.[1] === open.fence && !fence[2]) {
      blocks.push({place: open.place, language: open.language, code: open.lines.join('\n')});
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) open = {place: `${page}:${index + 1}, ${heading}`, language: fence[2]!.trim(), fence: fence[1]!, lines: []};
    else heading = /^#+ (.+)$/.exec(line)?.[1] ?? heading;
  });
  return blocks;
}
