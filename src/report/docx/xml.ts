import { escapeXml } from '../graph-xml.js'
import { xmlText } from '../xml-text.js'

type Attributes = Readonly<Record<string, string | number>>

/** An element; its content is XML already. Names begin with their prefix: 'w:p'. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(xmlText(String(value)))}"`)
  const inner = content.join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

/** An element of WordprocessingML with one value: `<w:jc w:val="center"/>`. */
export const setting = (name: string, val: string | number): string => element(`w:${name}`, { 'w:val': val })

/** A text as content of an element. */
export const textContent = (text: string): string => escapeXml(xmlText(text))

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
