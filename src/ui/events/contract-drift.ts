export interface ContractDriftDetail {
  /** `undefined` if the broken part does not belong to a provider. */
  readonly providerId: string | undefined;
  /** Path of the field that violates the contract: `reviews.3.date`. */
  readonly field: string;
}

/** The service sent data that violates the contract. Everything else is shown. There is one event for each such part. */
export class ContractDriftEvent extends Event {
  constructor(readonly detail: ContractDriftDetail) {
    super('dr-contract-drift', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-contract-drift': ContractDriftEvent;
  }
}
