import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {MESSAGES_TO_APP, MESSAGES_TO_PAGE} from '../../src/webview/protocol/schemas.js';

const typesOf = (schemas: Record<string, {shape: {type: {def: {values: readonly string[]}}}}>) =>
  Object.values(schemas).map(({shape}) => shape.type.def.values[0]!);

for (const file of ['ReviewsViewController.swift', 'ReviewsActivity.kt', 'ReviewsWebView.tsx']) {
  it(`the sample ${file} handles and sends every message, and no others`, () => {
    const code = readFileSync(`demo/native/${file}`, 'utf8');
    const mentions = (type: string) => new RegExp(`['"\\b]${type}['"]|^\\s+${type}: `, 'm').test(code);
    for (const type of [...typesOf(MESSAGES_TO_APP), ...typesOf(MESSAGES_TO_PAGE)]) assert.ok(mentions(type), type);
    const said = [...code.matchAll(/\bsay\(\s*['"]([\w-]+)['"]/g)].map(([, type]) => type!);
    for (const type of said) assert.ok(typesOf(MESSAGES_TO_PAGE).includes(type), type);
  });
}
