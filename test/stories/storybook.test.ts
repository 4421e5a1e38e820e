import '../elements/page-guard.js';
import {expect} from 'chai';
import {engine} from '../elements/engine.js';
import {sampleOf, THOROUGH} from '../sample.js';

/*
 * Opens every story and every page of Storybook like a reader: no errors, nothing on the console, no requests to other
 * origins, the play function passes, and axe finds no violations of WCAG 2.2 A and AA.
 */

interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly unknown[]; readonly failureSummary?: string}[];
}

interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly {readonly type: string; readonly result?: {readonly violations?: readonly Finding[]}}[];
}

interface Channel {
  on(event: string, listener: (detail: never) => void): void;
  off(event: string, listener: (detail: never) => void): void;
  emit(event: string, detail: object): void;
  last(event: string): unknown[] | undefined;
}

type StorybookWindow = Window & {readonly heard: string[]; readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel};

/** Enough for the longest play function under load. */
const PATIENCE = 30_000;

const answer = await fetch('/storybook/index.json');
const {entries} = (await answer.json()) as {entries: Record<string, Entry>};
const all = Object.values(entries);
const stories = all.filter(({type}) => type === 'story');
const pages = all.filter(({type}) => type === 'docs');
/** Chromium runs all of them every time; the other engines run all of them only in a thorough run. */
const isFull = THOROUGH || engine === 'chromium';

describe('Storybook', function () {
  this.timeout(2 * PATIENCE);
  let frame: HTMLIFrameElement | undefined;
  let openTitle: string | undefined;

  after(() => frame?.remove());

  /** Opens a new page for each element; its stories are then switched within the page, as a reader would. */
  async function open({id, title, type}: Entry): Promise<StorybookWindow> {
    frame?.remove();
    frame = Object.assign(document.createElement('iframe'), {width: 1000, height: 800, title: 'Storybook'});
    frame.src = `/storybook/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`;
    document.body.append(frame);
    openTitle = title;
    await new Promise((resolve) => frame!.addEventListener('load', resolve, {once: true}));
    frame.contentWindow!.focus();
    return frame.contentWindow as StorybookWindow;
  }

  it('has stories and pages', () => {
    expect(stories).to.have.length.above(100);
    expect(all).to.have.length.above(stories.length);
  });

  for (const story of isFull ? stories : sampleOf(stories, 8)) {
    it(`${story.title} / ${story.name}`, async () => {
      const turned = openTitle === story.title;
      const page = turned ? (frame!.contentWindow as StorybookWindow) : await open(story);
      const {status, reporters} = await finished(page, story.id, turned);
      const axe = reporters.find(({type}) => type === 'a11y');
      expect(axe?.result?.violations?.map(described)).to.deep.equal([]);
      expect(status, page.document.querySelector('#error-message')?.textContent ?? '').to.equal('success');
      expect(page.heard.splice(0)).to.deep.equal([]);
    });
  }

  for (const entry of isFull ? pages : sampleOf(pages, 2)) {
    it(`page ${entry.title}`, async () => {
      const page = await open(entry);
      await until(() => page.document.querySelector('#storybook-docs h1'));
      expect(page.heard).to.deep.equal([]);
    });
  }
});

/** The result of a story that the page shows on load, or that it switches to. */
async function finished(page: StorybookWindow, storyId: string, turn: boolean): Promise<Finished> {
  const channel = await until(() => page.__STORYBOOK_ADDONS_CHANNEL__);
  let ended: Finished | undefined;
  const listener = (detail: Finished) => {
    if (detail.storyId === storyId) ended = detail;
  };
  channel.on('storyFinished', listener);
  if (turn) channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
  else listener((channel.last('storyFinished')?.[0] ?? {}) as Finished);
  try {
    return await until(() => ended);
  } finally {
    channel.off('storyFinished', listener);
  }
}

async function until<T>(look: () => T | null | undefined): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error('Timed out waiting for the page.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function described({id, nodes}: Finding): string {
  return `axe ${id}: ${nodes.map(({target, failureSummary}) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`;
}
