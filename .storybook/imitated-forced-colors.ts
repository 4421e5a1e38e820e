/*
 * Only the system or a browser's developer tools can really force colors, but designers want a button for it. This imitation
 * applies our tags' forced-colors rules and overrides all other colors with system colors. It is only for viewing; the tests
 * emulate real forced colors.
 */

const QUERY = '(forced-colors: active)';

const SYSTEM_COLORS = `
  *:not(rect):not(mark) { color: CanvasText !important; background-color: Canvas !important; box-shadow: none !important; }
  button, select, input, textarea { color: ButtonText !important; background-color: ButtonFace !important; border-color: ButtonBorder !important; }
  a { color: LinkText !important; }
  dialog { border: 1px solid CanvasText; }
`;

const sheets = new Set<CSSStyleSheet>();
let isForced = false;

/** Lit creates one style sheet per class, so this sees the sheets of all tags. */
const {replaceSync} = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
  replaceSync.call(this, text);
  sheets.add(this);
  if (isForced) force(this);
};

/** Switches the imitation for all current and future tags. */
export function imitateForcedColors(forced: boolean): void {
  if (forced === isForced) return;
  isForced = forced;
  for (const sheet of sheets) (forced ? force : release)(sheet);
}

function force(sheet: CSSStyleSheet): void {
  for (const rule of mediaRules(sheet)) if (rule.media.mediaText === QUERY) rule.media.mediaText = `all, ${QUERY}`;
  sheet.insertRule(`@media screen { ${SYSTEM_COLORS} }`, 0);
}

function release(sheet: CSSStyleSheet): void {
  sheet.deleteRule(0);
  for (const rule of mediaRules(sheet)) if (rule.media.mediaText === `all, ${QUERY}`) rule.media.mediaText = QUERY;
}

function mediaRules(sheet: CSSStyleSheet): CSSMediaRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule);
}
