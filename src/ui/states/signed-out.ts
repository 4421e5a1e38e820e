import {html} from 'lit';

interface SignInButton {
  readonly label: string;
  /** Asks the host to sign the person in. */
  readonly onPress: () => void;
}

/** Shown instead of the content while no one is signed in. */
export function signedOut(title: string, explanation: string, button: SignInButton) {
  return html`<div class="notice" part="notice">
    <p class="title">${title}</p>
    <p>${explanation}</p>
    ${signInButton(button)}
  </div>`;
}

/** Shown beside the content after the session has ended: the content stays visible until the same person signs in again. */
export function sessionEnded(text: string, button: SignInButton) {
  return html`<div class="alert" part="bar" role="alert">
    <p>${text}</p>
    ${signInButton(button)}
  </div>`;
}

function signInButton({label, onPress}: SignInButton) {
  return html`<button part="sign-in" type="button" @click=${onPress}>${label}</button>`;
}
