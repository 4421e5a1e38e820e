import type {Replacement} from './advice.js';

/** The reader wants these words in the text; whoever holds the field puts them there. It goes no further than the dialog. */
export class AdviceTakenEvent extends Event {
  constructor(readonly detail: Replacement) {
    super('dr-advice-taken');
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-advice-taken': AdviceTakenEvent;
  }
}
