import {type Desk, until} from './orca.js';

/** One thing a reader does, and what they must be told before they go on. */
export interface Step {
  readonly key: string;
  /** The key is pressed until the first sentence is heard. */
  readonly repeated: boolean;
  readonly hears: readonly string[];
}

export interface Journey {
  /** Id of the story it begins in. */
  readonly story: string;
  readonly steps: readonly Step[];
}

const MOST_PRESSES = 60;

/**
 * Reads a golden file: `story ID`, then a line `> KEY` for what is pressed (`> KEY …` as often as needed,
 * `> paste TEXT`) and under it, a line each, what must be said. What Orca says beyond that does not matter. `#` begins a remark.
 *
 * @throws Error that names the line.
 */
export function readJourney(text: string): Journey {
  let story: string | undefined;
  const steps: (Step & {hears: string[]})[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (!line || line.startsWith('#')) continue;
    const [, id] = /^story (\S+)$/.exec(line) ?? [];
    const [, key, more] = /^> (.+?)( …)?$/.exec(line) ?? [];
    if (id && !story) story = id;
    else if (key) steps.push({key, repeated: more !== undefined, hears: []});
    else if (steps.length) steps.at(-1)!.hears.push(line);
    else throw new Error(`"${line}" stands before the first key.`);
  }
  if (!story) throw new Error('A journey begins with `story ID`.');
  const silent = steps.find(({hears}) => hears.length === 0);
  if (silent) throw new Error(`Nothing must be said after "${silent.key}": write what.`);
  return {story, steps};
}

/**
 * Goes the journey on a page that shows its story, and records what was said after each key.
 *
 * @throws Error that tells what was not said, and what was.
 */
export async function walk(desk: Desk, {steps}: Journey, record: (line: string) => void): Promise<void> {
  let heardTo = desk.spoken().length;
  for (const {key, repeated, hears} of steps) {
    const before = desk.spoken().length;
    const isHeard = (sentence: string) => desk.spoken().includes(sentence, heardTo);
    const firstIsHeard = () => isHeard(hears[0]!);
    let presses = 0;
    do {
      const said = desk.spoken().length;
      act(desk, key);
      await quiet(desk, said);
      // Silence after a key: the keyboard is not in the page yet.
      if (repeated && desk.spoken().length === said) desk.enterPage();
    } while (repeated && !firstIsHeard() && ++presses < MOST_PRESSES);
    try {
      for (const sentence of hears) {
        await until(() => isHeard(sentence), `After ${key}, "${sentence}" was not said`);
        heardTo = desk.spoken().indexOf(sentence, heardTo) + sentence.length;
      }
      await quiet(desk, before);
    } finally {
      record(`> ${key}\n${desk.spoken().slice(before).trim()}\n`);
    }
  }
}

function act(desk: Desk, key: string): void {
  const [, pasted] = /^paste (.+)$/.exec(key) ?? [];
  if (pasted) void desk.page.keyboard.insertText(pasted);
  else desk.press(key);
}

/** Waits until Orca has said something and then nothing for a while, as somebody would who listens. */
export async function quiet(desk: Desk, since = desk.spoken().length): Promise<void> {
  const [silence, longest, step] = [600, 6000, 50];
  let last = since;
  let silent = 0;
  for (let waited = 0; waited < longest && (silent < silence || last === since); waited += step) {
    await new Promise((resolve) => setTimeout(resolve, step));
    const now = desk.spoken().length;
    silent = now === last ? silent + step : 0;
    last = now;
  }
}
