import {type Desk, until} from './orca.js';

/** One action of a reader, and what they must hear before the next. */
export interface Step {
  readonly key: string;
  /** Whether to press the key until everything has been said. */
  readonly repeated: boolean;
  readonly hears: readonly string[];
}

export interface Journey {
  /** Id of the story it starts in. */
  readonly story: string;
  readonly steps: readonly Step[];
}

const MOST_PRESSES = 60;

/**
 * Reads a golden file: `story ID`, then a line `> KEY` for each key (`> KEY …` repeats it as often as needed, `> paste
 * TEXT` pastes) and below it, one per line, what must be said. Anything else Orca says does not matter. `#` starts a
 * comment.
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
    else throw new Error(`"${line}" comes before the first key.`);
  }
  if (!story) throw new Error('A journey must start with `story ID`.');
  const silent = steps.find(({hears}) => hears.length === 0);
  if (silent) throw new Error(`The step "${silent.key}" has no lines below it: write what must be said.`);
  return {story, steps};
}

/**
 * Walks the journey on a page that shows its story, and records what was said after each key.
 *
 * @throws Error that names what was not said, and what was.
 */
export async function walk(desk: Desk, {steps}: Journey, record: (line: string) => void): Promise<void> {
  // Orca reads a sentence that wraps on the page line by line.
  const spoken = () => desk.spoken().replaceAll(/[\n\u00a0]/g, ' ');
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
      await until(isComplete, () => `After ${key}, "${missing[0]}" was not said. This was said instead:\n${desk.spoken().slice(before)}`);
      await desk.settled();
    } finally {
      record(`> ${key}\n${desk.spoken().slice(before).trim()}\n`);
    }
  }
}

/** Presses the key or pastes the text, and waits until Orca has answered and finished speaking. */
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
