import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** The app's service is on https, or on localhost during development. The first message narrows this to one origin. */
const CONNECT = 'https: http://127.0.0.1:* http://localhost:*';

/**
 * Combines the bundled script and a template into one self-contained page. Script and style are inline, each allowed by its hash,
 * because a page loaded from a file or an app's own scheme has no origin to allow.
 */
export function webViewPage({template, policyName}) {
  return {
    name: 'web-view-page',
    generateBundle(_, bundle) {
      const [chunk, ...others] = Object.values(bundle).filter(({type}) => type === 'chunk');
      if (others.length) this.error('The page of a web view loads nothing: its script has to be one file.');
      const script = inline(chunk.code);
      const page = collapsed(readFileSync(template, 'utf8'));
      const [, style] = /<style>(.*?)<\/style>/s.exec(page);
      const policy = [
        "default-src 'none'",
        `script-src ${digest(script)}`,
        `style-src ${digest(style)}`,
        `connect-src ${CONNECT}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        `trusted-types directory-reviews/${policyName}`,
      ].join('; ');
      const source = page.replace('POLICY', policy).replace('<script></script>', () => `<script>${script}</script>`);
      this.emitFile({type: 'asset', fileName: chunk.fileName.replace(/js$/, 'html'), source});
      delete bundle[chunk.fileName];
    },
  };
}

/** Escapes a script for HTML: nothing in it may look like the start or end of a script element. */
function inline(code) {
  return code.trim().replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

function collapsed(page) {
  return page.replace(/<!--.*?-->|\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '\n');
}

function digest(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
