import { widthOf } from '../../cells.js'
import { textElement, xmlElement } from '../../graph-xml.js'
import { wrap } from '../../wrap.js'
import { CELL, LINE, linesText, rimmedText } from '../svg/label.js'
import { type Page, px } from '../svg/page.js'
import { asideLabels, type Dot } from './aside-labels.js'
import { type Place, projectionOf } from './projection.js'

/** A site on the map. */
export interface MapSite extends Place {
  readonly id: string
  readonly label: string
}

/** What one site gives another, > 0. */
export interface MapLink {
  readonly from: string
  readonly to: string
  readonly value: number
}

export interface BeltMap {
  readonly title: string
  readonly description: string
  readonly sites: readonly MapSite[]
  readonly links: readonly MapLink[]
  readonly value: (value: number) => string
  readonly north: string
  /** Whether names stand below, by number, and not beside the map. */
  readonly narrow: boolean
}

const MARGIN = 16
/** Room for names on either side. */
const ASIDE = 168
const MOST_HEIGHT = 560
/** Pixels of the widest band. */
const WIDEST = 22
/** Pixels within which places are one dot. */
const ONE_DOT = 3

/** Sites where they are, north up, with what they give one another as bands as wide as their flows. */
export function mapPage({ title, description, sites, links, value, north, narrow }: BeltMap): Page {
  const width = narrow ? 400 : 760
  const heading = wrap(title, Math.floor((width - 2 * MARGIN) / (CELL * 1.25)), '').split('\n')
  const top = MARGIN + 20 * heading.length + 40
  const inset = narrow ? MARGIN + 40 : ASIDE + 50
  const { at, pixelsPerKm, height } = projectionOf(sites, { x0: inset, x1: width - inset, top, most: MOST_HEIGHT })
  const dots = dotsOf(sites, at)
  const dotOf = new Map(dots.flatMap((dot) => dot.sites.map(({ id }) => [id, dot] as const)))
  const perPixel = Math.max(...links.map((link) => link.value)) / WIDEST
  const bands = [...links]
    .sort((a, b) => b.value - a.value)
    // What sites of one dot give one another has no way on the map.
    .filter(({ from, to }) => dotOf.get(from) !== dotOf.get(to))
    .map(({ from, to, value: flow }) => bandPart(dotOf.get(from)!, dotOf.get(to)!, flow / perPixel))
  const names = narrow
    ? numbered(dots, top + height + 96, width)
    : asideLabels(dots, width, { margin: MARGIN, room: ASIDE, top: top - 30 })
  const bottom = Math.max(top + height + 40, narrow ? 0 : names.bottom + 10)
  return {
    ...{ width, height: (narrow ? names.bottom : bottom + 44) + 8, title, description, patterns: [] },
    parts: [
      ...heading.map((line, i) => linesText([line], { x: MARGIN, y: MARGIN + 10 + 20 * i, size: 15 })),
      ...bands,
      ...names.leaders,
      ...dots.map(({ x, y }) =>
        xmlElement('circle', { cx: px(x), cy: px(y), r: '4.5', fill: '#111111', stroke: '#ffffff' }),
      ),
      ...names.texts,
      ...scaleBar(pixelsPerKm, { x: MARGIN, y: bottom + 24 }),
      ...sampleBand(perPixel, value, { x: width / 2, y: bottom + 24 }),
      ...northArrow(north, { x: width - MARGIN - 14, y: MARGIN + 20 * heading.length + 6 }),
    ],
  }
}

function dotsOf(sites: readonly MapSite[], at: (place: Place) => { x: number; y: number }): readonly Dot[] {
  const dots: (Dot & { sites: MapSite[] })[] = []
  for (const site of sites) {
    const { x, y } = at(site)
    const known = dots.find((dot) => Math.hypot(dot.x - x, dot.y - y) <= ONE_DOT)
    if (known) known.sites.push(site)
    else dots.push({ x, y, sites: [site] })
  }
  return dots.sort((a, b) => a.y - b.y || a.x - b.x)
}

/** How far a band bends to its right, as a share of its length: what flows back keeps to the other side. */
const BEND = 0.16

