/* A router as small as possible: one function per page, loaded when someone goes there. */
import 'directory-reviews/cloak.css';
import './main.css';

const main = document.querySelector('main');

async function show({pathname}) {
  const [, page, id] = pathname.split('/');
  if (page === 'providers') main.replaceChildren(...(await import('./profile.js')).profile(id));
  else if (page === 'practice') main.replaceChildren(...(await import('./practice.js')).practice());
  else main.replaceChildren(...(await import('./search.js')).search());
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(location);
});
window.addEventListener('popstate', () => show(location));
show(location);
