import type {Page} from 'playwright-core';

/** An entry of Storybook's index.json. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

type Channel = {last(event: string): [{readonly status: string}] | undefined};

/**
 * Opens a story without Storybook's own axe run.
 *
 * @param globals What the toolbar is set to.
 * @throws Error if its play function fails.
 */
export async function openStory(page: Page, origin: string, id: string, globals: Readonly<Record<string, string>> = {}): Promise<void> {
  const settings = ['a11y.manual:!true', ...Object.entries(globals).map(([name, value]) => `${name}:${value}`)];
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${settings.join(';')}`);
  const status = await ended(page);
  if (status !== 'success') throw new Error(`${id} ended as ${status}: ${await page.locator('#error-message').textContent()}`);
}

/** The final status of the story: `success` or another one, also if it threw before rendering. */
async function ended(page: Page): Promise<string> {
  const status = await page.waitForFunction(() => {
    const channel = (window as unknown as {__STORYBOOK_ADDONS_CHANNEL__?: Channel}).__STORYBOOK_ADDONS_CHANNEL__;
    const [last] = channel?.last('storyFinished') ?? [];
    return last?.status ?? (document.body.matches('.sb-show-errordisplay, .sb-show-nopreview') && 'error');
  });
  return status.jsonValue() as Promise<string>;
}
