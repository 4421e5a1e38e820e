#!/usr/bin/env bash
# Lit's hydration support takes over every copy of Lit that a page loads after it.
#
# One would guess: a page's own Lit, with its support for hydration, and the Lit inside a bundled widget do not know each
# other. Lit itself says that several versions on a page work.
# Seen: @lit-labs/ssr-client 1.1.8 puts a hook on globalThis, and each LitElement evaluated later, in whatever bundle, lets
# that hook patch it. The widget's elements then observe `defer-hydration` and are rendered by the page's lit-html, not by
# their own. While page and widget bundle the same build of Lit 3.3.3, it goes unnoticed. Where the page has Lit's
# development build, as bundlers' development servers do, and the widget the production build, the first directive throws
# "currentDirective._$initialize is not a function", and the element stays empty.
#
# Why it matters: a widget that works in production fails on its host's development machine, and only if the host's script
# comes first. Anyone who bundles Lit into a script for other people's pages should take the hook out of that bundle.
#
# Needs Node and Chromium (CHROME_PATH, or chromium-headless-shell or chromium on the path). Installs lit 3.3.3,
# @lit-labs/ssr-client 1.1.8, esbuild 0.28.2 and puppeteer-core 25.16.0 into a temporary folder.
set -euo pipefail

chromium=${CHROME_PATH:-$(command -v chromium-headless-shell || command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund lit@3.3.3 @lit-labs/ssr-client@1.1.8 esbuild@0.28.2 puppeteer-core@25.16.0

cat >page.js <<'JS'
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
JS
cat >widget.js <<'JS'
import {html, LitElement} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

class Widget extends LitElement {
  render() {
    return html`<p>${repeat(['one', 'two'], (word) => html`<b>${word} </b>`)}</p>`;
  }
}
customElements.define('a-widget', Widget);
JS
cat >look.mjs <<'JS'
import {build} from 'esbuild';
import puppeteer from 'puppeteer-core';

async function bundle(entry, conditions) {
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, format: 'esm', write: false, conditions});
  return outputFiles[0].text;
}

const widget = await bundle('widget.js', []);
const browser = await puppeteer.launch({executablePath: process.argv[2], args: ['--no-sandbox']});
for (const [host, script] of Object.entries({
  none: '// no Lit',
  production: await bundle('page.js', []),
  development: await bundle('page.js', ['development']),
})) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', ({message}) => errors.push(message));
  await page.setContent('<a-widget></a-widget>');
  await page.addScriptTag({type: 'module', content: script});
  await page.addScriptTag({type: 'module', content: widget});
  const seen = await page.evaluate(async () => {
    const element = document.querySelector('a-widget');
    await element.updateComplete.catch(() => undefined);
    return {text: element.shadowRoot.textContent.trim(), observed: element.constructor.observedAttributes};
  });
  console.log(host, JSON.stringify({...seen, errors}));
}
await browser.close();
JS

seen=$(node look.mjs "$chromium")
echo "$seen"
expect() {
  grep -qF "$1" <<<"$seen" || { echo "Otherwise now: $1"; exit 1; }
}
expect 'none {"text":"one two","observed":[],"errors":[]}'
expect 'production {"text":"one two","observed":["defer-hydration"],"errors":[]}'
expect 'development {"text":"","observed":["defer-hydration"],"errors":["currentDirective._$initialize is not a function"]}'
echo 'As described.'
