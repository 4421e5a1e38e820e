/** The reference of all tags in Markdown, from the custom elements manifest. */
export function tagReference({modules}) {
  const elements = modules.flatMap(({declarations}) => declarations);
  return `# Tags

Generated from the sources of this version. \`import 'directory-reviews/define/dr-…'\` registers a tag.

${elements.map(sectionOf).join('\n')}`;
}

function sectionOf({tagName, name, summary, description, attributes = [], members = [], events = [], slots = [], ...styling}) {
  const fields = members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
  const methods = members.filter(({kind, static: isStatic, description: says}) => kind === 'method' && !isStatic && says);
  const ofAttribute = new Set(attributes.map(({fieldName}) => fieldName));
  return `## ${tagName}

${summary} Class \`${name}\`.

${oneLine(description)}

${[
  list('Attributes', attributes, (attribute) => `\`${attribute.name}\`${propertyOf(attribute)}${typeOf(attribute)}`),
  list(
    'Properties without an attribute',
    fields.filter((field) => !ofAttribute.has(field.name)),
    (field) => `\`${field.name}\`${typeOf(field)}`,
  ),
  list('Methods', methods, (method) => `\`${method.name}(${(method.parameters ?? []).map((parameter) => parameter.name).join(', ')})\``),
  list('Events', events, (event) => `\`${event.name}\`, ${event.type.text}`),
  list('Slots', slots, (slot) => `\`${slot.name || 'default'}\``),
  list('Parts', styling.cssParts, (part) => `\`${part.name}\``),
  list('States', styling.cssStates, (state) => `\`${state.name}\``),
  list('Design tokens', styling.cssProperties, (token) => `\`${token.name}\``),
].join('')}`;
}

function list(title, entries = [], entry) {
  if (!entries.length) return '';
  return `${title}:\n\n${entries.map((each) => `- ${entry(each)}: ${oneLine(each.description)}\n`).join('')}\n`;
}

function propertyOf({name, fieldName}) {
  return fieldName && fieldName !== name ? `, property \`${fieldName}\`` : '';
}

function typeOf({type, default: value}) {
  const text = type?.text.replace(' | undefined', '');
  return `${text ? ` (\`${text}\`${value ? `, default \`${value}\`` : ''})` : ''}`;
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();
