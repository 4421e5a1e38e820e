import {html} from 'hono/html';
import {plan} from '../shared/plan-profile.js';

/** An e-mail, ready to send. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface InvitationDetails {
  readonly email: string;
  readonly providerName: string;
  /** `YYYY-MM-DD`, like `expiresOn`. */
  readonly visitedOn: string;
  readonly expiresOn: string;
  /** Carries the one-time token after `#`, which browsers never send to a server, so it appears in no server log. */
  readonly link: string;
}

/**
 * Asks a member the survey question. The body names only the provider and the day of the visit, and the subject names neither:
 * others may see it on a locked screen.
 */
export async function invitationMail({email, providerName, visitedOn, expiresOn, link}: InvitationDetails): Promise<Mail> {
  const english = {
    hello: 'Hello,',
    question: ['Would you recommend ', ` to family and friends? You had a visit on ${dayIn('en', visitedOn)}.`],
    answer: 'Answer the question',
    comment: 'It is one question. You may add a comment, which other members can read in the directory without your name.',
    ends: `The link is for you alone, works for one answer, and ends after ${dayIn('en', expiresOn)}.`,
  };
  const spanish = {
    hello: 'Hola:',
    question: ['¿Recomendaría a ', ` a su familia y amistades? Tuvo una visita el ${dayIn('es', visitedOn)}.`],
    answer: 'Responder la pregunta',
    comment: 'Es una sola pregunta. Puede agregar un comentario, que otros miembros pueden leer en el directorio sin su nombre.',
    ends: `El enlace es solo para usted, sirve para una respuesta y termina después del ${dayIn('es', expiresOn)}.`,
  };
  const asText = ({hello, question, answer, comment, ends}: typeof english) =>
    [hello, question.join(providerName), `${answer}:\n${link}`, comment, ends].join('\n\n');
  const asHtml = ({hello, question, answer, comment, ends}: typeof english, language: string) =>
    html`<div lang="${language}">
      <p>${hello}</p>
      <p>${question[0]}<bdi>${providerName}</bdi>${question[1]}</p>
      <p><a href="${link}">${answer}</a></p>
      <p>${comment}</p>
      <p>${ends}</p>
    </div>`;
  return {
    to: email,
    subject: `${plan.brand}: one question for you / una pregunta para usted`,
    text: `${asText(english)}\n\n---\n\n${asText(spanish)}\n\n${plan.brand}\n`,
    html: String(
      await html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <title>${plan.brand}</title>
          </head>
          <body>
            ${asHtml(english, 'en')}
            <hr />
            ${asHtml(spanish, 'es')}
            <p>${plan.brand}</p>
          </body>
        </html>`,
    ),
  };
}

function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-US', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(day));
}
