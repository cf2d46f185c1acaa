import { px } from '../svg/page.js'
import type { PlacedBand } from './layout.js'
import type { ReturnWay } from './returns.js'

/** Outline of a band: of equal vertical height all along, so that its area is its length across times its flow. */
export function bandPath({ passages, thickness }: PlacedBand): string {
  const upper: string[] = []
  const lower: string[] = []
  for (let i = 1; i < passages.length; i++) {
    const [a, b] = [passages[i - 1]!, passages[i]!]
    const middle = (a.x1 + b.x0) / 2
    if (i > 1) upper.push(`L${px(a.x1)} ${px(a.y)}`)
    upper.push(`C${px(middle)} ${px(a.y)} ${px(middle)} ${px(b.y)} ${px(b.x0)} ${px(b.y)}`)
    if (i > 1) lower.unshift(`L${px(a.x0)} ${px(a.y + thickness)}`)
    lower.unshift(
      `C${px(middle)} ${px(b.y + thickness)} ${px(middle)} ${px(a.y + thickness)} ${px(a.x1)} ${px(a.y + thickness)}`,
    )
  }
  const [first, last] = [passages[0]!, passages.at(-1)!]
  return [`M${px(first.x1)} ${px(first.y)}`, ...upper, `L${px(last.x0)} ${px(last.y + thickness)}`, ...lower, 'Z'].join(
    '',
  )
}

const INNER = 4

/** Outline of a band that leads back, with round corners; its height is that of its flow on all straight parts. */
export function returnPath({ passages, thickness: t }: PlacedBand, way: ReturnWay): string {
  const [out, into] = [passages[0]!, passages.at(-1)!]
  const outer = INNER + t
  const [right, left] = [out.x1 + way.out, into.x0 - way.in]
  const [inTop, inLane] = [out.y + t + INNER, way.lane - INNER]
  const upTop = into.y + t + INNER
  const arc = (radius: number, sweep: 0 | 1, x: number, y: number) =>
    `A${px(radius)} ${px(radius)} 0 0 ${sweep} ${px(x)} ${px(y)}`
  return [
    `M${px(out.x1)} ${px(out.y)}`,
    `L${px(right)} ${px(out.y)}`,
    arc(outer, 1, right + outer, inTop),
    `L${px(right + outer)} ${px(inLane)}`,
    arc(outer, 1, right, way.lane + t),
    `L${px(left)} ${px(way.lane + t)}`,
    arc(outer, 1, left - outer, inLane),
    `L${px(left - outer)} ${px(upTop)}`,
    arc(outer, 1, left, into.y),
    `L${px(into.x0)} ${px(into.y)}`,
    `L${px(into.x0)} ${px(into.y + t)}`,
    `L${px(left)} ${px(into.y + t)}`,
    arc(INNER, 0, left - INNER, upTop),
    `L${px(left - INNER)} ${px(inLane)}`,
    arc(INNER, 0, left, way.lane),
    `L${px(right)} ${px(way.lane)}`,
    arc(INNER, 0, right + INNER, inLane),
    `L${px(right + INNER)} ${px(inTop)}`,
    arc(INNER, 0, right, out.y + t),
    `L${px(out.x1)} ${px(out.y + t)}`,
    'Z',
  ].join('')
}
