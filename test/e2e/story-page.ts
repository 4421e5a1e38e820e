import type {Page} from 'playwright-core';

/** How a story ended: `success`, or why not. Reporters hold what add-ons found. */
export interface Finished<Result = unknown> {
  readonly status: string;
  readonly reporters: readonly {readonly type: string; readonly status: string; readonly result?: Result}[];
}

type Channel = {last(event: string): [Finished] | undefined};

/** Opens a story without Storybook's own axe. @throws Error when its play function fails. */
export async function openStory(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  const {status} = await finished(page);
  if (status !== 'success') throw new Error(`${id} ended as ${status}: ${await page.locator('#error-message').textContent()}`);
}

/** How the story on the page ended, also where it threw before it could render. */
export async function finished<Result>(page: Page): Promise<Finished<Result>> {
  const ended = await page.waitForFunction(() => {
    const channel = (window as unknown as {__STORYBOOK_ADDONS_CHANNEL__?: Channel}).__STORYBOOK_ADDONS_CHANNEL__;
    const [last] = channel?.last('storyFinished') ?? [];
    const threw = document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
    return last ? {status: last.status, reporters: last.reporters} : threw && {status: 'error', reporters: []};
  });
  return ended.jsonValue() as Promise<Finished<Result>>;
}
