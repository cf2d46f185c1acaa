import { widthOf } from '../../cells.js'
import { textElement, xmlElement } from '../../graph-xml.js'
import { wrap } from '../../wrap.js'
import { type FillId, fillOf, fills, patternsOf } from '../svg/fills.js'
import { CELL, LINE, linesText, rimmedText } from '../svg/label.js'
import { type Page, px } from '../svg/page.js'
import { type Axis, axisOf } from './axis.js'

/** Something drawn in a row, along its axis; a bar may lead from the start of the axis. */
export type Mark =
  | { readonly kind: 'bar'; readonly from: number | 'start'; readonly to: number; readonly fill: FillId }
  | { readonly kind: 'dot'; readonly at: number; readonly hollow: boolean }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }

/** A row with its name, its marks, and the value written behind them. */
export interface Row {
  readonly label: string
  readonly marks: readonly Mark[]
  readonly value: string
  /** Value at which a line leads on to the next row. */
  readonly lead?: number
}

/** Rows along one axis. */
export interface Panel {
  /** '' where the picture's own title says it. */
  readonly title: string
  readonly rows: readonly Row[]
  /** Values the axis takes in besides those of the marks. */
  readonly reach: readonly number[]
  /** Value of a broken line through all rows. */
  readonly line?: number
  readonly tick: (value: number) => string
}

export interface Panels {
  readonly title: string
  readonly description: string
  readonly panels: readonly Panel[]
  readonly legend: readonly Key[]
  readonly narrow: boolean
}

/** A line of the legend: a fill, a broken line, or a dot, and what it means. */
export interface Key {
  readonly sign: FillId | 'line' | 'dot' | 'hollow' | 'range'
  readonly text: string
}

const MARGIN = 16
const BAR = 14

interface Measures {
  readonly width: number
  /** Left end of the axis. */
  readonly from: number
  readonly to: number
  /** Cells of a name in a line. */
  readonly cells: number
  readonly narrow: boolean
}

/** Rows of marks in panels, one below the other; names stand on the left, on a narrow page above their row. */
export function panelsPage({ title, description, panels, legend, narrow }: Panels): Page {
  const width = narrow ? 380 : 720
  const rows = panels.flatMap((panel) => panel.rows)
  const names = Math.min(210, Math.max(...rows.map(({ label }) => CELL * widthOf(label) + 8)))
  const values = Math.max(...rows.map(({ value }) => CELL * widthOf(value) + 8))
  const from = MARGIN + (narrow ? 0 : names + 4)
  const cells = Math.floor((narrow ? width - 2 * MARGIN : names) / CELL)
  const measures: Measures = { width, from, to: width - MARGIN - values, cells, narrow }
  const parts: string[] = []
  let y = MARGIN + 6
  const heading = wrap(title, Math.floor((width - 2 * MARGIN) / (CELL * 1.25)), '').split('\n')
  for (const line of heading) {
    parts.push(linesText([line], { x: MARGIN, y: y + 4, size: 15 }))
    y += 20
  }
  for (const panel of panels) {
    const drawn = panelParts(panel, y, measures)
    parts.push(...drawn.parts)
    y = drawn.bottom + 12
  }
  const keys = legendParts(legend, y, width)
  const used = rows.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'bar' ? [mark.fill] : [])))
  return {
    ...{ width, height: keys.bottom + 8, title, description },
    patterns: patternsOf([...used, ...legend.flatMap(({ sign }) => (isFill(sign) ? [sign] : []))]),
    parts: [...parts, ...keys.parts],
  }
}

const isFill = (sign: Key['sign']): sign is FillId => sign in fills

function panelParts(panel: Panel, top: number, measures: Measures) {
  const { from, to, cells, narrow } = measures
  const marks = panel.rows.flatMap((row) => row.marks.flatMap(endsOf))
  const axis = axisOf([...marks, ...panel.reach, ...(panel.line === undefined ? [] : [panel.line])], [from, to])
  const parts: string[] = []
  let y = top
  if (panel.title !== '') {
    const lines = wrap(panel.title, Math.floor((measures.width - 2 * MARGIN) / CELL), '').split('\n')
    parts.push(linesText(lines, { x: MARGIN, y: y + 10, weight: 'bold' }))
    y += lines.length * LINE + 4
  }
  const first = y
  const [rows, texts]: [string[], string[]] = [[], []]
  for (const [i, row] of panel.rows.entries()) {
    const lines = wrap(row.label, cells, '').split('\n')
    const height = narrow ? lines.length * LINE + BAR + 8 : Math.max(BAR, lines.length * LINE) + 6
    const middle = narrow ? y + lines.length * LINE + 4 + BAR / 2 : y + height / 2
    const base = narrow ? y + 11 : middle + 4 - ((lines.length - 1) * LINE) / 2
    texts.push(rimmedText(lines, { x: narrow ? MARGIN : from - 8, y: base, anchor: narrow ? 'start' : 'end' }))
    rows.push(...row.marks.map((mark) => markPart(mark, axis, middle)))
    if (row.lead !== undefined && i + 1 < panel.rows.length) rows.push(leadPart(axis.at(row.lead), middle, y + height))
    const end = Math.max(
      axis.start,
      ...row.marks.flatMap((mark) => endsOf(mark).map((at) => axis.at(at) + beyond(mark))),
    )
    if (row.value !== '') texts.push(rimmedText([row.value], { x: end + 6, y: middle + 4 }))
    y += height
  }
  const line = panel.line === undefined ? [] : [brokenLine(axis.at(panel.line), first, y)]
  return { parts: [...parts, ...gridParts(axis, first, y, panel.tick), ...rows, ...line, ...texts], bottom: y + 18 }
}

