/*
 * Only a browser's developer tools and the system can force colors; designers want to see them at the press of a button. The
 * imitation applies the rules that our tags have for forced colors, and overrides the colors of everything else by those of
 * the system. It is for looking: the tests emulate the real thing.
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

/** Every sheet of a tag comes by here, because Lit makes one for each class. */
const {replaceSync} = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
  replaceSync.call(this, text);
  sheets.add(this);
  if (isForced) force(this);
};

/** Switches the imitation for all tags, those on the page and those to come. */
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
