/*
 * The host's own script: turns the links between the parts of a profile into tabs (ARIA Authoring Practices, "Tabs with
 * automatic activation"), and adds the number of reviews to the label once the reviews tag has reported it.
 */
/* global document, history, getComputedStyle */
const list = document.querySelector('[data-tabs]');
const tabs = [...list.querySelectorAll('a')];
const panelOf = (tab) => document.getElementById(tab.dataset.panel);

function select(tab) {
  for (const each of tabs) {
    const selected = each === tab;
    each.setAttribute('aria-selected', String(selected));
    each.tabIndex = selected ? 0 : -1;
    panelOf(each).hidden = !selected;
  }
}

function follow(tab) {
  select(tab);
  history.replaceState(null, '', tab.href);
}

function next(tab, key) {
  const rtl = getComputedStyle(list).direction === 'rtl';
  const steps = {ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1};
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  return steps[key] && tabs.at((tabs.indexOf(tab) + steps[key]) % tabs.length);
}

list.setAttribute('role', 'tablist');
for (const tab of tabs) {
  const panel = panelOf(tab);
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab.id);
  panel.tabIndex = 0;
  tab.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(tab);
  });
  tab.addEventListener('keydown', (event) => {
    const target = event.key === ' ' ? tab : next(tab, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
    follow(target);
  });
}
select(tabs.find((tab) => tab.hasAttribute('aria-current')) ?? tabs[0]);
for (const tab of tabs) tab.removeAttribute('aria-current');

document.addEventListener('dr-reviews-loaded', ({detail}) => {
  document.getElementById('tab-reviews').textContent = `Reviews (${detail.verified.toLocaleString('en-US')})`;
});
