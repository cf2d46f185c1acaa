import type { Paragraph } from '../document/document.js'
import type { PageContext } from './context.js'
import { languageOf } from './language.js'
import { type Content, element, type Html } from './markup.js'

/** An element that holds a text, marked with its language where it is another than the page's. */
export const textElement = (
  name: 'h1' | 'h2' | 'h3' | 'p' | 'li' | 'td' | 'figcaption' | 'caption',
  text: string,
  { language }: PageContext,
): Html => element(name, { lang: languageOf(text, language) }, text)

/** A number that opens its trail, where it has one in the page. */
export function numberContent(text: string, trail: string | undefined, { trails }: PageContext): Content {
  const id = trail === undefined ? undefined : trails.get(trail)
  return id === undefined ? text : element('a', { class: 'number', href: `#${id}` }, text)
}

/** The text of a paragraph, the numbers it quotes opening their trails. */
export function paragraphContent({ text, quotes = [] }: Paragraph, context: PageContext): Content {
  const pieces: Content[] = []
  let at = 0
  for (const { start, end, trail } of quotes) {
    pieces.push(text.slice(at, start), numberContent(text.slice(start, end), trail, context))
    at = end
  }
  return [...pieces, text.slice(at)]
}
