import { compareIds } from '../../../base/index.js'
import type { SankeyBand, SankeyDiagram } from './diagram.js'

/**
 * The diagram with the bands between two nodes that are below a share of the largest node folded into one of the group
 * 'other'. A single small band stays as it is. Nodes and sums are kept; bands come out in order of giver, taker and id.
 * `label` names so many folded bands.
 */
export function foldSmall(diagram: SankeyDiagram, share: number, label: (count: number) => string): SankeyDiagram {
  const sums = new Map<string, number>()
  for (const { from, to, value } of diagram.bands) {
    sums.set(`out ${from}`, (sums.get(`out ${from}`) ?? 0) + value)
    sums.set(`in ${to}`, (sums.get(`in ${to}`) ?? 0) + value)
  }
  const threshold = share * Math.max(0, ...sums.values())
  const pairs = new Map<string, SankeyBand[]>()
  for (const band of diagram.bands) {
    const key = JSON.stringify([band.from, band.to])
    pairs.set(key, [...(pairs.get(key) ?? []), band])
  }
  const bands = [...pairs.values()].flatMap((pair) => {
    const small = pair.filter(({ value }) => value < threshold)
    if (small.length < 2) return pair
    return [...pair.filter((band) => !small.includes(band)), together(small, label(small.length))]
  })
  return { nodes: diagram.nodes, bands: inOrder(bands) }
}

function together(bands: readonly SankeyBand[], label: string): SankeyBand {
  const { from, to } = bands[0]!
  const sum = (of: (band: SankeyBand) => number) => bands.reduce((total, band) => total + of(band), 0)
  const ranged = bands.some(({ low, high }) => low !== undefined || high !== undefined)
  return {
    ...{ id: `other:${from}:${to}`, from, to, label, group: 'other', value: sum(({ value }) => value) },
    ...(ranged ? { low: sum(({ low, value }) => low ?? value), high: sum(({ high, value }) => high ?? value) } : {}),
  }
}

/** Bands in order of giver, taker and id, so that no order of entry reaches the picture. */
export const inOrder = (bands: readonly SankeyBand[]): readonly SankeyBand[] =>
  [...bands].sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to) || compareIds(a.id, b.id))
