import {isolatedLine, withoutDirections} from 'directory-reviews/rules';
import {html} from 'hono/html';
import {plan} from '../shared/plan-profile.js';
import {BUTTON, type Mail, mailPage, SMALL, written} from './mail-page.js';

export interface InvitationDetails {
  readonly email: string;
  readonly providerName: string;
  readonly city: string;
  readonly state: string;
  /** `YYYY-MM-DD`, like `expiresOn`. */
  readonly visitedOn: string;
  readonly expiresOn: string;
  /** Carries the one-time token after `#`, which browsers never send to a server, so it appears in no server log. */
  readonly link: string;
  /** The same question in Spanish. */
  readonly linkInSpanish: string;
  /** The page where the member can stop these e-mails. Like the others, it does nothing before a button is pressed there. */
  readonly unsubscribeLink: string;
}

/**
 * Asks a member the survey question, with a button for each answer. Both look the same. They open the page with that answer chosen, and
 * nothing is sent before the member submits it there, so programs that follow the links in e-mails answer nothing. Only the body names the
 * provider, the place and the day of the visit, because others may see the subject on a locked screen. Nothing names the specialty, which
 * can give away a condition.
 */
export async function invitationMail(details: InvitationDetails): Promise<Mail> {
  const {email, link, linkInSpanish, unsubscribeLink} = details;
  const words = wordsOf(details);
  const yes = `${link}&answer=yes`;
  const no = `${link}&answer=no`;
  return {
    to: email,
    subject: SUBJECT,
    text: [
      words.question.join(isolatedLine(details.providerName)),
      words.about,
      `${YES}:\n${yes}`,
      `${NO}:\n${no}`,
      words.how,
      words.until,
      words.why,
      `Español:\n${linkInSpanish}`,
      `${STOP}:\n${unsubscribeLink}`,
      `${plan.brand}\n`,
    ].join('\n\n'),
    html: String(await pageOf(words, details, {yes, no})),
    unsubscribeLink,
  };
}

const SUBJECT = `${plan.brand}: one question for you`;
const YES = 'Yes, I would';
const NO = 'No, I wouldn’t';
const STOP = 'Stop these emails';

function wordsOf({city, state, visitedOn, expiresOn}: InvitationDetails) {
  return {
    question: ['Would you recommend ', ' to your family and friends?'],
    about: `About your visit on ${written(visitedOn)} in ${isolatedLine(city)}, ${isolatedLine(state)}`,
    how: 'Choose an answer and a page opens where you can add a comment. Nothing is sent until you submit it there.',
    until: `You can answer until ${written(expiresOn)}. Comments appear in our directory with your city, state, and the date, never with your name.`,
    why: 'You received this because we processed a claim for this visit. Questions? Call the number on your member ID card.',
  };
}

function pageOf(
  words: ReturnType<typeof wordsOf>,
  {providerName, linkInSpanish, unsubscribeLink}: InvitationDetails,
  {yes, no}: {yes: string; no: string},
) {
  const answer = (href: string, text: string) =>
    html`<td class="answer" width="50%" style="padding:0 6px"><a class="button" href="${href}" style="${BUTTON}">${text}</a></td>`;
  const card = html`<h1 style="margin:0 6px 8px;font-size:24px;line-height:1.25">
      ${words.question[0]}<bdi>${withoutDirections(providerName)}</bdi>${words.question[1]}
    </h1>
    <p class="small" style="margin:0 6px 24px;color:#565c62">${words.about}</p>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      <tr>
        ${answer(yes, YES)}${answer(no, NO)}
      </tr>
    </table>
    <p class="small" style="${SMALL};margin-left:6px;margin-right:6px">${words.how}</p>`;
  const below = html`<p class="small" style="${SMALL}">${words.until}</p>
    <p class="small" style="${SMALL}">
      ${words.why} <a href="${linkInSpanish}" lang="es" hreflang="es" style="color:#0b57b0">Español</a> ·
      <a href="${unsubscribeLink}" style="color:#0b57b0">${STOP}</a>
    </p>`;
  return mailPage({title: SUBJECT, preheader: 'It takes less than a minute.', card, below});
}
