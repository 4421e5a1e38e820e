/** What each of the strings would do, if anything ran it. */
const RUN = 'globalThis.injected=1';

/**
 * Well-known strings by which text becomes markup, script, a link or a piece of a template where it is not escaped. None of
 * them does anything but set one global variable.
 */
export const INJECTION_STRINGS: readonly string[] = [
  // Elements.
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}"></svg>`,
  `<iframe srcdoc="<script>parent.injected=1</script>"></iframe>`,
  '<style>* {display: none}</style>',
  `<a href="javascript:${RUN}">here</a>`,
  // The end of an attribute, an element, a comment or a section.
  `"><b onmouseover="${RUN}">out</b>`,
  `' autofocus onfocus='${RUN}`,
  '</textarea><b>out</b>',
  '</p></div></template></dr-reviews-tab><b>out</b>',
  '--> <b>out</b> <!--',
  ']]> <b>out</b> <![CDATA[',
  // Addresses.
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  // Templates: Lit's own, and those of others.
  '<!--?lit$123456789$--> ?lit$123456789$ {{lit-123456789}}',
  `\${${RUN}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  '{name} {count} {plan} {constructor} {__proto__} $& $1',
  // Taken for something else.
  '&lt;b&gt; &amp;amp; &#60;b&#62; &nbsp;',
  '__proto__',
  'constructor',
  '0',
  '-1e309 null undefined NaN',
  // Characters that are not seen, end lines, or turn the direction.
  '\u202Eright to left\u202C \u2066isolated',
  'NUL \0 bell \u0007 escape \u001B[31m delete \u007F',
  'half a pair \uD83D of units',
  'two\r\nlines\tand\u2028a third',
  'W'.repeat(500),
];
