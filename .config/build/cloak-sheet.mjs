import {readFileSync} from 'node:fs';
import {collapse} from './collapse-css-literals.mjs';

/** Publishes the style sheet that keeps the place of tags, and fails when it has forgotten one. */
export function cloakSheet({from, fileName, tags}) {
  return {
    name: 'cloak-sheet',
    generateBundle() {
      const sheet = readFileSync(from, 'utf8');
      const forgotten = tags.find((tag) => !new RegExp(`${tag}:not\\(:defined\\)`).test(sheet));
      if (forgotten) this.error(`${from} keeps no place for ${forgotten}.`);
      this.emitFile({type: 'asset', fileName, source: `${collapse(sheet)}\n`});
    },
  };
}