/** A band between two dots, of even width, with a head at its taker. */
function bandPart(from: Dot, to: Dot, thickness: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  const middle = { x: (from.x + to.x) / 2 - dy * BEND, y: (from.y + to.y) / 2 + dx * BEND }
  // The head points along the end of the curve, and stops at the dot.
  const way = Math.hypot(to.x - middle.x, to.y - middle.y)
  const [ux, uy] = [(to.x - middle.x) / way, (to.y - middle.y) / way]
  const head = Math.min(length / 3, 5 + thickness * 0.8)
  const tip = { x: to.x - 5 * ux, y: to.y - 5 * uy }
  const neck = { x: tip.x - head * ux, y: tip.y - head * uy }
  const half = thickness / 2 + 3
  const point = (x: number, y: number) => `${px(x)} ${px(y)}`
  const d = `M${point(from.x, from.y)}Q${point(middle.x, middle.y)} ${point(neck.x, neck.y)}`
  const corners = [
    point(tip.x, tip.y),
    point(neck.x - half * uy, neck.y + half * ux),
    point(neck.x + half * uy, neck.y - half * ux),
  ]
  return xmlElement('g', { 'fill-opacity': '0.6', 'stroke-opacity': '0.6' }, [
    xmlElement('path', { d, fill: 'none', stroke: '#0072B2', 'stroke-width': px(thickness) }),
    xmlElement('path', { d: `M${corners.join('L')}Z`, fill: '#0072B2' }),
  ])
}

/** Dots by number, with the names of the numbers below. */
function numbered(dots: readonly Dot[], top: number, width: number) {
  const texts: string[] = []
  let y = top
  for (const [i, dot] of dots.entries()) {
    texts.push(rimmedText([String(i + 1)], { x: dot.x + 8, y: dot.y - 6 }))
    const names = dot.sites.map(({ label }) => label).join(' / ')
    const lines = wrap(names, Math.floor((width - 2 * MARGIN - 28) / CELL), '').split('\n')
    texts.push(
      linesText([String(i + 1)], { x: MARGIN + 20, y, anchor: 'end' }),
      linesText(lines, { x: MARGIN + 28, y }),
    )
    y += lines.length * LINE + 4
  }
  return { leaders: [], texts, bottom: y }
}

const lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

function scaleBar(pixelsPerKm: number, { x, y }: { readonly x: number; readonly y: number }): readonly string[] {
  const km = lengths.filter((length) => length * pixelsPerKm <= 150).at(-1) ?? lengths[0]!
  const d = `M${px(x)} ${px(y - 4)}L${px(x)} ${px(y + 4)}M${px(x)} ${px(y)}L${px(x + km * pixelsPerKm)} ${px(y)}M${px(x + km * pixelsPerKm)} ${px(y - 4)}L${px(x + km * pixelsPerKm)} ${px(y + 4)}`
  return [
    xmlElement('path', { d, fill: 'none', stroke: '#111111', 'stroke-width': '1.5' }),
    textElement('text', `${km} km`, { x: px(x), y: px(y + 18), fill: '#111111' }),
  ]
}

/** A band half as wide as the widest, and the flow it stands for. */
function sampleBand(
  perPixel: number,
  value: BeltMap['value'],
  { x, y }: { readonly x: number; readonly y: number },
): readonly string[] {
  const flow = Number(((perPixel * WIDEST) / 2).toPrecision(1))
  const height = flow / perPixel
  const box = { x: px(x), y: px(y - height / 2), width: '40', height: px(height) }
  return [
    xmlElement('rect', { ...box, fill: '#0072B2', 'fill-opacity': '0.6' }),
    linesText([`= ${value(flow)}`], { x: x + 48, y: y + 4 }),
  ]
}

const northArrow = (north: string, { x, y }: { readonly x: number; readonly y: number }): readonly string[] => [
  xmlElement('path', {
    d: `M${px(x)} ${px(y)}L${px(x + 6)} ${px(y + 18)}L${px(x)} ${px(y + 13)}L${px(x - 6)} ${px(y + 18)}Z`,
    fill: '#111111',
  }),
  linesText([north], { x: x - 12 - CELL * widthOf(north), y: y + 14 }),
]
