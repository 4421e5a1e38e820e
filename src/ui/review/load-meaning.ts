import type {Messages, Words} from '../../i18n/shared/words.js';

/**
 * Shows a list of what "verified" and "checked" mean. If the text cannot be loaded, a sentence says so, and the next call tries again.
 *
 * @param plan The plan's name, if known.
 */
export async function loadMeaning(
  list: HTMLElement,
  {locale}: Pick<Words, 'locale'>,
  messages: Partial<Messages> | undefined,
  plan: string | undefined,
  failed: string,
): Promise<void> {
  try {
    const {renderMeaning} = await import('./meaning.js');
    // The sentence about a failure.
    if (!list.childElementCount) list.textContent = '';
    renderMeaning(list, locale, messages, plan);
  } catch {
    list.textContent = failed;
  }
  list.hidden = false;
}
