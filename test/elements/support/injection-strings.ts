/** The code in each string, which nothing may run. */
const RUN = 'globalThis.injected=1';

/**
 * Well-known strings that become markup, script, a link or part of a template where text is not escaped. The only effect of
 * any of them is to set one global variable.
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
  // Ends of attributes, elements, comments and sections.
  `"><b onmouseover="${RUN}">out</b>`,
  `' autofocus onfocus='${RUN}`,
  '</textarea><b>out</b>',
  '</p></div></template></dr-reviews-tab><b>out</b>',
  '--> <b>out</b> <!--',
  ']]> <b>out</b> <![CDATA[',
  // URLs.
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  // Templates of Lit and others.
  '<!--?lit$123456789$--> ?lit$123456789$ {{lit-123456789}}',
  `\${${RUN}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  '{name} {count} {plan} {constructor} {__proto__} $& $1',
  // Text that may be taken for something else.
  '&lt;b&gt; &amp;amp; &#60;b&#62; &nbsp;',
  '__proto__',
  'constructor',
  '0',
  '-1e309 null undefined NaN',
  // Invisible characters, line ends and direction changes.
  '\u202Eright to left\u202C \u2066isolated',
  'NUL \0 bell \u0007 escape \u001B[31m delete \u007F',
  'half a pair \uD83D of units',
  'two\r\nlines\tand\u2028a third',
  'W'.repeat(500),
];
