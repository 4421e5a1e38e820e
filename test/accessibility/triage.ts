import type {Finding} from './in-page/engines.js';

/** Why something an engine reports is correct as it is. */
export interface Triage {
  readonly engine: Finding['engine'];
  /** The rule; for IBM, with the reason after a slash. */
  readonly rule: string;
  /** Must match the opening tag of the element. */
  readonly element: RegExp;
  /** Must match the message, where the tag is not specific enough. */
  readonly message?: RegExp;
  readonly why: string;
}

/**
 * Every kind of result that is not a fault, with the reason. Where IBM's engine is sure of a violation (`violation` in the
 * scans), the reason says so. An entry that no longer matches anything fails the test.
 */
export const TRIAGE: readonly Triage[] = [
  {
    engine: 'ibm',
    rule: 'aria_child_tabbable/fail_missing_child',
    element: /role="listbox" id="list"/,
    why: 'IBM calls this a violation, wrongly: the list belongs to a combobox, which keeps focus and points to the option with aria-activedescendant, as the ARIA Authoring Practices recommend. Orca reads the options.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /role="listbox" id="list"/,
    why: 'The same list: its combobox is the tab stop.',
  },
  {
    engine: 'ibm',
    rule: 'aria_child_tabbable/fail_missing_child',
    element: /role="menu"/,
    why: 'IBM calls this a violation, wrongly: the menu button is the tab stop. In the open menu, arrow keys move focus among the items, each with tabindex -1, and Tab closes it, as the Authoring Practices recommend.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /role="menu"/,
    why: 'The same menu: its button is the tab stop.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_exists/fail_no_tabbable',
    element: /tabindex="-1".* class="word"/,
    why: 'The words of a comment form a toolbar: one tab stop, with arrow keys between words. The current word is tabbable.',
  },
  {
    engine: 'ibm',
    rule: 'aria_keyboard_handler_exists/potential_no_keyboard_access',
    element: /role="(combobox|listbox|menu)"/,
    why: 'The engine cannot see listeners that Lit adds. Tests in three engines cover the keys of all three patterns in the Authoring Practices.',
  },
  {
    engine: 'ibm',
    rule: 'aria_keyboard_handler_exists/potential_no_keyboard_access',
    element: /^<\w+ [^>]*role="radiogroup"/,
    why: 'Its choices are native radio buttons, so the browser handles the keys. The role is there for `aria-required` and `aria-invalid`.',
  },
  {
    engine: 'ibm',
    rule: 'widget_tabbable_single/potential_multiple_tabbable',
    element: /^<\w+ [^>]*role="radiogroup"/,
    why: 'The same radio buttons: they share a name, so the browser makes them one tab stop.',
  },
  {
    engine: 'ibm',
    rule: 'aria_content_in_landmark/Fail_1',
    element: /./,
    why: 'Landmarks are up to the host page; a tag is part of one. IBM recommends this, WCAG does not require it.',
  },
  {
    engine: 'ibm',
    rule: 'blockquote_cite_exists/Potential_1',
    element: /^<blockquote/,
    why: 'It quotes the reader’s own text, which has no URL.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading/potential_heading',
    element: /role="heading"/,
    why: 'It is a heading: it has the role and the level that the host chose.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading/potential_heading',
    element: /^<(p|div|br)( class="[\w ]+")?>$/,
    why: 'A short sentence like “Not submitted”, a note that begins with one, or a case number under its label. It heads no content.',
  },
  {
    engine: 'ibm',
    rule: 'text_block_heading/potential_heading',
    element: /aria-hidden="true" class="(figure|claim|title|numbers)"/,
    why: 'The large figure beside its sentence, the title of an empty list, or the numbers of marked words. Screen readers get a sentence instead.',
  },
  {
    engine: 'ibm',
    rule: 'fieldset_legend_valid/Fail_1',
    element: /class="choices"/,
    why: 'It has a legend for screen readers only, and Orca reads it. Visually, the choices explain themselves.',
  },
  {
    engine: 'ibm',
    rule: 'fieldset_legend_valid/Fail_1',
    element: /aria-labelledby="heading"/,
    why: 'The question is the heading of the survey, and names the group of its answers.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists/Potential_1',
    element: /role="search"/,
    why: 'The list updates as the reader types and chooses, and the number of matches is announced. There is nothing to submit.',
  },
  {
    engine: 'ibm',
    rule: 'input_fields_grouped/Potential_1',
    element: /name="(status|sort|answer)"|<select aria-label=|<textarea/i,
    why: 'Each is a separate question. The related fields, those about the sender, are in a fieldset with a legend.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists/Potential_1',
    element: /id="revisions"/,
    why: 'Its button is in the bar with the decisions, and names the form in its `form` attribute.',
  },
  {
    engine: 'ibm',
    rule: 'form_submit_button_exists/Potential_1',
    element: /class="paste"/,
    why: 'A Storybook page that reads text as it is typed. There is nothing to submit.',
  },
  {
    engine: 'ibm',
    rule: 'select_options_grouped/Potential_1',
    element: /name="answer"/,
    why: 'The contract’s requests in the order of the contract; their paths show which belong together.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_no_label',
    element: /^<(select|textarea)/,
    why: 'There is a visible label: around the select, or by `for` in the same shadow root. The engine looks for it in the document.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_no_label',
    element: /class="close"|id="up"/,
    why: 'A button, not a field. A cross or an arrow in the corner is familiar, and its name is “Close” or “Back”.',
  },
  {
    engine: 'ibm',
    rule: 'input_label_visible/potential_placeholder_only',
    element: /type="search"/,
    why: 'The only field of a search landmark that says what it does. Its name is the same as its placeholder and remains when text is typed.',
  },
  {
    engine: 'ibm',
    rule: 'style_color_misuse/Potential_1',
    element: /--dr-color|^<style>/,
    why: 'These are the tokens of a plan’s theme, or a host’s style sheet for parts. An icon and a word repeat what a color says.',
  },
  {
    engine: 'ibm',
    rule: 'style_highcontrast_visible/Manual_1',
    element: /^<(dialog|div style=|style|html style=)/,
    why: 'Checked: every state is scanned in forced colors, and stories show it.',
  },
  {
    engine: 'ibm',
    rule: 'html_skipnav_exists/Potential_1',
    element: /^<html style=/,
    why: 'The page in a web view: nothing comes before its one heading, and it has no content that other pages repeat.',
  },
  {
    engine: 'ibm',
    rule: 'element_tabbable_unobscured/potential_obscured',
    element: /id="(up|back|keyboard|rotate|offline|expire|crash|nonsense|scale|scheme|language|clear|log)"/,
    why: 'The engine takes positions in the phone’s frame for positions on the outer page. Nothing covers these elements: the frame shows only its own window.',
  },
  {
    engine: 'ibm',
    rule: 'text_sensory_misuse/potential_position',
    element: /^<(p|dd|div [^>]*class="copy"|span [^>]*id="length")/,
    why: '“Characters left”, a right that is granted, and what people wrote: none refers to a location.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /./,
    message: /overlap|obscured/,
    why: 'Partly scrolled out of a dialog or the queue, under a sticky title, or behind an open list. The same element is measured where nothing covers it.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /class="(who|case)"|^<(strong|bdi)>/,
    message: /background gradient/,
    why: 'The stripes of a removed review are the tint of other boxes, where the same text is measured.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /^<small/,
    message: /image node/,
    why: 'In the empty middle of the ring, whose picture is beside it. The same color is measured in other texts.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /^<q/,
    message: /pseudo element/,
    why: 'Quotation marks in the color of the text, which is measured without them.',
  },
  {
    engine: 'ibm',
    rule: 'img_alt_background/Manual_1',
    element: /class="strip"/,
    why: 'The stripes repeat the status, which the strip says in words.',
  },
  {
    engine: 'ibm',
    rule: 'text_contrast_sufficient/potential_same_color',
    element: /class="copy"/,
    why: 'The copy of the field’s text is invisible: it only carries the marks behind the field.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /^<textarea/,
    message: /has no value/,
    why: 'It is empty. What is typed has the color of the label, which is measured, on the same background.',
  },
  {
    engine: 'axe',
    rule: 'color-contrast',
    element: /class="(times|figure|muted|dot|number|count)"|^<sup/,
    message: /too short/,
    why: 'The cross between an icon and its number, the dot between two facts, or a number alone. Longer text of the same color is measured.',
  },
];

/** The entry that matches a result. */
export function triageOf({engine, rule, element, message}: Finding): Triage | undefined {
  return TRIAGE.find(
    (entry) => entry.engine === engine && entry.rule === rule && entry.element.test(element) && (entry.message?.test(message) ?? true),
  );
}
