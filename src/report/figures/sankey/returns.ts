import type { PlacedBand, SankeyLayout } from './layout.js'

/** The way of a band that leads back: out to the right, down, left below everything, up, and in from the left. */
export interface ReturnWay {
  /** Distance of its inner edge from the giver's right side and from the taker's left side. */
  readonly out: number
  readonly in: number
  /** Upper edge of its lane below the diagram. */
  readonly lane: number
}

const CLEAR = 6

/**
 * Ways of all returns and the lower edge of the lowest. In the gap beside a column the band that leaves lowest turns first,
 * so that none of one column crosses another; lanes are stacked, those of short ways on top and
 * among these the ones that leave lowest.
 */
export function returnWays({ bands, columns, bottom }: SankeyLayout): {
  readonly ways: ReadonlyMap<string, ReturnWay>
  readonly bottom: number
} {
  const returns = bands.filter(({ isReturn }) => isReturn)
  const tracks = (side: 'from' | 'to'): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (let column = 0; column < columns.count; column++) {
      let reach = CLEAR
      for (const { band, thickness } of lowestFirst(returns, side, columns.of, column)) {
        found.set(band.id, reach)
        reach += thickness + CLEAR
      }
    }
    return found
  }
  const [out, into] = [tracks('from'), tracks('to')]
  const span = ({ band }: PlacedBand) => columns.of.get(band.from)! - columns.of.get(band.to)!
  let lane = bottom + 2 * CLEAR
  const ways = new Map<string, ReturnWay>()
  const leaves = ({ passages }: PlacedBand) => passages[0]!.y
  for (const placed of [...returns].sort((a, b) => span(a) - span(b) || leaves(b) - leaves(a))) {
    const { id } = placed.band
    ways.set(id, { out: out.get(id)!, in: into.get(id)!, lane })
    lane += placed.thickness + CLEAR
  }
  return { ways, bottom: returns.length > 0 ? lane : bottom }
}

function lowestFirst(
  returns: readonly PlacedBand[],
  side: 'from' | 'to',
  of: ReadonlyMap<string, number>,
  column: number,
): readonly PlacedBand[] {
  const edge = ({ passages }: PlacedBand) => (side === 'from' ? passages[0]! : passages.at(-1)!).y
  return returns.filter(({ band }) => of.get(band[side]) === column).sort((a, b) => edge(b) - edge(a))
}
