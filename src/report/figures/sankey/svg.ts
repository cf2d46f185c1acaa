import { widthOf } from '../../cells.js'
import { textElement, xmlElement } from '../../graph-xml.js'
import { wrap } from '../../wrap.js'
import type { SankeyDiagram } from './diagram.js'
import type { Box } from '../svg/box.js'
import { type FillId, fillOf, fills, patternsOf } from '../svg/fills.js'
import { CELL, LINE, linesText, rimmedText } from '../svg/label.js'
import { px, svgElement } from '../svg/page.js'
import { ASIDE, labelLines } from './labels.js'
import { bandLabels } from './band-labels.js'
import { type LabelOf, type SankeyLayout, layOut, type PlacedBand, type PlacedNode } from './layout.js'
import { type SankeyMeasures, usualMeasures } from './measures.js'
import { bandPath, returnPath } from './paths.js'
import { returnWays } from './returns.js'

/** How a diagram is told in a language: its title, what it shows in a sentence, its values, and the words of the legend. */
export interface SankeyWords {
  readonly title: string
  readonly description: string
  readonly value: (value: number) => string
  /** Names of the groups bands are coloured by. */
  readonly group: (group: string) => string
  /** What the hatched part of a node is. */
  readonly unbalanced: string
}

/** Okabe and Ito's colours, told apart by those who see few of them, and in print by their lightness. */
const COLOURS = ['#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#0072B2', '#E69F00', '#999999']
const OTHER = '#BBBBBB'
/** Share of a node's height that may be open before it is drawn as unbalanced: rounding is none. */
const OPEN = 1e-6

/** A Sankey diagram as an SVG element; equal diagrams, words and measures give equal text. */
export function drawSankey(
  diagram: SankeyDiagram,
  words: SankeyWords,
  measures: SankeyMeasures = usualMeasures,
): string {
  const heading = wrap(words.title, Math.floor((measures.width - 2 * MARGIN) / (1.25 * CELL)), '').split('\n')
  const layout = layOut(diagram, below(measures, heading.length), sankeyLabels(words, measures))
  const { ways, bottom } = returnWays(layout)
  const colours = coloursOf(diagram)
  const bands = layout.bands.map((placed) => {
    const outline = (of: PlacedBand) => (of.isReturn ? returnPath(of, ways.get(of.band.id)!) : bandPath(of))
    const shape = { d: outline(placed), ...lookOf(placed.band.group, colours) }
    return [
      xmlElement('path', shape, [textElement('title', bandText(placed, diagram, words))]),
      ...rangeEdges(placed, layout.scale, outline),
    ]
  })
  const numbers = new Map(layout.nodes.map(({ node }, i) => [node.id, i + 1]))
  const texts = measures.isNumbered
    ? layout.nodes.map((node) => nodeLabel({ ...node, label: [String(numbers.get(node.node.id))] }))
    : [...layout.nodes.map(nodeLabel), ...namesOnBands(layout)]
  const legend = legendOf(colours, words, layout, bottom + 18)
  const key = measures.isNumbered ? keyOf(layout, words, bottom + 18 + legend.height) : { parts: [], height: 0 }
  const used = diagram.bands.map(({ group }) => group).filter(isFill)
  return svgElement({
    ...{ width: layout.width, height: bottom + 18 + legend.height + key.height },
    ...{ title: words.title, description: words.description },
    patterns: patternsOf(['open', ...used]),
    parts: [
      ...heading.map((line, i) => linesText([line], { x: MARGIN, y: 22 + HEADING * i, size: 15 })),
      xmlElement('g', {}, bands.flat()),
      xmlElement(
        'g',
        {},
        layout.nodes.flatMap((node) => nodeShapes(node, layout, words)),
      ),
      xmlElement('g', {}, texts),
      xmlElement('g', {}, [...legend.parts, ...key.parts]),
    ],
  })
}

const MARGIN = 24
/** Pixels between two lines of a title. */
const HEADING = 20

/** Measures with room for so many lines of a title. */
const below = (measures: SankeyMeasures, lines: number): SankeyMeasures => ({
  ...measures,
  top: measures.top + HEADING * (lines - 1),
})

/** Labels of nodes as the drawing has them: name and value, or room for a number. */
export const sankeyLabels =
  (words: Pick<SankeyWords, 'value'>, { isNumbered }: SankeyMeasures): LabelOf =>
  (node, value, room) =>
    isNumbered ? ['00'] : labelLines(node.label, words.value(value), room)

const isFill = (group: string): group is FillId => group in fills

/** Fill of a group: its own pattern where it has one, else a colour of the list, seen through. */
function lookOf(group: string, colours: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  if (isFill(group)) return { fill: fillOf(group), 'fill-opacity': fills[group].pattern === 'none' ? '0.55' : '0.85' }
  return { fill: colours.get(group) ?? OTHER, 'fill-opacity': '0.55' }
}

/** Where a band has a range, its outlines at the lowest and the highest value. */
function rangeEdges(placed: PlacedBand, scale: number, outline: (of: PlacedBand) => string): readonly string[] {
  const { low, high } = placed.band
  return [low, high].flatMap((value) =>
    value === undefined
      ? []
      : [
          xmlElement('path', {
            ...{ d: outline({ ...placed, thickness: value * scale }), fill: 'none' },
            ...{ stroke: '#111111', 'stroke-width': '0.8', 'stroke-dasharray': '4 2' },
          }),
        ],
  )
}

