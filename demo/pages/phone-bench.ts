import {html} from 'hono/html';
import type {Html} from './frame.js';

/** A phone, its controls, and the log of messages between app and page. The script is `assets/phone.js`. */
export function phoneBench(): Html {
  return html`${phone()}
    <div class="side">${controls()} ${log()}</div>`;
}

function phone(): Html {
  return html`<section id="phone" class="phone" aria-label="Phone">
    <div class="screen">
      <div class="system" aria-hidden="true"><span>9:41</span><span id="signal">5G</span></div>
      <div class="title">
        <button id="up" aria-label="Back to the app’s start" hidden></button>
        <strong id="title">Juniper</strong>
        <span id="draft" class="badge" hidden>Draft</span>
      </div>
      <div id="home" class="home">
        <p>What the app shows from directory-reviews:</p>
        <button value="dr-reviews-tab">Reviews of a provider<small>for members</small></button>
        <button value="dr-provider-workspace">Patient feedback<small>for a practice, signed in</small></button>
        <button value="dr-review-survey">My visit<small>for a member, signed in</small></button>
      </div>
      <div id="view" class="view" hidden></div>
      <div id="gone" class="home" role="status" hidden><p>The web view has crashed. The app shows it anew…</p></div>
      <div id="keys" class="keys" aria-hidden="true" hidden></div>
      <div class="gesture"><button id="back">Back</button></div>
    </div>
  </section>`;
}

function controls(): Html {
  return html`<fieldset class="card controls">
    <legend>The phone</legend>
    <div class="buttons">
      <button type="button" class="quiet" id="keyboard" aria-pressed="false">Keyboard</button>
      <button type="button" class="quiet" id="rotate" aria-pressed="false">Rotate</button>
      <button type="button" class="quiet" id="offline" aria-pressed="false">Offline</button>
      <button type="button" class="quiet" id="expire">Token expires</button>
      <button type="button" class="quiet" id="crash">Crash the renderer</button>
      <button type="button" class="quiet" id="nonsense">Send nonsense</button>
    </div>
    <p><label for="scale">Text size</label> <input id="scale" type="range" min="100" max="310" step="10" value="100" /> <span id="percent">100%</span></p>
    <p>
      <span class="pair">
        <label for="scheme">Colors</label>
        <select id="scheme">
          <option value="">Of the device</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </span>
      <span class="pair">
        <label for="language">Language</label>
        <select id="language">
          <option value="en-US">English</option>
          <option value="es-US">Español</option>
          <option value="ar">العربية (right to left)</option>
        </select>
      </span>
    </p>
  </fieldset>`;
}

function log(): Html {
  return html`<section class="card" aria-labelledby="messages">
    <div class="buttons">
      <h2 id="messages">Messages</h2>
      <span class="role"><span id="height"></span></span>
      <button type="button" class="quiet" id="clear">Clear</button>
    </div>
    <ol id="log" class="log" tabindex="0" aria-labelledby="messages"></ol>
  </section>`;
}
