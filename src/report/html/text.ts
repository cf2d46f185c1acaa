import type { Paragraph } from '../document/document.js'
import type { PageContext } from './context.js'
import { languageOf, worded } from './language.js'
import { type Attributes, type Content, element, type Html } from './markup.js'

/** An element that holds a text, marked with its language where it is another than the page's. */
export function textElement(name: string, text: string, { language }: PageContext, attributes: Attributes = {}): Html {
  const lang = languageOf(text, language)
  return element(name, { ...attributes, lang }, lang === null ? worded(text, language) : text)
}

/** A number that opens its trail, where it has one in the page. */
export function numberContent(text: string, trail: string | undefined, { trails, language }: PageContext): Content {
  const id = trail === undefined ? undefined : trails.get(trail)
  return id === undefined ? worded(text, language) : element('a', { class: 'number', href: `#${id}` }, text)
}

/** An element that holds a paragraph, the numbers it quotes opening their trails. */
export function paragraphElement(name: 'p' | 'li', { text, quotes = [] }: Paragraph, context: PageContext): Html {
  if (quotes.length === 0) return textElement(name, text, context)
  const pieces: Content[] = []
  let at = 0
  for (const { start, end, trail } of quotes) {
    pieces.push(text.slice(at, start), numberContent(text.slice(start, end), trail, context))
    at = end
  }
  return element(name, { lang: languageOf(text, context.language) }, pieces, text.slice(at))
}
