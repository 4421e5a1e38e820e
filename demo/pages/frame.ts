import {withoutDirections} from 'directory-reviews/rules';
import {html, raw} from 'hono/html';
import {plan} from '../server/shared/plan-profile.js';

export type Html = ReturnType<typeof html>;

export interface PageFrame {
  readonly title: string;
  /** The page's own style sheet, in addition to the shared one. */
  readonly style?: string;
  /** The library's tags and the page's own scripts, in execution order. */
  readonly scripts?: readonly string[];
  /** Finished HTML for the head. */
  readonly head?: string | undefined;
  /** The header; defaults to the directory's. */
  readonly top?: Html;
  readonly main: Html;
  /** Default: English. */
  readonly language?: keyof typeof FRAME_TEXTS;
}

const FRAME_TEXTS = {
  en: {
    lang: 'en',
    skip: 'Skip to content',
    invented: `${plan.brand} is an invented plan. People, practices and reviews on these pages are invented too, unless you loaded your own.`,
    cycle: 'The whole cycle',
  },
  es: {
    lang: 'es-US',
    skip: 'Saltar al contenido',
    invented: `${plan.brand} es un plan inventado. Las personas, los consultorios y las reseñas de estas páginas también lo son, a menos que haya cargado los suyos.`,
    cycle: 'Todo el ciclo (en inglés)',
  },
};

/** The shared frame of all pages of the plan. */
export function pageFrame({title, style, scripts = [], head = '', top = directoryTop(), main, language = 'en'}: PageFrame): Html {
  const {lang, skip, invented, cycle} = FRAME_TEXTS[language];
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – ${plan.brand}</title>
        <link rel="icon" href="/assets/juniper.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/frame.css" />
        ${style ? html`<link rel="stylesheet" href="/assets/${style}" />` : ''}
        ${scripts.map((script) => html`<script type="module" src="${script}"></script>`)}${raw(head)}
      </head>
      <body>
        <a class="skip" href="#main">${skip}</a>
        <header class="site">
          <div class="wide">${top}</div>
        </header>
        <main id="main" tabindex="-1" class="wide">${main}</main>
        <footer class="site">
          <div class="wide">
            <p>
              ${invented} <a href="/">${cycle}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>`;
}

function directoryTop(): Html {
  return html`<a class="brand" href="/directory">${mark()}</a>
    <nav class="site" aria-label="Site"><a href="/directory">${plan.tagline}</a> <a href="/portal">For providers</a></nav>`;
}

/** The plan's logo and name. */
export function mark(): Html {
  return html`<img src="/assets/juniper.svg" alt="" width="32" height="32" /> ${plan.brand}`;
}

/** A name, place or other line that people wrote, apart from the direction of the text around it. */
export function line(text: string): Html {
  return html`<bdi>${withoutDirections(text)}</bdi>`;
}

export function notFoundPage(what: string): Html {
  return pageFrame({
    title: 'Not found',
    main: html`<h1>${what}</h1>
      <p>It may have moved, or the address has a typing error.</p>
      <p><a href="/directory">Search the directory</a></p>`,
  });
}
