export interface SignInRequiredDetail {
  /** `signed-out`: no token has been accepted yet. `expired`: a token was accepted before and no longer is. */
  readonly reason: 'signed-out' | 'expired';
}

/** The host must sign the person in. Fired when this is discovered, and on each press of the Sign in button. */
export class SignInRequiredEvent extends Event {
  constructor(readonly detail: SignInRequiredDetail) {
    super('dr-sign-in-required', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dr-sign-in-required': SignInRequiredEvent;
  }
}
