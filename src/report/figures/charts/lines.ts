import { widthOf } from '../../cells.js'
import { textElement, xmlElement } from '../../graph-xml.js'
import { wrap } from '../../wrap.js'
import { CELL, LINE, linesText } from '../svg/label.js'
import { type Page, px } from '../svg/page.js'
import { type Axis, axisOf } from './axis.js'

/** A line over the columns of a chart; null where it has no value. */
export interface Line {
  readonly label: string
  readonly values: readonly (number | null)[]
}

/** A value to be reached in one column. */
export interface Aim {
  readonly label: string
  readonly value: number
  readonly column: number
}

export interface Lines {
  readonly title: string
  readonly description: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
  readonly aims: readonly Aim[]
  readonly tick: (value: number) => string
  readonly narrow: boolean
}

const MARGIN = 16
const HEIGHT = 240

/** Lines told apart by colour, dashes and the shape of their points. */
const styles = [
  { colour: '#0072B2', dashes: '', point: 'round' },
  { colour: '#D55E00', dashes: '7 3', point: 'square' },
  { colour: '#009E73', dashes: '2 3', point: 'up' },
  { colour: '#CC79A7', dashes: '9 3 2 3', point: 'lozenge' },
  { colour: '#444444', dashes: '4 2', point: 'down' },
] as const
type Style = (typeof styles)[number]

/** Lines over columns, with what they are meant to reach as strokes across; names stand below. */
export function linesPage({ title, description, columns, lines, aims, tick, narrow }: Lines): Page {
  const width = narrow ? 380 : 720
  const heading = wrap(title, Math.floor((width - 2 * MARGIN) / (CELL * 1.25)), '').split('\n')
  const top = MARGIN + 20 * heading.length + 8
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...aims.map((aim) => aim.value),
  ]
  const axis = axisOf([0, ...values], [top + HEIGHT, top], 5)
  const left = MARGIN + 8 + Math.max(...axis.ticks.map((value) => CELL * widthOf(tick(value))))
  const step = (width - MARGIN - left) / columns.length
  const x = (column: number) => left + (column + 0.5) * step
  const styled = lines.map((line, i) => ({ line, style: styles[i % styles.length]! }))
  const keys = keyParts(
    [...styled.map(({ line, style }) => ({ text: line.label, style })), ...aimKeys(aims)],
    top + HEIGHT + 30,
    width,
  )
  return {
    ...{ width, height: keys.bottom + 8, title, description, patterns: [] },
    parts: [
      ...heading.map((line, i) => linesText([line], { x: MARGIN, y: MARGIN + 10 + 20 * i, size: 15 })),
      ...gridParts(axis, [left, width - MARGIN], tick),
      ...columnNames(columns, step).map(({ name, column }) =>
        linesText([name], { x: x(column), y: top + HEIGHT + 18, anchor: 'middle' }),
      ),
      ...aims.map(({ value, column }) => aimPart(axis.at(value), [x(column) - 0.4 * step, x(column) + 0.4 * step])),
      ...styled.flatMap(({ line, style }) => lineParts(line, style, x, axis)),
      ...keys.parts,
    ],
  }
}

/** Names of columns, every second, third … one only where they are too many to stand side by side. */
function columnNames(columns: readonly string[], step: number): readonly { name: string; column: number }[] {
  const widest = Math.max(...columns.map((name) => CELL * widthOf(name) + 8))
  const every = Math.max(1, Math.ceil(widest / step))
  return columns.flatMap((name, column) => (column % every === 0 ? [{ name, column }] : []))
}

function gridParts({ ticks, at }: Axis, [from, to]: readonly [number, number], tick: Lines['tick']): readonly string[] {
  return ticks.flatMap((value) => [
    xmlElement('line', {
      ...{
        x1: px(from),
        x2: px(to),
        y1: px(at(value)),
        y2: px(at(value)),
        stroke: value === 0 ? '#555555' : '#DDDDDD',
      },
    }),
    textElement('text', tick(value), {
      ...{ x: px(from - 6), y: px(at(value) + 4), 'text-anchor': 'end', 'font-size': '11', fill: '#555555' },
    }),
  ])
}

function lineParts({ values }: Line, style: Style, x: (column: number) => number, { at }: Axis): readonly string[] {
  const points = values.map((value, i) => (value === null ? null : ([x(i), at(value)] as const)))
  // A line stops before a column without a value and goes on behind it.
  const d = points
    .map((point, i) => (point === null ? '' : `${i > 0 && points[i - 1] ? 'L' : 'M'}${px(point[0])} ${px(point[1])}`))
    .join('')
  const dashes: Readonly<Record<string, string>> = style.dashes === '' ? {} : { 'stroke-dasharray': style.dashes }
  return [
    xmlElement('path', { d, fill: 'none', stroke: style.colour, 'stroke-width': '2', ...dashes }),
    ...points.flatMap((point) => (point === null ? [] : [pointPart(point[0], point[1], style)])),
  ]
}

function pointPart(x: number, y: number, { colour, point }: Style): string {
  const r = 4.5
  const shape = (corners: readonly (readonly [number, number])[]) =>
    xmlElement('path', { d: `M${corners.map(([a, b]) => `${px(x + a)} ${px(y + b)}`).join('L')}Z`, fill: colour })
  switch (point) {
    case 'round':
      return xmlElement('circle', { cx: px(x), cy: px(y), r: String(r), fill: colour })
    case 'square':
      return shape([
        [-4, -4],
        [4, -4],
        [4, 4],
        [-4, 4],
      ])
    case 'up':
      return shape([
        [0, -r],
        [r, r],
        [-r, r],
      ])
    case 'down':
      return shape([
        [0, r],
        [r, -r],
        [-r, -r],
      ])
    case 'lozenge':
      return shape([
        [0, -r - 1],
        [r + 1, 0],
        [0, r + 1],
        [-r - 1, 0],
      ])
    default:
      return point satisfies never
  }
}

const aimPart = (y: number, [from, to]: readonly [number, number]): string =>
  xmlElement('line', {
    ...{
      x1: px(from),
      x2: px(to),
      y1: px(y),
      y2: px(y),
      stroke: '#111111',
      'stroke-width': '2.5',
      'stroke-dasharray': '1 2',
    },
  })

interface Key {
  readonly text: string
  readonly style: Style | null
}

const aimKeys = (aims: readonly Aim[]): readonly Key[] =>
  [...new Set(aims.map(({ label }) => label))].map((text) => ({ text, style: null }))

function keyParts(keys: readonly Key[], top: number, width: number) {
  const parts: string[] = []
  let y = top
  for (const { text, style } of keys) {
    const lines = wrap(text, Math.floor((width - 2 * MARGIN - 40) / CELL), '').split('\n')
    const sign =
      style === null
        ? [aimPart(y + 6, [MARGIN, MARGIN + 30])]
        : lineParts({ label: text, values: [0, 0] }, style, (i) => MARGIN + 30 * i, {
            at: () => y + 6,
            ticks: [],
            start: 0,
          })
    parts.push(...sign, linesText(lines, { x: MARGIN + 40, y: y + 10 }))
    y += lines.length * LINE + 6
  }
  return { parts, bottom: y }
}
