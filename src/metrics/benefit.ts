import { compareIds } from '../base/index.js'
import { balanceTime, type ModelGraph } from '../model/index.js'
import type { BenefitResult, FlowAmount, Impact, ImpactSum, ReplacedExchange, SolvedRun } from '../results/index.js'
import { combine, Impacts, measuresOf, timesAmount } from './impacts.js'
import { Origins } from './origins.js'
import { placesOf } from './places.js'
import { solvedFlows } from './solved-flows.js'

type Replacement = ModelGraph['replacements'][number]
type Parts = Record<(typeof kinds)[number], Impact>
const kinds = ['virgin', 'disposal', 'transport', 'processing'] as const
const signs = [1, 1, -1, -1] as const

interface Exchange {
  readonly origin: number
  readonly user: number
  readonly replacement: Replacement
  amount: number
  saved: number
  parts: Parts
}

/**
 * Benefit of by-products in place of other goods against the run without these exchanges and with the same final products:
 * for each q used at another site, q · (SR · virgin + disposal avoided − transport − processing), SR the ratio of contents
 * of the function both have. The by-product would else be disposed of where it was made, by the cheapest route there, and
 * the other good be bought at the least price and made as its `upstream` attributes say.
 *
 * One tonne is credited once: only uses by processes that do not merely handle it count, each replaces one good, what is
 * passed on is traced back to the site that made it, and credits of generator and user add up to the whole.
 * @returns undefined where the model declares no symbiosis, or the run has no answer.
 */
export function benefitOf(run: SolvedRun): BenefitResult | undefined {
  const { graph } = run.compiled
  const { symbiosis } = graph.spec
  if (!symbiosis || run.solution.x.length === 0) return undefined
  const measures = measuresOf(graph)
  const impacts = new Impacts(graph, measures)
  const flows = solvedFlows(run)
  const found = new Map<string, Exchange>()
  for (const replacement of graph.replacements) collect(graph, flows, replacement, impacts, found)
  const sizes = measures.map(({ size }) => size)
  const exchanges = [...found.values()]
    .map((exchange) => inWords(graph, exchange, sizes))
    .sort((a, b) => compareIds(a.commodity, b.commodity) || compareIds(a.from, b.from) || compareIds(a.to, b.to))
  const total = (of: (exchange: ReplacedExchange) => Impact): ImpactSum => sumOf(exchanges.map(of), sizes.length)
  return {
    toGenerator: symbiosis.toGenerator,
    measures: measures.map(({ id, label, unit }) => ({ id, label, unit })),
    exchanges,
    totals: {
      virgin: total(({ virgin }) => virgin),
      disposal: total(({ disposal }) => disposal),
      transport: total(({ transport }) => transport),
      processing: total(({ processing }) => processing),
      net: total(({ net }) => net),
    },
    credits: creditsOf(graph, exchanges, symbiosis.toGenerator, sizes.length),
  }
}

/** Uses of one by-product in place of one good, by time. */
function collect(
  graph: ModelGraph,
  flows: readonly FlowAmount[],
  replacement: Replacement,
  impacts: Impacts,
  found: Map<string, Exchange>,
): void {
  const own = flows.filter(({ commodity }) => commodity === replacement.commodity)
  const recipes = new Map(graph.recipes.map((recipe) => [recipe.id, recipe]))
  const isUse = ({ kind, by }: FlowAmount): boolean => {
    const recipe = kind === 'input' ? recipes.get(by) : undefined
    return !!recipe && !recipe.handling && (replacement.processes?.has(recipe.process) ?? true)
  }
  const at = ({ time }: FlowAmount) => balanceTime(graph, replacement.commodity, time)
  for (const time of new Set(own.map(at))) {
    const now = own.filter((flow) => at(flow) === time)
    const origins = new Origins(graph, now)
    for (const use of now.filter(isUse))
      for (const { node, share, way } of origins.of(use.fromNode)) {
        if (node < 0 || node === use.fromNode) continue
        const amount = use.amount * share
        const saved = amount * replacement.ratio.by[time]!
        const parts: Parts = {
          virgin: timesAmount(impacts.virgin(replacement.replaced, use.fromNode, time), saved),
          disposal: timesAmount(impacts.disposal(replacement.commodity, node, time), amount),
          transport: timesAmount(impacts.transport(way, time), amount),
          processing: timesAmount(impacts.processing(replacement, time), amount),
        }
        add(found, { origin: node, user: use.fromNode, replacement, amount, saved, parts })
      }
  }
}

function add(found: Map<string, Exchange>, exchange: Exchange): void {
  const { origin, user, replacement, amount, saved, parts } = exchange
  const key = `${replacement.commodity} ${replacement.replaced} ${origin} ${user}`
  const known = found.get(key)
  if (!known) {
    found.set(key, exchange)
    return
  }
  known.amount += amount
  known.saved += saved
  const both = (kind: keyof Parts) => combine([known.parts[kind], parts[kind]], [1, 1])
  known.parts = {
    virgin: both('virgin'),
    disposal: both('disposal'),
    transport: both('transport'),
    processing: both('processing'),
  }
}

function inWords({ commodities, nodes }: ModelGraph, exchange: Exchange, sizes: readonly number[]): ReplacedExchange {
  const { origin, user, replacement, parts } = exchange
  const [own, other] = [commodities[replacement.commodity]!, commodities[replacement.replaced]!]
  const [amount, saved] = [exchange.amount / own.unitSize, exchange.saved / other.unitSize]
  const sized = (impact: Impact): Impact => impact.map((value, m) => (value === null ? null : value / sizes[m]! || 0))
  return {
    ...{ from: nodes[origin]!.id, to: nodes[user]!.id },
    ...{ commodity: own.id, label: own.label, replaced: other.id, replacedLabel: other.label, by: replacement.by },
    ...{ amount, unit: own.unit, saved, savedUnit: other.unit, ratio: saved / amount },
    virgin: sized(parts.virgin),
    disposal: sized(parts.disposal),
    transport: sized(parts.transport),
    processing: sized(parts.processing),
    net: sized(
      combine(
        kinds.map((kind) => parts[kind]),
        signs,
      ),
    ),
  }
}

function sumOf(impacts: readonly Impact[], measures: number): ImpactSum {
  return Array.from({ length: measures }, (_, m) => {
    const values = impacts.flatMap((impact) => impact[m] ?? [])
    return { value: values.reduce((sum, value) => sum + value, 0), unknown: impacts.length - values.length }
  })
}

/** Net benefit by enterprise: a share to the generator's, the rest to the user's. */
function creditsOf(
  graph: ModelGraph,
  exchanges: readonly ReplacedExchange[],
  toGenerator: number,
  measures: number,
): BenefitResult['credits'] {
  const { all, of } = placesOf(graph, 'enterprise')
  const nodes = new Map(graph.nodes.map(({ id }, i) => [id, i]))
  const credited = exchanges.flatMap(({ from, to, net }) => [
    { place: of(nodes.get(from)!), net: timesAmount(net, toGenerator) },
    { place: of(nodes.get(to)!), net: timesAmount(net, 1 - toGenerator) },
  ])
  const places = [...new Set(credited.map(({ place }) => place))].sort((a, b) => a - b)
  return places.map((place) => {
    const own = credited.filter((part) => part.place === place).map(({ net }) => net)
    const { id, label } = all[place]!
    return { id, label, exchanges: own.length, net: sumOf(own, measures) }
  })
}
