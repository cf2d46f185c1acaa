import { type Diagnostic, fault, type Origin } from '../base/index.js'
import type { Presence } from './expand/presence.js'
import { commoditiesOn } from './choice.js'
import { freeTrade } from './free-trade.js'
import { makesFromNothing } from './free-value.js'
import type { ModelGraph } from './graph.js'

const WIDE = 1e9

/** Errors and lints about a model that can be built: value from nothing, free trade, orphans, dead ends, wide ranges. */
export function checkModel(graph: ModelGraph, presence: Presence): Diagnostic[] {
  const found = [
    ...freeValue(graph),
    ...freeTrade(graph),
    ...orphans(graph),
    ...deadEnds(graph, presence),
    ...uselessLinks(graph, presence),
    ...wideRanges(graph),
    ...idleParameters(graph),
  ]
  return found.filter(
    (diagnostic) => diagnostic.severity === 'error' || !graph.spec.allowedLints.includes(diagnostic.code),
  )
}

/** Number of a commodity at a node. */
const keyIn =
  ({ commodities }: ModelGraph) =>
  (node: number, commodity: number): number =>
    node * commodities.length + commodity

/** Links to a place where nothing uses, sells, stores, sends on or disposes of the commodity: they can carry nothing. */
function* uselessLinks(graph: ModelGraph, presence: Presence): Generator<Diagnostic> {
  const key = keyIn(graph)
  const outlets = new Set<number>()
  for (const trade of graph.trades) if (trade.side === 'sale') outlets.add(key(trade.node, trade.commodity))
  for (const holder of [graph.disposals, graph.releases, graph.stocks])
    for (const { node, commodity } of holder) outlets.add(key(node, commodity))
  for (const { node, from } of graph.downgrades) outlets.add(key(node, from))
  for (const { to, commodity, origin } of graph.links)
    if (
      !graph.commodities[commodity]!.part &&
      !presence.uses(to, commodity) &&
      !presence.leaves(to, commodity) &&
      !outlets.has(key(to, commodity)) &&
      !allows(graph, commodity, 'MODEL_NO_USE')
    )
      yield fault('MODEL_NO_USE', origin, {
        length: 1,
        args: { commodity: graph.commodities[commodity]!.id, place: graph.nodes[to]!.id },
      })
}

/** Parameters of a process that no formula of any of its recipes asks for: a flow may have been lost, or misspelt. */
function* idleParameters({ recipes }: ModelGraph): Generator<Diagnostic> {
  const all = recipes.flatMap(({ process, parameters }) => parameters.map((one) => ({ process, ...one })))
  const asked = new Set(all.flatMap(({ path, isAsked }) => (isAsked ? [path] : [])))
  const told = new Set<string>()
  for (const { process, id, path, origin } of all)
    if (!asked.has(path) && !told.has(path)) {
      told.add(path)
      yield fault('MODEL_IDLE_PARAMETER', origin, { args: { process, name: id } })
    }
}

/** What the belt can be paid for or must deliver: sold at a price above zero, or demanded. */
function valued(graph: ModelGraph): ReadonlySet<number> {
  const sold = graph.offers.filter(
    ({ side, steps, demandMin }) =>
      side === 'buys' && (demandMin || steps.some(({ price }) => price?.by.some((value) => value > 0))),
  )
  return new Set([...sold, ...graph.siteDemands].map(({ commodity }) => commodity))
}

/** Recipes that give off something of value and, each commodity taken net, take in nothing. */
export function* freeValue(graph: ModelGraph): Generator<Diagnostic> {
  const values = valued(graph)
  for (const recipe of graph.recipes)
    if (graph.times.some((_, t) => makesFromNothing(recipe, values, t)))
      yield fault('MODEL_FREE_VALUE', recipe.origin, { args: { recipe: recipe.id } })
}

function allows(graph: ModelGraph, commodity: number, code: string): boolean {
  const base = graph.commodities[commodity]!.part?.of ?? commodity
  const allowed = graph.spec.commodities[base] ?? graph.spec.commodities[baseOf(graph, base)]!
  return allowed.allow.some((word) => word.id === code)
}

/** The commodity of the files a rung of a temperature ladder belongs to. */
const baseOf = ({ ladders }: ModelGraph, rung: number): number =>
  ladders.find(({ levels, heat }) => heat && levels.includes(rung))!.heat!.commodity

