import {createReadStream, readFileSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import type {TestRunnerCoreConfig} from '@web/test-runner-core';
import {ensureStorybook, STORYBOOK_FOLDER} from '../../e2e/storybook-build.js';

const PREFIX = '/storybook/';

/** Storybook uses inline scripts and styles, but nothing may be loaded from or sent to another origin. */
const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:; font-src 'self' data:";

/** Comes first on the page and records what goes wrong, for the surrounding test to read. */
const LISTENING = `<script>
  window.heard = [];
  for (const level of ['warn', 'error']) console[level] = (...words) => heard.push(\`console.\${level}: \${words.join(' ')}\`);
  addEventListener('error', ({message}) => heard.push(\`thrown: \${message}\`));
  addEventListener('unhandledrejection', ({reason}) => heard.push(\`rejected: \${reason}\`));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => heard.push(\`\${effectiveDirective} blocked \${blockedURI}\`));
</script>`;

/** Serves the built Storybook under `/storybook/`; the first request rebuilds it if it is outdated. */
export const storybookPages: NonNullable<TestRunnerCoreConfig['middleware']>[number] = async (context, next) => {
  if (!context.path.startsWith(PREFIX)) {
    await next();
    return;
  }
  if (context.path === `${PREFIX}index.json`) await ensureStorybook();
  const file = join(STORYBOOK_FOLDER, normalize(context.path.slice(PREFIX.length)));
  context.type = extname(file);
  context.set('Content-Security-Policy', POLICY);
  context.body = file.endsWith('.html') ? readFileSync(file, 'utf8').replace('<head>', `<head>${LISTENING}`) : createReadStream(file);
};
