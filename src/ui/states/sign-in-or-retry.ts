import {html} from 'lit';
import type {Words} from '../../i18n/shared/words.js';

interface Interrupted {
  readonly loading: unknown;
  /** Set if only a sign-in is missing. */
  readonly signIn: unknown;
}

/** "Sign in" or "Try again". Never `disabled`, so the button keeps the focus while it works and when it fails again. */
export function signInOrRetry({loading, signIn}: Interrupted, words: Words<'signIn' | 'retry'>, loadingText: string, onPress: () => void) {
  return html`<button
    part=${signIn ? 'sign-in' : 'retry'}
    type="button"
    aria-disabled=${loading ? 'true' : 'false'}
    @click=${onPress}
  >${loading ? loadingText : words.say(signIn ? 'signIn' : 'retry')}</button>`;
}
