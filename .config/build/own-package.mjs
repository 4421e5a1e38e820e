import {readFileSync} from 'node:fs';

export const ownPackage = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
