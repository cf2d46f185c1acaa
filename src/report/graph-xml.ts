/** Characters XML 1.0 does not allow, and halves of pairs. */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text inside an XML element or attribute; what XML has no way to hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(illegal, '\ufffd').replace(/[&<>"'\t\n\r]/g, (letter) => entities[letter]!)

/** Attributes of an element, in the order given. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

/** An element on lines of its own, its content one step further in. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const open = `<${name}${xmlAttributes(attributes)}`
  if (content.length === 0) return `${open}/>`
  const inner = content.join('\n').replace(/^(?=.)/gm, '  ')
  return `${open}>\n${inner}\n</${name}>`
}

/** An element on one line: white space in its content would be seen. */
export const inlineElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[],
): string => `<${name}${xmlAttributes(attributes)}>${content.join('')}</${name}>`

/** An element that holds text. */
export const textElement = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string => `<${name}${xmlAttributes(attributes)}>${escapeXml(text)}</${name}>`

/** An XML document of one element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
