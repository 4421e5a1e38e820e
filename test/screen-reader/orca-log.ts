import {closeSync, existsSync, openSync, readSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';

const CHUNK = 1 << 20;

/** Reads Orca's log as it grows: what it says, which keys it has processed, and whether it is processing an event. */
export class OrcaLog {
  #text = '';
  #read = 0;
  #spoken: string[] = [];
  /** An utterance with line breaks of which the end is still to come. */
  #begun: string | undefined;
  #keys = new Map<string, number>();
  /** Events in progress: while Orca queries the browser about one, the next may start. */
  #open = 0;
  #decoder = new StringDecoder('utf8');

  constructor(readonly file: string) {}

  /** Everything said so far, one utterance per line. */
  get spoken(): string {
    this.#readOn();
    return this.#spoken.join('\n');
  }

  /** How often Orca has processed the release of this key; for a combination, the last key named. */
  released(key: string): number {
    this.#readOn();
    return this.#keys.get(key.split('+').at(-1)!) ?? 0;
  }

  /** Resolves when Orca is processing nothing and has written nothing for this many milliseconds. */
  async rest(milliseconds: number, longest = 30_000): Promise<void> {
    const end = performance.now() + longest;
    let since = performance.now();
    while (performance.now() < end && performance.now() - since < milliseconds) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.#readOn() || this.#open > 0) since = performance.now();
    }
  }

  /** Whether there was anything new. */
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
    const speech = this.#begun ? `${this.#begun} ${line}` : line;
    const ended = /SPEECH OUTPUT: '(.*)'(?: voice=\w+)?[{[]/.exec(speech);
    this.#begun = !ended && speech.includes("SPEECH OUTPUT: '") ? speech : undefined;
    if (ended?.[1]) this.#spoken.push(ended[1].trim());
    if (line.startsWith('vvvvv')) this.#open++;
    if (line.startsWith('^^^^^')) this.#open--;
    const [, key] = /^\^{5} PROCESS ATSPI_KEY_RELEASED_EVENT: '(\w+)'/.exec(line) ?? [];
    if (key) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }
}
