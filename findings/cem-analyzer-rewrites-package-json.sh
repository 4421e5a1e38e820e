#!/usr/bin/env bash
# The analyzer of custom elements manifests rewrites package.json when told to write nothing.
#
# Expected: `cli({argv, noWrite: true})` returns the manifest and changes no file, and with `cwd` it concerns the project there. A
# `customElements` field that names another file stays as it is.
# Observed: with @custom-elements-manifest/analyzer 0.11.0, the call replaces `customElements` in the package.json of the current
# working directory by `custom-elements.json`, although it writes no such file, and although `cwd` is another folder. It only stops
# with `packagejson: false` in a configuration file: the command line has no way to say so.
#
# Why it matters: a build that asks for the manifest and writes it elsewhere, such as dist/, publishes a package.json that names a
# missing file. Editors and documentation tools then find no manifest, and classes that extend the package's elements inherit
# nothing. A fix in package.json is undone by the next build.
#
# Requires Node. Installs the package into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @custom-elements-manifest/analyzer@0.11.0
npm pkg set customElements=dist/custom-elements.json
mkdir elsewhere
echo 'export class A extends HTMLElement {}' >elsewhere/a.js
echo '{}' >elsewhere/package.json

cat >analyze.mjs <<'END'
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
const {modules} = await cli({argv: ['analyze', '--quiet', '--globs', 'a.js'], noWrite: true, cwd: 'elsewhere'});
console.log(modules.length);
END
modules=$(node analyze.mjs | tail -1)
seen="modules: $modules, customElements: $(npm pkg get customElements | tr -d '"'), the file exists: $([ -e custom-elements.json ] && echo yes || echo no), in elsewhere: $(cat elsewhere/package.json)"
echo "$seen"
[ "$seen" = 'modules: 1, customElements: custom-elements.json, the file exists: no, in elsewhere: {}' ] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
