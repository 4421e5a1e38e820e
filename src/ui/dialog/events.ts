export interface DialogClosedDetail {
  /** Whether the dialog has submitted something. */
  readonly submitted: boolean;
}

/** The dialog is closed. */
export class DialogClosedEvent extends Event {
  constructor(readonly detail: DialogClosedDetail) {
    super('dr-dialog-closed');
  }
}

/** The reader pressed "Sign in" in a dialog. */
export class SignInRequestedEvent extends Event {
  constructor() {
    super('dr-sign-in-requested');
  }
}

declare global {
  interface HTMLElementEventMap {
    'dr-dialog-closed': DialogClosedEvent;
    'dr-sign-in-requested': SignInRequestedEvent;
  }
}