const namesOnBands = ({ nodes, bands }: SankeyLayout): readonly string[] =>
  bandLabels(bands, nodes.flatMap(nodeBoxes)).map(({ text, x, y }) => rimmedText([text], { x, y }))

/** Names and values of numbered nodes, below the picture. */
function keyOf({ nodes, width }: SankeyLayout, words: SankeyWords, top: number) {
  const parts: string[] = []
  let y = top + 6
  for (const [i, { node, entering, leaving }] of nodes.entries()) {
    const text = `${node.label} ${words.value(Math.max(entering, leaving))}`
    const lines = wrap(text, Math.floor((width - 2 * MARGIN - 28) / CELL), '').split('\n')
    parts.push(
      linesText([String(i + 1)], { x: MARGIN + 20, y, anchor: 'end' }),
      linesText(lines, { x: MARGIN + 28, y }),
    )
    y += lines.length * LINE + 4
  }
  return { parts, height: y - top }
}

/** Colour of every group: the groups of most value first, beyond the colours there are one grey. */
function coloursOf({ bands }: SankeyDiagram): ReadonlyMap<string, string> {
  const sums = new Map<string, number>()
  for (const { group, value } of bands) sums.set(group, (sums.get(group) ?? 0) + value)
  const groups = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([group]) => group)
  const coloured = groups.filter((group) => !isFill(group))
  return new Map([
    ...groups.filter((group) => isFill(group) && group !== 'other').map((group) => [group, ''] as const),
    ...coloured.map((group, i) => [group, COLOURS[i] ?? OTHER] as const),
    ...(groups.includes('other') ? [['other', OTHER] as const] : []),
  ])
}

function bandText({ band }: PlacedBand, { nodes }: SankeyDiagram, words: SankeyWords): string {
  const name = (id: string) => nodes.find((node) => node.id === id)!.label
  const what = band.label === '' ? '' : `${band.label}, `
  const { value, low, high } = band
  const range =
    low === undefined && high === undefined ? '' : ` (${words.value(low ?? value)} – ${words.value(high ?? value)})`
  return `${name(band.from)} → ${name(band.to)}: ${what}${words.value(value)}${range}`
}

/** A node's bar; the part that does not leave, or did not enter, stands out hatched on its side. */
function nodeShapes(placed: PlacedNode, { scale }: SankeyLayout, words: SankeyWords): readonly string[] {
  const { node, x, y, width, height, entering, leaving } = placed
  const bar = xmlElement(
    'rect',
    {
      x: px(x),
      y: px(y),
      width: px(width),
      height: px(Math.max(height, 1)),
      fill: node.kind === 'place' ? '#222222' : '#777777',
    },
    [textElement('title', `${node.label}: ${words.value(Math.max(entering, leaving))}`)],
  )
  const open = entering - leaving
  const isInner = entering > 0 && leaving > 0
  if (node.isPartial || !isInner || Math.abs(open) <= OPEN * Math.max(entering, leaving)) return [bar]
  const size = Math.abs(open) * scale
  const stub = xmlElement(
    'rect',
    {
      x: px(open > 0 ? x + width : x - 10),
      y: px(y + height - size),
      width: '10',
      height: px(size),
      fill: fillOf('open'),
    },
    [textElement('title', `${node.label}: ${words.unbalanced} ${words.value(Math.abs(open))}`)],
  )
  return [bar, stub]
}

/** A node's name and value beside it; of the first column on its left. */
const nodeLabel = (placed: PlacedNode): string => rimmedText(placed.label, labelPlace(placed))

function labelPlace({ column, x, y, width, height, label }: PlacedNode) {
  const isFirst = column === 0
  const first = y + height / 2 + 4 - ((label.length - 1) * LINE) / 2
  return {
    x: isFirst ? x - ASIDE : x + width + ASIDE,
    y: first,
    anchor: isFirst ? ('end' as const) : ('start' as const),
  }
}

/** What a node and its name take. */
export function nodeBoxes(placed: PlacedNode): readonly Box[] {
  const { x, y, width, height, label } = placed
  const place = labelPlace(placed)
  const long = CELL * Math.max(...label.map(widthOf))
  const from = place.anchor === 'end' ? place.x - long : place.x
  const middle = y + height / 2
  const half = (label.length * LINE) / 2
  return [
    { x0: x, x1: x + width, y0: y, y1: y + height },
    { x0: from, x1: from + long, y0: middle - half, y1: middle + half },
  ]
}

function legendOf(colours: ReadonlyMap<string, string>, words: SankeyWords, { width }: SankeyLayout, top: number) {
  const parts: string[] = []
  let [x, y] = [MARGIN, top]
  for (const group of colours.keys()) {
    const name = words.group(group)
    const length = 32 + CELL * widthOf(name)
    if (x > MARGIN && x + length > width - MARGIN) [x, y] = [MARGIN, y + 20]
    const box = { x: px(x), y: px(y), width: '18', height: '10' }
    parts.push(xmlElement('rect', { ...box, ...lookOf(group, colours) }), linesText([name], { x: x + 23, y: y + 9 }))
    x += length + 4
  }
  return { parts, height: colours.size === 0 ? 0 : y - top + 26 }
}
