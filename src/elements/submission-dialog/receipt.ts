import {html, nothing} from 'lit';
import type {Receipt, ReviewProvider} from '../../api/practice/schemas.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {SubmissionMessage} from '../../i18n/practice/submission.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Words} from '../../i18n/shared/words.js';
import type {SubmissionState} from '../../state/practice/submission-store.js';
import {check} from '../../styles/icons/check.js';
import {copy} from '../../styles/icons/copy.js';
import {messageSquareReply} from '../../styles/icons/message-square-reply.js';
import {scale} from '../../styles/icons/scale.js';
import {user} from '../../styles/icons/user.js';
import {timelineStep} from '../../ui/dialog/timeline.js';
import {caseNumber} from '../../ui/text/case-number.js';
import {helpLink, phoneLink} from '../../ui/text/contacts.js';
import {sayIsolated} from '../../ui/text/isolated.js';

export interface ReceiptContext {
  readonly words: Words<SubmissionMessage>;
  readonly provider: ReviewProvider;
  readonly planProfile: PlanProfile;
  readonly isCopied: boolean;
  /** `undefined` where the browser cannot copy. */
  readonly onCopy: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What was submitted, its case number, and what happens next. */
export function receiptView(state: SubmissionState, receipt: Receipt, context: ReceiptContext) {
  const {words, provider, planProfile, isCopied, onCopy, onClose} = context;
  const isReport = state.kind === 'report';
  const {response, report} = receipt.review;
  const phone = planProfile.phones?.providerReviews;
  return html`<div class="content receipt">
      <div class="slip">
        <div class="case">
          <p><span class="muted">${words.say('caseNumberLabel')}</span><br>${caseNumber(receipt.caseNumber)}</p>
          ${onCopy ? html`<button type="button" @click=${onCopy}>${isCopied ? check() : copy()} ${words.say(isCopied ? 'copied' : 'copy')}</button>` : nothing}
          <p class="hidden-text" role="status">${isCopied ? words.say('copied') : ''}</p>
        </div>
        <div class="sent">
          <h3 class="over-text">${sayIsolated(words, isReport ? 'reportSubmitted' : 'responseSubmitted', {provider: nameOf(provider)})}</h3>
          ${isReport && state.reasonCode ? html`<p><strong>${words.say(state.reasonCode)}</strong></p>` : nothing}
          <p class="quote" dir="auto">${(isReport ? report?.reason : response?.text) ?? state.text}</p>
          ${!isReport && response ? html`<p class="muted">${sayIsolated(words, 'membersWillSee', {name: response.responder})}</p>` : nothing}
        </div>
      </div>
      ${whatHappensNext(isReport, receipt, context)}
      <div class="contacts">
        <p>${words.say('whereStatus')}</p>
        ${phone ? html`<p><strong>${words.say('reviewsTeam')}</strong> ${phoneLink(phone)}</p>` : nothing}
        ${helpLink(words, planProfile)}
      </div>
    </div>
    <div class="footer"><button class="primary" type="button" @click=${onClose}>${words.say('closeDialog')}</button></div>`;
}

function whatHappensNext(isReport: boolean, {review, expectedBy}: Receipt, {words, provider, planProfile}: ReceiptContext) {
  const at = (isReport ? review.report : review.response)?.submittedAt;
  const moment = at && html`<time datetime=${at}>${momentIn(words.locale, planProfile.timeZone).dateAndTime(at)}</time>`;
  return html`<div>
    <h3 id="next">${words.say('whatHappensNext')}</h3>
    <ol role="list" class="timeline" aria-labelledby="next">
      ${timelineStep({kind: 'done', icon: check(), title: words.say(isReport ? 'youReported' : 'youResponded'), moment})}
      ${timelineStep({
        kind: 'pending',
        icon: user(),
        title: words.say(isReport ? 'reviewIsRead' : 'responseIsRead'),
        moment: words.say('decisionExpected', {day: words.day(expectedBy)}),
        text: html`<p class="muted">${decisionTakes(words, planProfile)}</p>`,
      })}
      ${timelineStep({
        kind: 'later',
        icon: isReport ? scale() : messageSquareReply(),
        title: words.say(isReport ? 'reviewIsDecided' : 'responseIsDecided'),
        text: html`<p class="muted">${isReport ? words.say('mayRespondLater') : sayIsolated(words, 'mayNeedRevision', {provider: provider.name})}</p>`,
      })}
    </ol>
  </div>`;
}

/** The provider's name with credentials. */
export function nameOf({name, credentials}: ReviewProvider): string {
  return credentials ? `${name}, ${credentials}` : name;
}

/** Default: 3 to 4 business days. */
export function decisionTakes(words: Words<SubmissionMessage>, {daysToDecide: {from, to} = {from: 3, to: 4}}: PlanProfile): string {
  return from < to ? words.say('decisionTakes', {from, to}) : words.say('decisionTakesDays', {count: from});
}
