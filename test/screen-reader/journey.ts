import {type Desk, until} from './orca.js';

/** One thing a reader does, and what they must be told before they go on. */
export interface Step {
  readonly key: string;
  /** The key is pressed until everything is heard. */
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
  // A sentence that wraps on the page is read line by line.
  const spoken = () => desk.spoken().replaceAll('\n', ' ');
  let heardTo = spoken().length;
  for (const {key, repeated, hears} of steps) {
    const before = desk.spoken().length;
    const missing = [...hears];
    const isComplete = () => {
      for (let at; missing.length && (at = spoken().indexOf(missing[0]!, heardTo)) >= 0;) heardTo = at + missing.shift()!.length;
      return missing.length === 0;
    };
    try {
      let presses = 0;
      do {
        await act(desk, key);
      } while (!isComplete() && repeated && ++presses < MOST_PRESSES);
      await until(isComplete, () => `After ${key}, "${missing[0]}" was not said. What was:\n${desk.spoken().slice(before)}`);
      await desk.settled();
    } finally {
      record(`> ${key}\n${desk.spoken().slice(before).trim()}\n`);
    }
  }
}

/** Does what the key says, and listens until there is an answer and no more of it. */
async function act(desk: Desk, key: string): Promise<void> {
  const before = desk.spoken().length;
  const [, pasted] = /^paste (.+)$/.exec(key) ?? [];
  if (pasted) await desk.page.keyboard.insertText(pasted);
  else await desk.press(key);
  await until(
    () => desk.spoken().length > before,
    () => `Nothing was said after ${key}.`,
  );
  await desk.settled();
}
