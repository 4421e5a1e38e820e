import type {Replacement} from './advice.js';

/** The writer accepted advice. The owner of the text field applies the replacement. The event does not leave the dialog. */
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
