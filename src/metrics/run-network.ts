import { BALANCE_TOLERANCE, compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import type { FlowAmount, SolvedRun } from '../results/index.js'
import { periodOf, type RunSelection } from './exchanges.js'
import { payments } from './money-flows.js'
import { type FlowNetwork, flowNetwork } from './network.js'
import { atPlace, type Means, passing, type PlaceFlow } from './place-flow.js'
import { type Grouping, type Place, placesOf } from './places.js'
import { processFlows } from './process-network.js'
import type { Quantity } from './quantity.js'
import { solvedFlows } from './solved-flows.js'

/** A run seen as a network of one quantity. */
export interface RunNetwork {
  readonly quantity: Quantity
  readonly network: FlowNetwork
  /** The nodes of the network, in its order: places that give or take the quantity. */
  readonly places: readonly Place[]
  /** Places that do neither. */
  readonly idle: readonly Place[]
  /** What passes between sites of one and the same place, in the network's unit: it cancels and is left out. */
  readonly internal: number
  /**
   * Per node: part of its imports that recipes make there, and part of its respiration that they use up. Of a conserved
   * quantity this is what they leave unaccounted for; of money, value added and what is paid neither through links nor
   * to markets.
   */
  readonly made: Float64Array
  readonly used: Float64Array
  /** The flows of the network by commodity (for money: what is paid for), in order of giver, taker and commodity. */
  readonly edges: readonly Edge[]
  /** What crosses the boundary, by place, way, means and commodity, in that order. */
  readonly crossings: readonly Crossing[]
}

/** Part of what a place takes from outside or gives to it, in the network's unit. */
export interface Crossing {
  readonly place: string
  readonly way: 'in' | 'out'
  readonly by: Means
  /** '' where it is no commodity: what recipes make or use up. */
  readonly commodity: string
  readonly label: Place['label']
  readonly value: number
}

/** Part of a flow between two places that one commodity makes up, in the network's unit. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly label: Place['label']
  readonly value: number
}

/** Relative imbalance allowed at a place of a run: ten times what is allowed to the solver. */
const STEADY_WITHIN = 1e-6

/**
 * The network of a solved run over all its periods (or one): nodes are sites or enterprises. Outside lie markets, nature,
 * disposal routes, stocks, final demands and remainders: purchases, extraction, what is taken from stock and what is not
 * met are imports; sales, deliveries and what is put into stock are exports; emissions, disposal, losses and what has no
 * place are respiration. What recipes make or use up of the quantity counts as imports or respiration too.
 * Nodes may be processes too, see `processFlows`; these pay one another nothing.
 * @returns undefined for a run without answer, and for money between processes.
 */
export function networkOfRun(run: SolvedRun, quantity: Quantity, selection: NetworkSelection): RunNetwork | undefined {
  if (run.solution.x.length === 0 || (selection.by === 'process' && quantity.kind === 'money')) return undefined
  const { all, flows } = placeFlows(run, quantity, selection)
  const sums = (kind: PlaceFlow['kind']): Float64Array => {
    const values = new Float64Array(all.length)
    for (const flow of flows) if (flow.kind === kind) values[flow.place]! += flow.value
    return values
  }
  const [imports, exports, respiration] = [sums('imports'), sums('exports'), sums('respiration')]
  const [made, used] = [sums('made'), sums('used')]
  const edges = edgesOf(run.compiled.graph, all, flows)
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const isActive = (i: number): boolean =>
    joined.has(all[i]!.id) || imports[i]! + exports[i]! + respiration[i]! + made[i]! + used[i]! > 0
  const active = [...all.keys()].filter(isActive)
  const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0)
  return {
    quantity,
    network: flowNetwork({
      unit: quantity.unit,
      nodes: active.map((i) => all[i]!.id),
      flows: edges,
      boundary: active.map((i) => ({
        node: all[i]!.id,
        imports: imports[i]! + made[i]!,
        exports: exports[i]!,
        respiration: respiration[i]! + used[i]!,
      })),
      steadyWithin: STEADY_WITHIN,
      unaccounted: quantity.conserved ? total(made) + total(used) : 0,
    }),
    places: active.map((i) => all[i]!),
    idle: all.filter((_, i) => !isActive(i)),
    internal: flows.reduce(
      (sum, { kind, place, to, value }) => (kind === 'flow' && place === to ? sum + value : sum),
      0,
    ),
    made: Float64Array.from(active, (i) => made[i]!),
    used: Float64Array.from(active, (i) => used[i]!),
    edges,
    crossings: crossingsOf(run.compiled.graph, all, flows),
  }
}

/** What is read from a run as a network. */
export interface NetworkSelection extends Omit<RunSelection, 'by'> {
  readonly by: Grouping
}

function placeFlows(
  run: SolvedRun,
  quantity: Quantity,
  { by, ...selection }: NetworkSelection,
): { readonly all: readonly Place[]; readonly flows: readonly PlaceFlow[] } {
  const period = periodOf(run.compiled.graph, selection)
  if (by === 'process') return processFlows(run, quantity, period)
  const { all, of } = placesOf(run.compiled.graph, by)
  return { all, flows: quantity.kind === 'money' ? payments(run, of, period) : amounts(run, quantity, of, period) }
}

