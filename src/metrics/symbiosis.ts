import type { SolvedRun } from '../results/index.js'
import { exchangesOf, periodOf, type RunSelection } from './exchanges.js'
import { known, mapMetric, type Metric, unknown } from './metric.js'
import { flowNetwork, type FlowNetwork } from './network.js'
import { placesOf } from './places.js'
import { tonnesOf } from './quantity.js'
import { solvedFlows } from './solved-flows.js'

/** How far the places of a run live on each other's by-products; see `byProductsOf` for what counts as one. */
export interface Symbiosis {
  /**
   * Eco-connectance C_E = L_e / [S(S − 1)/2] with S the places at work and L_e the pairs of them with a by-product passing
   * between them in either direction, in [0, 1]. Needs S ≥ 2.
   * Source: Tiejun Dai, Resources, Conservation and Recycling 54 (2010) 442–448; counted by pairs so that 1 is the most.
   */
  readonly ecoConnectance: Metric
  /** By-product links ÷ [N(N − 1)]: ordered pairs of places at work with a by-product passing, in [0, 1]. Needs N ≥ 2. */
  readonly density: Metric
  /**
   * Σ by-products exchanged ÷ (Σ exchanged + Σ brought in), all in t, in [0, 1]: the mass fraction of all inputs that comes
   * from another place's by-products. Brought in: bought, through market links, from nature and from declared sources.
   */
  readonly intensity: Metric
  /** 1 − intensity: the mass fraction of inputs that does not, in [0, 1]. Defined for this project. */
  readonly linearityOfInput: Metric
}

/** Symbiosis of a solved run. */
export function measureSymbiosis(run: SolvedRun, selection: RunSelection): Symbiosis {
  const exchanges = exchangesOf(run, selection)
  const byProducts = exchanges.filter(({ isByProduct }) => isByProduct)
  const working = placesAtWork(run, selection).size
  const ordered = new Set(byProducts.map(({ from, to }) => `${from} ${to}`)).size
  const pairs = new Set(byProducts.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`))).size
  const withTwo = (value: () => number): Metric =>
    working < 2 ? unknown({ code: 'too-few-nodes', least: 2 }) : known(value())
  const exchanged = exchanges.reduce((sum, { mass }) => sum + mass, 0)
  const inputs = exchanged + broughtIn(run, selection)
  const intensity: Metric =
    inputs === 0 ? unknown({ code: 'no-flow' }) : known(byProducts.reduce((sum, { mass }) => sum + mass, 0) / inputs)
  return {
    ecoConnectance: withTwo(() => pairs / ((working * (working - 1)) / 2)),
    density: withTwo(() => ordered / (working * (working - 1))),
    intensity,
    linearityOfInput: mapMetric(intensity, (value) => 1 - value),
  }
}

/**
 * All exchanges of a run as a network of links, each of value 1 however many materials it carries: for its structure
 * only. Its nodes are the places at work.
 */
export function exchangeNetwork(run: SolvedRun, selection: RunSelection): FlowNetwork {
  const pairs = new Map(exchangesOf(run, selection).map(({ from, to }) => [`${from} ${to}`, { from, to, value: 1 }]))
  const { all } = placesOf(run.compiled.graph, selection.by)
  const nodes = [...placesAtWork(run, selection)].map((place) => all[place]!.id)
  return flowNetwork({ unit: '1', nodes, flows: pairs.values() })
}

/** Indexes of the places through which anything flows. */
function placesAtWork(run: SolvedRun, selection: RunSelection): ReadonlySet<number> {
  const { graph } = run.compiled
  const places = placesOf(graph, selection.by)
  const flows = solvedFlows(run, periodOf(graph, selection))
  return new Set(
    flows.flatMap(({ fromNode, toNode }) => [places.of(fromNode), places.of(toNode)]).filter((place) => place >= 0),
  )
}

/** Tonnes that places take from markets, nature and declared sources. */
function broughtIn(run: SolvedRun, selection: RunSelection): number {
  const { graph } = run.compiled
  const places = placesOf(graph, selection.by)
  return solvedFlows(run, periodOf(graph, selection))
    .filter(({ kind, fromNode, toNode }) => {
      if (places.of(toNode) < 0) return false
      return kind === 'purchase' || kind === 'extraction' || (kind === 'link' && places.of(fromNode) < 0)
    })
    .reduce((sum, { amount, commodity, time }) => sum + amount * tonnesOf(graph, commodity, time), 0)
}
