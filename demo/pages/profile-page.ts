import type {ReviewsPage} from 'directory-reviews/contract';
import {isolatedLine} from 'directory-reviews/rules';
import {jsonLdScript, renderReviewsTab, reviewsJsonLd} from 'directory-reviews/ssr';
import {html, raw} from 'hono/html';
import type {Provider} from '../server/database/schema.js';
import {plan} from '../server/shared/plan-profile.js';
import {type Html, line, pageFrame} from './frame.js';
import {acceptance, dialed, placeOf} from './search-page.js';

export type ProfileTab = 'overview' | 'locations' | 'reviews';

export interface ProfilePageOptions {
  readonly provider: Provider;
  /** The page of reviews to show first: the one that contains `reviewId`, if there is one. */
  readonly page: ReviewsPage;
  readonly tab: ProfileTab;
  readonly reviewId?: string | undefined;
  /** Where people reach the service: `https://directory.example`. */
  readonly origin: string;
}

/** A provider's profile. Without scripts, each tab is a separate page; with scripts, the tabs follow the ARIA tabs pattern. */
export function profilePage({provider, page, tab, reviewId, origin}: ProfilePageOptions): Html {
  const {id, name, credentials, specialty} = provider;
  const address = `/directory/${id}`;
  const verified = page.summary.recommended + page.summary.notRecommended;
  const structured = reviewsJsonLd({name: `${name}, ${credentials}`, url: origin + address, type: typeOf(provider), page});
  const labels: Record<ProfileTab, string> = {
    overview: 'Overview',
    locations: 'Locations',
    reviews: `Reviews (${verified.toLocaleString('en-US')})`,
  };
  const panels: Record<ProfileTab, Html> = {
    overview: overview(provider),
    locations: locations(provider),
    reviews: html`${raw(
      renderReviewsTab({
        providerId: id,
        page,
        api: '/',
        locale: 'en-US',
        reviewId,
        reviewLink: `${address}?review={reviewId}`,
        planProfile: {brand: plan.brand},
      }),
    )}`,
  };
  const tabs = Object.keys(labels) as ProfileTab[];
  return pageFrame({
    title: `${isolatedLine(name)}, ${isolatedLine(credentials)}`,
    style: 'profile.css',
    scripts: ['/assets/profile-tabs.js', '/cdn/dr-reviews-tab.js'],
    head: structured && jsonLdScript(structured),
    main: html`<nav class="trail" aria-label="Breadcrumb"><a href="/directory">Find care</a></nav>
      <div class="profile">
        <h1>${line(name)}, ${line(credentials)}</h1>
        <p class="specialty">${line(specialty)} · ${placeOf(provider)}</p>
        ${acceptance(provider)}
      </div>
      <nav class="tabs" aria-label="Profile" data-tabs>
        ${tabs.map(
          (each) =>
            html`<a id="tab-${each}" href="${address}?tab=${each}" data-panel="panel-${each}" ${each === tab ? 'aria-current=page' : ''}
              >${labels[each]}</a
            >`,
        )}
      </nav>
      ${tabs.map((each) => html`<section id="panel-${each}" class="panel" ${each === tab ? '' : 'hidden'}>${panels[each]}</section>`)}`,
  });
}

function overview({name, about, languages, specialty, phone}: Provider): Html {
  return html`<h2>About ${line(name)}</h2>
    <p>${about}</p>
    <dl>
      <dt>Specialty</dt>
      <dd>${specialty}</dd>
      <dt>Languages</dt>
      <dd>${languages.join(', ')}</dd>
      <dt>Appointments</dt>
      <dd><a href="tel:${dialed(phone)}">${phone}</a></dd>
    </dl>`;
}

function locations({street, zip, phone, ...place}: Provider): Html {
  return html`<h2>Where to go</h2>
    <address>
      ${street}<br />
      ${placeOf(place)} ${line(zip)}<br />
      <a href="tel:${dialed(phone)}">${phone}</a>
    </address>`;
}

/** schema.org has types for physicians and dentists; all others are a medical business. */
function typeOf({credentials}: Provider): string {
  if (credentials === 'DDS') return 'Dentist';
  return credentials === 'MD' || credentials === 'DO' ? 'Physician' : 'MedicalBusiness';
}
