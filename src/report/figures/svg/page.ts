import { textElement, xmlDocument, xmlElement } from '../../graph-xml.js'

/** Fonts of a picture; where none of them is there, the reader's own. */
const FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','Noto Sans',Arial,sans-serif"

/** A length in pixels, to a hundredth. */
export const px = (value: number): string => String(Number(value.toFixed(2)))

/** A drawing with what it is called and what it shows, for who cannot see it. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Patterns that its parts are filled with. */
  readonly patterns: readonly string[]
  readonly parts: readonly string[]
}

/** An SVG element on white, of its own size in pixels; equal pages give equal text. */
export function svgElement({ width, height, title, description, patterns, parts }: Page): string {
  const size = { width: px(width), height: px(height) }
  return xmlElement(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: 'img' },
      ...{ 'font-family': FONT, 'font-size': '12' },
    },
    [
      textElement('title', title),
      textElement('desc', description),
      ...(patterns.length > 0 ? [xmlElement('defs', {}, patterns)] : []),
      xmlElement('rect', { ...size, fill: '#ffffff' }),
      ...parts,
    ],
  )
}

/** The same as a document that stands alone. */
export const svgDocument = (page: Page): string => xmlDocument(svgElement(page))
