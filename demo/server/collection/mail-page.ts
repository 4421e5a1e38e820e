import {html, raw} from 'hono/html';
import {plan} from '../shared/plan-profile.js';

/** An e-mail, ready to send. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stops such e-mails: a page for people, and a request of mail programs. None in an e-mail that its reader has asked for. */
  readonly unsubscribeLink?: string;
}

type Part = ReturnType<typeof html>;

interface MailPage {
  readonly title: string;
  /** What a list of e-mails shows beside the subject. */
  readonly preheader: string;
  readonly card: Part;
  readonly below: Part;
}

export const SMALL = 'margin:16px 0 0;color:#565c62;font-size:14px';

export const BUTTON =
  'display:block;padding:16px 8px;border:2px solid #0b57b0;border-radius:10px;background:#eef4fb;color:#0b4a96;font-size:17px;font-weight:bold;text-align:center;text-decoration:none';

/** E-mail programs read styles only where they are used. What a style sheet adds is for those that also read one. */
const ADDITIONS = `:root{color-scheme:light dark}
@media (max-width:480px){.answer{display:block!important;width:auto!important;padding:0 6px 12px!important}}
@media (prefers-color-scheme:dark){
body,.page{background:#121519!important;color:#e9ebee!important}
.card{background:#1a1e23!important;border-color:#343a41!important}
.small{color:#b3b7bc!important}
.button{border-color:#9cc7ff!important;background:#202b38!important;color:#9cc7ff!important}
.small a,.link{color:#9cc7ff!important}
}`;

/** An e-mail's card with the plan's name, and what is below it in small print. */
export function mailPage({title, preheader, card, below}: MailPage): Part {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${raw(ADDITIONS)}
        </style>
      </head>
      <body
        class="page"
        style="margin:0;background:#f2f4f5;color:#1c2024;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif"
      >
        <div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                class="card"
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                style="max-width:560px;border:1px solid #dfe3e6;border-radius:12px;background:#ffffff;text-align:left"
              >
                <tr>
                  <td style="padding:28px 26px 32px">
                    <p style="margin:0 6px 20px;font-weight:bold">${plan.brand}</p>
                    ${card}
                  </td>
                </tr>
              </table>
              <div style="max-width:560px;padding:0 26px;text-align:left">${below}</div>
            </td>
          </tr>
        </table>
      </body>
    </html>`;
}

/** `November 28, 2025` */
export function written(day: string): string {
  return new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(day));
}
