import { inlineElement, textElement, xmlElement } from '../../graph-xml.js'
import { px } from './page.js'

/** Pixels of half a Chinese character, and between two lines of a text, at the usual size. */
export const CELL = 6.6
export const LINE = 14

/** Where a text stands: the left, middle or right end of each line, and the base of the first. */
export interface At {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly weight?: 'bold'
  readonly fill?: string
}

/** A text in lines. */
export function linesText(lines: readonly string[], { x, y, anchor = 'start', size, weight, fill }: At): string {
  return inlineElement(
    'text',
    {
      fill: fill ?? '#111111',
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(size === undefined ? {} : { 'font-size': String(size) }),
      ...(weight === undefined ? {} : { 'font-weight': weight }),
    },
    lines.map((line, i) => textElement('tspan', line, { x: px(x), y: px(y + i * LINE) })),
  )
}

/** A text that is read on any ground: its letters stand on a white rim, drawn first and hidden from who cannot see. */
export function rimmedText(lines: readonly string[], { x, y, anchor = 'start' }: At): string {
  const spans = lines.map((line, i) => textElement('tspan', line, { x: px(x), y: px(y + i * LINE) }))
  const rim = { fill: '#ffffff', stroke: '#ffffff', 'stroke-width': '3', 'stroke-linejoin': 'round' }
  return xmlElement('g', { 'text-anchor': anchor }, [
    inlineElement('text', { ...rim, 'aria-hidden': 'true' }, spans),
    inlineElement('text', { fill: '#111111' }, spans),
  ])
}
