import {answerInLink, tokenInLink} from './domain/invitation-link.js';
import type {ReviewSurvey} from './elements/review-survey/review-survey.js';
import type {SurveyDraft} from './state/survey/survey-store.js';

export interface InvitationOptions {
  /** The number of characters of your tokens, if they all have the same. Repairs more of what mail programs do to links. */
  readonly tokenLength?: number | undefined;
  /** The window whose address has the link. Default: the current one. */
  readonly page?: Window | undefined;
}

/** What a history entry of the page keeps. The browser drops it with the tab. */
interface Kept {
  readonly token: string;
  readonly draft?: SurveyDraft | undefined;
}

/** Its property in `history.state`, beside those of the host. */
const KEY = 'directory-reviews invitation';

/**
 * Safari throws after 100 updates of the history within 30 seconds, with those of other frames. So many drafts are kept at once, and
 * then one each `PAUSE` milliseconds, which together stays below.
 */
const AT_ONCE = 10;
const PAUSE = 600;

/**
 * Makes a page the one that the link in an invitation opens: gives the tag the token behind `#`, and follows the address when
 * another link is opened in the same tab. A link for each answer, with `&answer=yes` or `&answer=no` after the token, opens the page
 * with that answer chosen, and sends nothing. Moves the token from the address into `history.state`, where no script that reports
 * addresses, no synchronized history and no onlooker finds it, and where a reload does. The draft is kept there too, for this
 * token only, until the answer is sent.
 *
 * @returns a function that stops following the address, for pages that are replaced without being unloaded.
 */
export function openInvitation(survey: ReviewSurvey, {tokenLength, page = window}: InvitationOptions = {}): () => void {
  const {history, location} = page;
  // A scanner that encodes `#`, once or more often, makes the token a part of the path.
  const pathAndToken = () => location.pathname.split(/%(?:25)*23/) as [string, string?];
  const [path] = pathAndToken();
  let token: string | undefined;
  let draft: SurveyDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let allowed = AT_ONCE;
  let countedAt = 0;

  const handleLeaving = () => {
    if (timer) write();
  };

  const write = (address?: URL) => {
    clearTimeout(timer);
    timer = undefined;
    page.removeEventListener('beforeunload', handleLeaving);
    history.replaceState({...(history.state as object | null), [KEY]: {token, draft} satisfies Partial<Kept>}, '', address);
  };

  const read = () => {
    const address = new URL(location.href);
    const [here, encodedHash = ''] = pathAndToken();
    // An app's router has moved on to another page.
    if (here !== path) return;
    const kept = (history.state as Partial<Record<string, Kept>> | null)?.[KEY];
    const inHash = tokenInLink(address.hash, tokenLength);
    // Without a token, the hash is a place in the page, such as the target of a skip link.
    const elsewhere = kept?.token ?? token;
    const next = inHash ?? elsewhere ?? tokenInLink(encodedHash, tokenLength) ?? tokenInLink(address.search, tokenLength) ?? '';
    const recommended = answerInLink(address.hash + encodedHash + address.search);
    if (next !== token || (recommended !== undefined && !survey.draft)) {
      token = next;
      draft = kept?.token === next ? kept.draft : undefined;
      if (recommended !== undefined) draft = {comment: '', ...draft, recommended};
      survey.initialDraft = draft;
      survey.token = token;
    }
    if (inHash) address.hash = '';
    else if (elsewhere === undefined && token) address.search = '';
    address.pathname = path;
    write(address);
  };

  const handleDraft = () => {
    draft = survey.draft;
    const now = performance.now();
    allowed = Math.min(AT_ONCE, allowed + (now - countedAt) / PAUSE) - 1;
    countedAt = now;
    if (!draft || allowed >= 0) return write();
    allowed = 0;
    timer ??= setTimeout(write, PAUSE);
    // Only meanwhile, because Firefox keeps no page with this listener for the way back.
    page.addEventListener('beforeunload', handleLeaving);
  };

  const listening = new AbortController();
  const on = (target: EventTarget, type: string, listener: () => void) =>
    target.addEventListener(type, listener, {signal: listening.signal});
  on(survey, 'dr-survey-draft-changed', handleDraft);
  on(page, 'hashchange', read);
  on(page, 'popstate', read);
  // Chromium and Firefox ignore what is written this late, iOS has no `beforeunload`.
  on(page, 'pagehide', handleLeaving);
  on(page.document, 'visibilitychange', handleLeaving);
  read();
  return () => {
    handleLeaving();
    listening.abort();
  };
}
