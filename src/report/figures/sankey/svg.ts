import { widthOf } from '../../cells.js'
import { textElement, xmlElement } from '../../graph-xml.js'
import type { SankeyDiagram } from './diagram.js'
import { fillOf, patternsOf } from '../svg/fills.js'
import { CELL, LINE, linesText, rimmedText } from '../svg/label.js'
import { px, svgElement } from '../svg/page.js'
import { ASIDE, labelLines } from './labels.js'
import { type SankeyLayout, layOut, type PlacedBand, type PlacedNode } from './layout.js'
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
const COLOURS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#999999']
const OTHER = '#BBBBBB'
/** Share of a node's height that may be open before it is drawn as unbalanced: rounding is none. */
const OPEN = 1e-6

/** A Sankey diagram as an SVG element; equal diagrams, words and measures give equal text. */
export function drawSankey(
  diagram: SankeyDiagram,
  words: SankeyWords,
  measures: SankeyMeasures = usualMeasures,
): string {
  const layout = layOut(diagram, measures, (node, value, room) => labelLines(node.label, words.value(value), room))
  const { ways, bottom } = returnWays(layout)
  const colours = coloursOf(diagram)
  const bands = layout.bands.map((placed) => {
    const { band, isReturn } = placed
    const path = isReturn ? returnPath(placed, ways.get(band.id)!) : bandPath(placed)
    const text = bandText(placed, diagram, words)
    return xmlElement('path', { d: path, fill: colours.get(band.group) ?? OTHER, 'fill-opacity': '0.55' }, [
      textElement('title', text),
    ])
  })
  const legend = legendOf(colours, words, layout, bottom + 18)
  const height = bottom + 18 + legend.height
  return svgElement({
    ...{ width: layout.width, height, title: words.title, description: words.description },
    patterns: patternsOf(['open']),
    parts: [
      linesText([words.title], { x: 24, y: 22, size: 15 }),
      xmlElement('g', {}, bands),
      xmlElement(
        'g',
        {},
        layout.nodes.flatMap((node) => nodeShapes(node, layout, words)),
      ),
      xmlElement(
        'g',
        {},
        layout.nodes.map((node) => nodeLabel(node)),
      ),
      xmlElement('g', {}, legend.parts),
    ],
  })
}

/** Colour of every group: the groups of most value first, beyond the colours there are one grey. */
function coloursOf({ bands }: SankeyDiagram): ReadonlyMap<string, string> {
  const sums = new Map<string, number>()
  for (const { group, value } of bands) sums.set(group, (sums.get(group) ?? 0) + value)
  const groups = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([group]) => group)
  const coloured = groups.filter((group) => group !== 'other')
  return new Map([
    ...coloured.map((group, i) => [group, COLOURS[i] ?? OTHER] as const),
    ...(groups.includes('other') ? [['other', OTHER] as const] : []),
  ])
}

function bandText({ band }: PlacedBand, { nodes }: SankeyDiagram, words: SankeyWords): string {
  const name = (id: string) => nodes.find((node) => node.id === id)!.label
  const what = band.label === '' ? '' : `${band.label}, `
  return `${name(band.from)} → ${name(band.to)}: ${what}${words.value(band.value)}`
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
  if (!isInner || Math.abs(open) <= OPEN * Math.max(entering, leaving)) return [bar]
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
function nodeLabel({ column, x, y, width, height, label }: PlacedNode): string {
  const isFirst = column === 0
  const first = y + height / 2 + 4 - ((label.length - 1) * LINE) / 2
  return rimmedText(label, { x: isFirst ? x - ASIDE : x + width + ASIDE, y: first, anchor: isFirst ? 'end' : 'start' })
}

function legendOf(colours: ReadonlyMap<string, string>, words: SankeyWords, { width }: SankeyLayout, top: number) {
  const parts: string[] = []
  let [x, y] = [24, top]
  for (const [group, colour] of colours) {
    const name = words.group(group)
    const length = 32 + CELL * widthOf(name)
    if (x + length > width - 24) {
      x = 24
      y += 20
    }
    parts.push(
      xmlElement('rect', { x: px(x), y: px(y), width: '14', height: '10', fill: colour, 'fill-opacity': '0.7' }),
      textElement('text', name, { x: px(x + 19), y: px(y + 9), fill: '#111111' }),
    )
    x += length
  }
  return { parts, height: colours.size === 0 ? 0 : y - top + 26 }
}
