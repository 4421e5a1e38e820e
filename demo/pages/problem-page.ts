import {html} from 'hono/html';
import {type Html, pageFrame} from './frame.js';

/** A refusal, for people who follow a link or send a form. @param title the title of the problem. */
export function problemPage(title: string): Html {
  return pageFrame({
    title: 'This did not work',
    main: html`<h1>This did not work</h1>
      <p>${title}. Please go back and try again.</p>
      <p><a href="/directory">Search the directory</a></p>`,
  });
}
