import {html} from 'hono/html';
import type {MailListName} from '../server/shared/unsubscribe-links.js';
import {type Html, mark, pageFrame} from './frame.js';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The field and value of RFC 8058. Our button sends the same as a mail program does. */
export const ONE_CLICK = {name: 'List-Unsubscribe', value: 'One-Click'};

const TEXTS = {
  en: {stop: 'Stop these emails', stopped: 'We stopped these emails', broken: 'This link doesn’t work'},
  es: {stop: 'No enviarme más estos correos', stopped: 'Ya no le enviaremos estos correos', broken: 'Este enlace no funciona'},
};

type ListTexts = Record<Language, {title: string; lead: string; undo: string; place: {href: string; name: string}}>;

/** What the pages say about the emails of a list. */
const LISTS: Record<MailListName, ListTexts> = {
  survey: {
    en: {
      title: 'Emails about your visits',
      lead: 'After a visit we may email you one question about it.',
      undo: 'You can still answer on your claims page, and get emails again there.',
      place: {href: '/member', name: 'My claims'},
    },
    es: {
      title: 'Correos sobre sus visitas',
      lead: 'Después de una visita podemos enviarle un correo con una sola pregunta.',
      undo: 'Puede responder en la página de sus reclamos, y allí pedir los correos de nuevo.',
      place: {href: '/member', name: 'Mis reclamos (en inglés)'},
    },
  },
  'new-reviews': toPractices(
    {en: 'Emails about new reviews', es: 'Correos sobre reseñas nuevas'},
    {
      en: 'We may email you that patients have reviewed providers of your practice.',
      es: 'Podemos enviarle un correo cuando pacientes han escrito reseñas sobre su consultorio.',
    },
  ),
  decisions: toPractices(
    {en: 'Emails about decisions', es: 'Correos sobre decisiones'},
    {
      en: 'We may email you that we decided on a response or a report of yours.',
      es: 'Podemos enviarle un correo cuando decidimos sobre una respuesta o un reporte suyo.',
    },
  ),
};

/** Emails to people of practices differ only in what they are about. */
function toPractices(title: Record<Language, string>, lead: Record<Language, string>): ListTexts {
  return {
    en: {
      ...{title: title.en, lead: lead.en},
      undo: 'To get them again, sign in to the portal and open “Emails”.',
      place: {href: '/portal', name: 'Provider portal'},
    },
    es: {
      ...{title: title.es, lead: lead.es},
      undo: 'Para recibirlos de nuevo, inicie sesión en el portal y abra “Emails”.',
      place: {href: '/portal', name: 'Portal para proveedores (en inglés)'},
    },
  };
}

const BROKEN = {
  en: 'Open the link in your email again. If that doesn’t help, call the number on your member ID card, or choose your emails in the portal.',
  es: 'Abra de nuevo el enlace de su correo electrónico. Si no ayuda, llame al número de su tarjeta de miembro o elija sus correos en el portal.',
};

/** Asks first: programs that look at the links in emails stop nothing. */
export function unsubscribePage(list: MailListName, language: Language): Html {
  const {title, lead} = LISTS[list][language];
  return frame(
    language,
    title,
    html`<p>${lead}</p>
      <form method="post">
        <input type="hidden" name="${ONE_CLICK.name}" value="${ONE_CLICK.value}" />
        <button>${TEXTS[language].stop}</button>
      </form>`,
  );
}

export function unsubscribedPage(list: MailListName, language: Language): Html {
  const {undo, place} = LISTS[list][language];
  return frame(
    language,
    TEXTS[language].stopped,
    html`<p>${undo}</p>
      <p><a href="${place.href}">${place.name}</a></p>`,
  );
}

export function brokenLinkPage(language: Language): Html {
  return frame(language, TEXTS[language].broken, html`<p>${BROKEN[language]}</p>`);
}

function frame(language: Language, title: string, rest: Html): Html {
  const top = html`<span class="brand">${mark()}</span>`;
  return pageFrame({
    ...{title, language, top, style: 'portal.css'},
    main: html`<h1>${title}</h1>
      ${rest}`,
  });
}
