import type {Page} from 'playwright-core';

/** An entry of Storybook's index.json. */
export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

type Channel = {last(event: string): [{readonly status: string}] | undefined};

/** Opens a story without Storybook's own axe run. @throws Error if its play function fails. */
export async function openStory(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
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
