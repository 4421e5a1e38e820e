#!/usr/bin/env bash
# In happy-dom, reading shadowRoot.activeElement throws while the focus is in the shadow root of another element.
#
# Expected: null, as in browsers, where a shadow root answers only for what is inside it.
# Observed: with happy-dom 21.0.4, `TypeError: Cannot read properties of undefined (reading 'getRootNode')`. The getter climbs from the
# focused element to the host of each shadow root until it meets its own root, and does not stop at the document.
#
# Why it matters: a component that looks at its own focus before it renders, a common way to keep the focus, fails as soon as
# the user types into another component of the page. In Lit the update is lost: the element stays as it was, and the error is an unhandled
# rejection somewhere else in the test.
#
# Requires Node 20 or newer. Installs the package into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund happy-dom@21.0.4

cat >try.mjs <<'JS'
import {Window} from 'happy-dom';

const {document} = new Window();
document.body.innerHTML = '<div></div><div></div>';
const [one, other] = [...document.querySelectorAll('div')].map((host) => host.attachShadow({mode: 'open'}));
one.innerHTML = '<input>';
const read = () => {
  try {
    return String(other.activeElement);
  } catch (error) {
    return error.name;
  }
};
const before = read();
one.querySelector('input').focus();
console.log(`before: ${before}, with the focus elsewhere: ${read()}`);
JS
seen=$(node try.mjs)
echo "$seen (happy-dom $(node -p "JSON.parse(require('fs').readFileSync('node_modules/happy-dom/package.json')).version"))"
[ "$seen" = 'before: null, with the focus elsewhere: TypeError' ] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
