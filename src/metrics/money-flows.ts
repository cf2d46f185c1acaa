import { BALANCE_TOLERANCE } from '../base/index.js'
import type { FlowAmount, SolvedRun } from '../results/index.js'
import { type Means, passing, type PlaceFlow } from './place-flow.js'
import { solvedFlows } from './solved-flows.js'

/**
 * Payments between the places of a run, undiscounted, at the prices of the model: what a taker pays a giver on a link
 * (the other way where the price is negative), purchases, sales, freight (paid by the taker), disposal fees and the cost
 * of extraction. What a place keeps of its receipts is 'used': value added, and what is paid neither through links nor
 * to markets (running and fixed costs, taxes); what it spends beyond its receipts is 'made'.
 */
export function payments(
  run: SolvedRun,
  of: (node: number) => number,
  period: number | undefined,
): readonly PlaceFlow[] {
  const found = solvedFlows(run, period).flatMap((flow) => payment(run, flow, of))
  return [...found, ...closing(found)]
}

/** Money from one place to another; from the other to the one where it is below 0. */
function pay(from: number, to: number, money: number, commodity: number, by: Means): readonly PlaceFlow[] {
  if (money === 0) return []
  return passing(money > 0 ? { from, to } : { from: to, to: from }, Math.abs(money), commodity, by)
}

const outside = -1

function payment(
  { compiled, solution }: SolvedRun,
  { kind, column, time, commodity, fromNode, toNode }: FlowAmount,
  of: (node: number) => number,
): readonly PlaceFlow[] {
  const { graph, columns } = compiled
  const amount = solution.x[column]!
  const ref = columns.ref[column]!
  const [from, to] = [of(fromNode), of(toNode)]
  switch (kind) {
    case 'link': {
      const { price, freight } = graph.links[ref]!
      const carriage = freight.reduce((sum, tariff) => sum + tariff.by[time]!, 0)
      return [
        ...pay(to, from, amount * (price?.by[time] ?? 0), commodity, kind),
        ...pay(to, outside, amount * carriage, commodity, 'freight'),
      ]
    }
    case 'purchase':
      return pay(to, outside, amount * (graph.trades[ref]!.price?.by[time] ?? 0), commodity, kind)
    case 'sale':
      return pay(outside, from, amount * (graph.trades[ref]!.price?.by[time] ?? 0), commodity, kind)
    case 'disposal':
      return pay(from, outside, amount * (graph.disposals[ref]!.fee?.by[time] ?? 0), commodity, kind)
    case 'extraction':
      return pay(to, outside, amount * (graph.extractions[ref]!.cost?.by[time] ?? 0), commodity, kind)
    case 'input':
    case 'output':
    case 'loss':
    case 'release':
    case 'delivery':
    case 'put':
    case 'take':
    case 'decay':
    case 'unplaced':
    case 'unmet':
    case 'downgrade-from':
    case 'downgrade-to':
      return []
    default:
      return kind satisfies never
  }
}

/** What each place keeps or adds, so that its payments close. */
function closing(found: readonly PlaceFlow[]): readonly PlaceFlow[] {
  const kept = new Map<number, { net: number; gross: number }>()
  const add = (place: number, money: number): void => {
    const sum = kept.get(place) ?? { net: 0, gross: 0 }
    sum.net += money
    sum.gross += Math.abs(money)
    kept.set(place, sum)
  }
  for (const { kind, place, to, value } of found) {
    add(place, kind === 'imports' ? value : -value)
    if (kind === 'flow') add(to, value)
  }
  return [...kept].flatMap(([place, { net, gross }]): readonly PlaceFlow[] => {
    if (Math.abs(net) <= BALANCE_TOLERANCE * gross) return []
    return [{ kind: net > 0 ? 'used' : 'made', place, to: -1, value: Math.abs(net), commodity: -1, by: 'recipe' }]
  })
}