/** Radius of a dot. */
const DOT = 4.5

/** Pixels a mark takes beyond its ends. */
const beyond = ({ kind }: Mark): number => (kind === 'dot' ? DOT : 0)

function endsOf(mark: Mark): readonly number[] {
  switch (mark.kind) {
    case 'bar':
      return mark.from === 'start' ? [mark.to] : [mark.from, mark.to]
    case 'dot':
      return [mark.at]
    case 'range':
      return [mark.low, mark.high]
    default:
      return mark satisfies never
  }
}

function markPart(mark: Mark, { at, start }: Axis, middle: number): string {
  switch (mark.kind) {
    case 'bar': {
      const [from, to] = [mark.from === 'start' ? start : at(mark.from), at(mark.to)]
      const box = {
        ...{ x: px(Math.min(from, to)), y: px(middle - BAR / 2) },
        ...{ width: px(Math.max(Math.abs(to - from), 0.5)), height: String(BAR) },
      }
      return xmlElement('rect', { ...box, fill: fillOf(mark.fill), stroke: '#333333', 'stroke-width': '0.5' })
    }
    case 'dot': {
      const place = { cx: px(at(mark.at)), cy: px(middle), r: String(DOT) }
      return xmlElement('circle', { ...place, ...dotLook(mark.hollow) })
    }
    case 'range':
      return rangePart(at(mark.low), at(mark.high), middle)
    default:
      return mark satisfies never
  }
}

function rangePart(low: number, high: number, middle: number): string {
  const [a, b, up, down] = [px(low), px(high), px(middle - 4), px(middle + 4)]
  const d = `M${a} ${up}L${a} ${down}M${a} ${px(middle)}L${b} ${px(middle)}M${b} ${up}L${b} ${down}`
  return xmlElement('path', { d, stroke: '#111111', 'stroke-width': '1.5', fill: 'none' })
}

const dotLook = (hollow: boolean) => ({
  fill: hollow ? '#ffffff' : '#0072B2',
  stroke: '#0072B2',
  'stroke-width': '1.5',
})

const brokenLine = (x: number, top: number, bottom: number): string =>
  xmlElement('line', {
    ...{ x1: px(x), x2: px(x), y1: px(top), y2: px(bottom) },
    ...{ stroke: '#D55E00', 'stroke-width': '1.5', 'stroke-dasharray': '5 3' },
  })

const leadPart = (x: number, middle: number, bottom: number): string =>
  xmlElement('line', {
    ...{ x1: px(x), x2: px(x), y1: px(middle + BAR / 2), y2: px(bottom + 4), stroke: '#777777', 'stroke-width': '1' },
  })

function gridParts({ ticks, at }: Axis, top: number, bottom: number, tick: Panel['tick']): readonly string[] {
  let free = Number.NEGATIVE_INFINITY
  return ticks.flatMap((value) => {
    const x = px(at(value))
    const text = tick(value)
    const half = (CELL * widthOf(text)) / 2
    const fits = at(value) - half >= free
    if (fits) free = at(value) + half + 6
    const place = { x, y: px(bottom + 13), 'text-anchor': 'middle', 'font-size': '11', fill: '#555555' }
    return [
      xmlElement('line', { x1: x, x2: x, y1: px(top), y2: px(bottom), stroke: value === 0 ? '#555555' : '#DDDDDD' }),
      ...(fits ? [textElement('text', text, place)] : []),
    ]
  })
}

function legendParts(legend: readonly Key[], top: number, width: number) {
  const parts: string[] = []
  const cells = Math.floor((width - 2 * MARGIN - 24) / CELL)
  let [x, y, height] = [MARGIN, top, 0]
  for (const { sign, text } of legend) {
    const lines = wrap(text, cells, '').split('\n')
    const length = 34 + CELL * Math.max(...lines.map(widthOf))
    if (x > MARGIN && x + length > width - MARGIN) [x, y, height] = [MARGIN, y + height + 6, 0]
    parts.push(signPart(sign, x, y), linesText(lines, { x: x + 24, y: y + 10 }))
    height = Math.max(height, lines.length * LINE)
    x += length + 8
  }
  return { parts, bottom: y + height }
}

function signPart(sign: Key['sign'], x: number, y: number): string {
  if (sign === 'line') return brokenLine(x + 9, y, y + 12)
  if (sign === 'dot' || sign === 'hollow') {
    return xmlElement('circle', { cx: px(x + 9), cy: px(y + 6), r: String(DOT), ...dotLook(sign === 'hollow') })
  }
  if (sign === 'range') return rangePart(x, x + 18, y + 6)
  const box = { x: px(x), y: px(y), width: '18', height: '12' }
  return xmlElement('rect', { ...box, fill: fillOf(sign), stroke: '#333333', 'stroke-width': '0.5' })
}
