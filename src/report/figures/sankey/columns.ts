import { compareIds } from '../../../base/index.js'
import type { SankeyDiagram } from './diagram.js'

/** Where each node stands from left to right, and which bands lead back. */
export interface Columns {
  readonly count: number
  /** Column by node id. */
  readonly of: ReadonlyMap<string, number>
  /** Ids of the bands drawn as returns: they lead to the same column or to one further left. */
  readonly returns: ReadonlySet<string>
}

/**
 * Columns in which as little as possible flows back: nodes are put in a line by taking away, one after another, what only
 * gives or only takes, else what gives most over what it takes (Eades, Lin, Smyth, Information Processing Letters 47 (1993)
 * 319–323, weighted); bands that lead to no column further right are returns. A node stands behind all that feed it along the
 * line, what is fed by none just before what it feeds first.
 */
export function columnsOf({ nodes, bands }: SankeyDiagram): Columns {
  const order = lineOf({ nodes, bands })
  const forward = bands.filter(({ from, to }) => order.get(from)! < order.get(to)!)
  const line = [...order].sort(([, a], [, b]) => a - b).map(([id]) => id)
  const of = new Map<string, number>()
  for (const id of line) {
    const feeders = forward.filter(({ to }) => to === id).map(({ from }) => of.get(from)! + 1)
    of.set(id, Math.max(0, ...feeders))
  }
  for (const id of line.toReversed()) {
    const fed = forward.filter(({ from }) => from === id).map(({ to }) => of.get(to)! - 1)
    const isFed = forward.some(({ to }) => to === id)
    if (!isFed && fed.length > 0) of.set(id, Math.min(...fed))
  }
  const first = Math.min(...of.values())
  for (const [id, column] of of) of.set(id, column - first)
  const returns = bands.filter(({ from, to }) => of.get(from)! >= of.get(to)!)
  return { count: Math.max(0, ...of.values()) + 1, of, returns: new Set(returns.map(({ id }) => id)) }
}

/** Place of every node in the line. */
function lineOf({ nodes, bands }: SankeyDiagram): ReadonlyMap<string, number> {
  const left: string[] = []
  const right: string[] = []
  const waiting = new Map(nodes.map(({ id }) => [id, { gives: 0, takes: 0 }]))
  const count = (sign: 1 | -1, id?: string) => {
    for (const { from, to, value } of bands) {
      if (from === to || (id !== undefined && from !== id && to !== id)) continue
      const [giver, taker] = [waiting.get(from), waiting.get(to)]
      if (giver && taker) {
        giver.gives += sign * value
        taker.takes += sign * value
      }
    }
  }
  count(1)
  const degree = (id: string) => {
    const open = bands.filter(({ from, to }) => from !== to && waiting.has(from) && waiting.has(to))
    return { gives: open.some(({ from }) => from === id), takes: open.some(({ to }) => to === id) }
  }
  while (waiting.size > 0) {
    const ids = [...waiting.keys()].sort(compareIds)
    const sink = ids.find((id) => !degree(id).gives)
    const source = ids.find((id) => !degree(id).takes)
    const excess = (id: string) => waiting.get(id)!.gives - waiting.get(id)!.takes
    const chosen = sink ?? source ?? ids.reduce((best, id) => (excess(id) > excess(best) ? id : best))
    count(-1, chosen)
    waiting.delete(chosen)
    if (chosen === sink && chosen !== source) right.unshift(chosen)
    else left.push(chosen)
  }
  return new Map([...left, ...right].map((id, i) => [id, i]))
}
