import type { SankeyBand, SankeyDiagram } from '../../figures/sankey/diagram.js'
import { foldSmall } from '../../figures/sankey/fold.js'

/** What a part of a band is in the difference of two diagrams. */
export type Status = 'kept' | 'added' | 'grown' | 'shrunk' | 'removed'

/** Relative difference below which two flows are the same. */
const SAME = 1e-9

/**
 * Two diagrams as one, each band cut into what both have of it and what the second has more or less, so that every area
 * stays in proportion. Nothing balances at the nodes any more: they are partial. Bands that are small in both are folded.
 */
export function differenceOf(
  before: SankeyDiagram,
  after: SankeyDiagram,
  share: number,
  label: (count: number) => string,
): SankeyDiagram {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, { ...node, isPartial: true }]))
  const both = together(before.bands, after.bands)
  const folded = foldSmall({ nodes: [...nodes.values()], bands: [...both.values()] }, share, label)
  const values = (side: SankeyDiagram) => foldedValues(side, folded)
  const [first, second] = [values(before), values(after)]
  const bands = folded.bands.flatMap((band) => partsOf(band, first.get(band.id) ?? 0, second.get(band.id) ?? 0))
  const named = new Set(bands.flatMap(({ from, to }) => [from, to]))
  return { nodes: [...nodes.values()].filter(({ id }) => named.has(id)), bands }
}

/** Every band of either side, with the larger of both values. */
function together(before: readonly SankeyBand[], after: readonly SankeyBand[]): ReadonlyMap<string, SankeyBand> {
  const found = new Map(before.map((band) => [band.id, band]))
  for (const band of after) {
    const known = found.get(band.id)
    if (known === undefined || band.value > known.value) found.set(band.id, band)
  }
  return found
}

/** Values of one side by the bands of the folded diagram. */
function foldedValues({ bands }: SankeyDiagram, folded: SankeyDiagram): ReadonlyMap<string, number> {
  const own = new Set(folded.bands.map(({ id }) => id))
  const sums = new Map<string, number>()
  for (const { id, from, to, value } of bands) {
    const key = own.has(id) ? id : `other:${from}:${to}`
    sums.set(key, (sums.get(key) ?? 0) + value)
  }
  return sums
}

function partsOf(band: SankeyBand, before: number, after: number): readonly SankeyBand[] {
  const part = (group: Status, value: number): SankeyBand => ({ ...band, id: `${band.id} ${group}`, group, value })
  if (before === 0) return [part('added', after)]
  if (after === 0) return [part('removed', before)]
  const common = part('kept', Math.min(before, after))
  const change = after - before
  if (Math.abs(change) <= SAME * Math.max(before, after)) return [common]
  return [common, part(change > 0 ? 'grown' : 'shrunk', Math.abs(change))]
}
