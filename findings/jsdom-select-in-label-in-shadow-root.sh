#!/usr/bin/env bash
# In jsdom, clicking a <select> inside its <label> in a shadow root throws a RangeError, and computed styles there never change.
#
# Expected: what happens in the document. A click on a field inside its label does nothing more, because the label's activation
# behavior ignores events from its own control. And an element that gets an attribute which a style sheet selects has a new computed
# style.
# Observed: with jsdom 29.1.1, both hold in the document and neither in a shadow root. There the event's target is already cleared when
# the label looks at it, so the label clicks the field again, until the stack overflows. And changes in a shadow root do not clear
# the cache of computed styles, because jsdom does not count such nodes as attached.
#
# Why it matters: unit tests of components with shadow roots. `user.selectOptions` of Testing Library clicks the list, so
# <label>Sort <select>…</select></label>, correct everywhere else, fails with a RangeError that names neither. And a dialog that a role query
# has seen closed is never found by its role once it is open, because the query still sees `display: none`.
#
# Requires Node 20.19 or newer. Installs the package into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jsdom@29.1.1

cat >try.cjs <<'JS'
const {JSDOM} = require('jsdom');
const {window} = new JSDOM('<main></main><div></div>');
const {document} = window;
const places = {document: document.querySelector('main'), 'shadow root': document.querySelector('div').attachShadow({mode: 'open'})};

for (const [name, place] of Object.entries(places)) {
  place.innerHTML = '<label>Sort <select><option>Newest</option></select></label><dialog>Hello</dialog>';
  let clicked = 'ends';
  try {
    place.querySelector('select').click();
  } catch (error) {
    clicked = error.name;
  }
  const dialog = place.querySelector('dialog');
  const before = window.getComputedStyle(dialog).display;
  dialog.setAttribute('open', '');
  console.log(`${name}: a click ${clicked}, an opened dialog goes from ${before} to ${window.getComputedStyle(dialog).display}`);
}
JS
seen=$(node try.cjs)
echo "$seen (jsdom $(node -p "require('jsdom/package.json').version"))"
[ "$seen" = 'document: a click ends, an opened dialog goes from none to block
shadow root: a click RangeError, an opened dialog goes from none to none' ] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
