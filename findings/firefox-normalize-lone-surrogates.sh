#!/usr/bin/env bash
# Firefox changes lone surrogates when it normalizes a string.
#
# Expected: String.prototype.normalize keeps a lone surrogate. ECMAScript passes the string's code points, including lone
# surrogates, to Unicode's algorithm, and no normalization form changes them. V8 keeps them.
# Observed: in Firefox 153.8 all four forms replace it with U+FFFD. The length in code units stays the same, so a counter does
# not notice, and isWellFormed() changes from false to true.
#
# Why it matters: a keyboard, slice(0, n) or maxlength can leave half of an emoji behind. Sent by one browser, that text is
# rejected or repaired as ill-formed; sent by Firefox, it is stored with a replacement character. Two sides that compare
# normalized strings, or derive keys from them, disagree. Check for lone surrogates before normalizing, never after.
#
# Requires Node and Firefox (FIREFOX_PATH, or firefox-esr on the PATH). Installs puppeteer-core 25.16.0 into a temporary folder.
set -euo pipefail

firefox=${FIREFOX_PATH:-$(command -v firefox-esr || command -v firefox)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund puppeteer-core@25.16.0

cat >look.mjs <<'JS'
import puppeteer from 'puppeteer-core';

/** The code units of a string with a lone surrogate after each normalization form. */
const look = () => {
  const units = (text) => Array.from({length: text.length}, (_, i) => text.charCodeAt(i).toString(16)).join(' ');
  return Object.fromEntries(['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => [form, units('a\ud800b'.normalize(form))]));
};

const browser = await puppeteer.launch({browser: 'firefox', headless: true, executablePath: process.argv[2]});
try {
  const page = await browser.newPage();
  console.log(`${await browser.version()} ${JSON.stringify(await page.evaluate(look))}`);
  console.log(`node/${process.versions.node} ${JSON.stringify(look())}`);
} finally {
  await browser.close();
}
JS

seen=$(node look.mjs "$firefox")
echo "$seen"
fffd='{"NFC":"61 fffd 62","NFD":"61 fffd 62","NFKC":"61 fffd 62","NFKD":"61 fffd 62"}'
kept='{"NFC":"61 d800 62","NFD":"61 d800 62","NFKC":"61 d800 62","NFKD":"61 d800 62"}'
grep -qF "firefox/153.8.0 $fffd" <<<"$seen" || { echo 'Firefox does otherwise now, or is another version.'; exit 1; }
grep -q "^node/.* $kept$" <<<"$seen" || { echo 'Node does otherwise now.'; exit 1; }
echo 'As described.'
