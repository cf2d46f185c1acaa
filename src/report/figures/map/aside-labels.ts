import { xmlElement } from '../../graph-xml.js'
import { wrap } from '../../wrap.js'
import { CELL, LINE, rimmedText } from '../svg/label.js'
import { px } from '../svg/page.js'

/** A place on the drawing, in pixels, and the sites that stand there. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly sites: readonly { readonly id: string; readonly label: string }[]
}

interface Name {
  readonly dot: Dot
  readonly lines: readonly string[]
  /** Middle of the name. */
  y: number
}

/**
 * Names of dots in two columns beside a map, those of its left half on the left, joined to their dots by thin lines; in the
 * order of the dots from north to south, pushed apart so that none stands over another.
 */
export function asideLabels(
  dots: readonly Dot[],
  width: number,
  { margin, room, top }: { readonly margin: number; readonly room: number; readonly top: number },
): { readonly leaders: readonly string[]; readonly texts: readonly string[]; readonly bottom: number } {
  const sorted = [...dots].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = Math.ceil(sorted.length / 2)
  const sides = [
    { names: column(sorted.slice(0, half), room, top), edge: margin + room, anchor: 'end' as const, off: -5 },
    { names: column(sorted.slice(half), room, top), edge: width - margin - room, anchor: 'start' as const, off: 5 },
  ]
  const all = sides.flatMap(({ names, ...side }) => names.map((name) => ({ ...name, ...side })))
  return {
    leaders: all.map(({ dot, y, edge }) =>
      xmlElement('line', {
        x1: px(dot.x),
        y1: px(dot.y),
        x2: px(edge),
        y2: px(y),
        stroke: '#888888',
        'stroke-width': '0.8',
      }),
    ),
    texts: all.map(({ lines, y, edge, anchor, off }) =>
      rimmedText(lines, { x: edge + off, y: y + 4 - ((lines.length - 1) * LINE) / 2, anchor }),
    ),
    bottom: Math.max(...all.map(({ y, lines }) => y + (lines.length * LINE) / 2)),
  }
}

const GAP = 5

/** Names of one side as near to the heights of their dots as they can stand, none above the top. */
function column(dots: readonly Dot[], room: number, top: number): readonly Name[] {
  const cells = Math.floor((room - 5) / CELL)
  const names = [...dots]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map(
      (dot): Name => ({ dot, y: dot.y, lines: dot.sites.flatMap(({ label }) => wrap(label, cells, '').split('\n')) }),
    )
  pushDown(names, top)
  // Where many crowd, all of them move up by half of what the last was pushed down.
  const last = names.at(-1)
  let limit = last ? (last.y + last.dot.y) / 2 : 0
  for (let i = names.length - 1; i >= 0; i--) {
    names[i]!.y = Math.min(names[i]!.y, limit)
    if (i > 0) limit = names[i]!.y - apart(names[i - 1]!, names[i]!)
  }
  pushDown(names, top)
  return names
}

const heightOf = ({ lines }: Name): number => lines.length * LINE

const apart = (a: Name, b: Name): number => (heightOf(a) + heightOf(b)) / 2 + GAP

function pushDown(names: readonly Name[], top: number): void {
  for (const [i, name] of names.entries())
    name.y = Math.max(name.y, i === 0 ? top + heightOf(name) / 2 : names[i - 1]!.y + apart(names[i - 1]!, name))
}