function* orphans(graph: ModelGraph): Generator<Diagnostic> {
  const seen = new Set<number>()
  for (const recipe of graph.recipes)
    for (const side of ['in', 'out'] as const) for (const commodity of commoditiesOn(recipe, side)) seen.add(commodity)
  for (const holder of [
    graph.offers,
    graph.links,
    graph.stocks,
    graph.siteDemands,
    graph.extractions,
    graph.routeLimits,
  ])
    for (const { commodity } of holder as readonly { commodity: number }[]) seen.add(commodity)
  for (const { heat, levels } of graph.ladders) if (heat && levels.length > 0) seen.add(heat.commodity)
  const emitted = new Set(
    [...graph.spec.transportModes, ...graph.spec.routes.flatMap((route) => [...route.accepts.values()])].flatMap(
      ({ emits }) => [...emits.keys()],
    ),
  )
  for (const [i, commodity] of graph.commodities.entries())
    if (
      !seen.has(i) &&
      i < graph.spec.commodities.length &&
      !emitted.has(commodity.id) &&
      !allows(graph, i, 'MODEL_ORPHAN')
    )
      yield fault('MODEL_ORPHAN', commodity.origin, { args: { commodity: commodity.id } })
}

/** Outputs nothing takes and needs nothing serves, at the flow or the demand. */
function deadEnds(graph: ModelGraph, presence: Presence): Diagnostic[] {
  const key = keyIn(graph)
  const outlets = new Set<number>()
  const sources = new Set<number>()
  for (const trade of graph.trades) (trade.side === 'sale' ? outlets : sources).add(key(trade.node, trade.commodity))
  for (const holder of [graph.disposals, graph.releases])
    for (const { node, commodity } of holder) outlets.add(key(node, commodity))
  for (const { node, commodity } of graph.extractions) sources.add(key(node, commodity))
  for (const { node, commodity } of graph.stocks) {
    outlets.add(key(node, commodity))
    sources.add(key(node, commodity))
  }
  for (const { node, from, to } of graph.downgrades) {
    outlets.add(key(node, from))
    sources.add(key(node, to))
  }
  for (const link of graph.links) {
    outlets.add(key(link.from, link.commodity))
    sources.add(key(link.to, link.commodity))
  }
  const told = new Set<string>()
  const found: Diagnostic[] = []
  const tell = (code: 'MODEL_NO_TAKER' | 'MODEL_NO_SOURCE', node: number, commodity: number, origin: Origin) => {
    const mark = `${code} ${key(node, commodity)}`
    if (told.has(mark) || graph.commodities[commodity]!.part || allows(graph, commodity, code)) return
    told.add(mark)
    const args = { commodity: graph.commodities[commodity]!.id, site: graph.nodes[node]!.id }
    found.push(fault(code, origin, { args }))
  }
  const needed = (node: number, commodity: number, origin: Origin) => {
    if (!sources.has(key(node, commodity)) && !presence.makes(node, commodity))
      tell('MODEL_NO_SOURCE', node, commodity, origin)
  }
  for (const { node, recipe } of graph.activities) {
    const { inputs, outputs, free } = graph.recipes[recipe]!
    const given = (commodity: number, origin: Origin) => {
      if (!outlets.has(key(node, commodity)) && !presence.uses(node, commodity))
        tell('MODEL_NO_TAKER', node, commodity, origin)
    }
    for (const { commodity, amount } of outputs) given(commodity, amount.origin)
    for (const { commodity, amount } of inputs) needed(node, commodity, amount.origin)
    for (const { commodity, side, origin } of free)
      if (side === 'out') given(commodity, origin)
      else needed(node, commodity, origin)
  }
  for (const { node, commodity, origin } of graph.siteDemands) needed(node, commodity, origin)
  return found
}

function* wideRanges(graph: ModelGraph): Generator<Diagnostic> {
  for (const recipe of graph.recipes) {
    let [least, most] = [Number.POSITIVE_INFINITY, 0]
    for (const flows of [recipe.inputs, recipe.outputs])
      for (const { amount } of flows) {
        const size = Math.abs(amount.by[0]!)
        most = Math.max(most, size)
        if (size > 0) least = Math.min(least, size)
      }
    if (most > WIDE * least) yield fault('MODEL_WIDE_RANGE', recipe.origin, { args: { recipe: recipe.id } })
  }
}
