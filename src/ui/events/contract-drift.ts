export interface ContractDriftDetail {
  /** `undefined` where what broke is about no provider. */
  readonly providerId: string | undefined;
  /** Path of the field that broke the contract: `reviews.3.date`. */
  readonly field: string;
}

/** The service sent something the contract does not allow; everything else is shown. One event for each such part. */
export class ContractDriftEvent extends Event {
  constructor(readonly detail: ContractDriftDetail) {
    super('dr-contract-drift', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-contract-drift': ContractDriftEvent;
  }
}
