import type {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import type {CaseContent} from './case-content.js';

/** What there is to read and decide in a case, loaded with the first case. */
export class LateCase {
  readonly #host: EmbeddedElement;
  readonly #load: () => Promise<{readonly CaseContent: typeof CaseContent}>;
  content: CaseContent | undefined;
  isLoading = false;
  hasFailed = false;

  constructor(host: EmbeddedElement, load: () => Promise<{readonly CaseContent: typeof CaseContent}>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads it, also after a failure. */
  async load(): Promise<void> {
    if (this.content || this.isLoading) return;
    this.isLoading = true;
    this.hasFailed = false;
    try {
      const {CaseContent} = await this.#load();
      this.content = new CaseContent(this.#host);
    } catch {
      this.hasFailed = true;
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }
}
