import { bad, type Diagnostic, good, type Outcome, moneyDimension } from '../base/index.js'
import type { ScenarioSpec } from '../scenario/index.js'
import { withFollowers } from './carried/followers.js'
import { withGivenLinks } from './carried/given-links.js'
import { mixesOf, splitAt, splitsOf } from './carried/mixes.js'
import { checkModel, freeValue } from './checks.js'
import { claimsMadeOtherwise } from './claims.js'
import { investmentsOf } from './expand/investments.js'
import { linkArc, type LinkContext } from './expand/links.js'
import { choicesOf, nodesOf, unitsOf } from './expand/places.js'
import { productsOf } from './expand/products.js'
import { replacementsOf } from './expand/replacements.js'
import { policyAmount } from './expand/policies.js'
import { Presence } from './expand/presence.js'
import {
  disposalsOf,
  freelyTaken,
  releasesOf,
  siteDemandsOf,
  suppliesOf,
  type TradeContext,
  tradesOf,
} from './expand/trade.js'
import { discountingOf } from './discounting.js'
import { Tariffs } from './expand/tariffs.js'
import { stocksOf } from './expand/stocks.js'
import { Goods } from './goods.js'
import { downgradesOf } from './ladders/downgrades.js'
import { Ladders } from './ladders/ladders.js'
import type { ModelGraph, Period } from './graph.js'
import { slicedInVain } from './slicing.js'
import { slicesOf, timesOf } from './time.js'
import { Scope } from './scope.js'
import { Evaluator } from './values.js'

/** The model of a specification: figures evaluated, recipes closed, everything expanded to nodes and arcs; or all faults. */
export function buildModel(spec: ScenarioSpec): Outcome<ModelGraph> {
  const { graph, diagnostics } = expandModel(spec)
  const failed = diagnostics.some((fault) => fault.severity === 'error')
  return failed ? bad(diagnostics) : good(graph, diagnostics)
}

/** The model as far as it can be built, with every fault and lint; what a fault touches is left out of the graph. */
export function expandModel(spec: ScenarioSpec): {
  readonly graph: ModelGraph
  readonly diagnostics: readonly Diagnostic[]
} {
  const faults: Diagnostic[] = []
  const periods = periodsOf(spec)
  const slices = slicesOf(spec.slices)
  const { steps, times } = timesOf(periods, slices)
  const evaluator = new Evaluator(periods, slices, steps, times, faults)
  const scope = new Scope(spec.parameters)
  const goods = new Goods(spec, scope, evaluator)
  const closed = goods.closeAll()
  const ladders = new Ladders(spec, goods.commodities(), closed, evaluator)
  const recipes = ladders.split()
  const { commodities } = ladders
  const commodityIndex = new Map(commodities.map((commodity, i) => [commodity.id, i]))
  const { nodes, enterprises, nodeIndex } = nodesOf(spec)
  const discounting = discountingOf(spec.discounting, periods, scope, evaluator)
  const money = moneyDimension(spec.money.currency)
  const { units, activities } = unitsOf(spec, recipes, commodities, nodeIndex, { scope, evaluator, money, discounting })
  const known = { spec, nodes, nodeIndex, commodities, commodityIndex, scope, evaluator }
  const tariffs = new Tariffs(spec, commodities, commodityIndex, scope, evaluator)
  const context: LinkContext & TradeContext = { ...known, ladders, tariffs }
  const links = spec.links.flatMap((link) => (ladders.carries(link.commodity) ? (linkArc(link, context) ?? []) : []))
  const stocks = stocksOf(context)
  const siteDemands = siteDemandsOf(context)
  const presence = new Presence(commodities.length)
  presence.addActivities(activities, recipes)
  for (const link of links) presence.addLink(link.from, link.to, link.commodity)
  for (const stock of stocks) presence.addStock(stock.node, stock.commodity)
  for (const demand of siteDemands) presence.addDemand(demand.node, demand.commodity)
  const supplies = suppliesOf(context)
  for (const { node, commodity } of supplies) presence.addSource(node, commodity)
  for (const [n, { kind }] of nodes.entries())
    if (kind === 'site') for (const { levels } of ladders.ladders()) presence.addLadder(n, levels)
  const trading = tradesOf(context, presence)
  const extractions = [...freelyTaken(context, presence), ...supplies]
  const { routes, routeLimits, ...disposing } = disposalsOf(context, presence)
  const moving = { links, siteDemands, releases: releasesOf(context, presence), ...trading, ...disposing }
  const isSplit = (node: number, commodity: number) =>
    splitAt(spec, nodes[node]!.id, commodities[commodity]!.id) !== undefined
  const given = withGivenLinks({ ...moving, commodities, extractions, activities, recipes, isSplit })
  const movers = withFollowers(
    { ...moving, links: given },
    commodities,
    spec.substances.map(({ id }) => id),
  )
  const mixes = mixesOf({ ...context, ...movers, units, activities, recipes, routes })
  const parameters = new Map(
    [...spec.parameters.keys()].flatMap((id) => {
      const value = scope.value(id, evaluator)
      return value && value !== 'cycle' ? [[id, value] as const] : []
    }),
  )
  const policyAmounts = spec.policies.map((policy) => policyAmount(policy, scope, evaluator))
  const graph: ModelGraph = {
    spec,
    figures: evaluator.figures,
    periods,
    slices,
    steps,
    times,
    substances: spec.substances.map(({ id, label }) => ({ id, label })),
    commodities,
    recipes,
    enterprises,
    nodes,
    units,
    activities,
    ...choicesOf(activities, recipes),
    ...movers,
    extractions,
    routes,
    routeLimits,
    stocks,
    mixes,
    splits: splitsOf(mixes),
    ladders: ladders.ladders(),
    downgrades: downgradesOf(ladders.ladders(), { nodes, extractions, ...movers }, presence),
    investments: investmentsOf(spec, scope, evaluator),
    products: productsOf(context),
    replacements: replacementsOf(context),
    policyAmounts,
    parameters,
    discounting,
    lints: [],
  }
  faults.push(...slicedInVain(graph))
  const told = faults.filter(({ severity, code }) => severity === 'error' || !spec.allowedLints.includes(code))
  const whole = told.every(({ severity }) => severity !== 'error')
  const checks = whole ? [...checkModel(graph, presence), ...claimsMadeOtherwise(graph)] : [...freeValue(graph)]
  return { graph: { ...graph, lints: checks }, diagnostics: unique([...told, ...checks]) }
}

/** The same fault met again in another period or mode is said once. */
function unique(faults: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return faults.filter((fault) => {
    const key = `${fault.code} ${fault.at.file}:${fault.at.line}:${fault.at.col} ${JSON.stringify(fault.args)}`
    return !seen.has(key) && seen.add(key)
  })
}

function periodsOf(spec: ScenarioSpec): Period[] {
  return spec.periods.map(({ id, label, length }) => ({
    id,
    label,
    length: length.given.kind === 'measure' ? length.given.measure.value : 1,
  }))
}
