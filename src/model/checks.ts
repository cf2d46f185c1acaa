import { type Diagnostic, fault } from '../base/index.js'
import type { Presence } from './expand/presence.js'
import type { ModelGraph } from './graph.js'

const WIDE = 1e9

/** Errors and lints about a model that can be built: value from nothing, free trade, orphans, dead ends, wide ranges. */
export function checkModel(graph: ModelGraph, presence: Presence): Diagnostic[] {
  const found = [
    ...freeValue(graph),
    ...freeTrade(graph),
    ...orphans(graph),
    ...deadEnds(graph, presence),
    ...wideRanges(graph),
  ]
  return found.filter(
    (diagnostic) => diagnostic.severity === 'error' || !graph.spec.allowedLints.includes(diagnostic.code),
  )
}

function* freeValue(graph: ModelGraph): Generator<Diagnostic> {
  const priced = new Set(
    graph.offers
      .filter((offer) => offer.side === 'buys' && offer.steps.some((step) => step.price?.by.some((price) => price > 0)))
      .map((offer) => offer.commodity),
  )
  for (const recipe of graph.recipes)
    if (recipe.inputs.length === 0 && recipe.outputs.some((flow) => priced.has(flow.commodity)))
      yield fault('MODEL_FREE_VALUE', recipe.origin, { length: 1, args: { recipe: recipe.id } })
}

function* freeTrade(graph: ModelGraph): Generator<Diagnostic> {
  const sales = new Map<string, { price: number; offer: number }>()
  for (const trade of graph.trades) {
    const offer = graph.offers[trade.offer]!
    if (trade.side !== 'sale' || offer.limit || offer.siteLimit || offer.demandMax || offer.steps[trade.step]!.size)
      continue
    sales.set(`${trade.node} ${trade.commodity}`, { price: trade.price?.by[0] ?? 0, offer: trade.offer })
  }
  const told = new Set<number>()
  for (const trade of graph.trades) {
    const offer = graph.offers[trade.offer]!
    const sale = sales.get(`${trade.node} ${trade.commodity}`)
    if (
      trade.side !== 'purchase' ||
      !sale ||
      told.has(trade.commodity) ||
      offer.limit ||
      offer.siteLimit ||
      offer.steps[trade.step]!.size
    )
      continue
    const buy = trade.price?.by[0] ?? 0
    if (sale.price <= buy) continue
    told.add(trade.commodity)
    const args = { commodity: graph.commodities[trade.commodity]!.id, buy, sell: sale.price }
    yield fault('MODEL_FREE_TRADE', offer.origin, {
      length: 1,
      args,
      related: [{ at: graph.offers[sale.offer]!.origin.at, note: 'also-here' }],
    })
  }
}

function allows(graph: ModelGraph, commodity: number, code: string): boolean {
  return graph.spec.commodities[commodity]!.allow.some((word) => word.id === code)
}

function* orphans(graph: ModelGraph): Generator<Diagnostic> {
  const seen = new Set<number>()
  for (const recipe of graph.recipes) for (const flow of [...recipe.inputs, ...recipe.outputs]) seen.add(flow.commodity)
  for (const holder of [
    graph.offers,
    graph.links,
    graph.stocks,
    graph.siteDemands,
    graph.extractions,
    graph.routeLimits,
  ])
    for (const { commodity } of holder as readonly { commodity: number }[]) seen.add(commodity)
  for (const link of graph.links) for (const commodity of link.emits.keys()) seen.add(commodity)
  for (const [i, commodity] of graph.commodities.entries())
    if (!seen.has(i) && !allows(graph, i, 'MODEL_ORPHAN'))
      yield fault('MODEL_ORPHAN', commodity.origin, { length: 1, args: { commodity: commodity.id } })
}

function* deadEnds(graph: ModelGraph, presence: Presence): Generator<Diagnostic> {
  const outlets = new Set<string>()
  const sources = new Set<string>()
  const key = (node: number, commodity: number) => `${node} ${commodity}`
  for (const trade of graph.trades) (trade.side === 'sale' ? outlets : sources).add(key(trade.node, trade.commodity))
  for (const holder of [graph.disposals, graph.releases])
    for (const { node, commodity } of holder) outlets.add(key(node, commodity))
  for (const { node, commodity } of graph.extractions) sources.add(key(node, commodity))
  for (const { node, commodity } of graph.stocks) {
    outlets.add(key(node, commodity))
    sources.add(key(node, commodity))
  }
  for (const link of graph.links) {
    outlets.add(key(link.from, link.commodity))
    sources.add(key(link.to, link.commodity))
  }
  const told = new Set<string>()
  for (const activity of graph.activities) {
    const recipe = graph.recipes[activity.recipe]!
    const site = graph.nodes[activity.node]!.id
    const tell = (code: 'MODEL_NO_TAKER' | 'MODEL_NO_SOURCE', commodity: number) => {
      const mark = `${code} ${key(activity.node, commodity)}`
      if (told.has(mark) || allows(graph, commodity, code)) return undefined
      told.add(mark)
      return fault(code, recipe.origin, { length: 1, args: { commodity: graph.commodities[commodity]!.id, site } })
    }
    for (const { commodity } of recipe.outputs)
      if (!outlets.has(key(activity.node, commodity)) && !presence.uses(activity.node, commodity)) {
        const told = tell('MODEL_NO_TAKER', commodity)
        if (told) yield told
      }
    for (const { commodity } of recipe.inputs)
      if (!sources.has(key(activity.node, commodity)) && !presence.makes(activity.node, commodity)) {
        const told = tell('MODEL_NO_SOURCE', commodity)
        if (told) yield told
      }
  }
}

function* wideRanges(graph: ModelGraph): Generator<Diagnostic> {
  for (const recipe of graph.recipes) {
    const sizes = [...recipe.inputs, ...recipe.outputs]
      .map((flow) => Math.abs(flow.amount.by[0]!))
      .filter((size) => size > 0)
    if (sizes.length > 0 && Math.max(...sizes) > WIDE * Math.min(...sizes))
      yield fault('MODEL_WIDE_RANGE', recipe.origin, { length: 1, args: { recipe: recipe.id } })
  }
}
