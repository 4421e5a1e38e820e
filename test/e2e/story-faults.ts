import type {Page} from 'playwright-core';
import {finished} from './story-page.js';

/** An entry of Storybook's index.json. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags?: readonly string[];
}

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {readonly target: readonly unknown[]; readonly failureSummary?: string}[];
}

/** A story tagged with it is looked at as readers see it who let the system choose the colors. */
const FORCED_COLORS = 'forced-colors';

/** What is wrong with a story once it has rendered and played, a line for each fault. */
export async function faultsOfStory(page: Page, origin: string, story: Entry): Promise<string[]> {
  await page.emulateMedia({forcedColors: story.tags?.includes(FORCED_COLORS) ? 'active' : 'none'});
  const heard = listen(page, origin);
  await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=story`);
  const {status, reporters} = await finished<{readonly violations?: readonly Finding[]}>(page);
  const axe = reporters.find(({type}) => type === 'a11y');
  return [
    ...heard.stop(),
    // An axe finding also ends a story as failed; it is described below.
    ...(status === 'success' || axe?.result?.violations?.length
      ? []
      : [`ended as ${status}: ${await page.locator('#error-message').textContent()}`]),
    ...(axe?.result ? (axe.result.violations ?? []).map(described) : ['axe did not run']),
  ];
}

/** What is wrong with a page of text: it must show itself without an error. */
export async function faultsOfPage(page: Page, origin: string, entry: Entry): Promise<string[]> {
  const heard = listen(page, origin);
  await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=docs`);
  await page.locator('#storybook-docs h1').first().waitFor();
  return heard.stop();
}

/** Collects what a page says on the console, throws, or asks of another machine. */
function listen(page: Page, origin: string): {stop(): string[]} {
  const heard: string[] = [];
  const onConsole = (message: {type(): string; text(): string}) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`console ${message.type()}: ${message.text()}`);
  };
  const onError = (error: Error) => heard.push(`thrown: ${error.message}`);
  const onRequest = (request: {url(): string}) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) heard.push(`asks ${request.url()}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  return {
    stop: () => {
      page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
      return heard;
    },
  };
}

function described({id, help, nodes}: Finding): string {
  return `axe ${id}: ${help}\n${nodes.map(({target, failureSummary}) => `  ${target.join(' ')}\n  ${failureSummary}`).join('\n')}`;
}
