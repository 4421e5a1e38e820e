import type {Decision} from 'directory-reviews/rules';
import {html} from 'hono/html';
import {plan} from '../shared/plan-profile.js';
import {BUTTON, type Mail, mailPage, SMALL} from './mail-page.js';

export interface ReaderDetails {
  readonly email: string;
  /** The page with the workspace. */
  readonly portalLink: string;
  /** Turns emails of this kind off. */
  readonly unsubscribeLink: string;
}

interface Words {
  /** Says neither how many nor what: others may see it on a locked screen. */
  readonly subject: string;
  readonly heading: string;
  readonly how: string;
  /** Heading and sentence in Spanish. */
  readonly spanish: string;
  readonly why: string;
}

const OPEN = 'Open the portal';
const STOP = 'Stop these emails';

/** Tells a person of a practice how many reviews are new: neither about whom nor by whom, and nothing of what they say. */
export function newReviewsMail({count, ...details}: ReaderDetails & {readonly count: number}): Promise<Mail> {
  return mailOf(details, {
    subject: `${plan.brand}: you have new reviews`,
    heading: count === 1 ? 'You have a new patient review' : `You have ${count} new patient reviews`,
    how: 'Sign in to the portal to read and respond. This email does not repeat what patients say.',
    spanish: `${count === 1 ? 'Tiene una reseña nueva de un paciente' : `Tiene ${count} reseñas nuevas de pacientes`}. Inicie sesión en el portal para leer y responder.`,
    why: 'You received this because emails about new reviews are on for you. There is at most one a day.',
  });
}

const DECIDED: Record<Decision, {readonly of: 'response' | 'report'; readonly heading: string; readonly spanish: string}> = {
  'publish-response': {of: 'response', heading: 'Your response is published', spanish: 'Su respuesta está publicada'},
  'require-revisions': {of: 'response', heading: 'Your response needs changes', spanish: 'Su respuesta necesita cambios'},
  'maintain-review': {
    of: 'report',
    heading: 'We decided on your report: the review stays',
    spanish: 'Decidimos sobre su reporte: la reseña permanece',
  },
  'remove-feedback': {
    of: 'report',
    heading: 'We decided on your report: the review is removed',
    spanish: 'Decidimos sobre su reporte: se retiró la reseña',
  },
};

/** Tells a submitter what was decided, without the reason, the review and the submission. */
export function decisionMail({
  caseNumber,
  decision,
  ...details
}: ReaderDetails & {readonly caseNumber: string; readonly decision: Decision}): Promise<Mail> {
  const {of, heading, spanish} = DECIDED[decision];
  return mailOf(details, {
    subject: `${plan.brand}: we decided on your ${of}`,
    heading,
    how: `Case number: ${caseNumber}. Sign in to the portal and choose “View details” of the review to see why and what is next.`,
    spanish: `${spanish}. Caso: ${caseNumber}. Inicie sesión en el portal y elija “Ver detalles” de la reseña.`,
    why: 'You received this because emails about decisions on your responses and reports are on for you.',
  });
}

async function mailOf({email, portalLink, unsubscribeLink}: ReaderDetails, {subject, heading, how, spanish, why}: Words): Promise<Mail> {
  const change = 'Choose your emails in the portal, under “Emails”.';
  const text = [heading, how, `${OPEN}:\n${portalLink}`, `Español:\n${spanish}`, `${why} ${change}`, `${STOP}:\n${unsubscribeLink}`];
  const card = html`<h1 style="margin:0 6px 8px;font-size:24px;line-height:1.25">${heading}</h1>
    <p style="margin:0 6px 20px">${how}</p>
    <p style="margin:0 6px"><a class="button" href="${portalLink}" style="${BUTTON}">${OPEN}</a></p>
    <p class="small" lang="es" style="${SMALL};margin-left:6px;margin-right:6px">${spanish}</p>`;
  const below = html`<p class="small" style="${SMALL}">
    ${why} ${change} <a href="${unsubscribeLink}" style="color:#0b57b0">${STOP}</a>
  </p>`;
  const page = mailPage({title: subject, preheader: 'Sign in to the portal to see it.', card, below});
  return {to: email, subject, text: [...text, `${plan.brand}\n`].join('\n\n'), html: String(await page), unsubscribeLink};
}
