import {closeSync, existsSync, openSync, readSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';

const CHUNK = 1 << 20;

/** What Orca writes while it works: what it says, which keys it heard, and whether it is in the middle of something. */
export class OrcaLog {
  #text = '';
  #read = 0;
  #spoken: string[] = [];
  #keys = new Map<string, number>();
  /** Events it is in the middle of: while it asks the browser about one, the next may come between. */
  #open = 0;
  #decoder = new StringDecoder('utf8');

  constructor(readonly file: string) {}

  /** All that was said so far, an utterance a line. */
  get spoken(): string {
    this.#readOn();
    return this.#spoken.join('\n');
  }

  /** How often Orca has dealt with the release of this key; of keys pressed together, the last one named. */
  released(key: string): number {
    this.#readOn();
    return this.#keys.get(key.split('+').at(-1)!) ?? 0;
  }

  /** Resolves when Orca is in the middle of nothing and has written nothing for so many milliseconds. */
  async rest(milliseconds: number, longest = 30_000): Promise<void> {
    const end = performance.now() + longest;
    let since = performance.now();
    while (performance.now() < end && performance.now() - since < milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.#readOn() || this.#open > 0) since = performance.now();
    }
  }

  /** Whether there was something new. */
  #readOn(): boolean {
    if (!existsSync(this.file)) return false;
    const before = this.#read;
    const file = openSync(this.file, 'r');
    const buffer = Buffer.alloc(CHUNK);
    for (let size; (size = readSync(file, buffer, 0, CHUNK, this.#read)) > 0; this.#read += size) {
      this.#text += this.#decoder.write(buffer.subarray(0, size));
    }
    closeSync(file);
    const lines = this.#text.split('\n');
    this.#text = lines.pop()!;
    for (const line of lines) this.#take(line);
    return this.#read > before;
  }

  #take(line: string): void {
    const [, said] = /SPEECH OUTPUT: '(.*)'(?: voice=\w+)?[{[]/.exec(line) ?? [];
    if (said) this.#spoken.push(said.trim());
    if (line.startsWith('vvvvv')) this.#open++;
    if (line.startsWith('^^^^^')) this.#open--;
    const [, key] = /^\^{5} PROCESS ATSPI_KEY_RELEASED_EVENT: '(\w+)'/.exec(line) ?? [];
    if (key) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }
}
