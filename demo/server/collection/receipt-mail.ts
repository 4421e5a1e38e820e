import {isolatedLine, withoutDirections} from 'directory-reviews/rules';
import {html} from 'hono/html';
import {dayOf} from '../shared/calendar.js';
import {plan} from '../shared/plan-profile.js';
import {type Mail, mailPage, SMALL, written} from './mail-page.js';

export interface ReceiptDetails {
  readonly email: string;
  readonly providerName: string;
  readonly city: string;
  readonly state: string;
  /** `YYYY-MM-DD`, like `expiresOn`. */
  readonly visitedOn: string;
  readonly expiresOn: string;
  readonly answeredAt: string;
  /** The version of the terms that the member agreed to. */
  readonly terms: string | null;
  /** Whether the member also has an email with the question, whose link still works. */
  readonly hasLink: boolean;
  /** The page with the member's claims. */
  readonly claimsLink: string;
}

const SUBJECT = `${plan.brand}: we received your answer`;
const CLAIMS = 'Your claims';

/** What members agreed to, by version, as the survey shows it: before and after the provider's name. */
export const TERMS_TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  '2026-11': [
    'Your answer counts in ',
    '’s recommendation rate. A comment appears in the directory with your city, state, and the date, never your name. Anyone who uses the directory can read it, and the provider’s office can respond.',
  ],
};

/**
 * Confirms an answer to a member who has asked for it. It has neither the answer nor the comment, because others may read the mailbox, and
 * only the body names the provider, the place and the day of the visit.
 */
export async function receiptMail(details: ReceiptDetails): Promise<Mail> {
  const {email, providerName, city, state, visitedOn, expiresOn, answeredAt, terms, hasLink, claimsLink} = details;
  const about = `About your visit on ${written(visitedOn)} in ${isolatedLine(city)}, ${isolatedLine(state)}`;
  const received = `We received your answer on ${written(dayOf(new Date(answeredAt)))}.`;
  const agreed = terms === null ? undefined : TERMS_TEXTS[terms];
  const later =
    `You can change your answer until ${written(expiresOn)}, and withdraw it at any time: ` +
    (hasLink ? 'open the link in our earlier email again, or sign in and open your claims.' : 'sign in and open your claims.');
  const why = 'You received this because you asked for a receipt. Questions? Call the number on your member ID card.';
  const text = [
    `Thank you for your feedback about ${isolatedLine(providerName)}`,
    about,
    received,
    ...(agreed ? [`You agreed to this: ${agreed.join(isolatedLine(providerName))}`] : []),
    later,
    `${CLAIMS}:\n${claimsLink}`,
    why,
    `${plan.brand}\n`,
  ];
  const name = html`<bdi>${withoutDirections(providerName)}</bdi>`;
  const card = html`<h1 style="margin:0 6px 8px;font-size:24px;line-height:1.25">Thank you for your feedback about ${name}</h1>
    <p class="small" style="margin:0 6px 24px;color:#565c62">${about}</p>
    <p style="margin:0 6px 12px">${received}</p>
    ${agreed ? html`<p style="margin:0 6px 12px">You agreed to this: ${agreed[0]}${name}${agreed[1]}</p>` : ''}
    <p style="margin:0 6px 12px">${later}</p>
    <p style="margin:0 6px"><a class="link" href="${claimsLink}" style="color:#0b57b0">${CLAIMS}</a></p>`;
  const page = mailPage({
    title: SUBJECT,
    preheader: 'Thank you for your feedback.',
    card,
    below: html`<p class="small" style="${SMALL}">${why}</p>`,
  });
  return {to: email, subject: SUBJECT, text: text.join('\n\n'), html: String(await page)};
}
