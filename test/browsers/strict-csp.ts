import {randomBytes} from 'node:crypto';
import type {TestRunnerCoreConfig} from '@web/test-runner-core';

/** The strictest policy a host may have. The tags must work under it unchanged. */
const HOST_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
  // Tests that need a separate document put it in a frame.
  'frame-src': "'self'",
  'require-trusted-types-for': "'script'",
};

/**
 * Serves every page and file under the strict policy. The runner starts its test page with inline scripts; a nonce per
 * response allows exactly those, and nothing that a test or a tag adds later.
 */
export const strictCsp: NonNullable<TestRunnerCoreConfig['middleware']>[number] = async (context, next) => {
  await next();
  let scriptSource = HOST_POLICY['script-src'];
  if (context.response.is('html') && typeof context.body === 'string') {
    const nonce = randomBytes(16).toString('base64');
    context.body = context.body.replace(/<script type="module"/g, `<script nonce="${nonce}" type="module"`);
    scriptSource += ` 'nonce-${nonce}'`;
  }
  context.set('Content-Security-Policy', policy({...HOST_POLICY, 'script-src': scriptSource}));
};

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
