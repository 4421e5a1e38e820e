/*
 * The README of the npm package: links that lead into the repository lead into the package there. npm packs the file as it is, so
 * `npm pack` and `npm publish` rewrite it before (`prepack`) and back afterwards (`postpack`).
 */
import {readFileSync, writeFileSync} from 'node:fs';

/** Where the README finds the guide: in the repository, and in the package. */
const FOLDERS = {repository: 'stories', package: 'dist/guides'};
const EXTENSIONS = {repository: 'mdx', package: 'md'};

/** The text with the links for one place instead of the other. A text that has them already stays as it is. */
export function readmeFor(place, text) {
  const other = place === 'package' ? 'repository' : 'package';
  return text
    .replaceAll(new RegExp(`\\]\\(${FOLDERS[other]}/([\\w-]+)\\.${EXTENSIONS[other]}`, 'g'), `](${FOLDERS[place]}/$1.${EXTENSIONS[place]}`)
    .replaceAll(`](${FOLDERS[other]}/`, `](${FOLDERS[place]}/`);
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync('README.md', readmeFor(process.argv[2], readFileSync('README.md', 'utf8')));
}
