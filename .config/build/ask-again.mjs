/** Imports from `url`; after each failure, the next attempt has a new address. */
const IMPORT_AGAIN = `
const failures = {};
const importAgain = (load, url) =>
  load(url + (failures[url] ? '?again=' + failures[url] : '')).catch((error) => {
    failures[url] = (failures[url] ?? 0) + 1;
    throw error;
  });
`;

/**
 * Makes a part that could not be loaded load on a later attempt in every browser. Firefox 153 keeps a failed module until the page is
 * reloaded, so the same address would fail forever.
 */
export function askAgain() {
  return {
    name: 'ask-again',
    renderDynamicImport: ({targetModuleId}) => targetModuleId && {left: 'importAgain((url) => import(url), ', right: ')'},
    renderChunk: (code, {dynamicImports}) => (dynamicImports.length > 0 ? {code: `${IMPORT_AGAIN}${code}`, map: null} : null),
  };
}
