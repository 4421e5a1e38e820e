import type {Mark} from '../../domain/queue.js';
import type {Replacement} from './advice.js';

/** The writer accepted advice. The owner of the text field applies the replacement. The event does not leave the dialog. */
export class AdviceTakenEvent extends Event {
  constructor(readonly detail: Replacement) {
    super('dr-advice-taken');
  }
}

export interface AdviceFoundDetail {
  /** The text that was checked. */
  readonly text: string;
  /** The places of the findings, in order. */
  readonly marks: readonly Mark[];
}

/** A text was checked. The owner of the text field marks the findings in it. The event does not leave the dialog. */
export class AdviceFoundEvent extends Event {
  constructor(readonly detail: AdviceFoundDetail) {
    super('dr-advice-found');
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-advice-taken': AdviceTakenEvent;
    'dr-advice-found': AdviceFoundEvent;
  }
}
