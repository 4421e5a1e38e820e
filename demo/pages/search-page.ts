import {isolatedLine} from 'directory-reviews/rules';
import {html} from 'hono/html';
import type {Provider} from '../server/database/schema.js';
import type {DirectoryChoices, DirectoryResults, DirectorySearch} from '../server/directory/providers.js';
import {type Html, line, pageFrame} from './frame.js';

export interface SearchPageOptions {
  readonly search: DirectorySearch;
  readonly choices: DirectoryChoices;
  readonly results: DirectoryResults;
}

/** The directory's search page. The recommendation rates of all results come from one request. */
export function searchPage({search, choices, results}: SearchPageOptions): Html {
  const {found, providers} = results;
  return pageFrame({
    title: 'Find care',
    style: 'search.css',
    scripts: ['/cdn/dr-config.js', '/cdn/dr-recommendation-rate.js'],
    main: html`<h1>Find care</h1>
      ${searchForm(search, choices)}
      <h2>${found === 1 ? '1 provider' : `${found} providers`}</h2>
      ${
        found
          ? html`<dr-config api="/"
              ><ul class="results">
                ${providers.map(resultLine)}
              </ul></dr-config
            >`
          : html`<p>No provider matches all of these. Clear one of them and search again.</p>`
      }
      ${pageLinks(search, results)}`,
  });
}

function searchForm(search: DirectorySearch, {specialties, places}: DirectoryChoices): Html {
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? 'selected' : ''}>${label}</option>`;
  return html`<form class="search" action="/directory" method="get">
    <p>
      <label for="name">Name</label>
      <input type="search" id="name" name="name" value="${search.name ?? ''}" dir="auto" autocomplete="off" />
    </p>
    <p>
      <label for="specialty">Specialty</label>
      <select id="specialty" name="specialty">
        ${option('', 'All specialties', !search.specialty)}
        ${specialties.map((specialty) => option(specialty, isolatedLine(specialty), specialty === search.specialty))}
      </select>
    </p>
    <p>
      <label for="place">Place</label>
      <select id="place" name="place">
        ${option('', 'Everywhere', !search.city)}
        ${places.map(({city, state}) => option(cityAndState({city, state}), `${isolatedLine(city)}, ${isolatedLine(state)}`, city === search.city && state === search.state))}
      </select>
    </p>
    <p>
      <label for="sort">Sort by</label>
      <select id="sort" name="sort">
        ${option('', 'Name', search.sort !== 'rate')} ${option('rate', 'Highest rate', search.sort === 'rate')}
      </select>
    </p>
    <p class="check">
      <input type="checkbox" id="accepting" name="accepting" value="yes" ${search.acceptingNewPatients ? 'checked' : ''} />
      <label for="accepting">Accepting new patients</label>
    </p>
    <p><button type="submit">Search</button></p>
  </form>`;
}

function resultLine(provider: Provider): Html {
  const {id, name, credentials, specialty, street, zip, phone} = provider;
  return html`<li>
    <article>
      <h3><a href="/directory/${id}">${line(name)}, ${line(credentials)}</a></h3>
      <p class="specialty">${specialty}</p>
      <dr-recommendation-rate provider-id="${id}" say-none></dr-recommendation-rate>
      <p class="place">${line(street)}, ${placeOf(provider)} ${line(zip)}</p>
      <p class="phone"><a href="tel:${dialed(phone)}">${phone}</a></p>
      ${acceptance(provider)}
    </article>
  </li>`;
}

export function acceptance({acceptingNewPatients}: Provider): Html {
  return acceptingNewPatients
    ? html`<p class="accepting yes">Accepting new patients</p>`
    : html`<p class="accepting no">Not accepting new patients</p>`;
}

function pageLinks(search: DirectorySearch, {pages}: DirectoryResults): Html {
  if (pages < 2) return html``;
  const link = (page: number) =>
    html`<li><a href="${addressOf({...search, page})}" ${page === search.page ? 'aria-current=page' : ''}>${page}</a></li>`;
  return html`<nav class="pages" aria-label="Pages of results">
    <ul>
      ${Array.from({length: pages}, (_, index) => link(index + 1))}
    </ul>
  </nav>`;
}

function addressOf({name, specialty, city, state, acceptingNewPatients, sort, page}: DirectorySearch): string {
  const query = new URLSearchParams();
  if (name) query.set('name', name);
  if (specialty) query.set('specialty', specialty);
  if (city && state) query.set('place', cityAndState({city, state}));
  if (acceptingNewPatients) query.set('accepting', 'yes');
  if (sort) query.set('sort', sort);
  query.set('page', String(page));
  return `/directory?${query}`;
}

export function placeOf({city, state}: {city: string; state: string}): Html {
  return html`${line(city)}, ${line(state)}`;
}

/** A place as the value of the form's field. */
function cityAndState({city, state}: {city: string; state: string}): string {
  return `${city}, ${state}`;
}

export function dialed(phone: string): string {
  return `+1${phone.replace(/\D/g, '')}`;
}
