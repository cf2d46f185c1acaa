import type { CostKind, Amount, ScenarioSpec, UnitSpec } from '../../../scenario/index.js'
import { isShare, times, timesMap, timesRange } from './amounts.js'

/** A specification in which every amount, limit, capacity and fixed cost is `by` times as large; recipes and prices stay. */
export function scaled(spec: ScenarioSpec, by: number): ScenarioSpec {
  const all = <K, T>(map: ReadonlyMap<K, T>, change: (value: T) => T): ReadonlyMap<K, T> =>
    new Map([...map].map(([key, value]) => [key, change(value)]))
  return {
    ...spec,
    units: spec.units.map((unit) => scaledUnit(unit, by)),
    sites: spec.sites.map((site) => ({
      ...site,
      demands: all(site.demands, (demand) => ({ ...demand, range: timesRange(demand.range, by) })),
      supplies: all(site.supplies, (supply) => ({ ...supply, range: timesRange(supply.range, by) })),
    })),
    markets: spec.markets.map((market) => {
      const offers = (side: typeof market.sells) =>
        all(side, (offer) => ({
          ...offer,
          steps: offer.steps.map((step) => ({ ...step, upTo: times(step.upTo, by) })),
          limit: times(offer.limit, by),
          siteLimit: times(offer.siteLimit, by),
          demand: offer.demand && { ...offer.demand, range: timesRange(offer.demand.range, by) },
        }))
      return { ...market, sells: offers(market.sells), buys: offers(market.buys) }
    }),
    links: spec.links.map((link) => ({
      ...link,
      capacity: times(link.capacity, by),
      atLeast: times(link.atLeast, by),
    })),
    routes: spec.routes.map((route) => ({
      ...route,
      accepts: all(route.accepts, (accepted) => ({ ...accepted, limit: times(accepted.limit, by) })),
    })),
    stocks: spec.stocks.map((stock) => ({
      ...stock,
      opening: times(stock.opening, by),
      level: timesRange(stock.level, by),
      put: times(stock.put, by),
      take: times(stock.take, by),
      closing:
        stock.closing?.kind === 'fixed'
          ? { kind: 'fixed' as const, level: times(stock.closing.level, by) }
          : stock.closing,
    })),
    policies: spec.policies.map((policy) =>
      policy.kind === 'cap' || policy.kind === 'quota' ? { ...policy, amount: times(policy.amount, by) } : policy,
    ),
  }
}

/** A unit of `by` times the size. */
export function scaledUnit(unit: UnitSpec, by: number): UnitSpec {
  const costs = (map: ReadonlyMap<CostKind, Amount>) => timesMap(map, by)
  const { running, build } = unit
  return {
    ...unit,
    capacity: times(unit.capacity, by),
    production: timesRange(unit.production, by),
    fixedCost: costs(unit.fixedCost),
    ...(running
      ? {
          running: {
            ...running,
            load: loadOf(running.load, by),
            onCost: costs(running.onCost),
            startUp: costs(running.startUp),
          },
        }
      : {}),
    ...(build
      ? {
          build: {
            ...build,
            added: timesRange(build.added, by),
            inService: timesRange(build.inService, by),
            step: times(build.step, by),
          },
        }
      : {}),
  }
}

/** Bounds of a load: shares of the capacity stay, amounts do not. */
function loadOf({ min, max }: NonNullable<UnitSpec['running']>['load'], by: number) {
  const end = (amount: Amount | undefined) => (amount && !isShare(amount) ? times(amount, by) : amount)
  return { min: end(min), max: end(max) }
}
