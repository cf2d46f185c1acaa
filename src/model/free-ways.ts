import type { Origin } from '../base/index.js'
import type { ModelGraph, Value } from './graph.js'

/** A commodity at a node in a step of time, or what a stock holds at its end. */
export type Place = number

/** A way without limit from one place to another: what it costs per unit that sets out, and what share arrives. */
export interface Way {
  readonly from: Place
  readonly to: Place
  readonly cost: number
  readonly arriving: number
  readonly commodity: number
  /** Id and place of the link, ladder or stock. */
  readonly id: string
  readonly origin: Origin
}

/** Numbers of the places of a model; amounts of money at what they count at the start of the first period. */
export interface Places {
  readonly goods: (t: number, node: number, commodity: number) => Place
  readonly held: (t: number, stock: number) => Place
  /** What a unit of money paid in a step counts. */
  readonly worth: (t: number) => number
}

/** Numbers the places of a model. */
export function placesOf({ nodes, commodities, stocks, steps, discounting }: ModelGraph): Places {
  const goods = nodes.length * commodities.length
  const perStep = goods + stocks.length
  return {
    goods: (t, node, commodity) => t * perStep + node * commodities.length + commodity,
    held: (t, stock) => t * perStep + goods + stock,
    worth: (t) => discounting?.running[steps[t]!.period] ?? 1,
  }
}

/** A value in a step of time; 0 where there is none. */
export const valueAt = (value: Value | undefined, t: number): number => value?.by[t] ?? 0

/** Ways without limit in a step of time: links and ladders. */
export function waysAt(graph: ModelGraph, { goods, worth }: Places, t: number): readonly Way[] {
  const ways: Way[] = []
  for (const { id, origin, from, to, commodity, capacity, freight, loss } of graph.links) {
    const arriving = 1 - valueAt(loss, t)
    if (capacity || arriving <= 0) continue
    const cost = worth(t) * freight.reduce((sum, value) => sum + valueAt(value, t), 0)
    ways.push({ from: goods(t, from, commodity), to: goods(t, to, commodity), cost, arriving, commodity, id, origin })
  }
  for (const { node, from, to, ladder } of graph.downgrades) {
    const { id, origin } = graph.ladders[ladder]!
    const ends = { from: goods(t, node, from), to: goods(t, node, to) }
    ways.push({ ...ends, cost: 0, arriving: 1, commodity: from, id, origin })
  }
  return ways
}

/** Stocks without limit that run from step to step once. */
export const unlimitedStocks = ({ stocks, steps, times, commodities }: ModelGraph): readonly number[] =>
  [...stocks.keys()].filter((s) => {
    const { levelMax, putMax, takeMax, turns, commodity } = stocks[s]!
    const byStep = commodities[commodity]!.balance === 'slice' || steps.length === times.length
    return !levelMax && !putMax && !takeMax && byStep && turns.every((turn) => turn === 1)
  })

/** Ways into a stock, from step to step, and out again; what is held is paid for in the step at whose end it is. */
export function stockWays(graph: ModelGraph, { goods, held, worth }: Places, s: number): readonly Way[] {
  const { id, origin, node, commodity, before, decay, cost, takeCost } = graph.stocks[s]!
  const own = { commodity, id, origin }
  return graph.steps.flatMap((_, t): Way[] => {
    const [here, stored] = [goods(t, node, commodity), held(t, s)]
    const from = before[t]!
    const holding = from < 0 ? 0 : worth(from) * valueAt(cost, from) * graph.times[from]!.share
    return [
      { from: here, to: stored, cost: 0, arriving: 1, ...own },
      ...(from < 0
        ? []
        : [{ from: held(from, s), to: stored, cost: holding, arriving: 1 - valueAt(decay, t), ...own }]),
      { from: stored, to: here, cost: worth(t) * valueAt(takeCost, t), arriving: 1, ...own },
    ]
  })
}
