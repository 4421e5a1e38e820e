#!/usr/bin/env bash
# Parcel adds an inline script to pages that have none, so its builds do not run under a strict content security policy.
#
# Expected: a page whose only script is an external module stays free of inline scripts when it is built, as with other bundlers.
# Then it runs under `script-src 'self'`.
# Observed: with Parcel 2.16.4, one dynamic import() in that module is enough. The built page has an inline import map,
# <script type=importmap>{"imports":{"<id>":"/later.<hash>.js"}}</script>, and the built module imports the bare id. Nothing warns.
#
# Why it matters: `script-src 'self'` blocks the import map. The module itself loads, so the page starts, and then every dynamic
# import fails with "Failed to resolve module specifier". Development has no such policy, so this shows in production first. The
# hash of the import map must be in the policy, and it changes with every build that changes a file.
#
# Requires Node. Installs the package into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund parcel@2.16.4

echo '<!doctype html><script type="module" src="main.js"></script>' >index.html
echo "import('./later.js').then(({text}) => (document.title = text));" >main.js
echo "export const text = 'later';" >later.js
npx parcel build index.html --no-cache --no-source-maps >build.out 2>&1

inline=$(grep -o '<script type=importmap>.*</script><' dist/index.html | grep -c '"imports"' || true)
id=$(sed -n 's/.*"imports":{"\([^"]*\)":.*/\1/p' dist/index.html)
bare=$(cat dist/*.js | grep -c "import(\"$id\")" || true)
seen="inline import maps: $inline, dynamic imports of a bare id: $bare, warnings: $(grep -ci 'warn\|policy' build.out || true)"
echo "$seen"
cat dist/index.html
echo
[ "$seen" = 'inline import maps: 1, dynamic imports of a bare id: 1, warnings: 0' ] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
