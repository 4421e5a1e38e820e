import type {Finding} from './in-page/engines.js';

/** Why something an engine remarks is as it should be. */
export interface Triage {
  readonly engine: Finding['engine'];
  /** The rule, for IBM with the reason after a slash. */
  readonly rule: string;
  /** What the opening tag of the element must match. */
  readonly element: RegExp;
  /** What the message must match, where the tag does not tell. */
  readonly message?: RegExp;
  readonly why: string;
}

/**
 * Every kind of remark in the scans that is no fault, with the reason. IBM's engine marks a rule it calls a violation as
 * `violation` in the scans; the two such entries here say so. An entry that fits nothing any more fails the test.
 */
export const TRIAGE: readonly Triage[] = [
  {
    engine: 'ibm',
    rule: 'aria_child_tabbable/fail_missing_child',
    element: /role="listbox" id="list"/,
    why: 'A violation to IBM, and wrong: the list belongs to a combobox, which keeps the focus and names the option by aria-activedescendant, as the ARIA Authoring Practices ask. Orca reads the options.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /role="listbox" id="list"/,
    why: 'The same list: its combobox is what is tabbed to.',
  },
  {
    engine: 'ibm',
    rule: 'aria_child_tabbable/fail_missing_child',
    element: /role="menu"/,
    why: 'A violation to IBM, and wrong: the menu button is what is tabbed to. The open menu moves the focus among its items by the arrow keys, each with tabindex -1, and Tab closes it, as the Authoring Practices ask.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /role="menu"/,
    why: 'The same menu: its button is what is tabbed to.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /tabindex="-1".* class="word"/,
    why: 'The words of a comment are a toolbar: one stop, and arrows go from word to word. The one to go on from is tabbable.',
  },
  {
    engine: 'ibm',
    rule: 'aria_keyboard_handler_exists/potential_no_keyboard_access',
    element: /role="(combobox|listbox|menu)"/,
    why: 'The engine sees no listeners that Lit adds. The keys of all three are tested in three engines, by their names in the Authoring Practices.',
  },
  {
    engine: 'ibm',
    rule: 'aria_content_in_landmark/Fail_1',
    element: /./,
    why: 'Landmarks are the host page’s to set; a tag is a part of one. Recommended by IBM, not asked for by WCAG.',
  },
  {
    engine: 'ibm',
    rule: 'blockquote_cite_exists/Potential_1',
    element: /^<blockquote/,
    why: 'It quotes what the reader wrote, which has no address.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading/potential_heading',
    element: /role="heading"/,
    why: 'It is a heading: it has the role, and the level the host chose.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading/potential_heading',
    element: /^<(p|div)( class="[\w ]+")?>$/,
    why: 'A short sentence on its own, like “Not submitted yet”, or a note that begins with one. Nothing stands under it.',
  },
  {
    engine: 'ibm',
    rule: 'fieldset_legend_valid/Fail_1',
    element: /class="choices"/,
    why: 'It has a legend, which is there for screen readers only; Orca says it. The choices explain themselves to the eye.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists/Potential_1',
    element: /role="search"/,
    why: 'The list follows what is typed and chosen, and how many match is announced. There is nothing to submit.',
  },
  {
    engine: 'ibm',
    rule: 'input_fields_grouped/Potential_1',
    element: /name="(status|sort|answer)"|<textarea/,
    why: 'Each is a question of its own. Fields that belong together, those of the sender, are in a fieldset with a legend.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists/Potential_1',
    element: /class="paste"/,
    why: 'A page of Storybook that reads while somebody types. There is nothing to submit.',
  },
  {
    engine: 'ibm',
    rule: 'select_options_grouped/Potential_1',
    element: /name="answer"/,
    why: 'Requests of the contract in its own order; the paths in them say what belongs together.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_no_label',
    element: /^<(select|textarea)/,
    why: 'The visible label is there: around the select, or by `for` in the same shadow root. The engine looks for it in the document.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_no_label',
    element: /class="close"|id="up"/,
    why: 'A button, not a field. A cross or an arrow in the corner is understood, and it is named “Close” or “Back”.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_placeholder_only',
    element: /type="search"/,
    why: 'The one field of a search landmark that says what it does; its name is the same as the text in it and stays when something is typed.',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_visible/potential_visible',
    element: /<textarea/,
    why: 'It has scrolled out of the dialog’s window and is scrolled back when it gets the focus. Our own test tabs to it.',
  },
  {
    engine: 'ibm',
    rule: 'style_color_misuse/Potential_1',
    element: /--dr-color|^<style>/,
    why: 'Those are the tokens of a plan’s theme, or the sheet of a host that styles parts. What a color says is said by icon and word too.',
  },
  {
    engine: 'ibm',
    rule: 'style_highcontrast_visible/Manual_1',
    element: /^<(dialog|div style=|style|html style=)/,
    why: 'Looked at: every state is scanned in forced colors, and stories in forced colors are there to be seen.',
  },
  {
    engine: 'ibm',
    rule: 'html_skipnav_exists/Potential_1',
    element: /^<html style=/,
    why: 'The page in a web view: nothing stands before its one heading, and nothing is repeated on others.',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_unobscured/potential_obscured',
    element: /id="(up|back|keyboard|rotate|offline|expire|crash|nonsense|scale|scheme|language|clear|log)"/,
    why: 'The engine takes places in the phone’s frame for places in the page around it. Nothing lies over these: the frame shows its own window only.',
  },
  {
    engine: 'ibm',
    rule: 'text_sensory_misuse/potential_position',
    element: /^<(p|dd)/,
    why: '“Characters left”, a right that is granted, and what people wrote: none is a place.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /./,
    message: /overlap|obscured/,
    why: 'Scrolled half out of a dialog or the queue, below a title that stays, or behind an open list. The same element is measured where it stands free.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /class="times"/,
    message: /too short/,
    why: 'The cross between an icon and its number. The number is measured.',
  },
];

/** The entry that answers a remark. */
export function triageOf({engine, rule, element, message}: Finding): Triage | undefined {
  return TRIAGE.find(
    (entry) => entry.engine === engine && entry.rule === rule && entry.element.test(element) && (entry.message?.test(message) ?? true),
  );
}