function crossingsOf(
  { commodities }: ModelGraph,
  all: readonly Place[],
  flows: readonly PlaceFlow[],
): readonly Crossing[] {
  const sums = new Map<string, Crossing & { value: number }>()
  for (const { kind, place, value, commodity, by } of flows) {
    if (kind === 'flow') continue
    const way = kind === 'imports' || kind === 'made' ? 'in' : 'out'
    const { id, label } = commodities[commodity] ?? nothing
    const key = `${place} ${way} ${by} ${id}`
    const sum = sums.get(key) ?? { place: all[place]!.id, way, by, commodity: id, label, value: 0 }
    sum.value += value
    sums.set(key, sum)
  }
  return [...sums.values()].sort(
    (a, b) =>
      compareIds(a.place, b.place) ||
      compareIds(a.way, b.way) ||
      compareIds(a.by, b.by) ||
      compareIds(a.commodity, b.commodity),
  )
}

const nothing = { id: '', label: { en: '', zh: '' } }

function edgesOf({ commodities }: ModelGraph, all: readonly Place[], flows: readonly PlaceFlow[]): readonly Edge[] {
  const sums = new Map<string, Edge & { value: number }>()
  for (const { kind, place, to, value, commodity } of flows) {
    if (kind !== 'flow' || place === to) continue
    const { id, label } = commodities[commodity]!
    const key = `${place} ${to} ${id}`
    const edge = sums.get(key) ?? { from: all[place]!.id, to: all[to]!.id, commodity: id, label, value: 0 }
    edge.value += value
    sums.set(key, edge)
  }
  return [...sums.values()].sort(
    (a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to) || compareIds(a.commodity, b.commodity),
  )
}

/** Flows of a quantity that is carried by commodities. */
function amounts(
  run: SolvedRun,
  quantity: Quantity,
  of: (node: number) => number,
  period: number | undefined,
): readonly PlaceFlow[] {
  const { commodities } = run.compiled.graph
  const conversions = new Map<string, Conversion>()
  const found: PlaceFlow[] = []
  for (const flow of solvedFlows(run, period)) {
    const value = flow.amount * quantity.of(flow.commodity, flow.time)
    if (value === 0) continue
    // What is followed in a carried commodity is told as that commodity.
    const commodity = commodities[flow.commodity]!.part?.of ?? flow.commodity
    if (converts(flow.kind)) convert(conversions, flow, value, of)
    else found.push(...placeFlow({ ...flow, commodity }, value, of))
  }
  return [...found, ...[...conversions.values()].flatMap(netConversion)]
}

type Converting = 'input' | 'output' | 'downgrade-from' | 'downgrade-to'

/** What flows across the boundary are at their place. A stock lies outside: what decays there does not pass again. */
const ways: Readonly<
  Record<Exclude<FlowAmount['kind'], Converting | 'link'>, 'imports' | 'exports' | 'respiration' | undefined>
> = {
  ...{ purchase: 'imports', extraction: 'imports', take: 'imports', unmet: 'imports' },
  ...{ sale: 'exports', delivery: 'exports', put: 'exports' },
  ...{ release: 'respiration', disposal: 'respiration', loss: 'respiration', unplaced: 'respiration' },
  decay: undefined,
}

function placeFlow(flow: FlowAmount, value: number, of: (node: number) => number): readonly PlaceFlow[] {
  const [from, to] = [of(flow.fromNode), of(flow.toNode)]
  const kind = flow.kind as Exclude<FlowAmount['kind'], Converting>
  if (kind === 'link') return passing({ from, to }, value, flow.commodity, kind)
  const way = ways[kind]
  return way ? atPlace(way, way === 'imports' ? to : from, value, flow.commodity, kind) : []
}

/** Kinds that turn one commodity into another: recipes, and levels that serve the next below. */
const converts = (kind: FlowAmount['kind']): boolean =>
  kind === 'input' || kind === 'output' || kind === 'downgrade-from' || kind === 'downgrade-to'

/** What one recipe (or downgrade) gives and takes of the quantity at one place. */
interface Conversion {
  readonly place: number
  given: number
  taken: number
}

/** What converts: a recipe of a unit in a time, whose flows left to the choice have columns of their own; or a downgrade. */
const converterOf = ({ column, kind, from, to, by, time }: FlowAmount): string => {
  if (kind === 'downgrade-from' || kind === 'downgrade-to') return String(column)
  return `${kind === 'input' ? to : from} ${by} ${time}`
}

function convert(
  conversions: Map<string, Conversion>,
  flow: FlowAmount,
  value: number,
  of: (node: number) => number,
): void {
  const { kind, fromNode, toNode } = flow
  const converter = converterOf(flow)
  const conversion = conversions.get(converter) ?? { place: of(Math.max(fromNode, toNode)), given: 0, taken: 0 }
  if (kind === 'output' || kind === 'downgrade-to') conversion.given += value
  else conversion.taken += value
  conversions.set(converter, conversion)
}

/** What a recipe makes or uses up, net; a difference within rounding is none. */
function netConversion({ place, given, taken }: Conversion): readonly PlaceFlow[] {
  const net = given - taken
  if (place < 0 || Math.abs(net) <= BALANCE_TOLERANCE * Math.max(given, taken)) return []
  return [{ kind: net > 0 ? 'made' : 'used', place, to: -1, value: Math.abs(net), commodity: -1, by: 'recipe' }]
}
