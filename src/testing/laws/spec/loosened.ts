import type { Amount, ScenarioSpec } from '../../../scenario/index.js'
import { times } from './amounts.js'
import { isNamed } from './formulas.js'

/** One limit of a model, and the specification with twice as much of it allowed. */
export interface Loosening {
  readonly where: string
  readonly spec: ScenarioSpec
}

/** Capacities of units and links, limits of markets, routes and supplies, each twice as large; what also counts elsewhere is left out. */
export function* loosenings(spec: ScenarioSpec): Iterable<Loosening> {
  for (const unit of spec.units)
    if (unit.capacity && !unit.running && !isNamed(spec, unit.id))
      yield {
        where: `capacity of ${unit.id}`,
        spec: {
          ...spec,
          units: spec.units.map((one) => (one === unit ? { ...one, capacity: twice(one.capacity) } : one)),
        },
      }
  for (const link of spec.links)
    if (link.capacity)
      yield {
        where: `capacity of ${link.id}`,
        spec: {
          ...spec,
          links: spec.links.map((one) => (one === link ? { ...one, capacity: twice(one.capacity) } : one)),
        },
      }
  for (const market of spec.markets)
    for (const side of ['sells', 'buys'] as const)
      for (const [commodity, offer] of market[side])
        if (offer.limit) {
          const offers = new Map([...market[side], [commodity, { ...offer, limit: twice(offer.limit) }]])
          const markets = spec.markets.map((one) => (one === market ? { ...one, [side]: offers } : one))
          yield { where: `limit of ${commodity} at ${market.id}`, spec: { ...spec, markets } }
        }
  for (const site of spec.sites)
    for (const [commodity, supply] of site.supplies)
      if (supply.range.max && supply.range.max !== supply.range.min) {
        const range = { ...supply.range, max: twice(supply.range.max) }
        const supplies = new Map([...site.supplies, [commodity, { ...supply, range }]])
        const sites = spec.sites.map((one) => (one === site ? { ...one, supplies } : one))
        yield { where: `supply of ${commodity} at ${site.id}`, spec: { ...spec, sites } }
      }
}

const twice = <T extends Amount | undefined>(amount: T): T => times(amount, 2)
