#!/usr/bin/env bash
# IBM's accessibility engine does not take a <button> without a type for a submit button.
#
# One would guess: the engine reads the DOM, where `button.type` is "submit" for a button without the attribute, as HTML says, and
# the browser submits the form with it.
# Seen: accessibility-checker-engine 4.0.34 asks to "Verify the <form> element has a submit button" for a form whose only button
# has no type attribute, and is content with the same form once type="submit" is written out. It reads the attribute.
#
# Why it matters: the answer is a potential violation on each such form, in reports that are read by people who cannot see the
# source. Write the attribute out, or explain each result.
#
# Needs Node and Chromium (CHROME_PATH, or chromium-headless-shell or chromium on the path). Installs
# accessibility-checker-engine 4.0.34 and puppeteer-core 25.16.0 into a temporary folder.
set -euo pipefail

chromium=${CHROME_PATH:-$(command -v chromium-headless-shell || command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund accessibility-checker-engine@4.0.34 puppeteer-core@25.16.0

cat >look.mjs <<'JS'
import {readFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';

const engine = readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8');
const browser = await puppeteer.launch({headless: true, args: ['--no-sandbox'], executablePath: process.argv[2]});
try {
  for (const button of ['<button>Send</button>', '<button type="submit">Send</button>']) {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1>
       <form><label>Name <input name="name"></label>${button}</form></main>`,
    );
    await page.evaluate(engine);
    const told = await page.evaluate(async () => {
      const {results} = await new ace.Checker().check(document, ['IBM_Accessibility']);
      const found = results.filter(({ruleId, value}) => ruleId === 'form_submit_button_exists' && value[1] !== 'PASS');
      return {property: document.querySelector('button').type, found: found.map(({reasonId}) => reasonId)};
    });
    console.log(`${button} ${JSON.stringify(told)}`);
  }
} finally {
  await browser.close();
}
JS

seen=$(node look.mjs "$chromium")
echo "$seen"
diff <(echo "$seen") - <<'SEEN' || { echo 'The engine does otherwise now.'; exit 1; }
<button>Send</button> {"property":"submit","found":["Potential_1"]}
<button type="submit">Send</button> {"property":"submit","found":[]}
SEEN
echo 'As described.'
