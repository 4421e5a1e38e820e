import {readFileSync} from 'node:fs';
import type {Browser, Page} from 'playwright-core';
import {STEP_TIMEOUT} from '../browsers/chromium.js';

/** The host's script. It sets the client's deadline, and there are no random waits between its attempts. */
const HOST = `
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (usual) => timeout(host.deadline ?? usual);
  Math.random = () => 0;
  const host = {
    async show(markup, {token, link}) {
      host.leave?.();
      host.leave = undefined;
      document.body.replaceChildren();
      history.replaceState(null, '', location.pathname);
      host.tag = Object.assign(document.createRange().createContextualFragment(markup).firstChild, {getToken: () => token});
      if (link) {
        const {openInvitation} = await import('/drill/invitation.js');
        history.replaceState(null, '', link);
        host.leave = openInvitation(host.tag, {tokenLength: 43});
      }
      document.body.append(host.tag);
    },
  };
  Object.assign(globalThis, {host});
`;

/** How the person came to the page. */
export interface Arrival {
  /** The access token of who is signed in. */
  readonly token?: string | undefined;
  /** What the link in an email has from its `#` on. */
  readonly link?: string | undefined;
}

/** A page with one tag at a time, whose time limits and waits the drill sets. */
export class TagPage {
  static async open(browser: Browser, origin: string): Promise<TagPage> {
    const context = await browser.newContext({baseURL: origin, locale: 'en-US', viewport: {width: 1000, height: 800}});
    context.setDefaultTimeout(STEP_TIMEOUT);
    const page = await context.newPage();
    await page.addInitScript({content: HOST});
    await page.route('**/drill/**', (route) => {
      const {pathname} = new URL(route.request().url());
      const file = pathname.slice('/drill/'.length);
      if (file) return route.fulfill({contentType: 'text/javascript', body: readFileSync(`dist/cdn/${file}`, 'utf8')});
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en"><title>A host</title><link rel="icon" href="data:,">',
      });
    });
    await page.goto('/drill/');
    return new TagPage(page);
  }

  private constructor(readonly page: Page) {}

  /** Replaces the tag on the page with a new one. */
  async show(tag: string, attributes: Readonly<Record<string, string>>, arrival: Arrival): Promise<void> {
    if (!(await this.page.locator(`script[src$="/${tag}.js"]`).count()))
      await this.page.addScriptTag({type: 'module', url: `/drill/${tag}.js`});
    const markup = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    await this.page.evaluate(`host.show('<${tag}${markup.join('')}></${tag}>', ${JSON.stringify(arrival)})`);
  }

  async setDeadline(milliseconds: number): Promise<void> {
    await this.page.evaluate(`host.deadline = ${milliseconds}`);
  }

  /** What a host does after a sign-in. */
  async resume(): Promise<void> {
    await this.page.evaluate('host.tag.resume()');
  }
}
