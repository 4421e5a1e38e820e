export interface SignInRequiredDetail {
  /** `signed-out`: there was no token, or never one that was taken; `expired`: there was one, and it is taken no longer. */
  readonly reason: 'signed-out' | 'expired';
}

/** Only the host can sign somebody in: told when it turns out, and again on each press of the Sign in button. */
export class SignInRequiredEvent extends Event {
  constructor(readonly detail: SignInRequiredDetail) {
    super('dr-sign-in-required', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-sign-in-required': SignInRequiredEvent;
  }
}
