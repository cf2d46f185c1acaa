import { escapeXml } from '../graph-xml.js'
import { visible } from '../text.js'

declare const markup: unique symbol

/** Markup that may stand in a page; only this module makes it, so that no text gets there unescaped. */
export interface Html {
  readonly [markup]: true
  readonly html: string
}

/** What stands inside an element: texts, which are escaped, and markup; what is null is left out. */
export type Content = string | Html | null | readonly Content[]

/** Attributes in the order given; true writes the name alone, null and false nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>

const made = (html: string): Html => ({ html }) as unknown as Html

/** A text inside an element or a quoted attribute; what cannot be seen or cannot stand in a page becomes visible. */
export const escapedText = (text: string): string => escapeXml(visible(text))

/** An element with its attributes and content. */
export const element = (name: string, attributes: Attributes, ...content: readonly Content[]): Html =>
  made(`<${name}${attributesText(attributes)}>${contentText(content)}</${name}>`)

/** An element that has no content, on a line of its own. */
export const empty = (name: 'meta' | 'col', attributes: Attributes): Html =>
  made(`<${name}${attributesText(attributes)}>`)

/** Pieces one below the other in the source. */
export const lines = (...content: readonly Content[]): Html =>
  made(
    content
      .flat()
      .filter((piece) => piece !== null)
      .map((piece) => `\n${contentText([piece])}`)
      .join(''),
  )

/** A page's own style or script, whose text is ours and is named by its hash in the page's policy. */
export function ownCode(name: 'style' | 'script', text: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error(`a ${name} may not hold what ends it`)
  return made(`<${name}>${text}</${name}>`)
}

/** A whole page. */
export const pageText = (root: Html): string => `<!DOCTYPE html>\n${root.html}\n`

/** Markup of a drawing, made safe for a page by `embeddedDrawing`. */
export const drawn = (drawing: string): Html => made(drawing)

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (value === null || value === false) return ''
      return value === true ? ` ${name}` : ` ${name}="${escapedText(String(value))}"`
    })
    .join('')

function contentText(content: readonly Content[]): string {
  return content
    .map((piece) => {
      if (piece === null) return ''
      if (typeof piece === 'string') return escapedText(piece)
      return isList(piece) ? contentText(piece) : piece.html
    })
    .join('')
}

const isList = (piece: Exclude<Content, string | null>): piece is readonly Content[] => Array.isArray(piece)
