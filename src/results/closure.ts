import { BALANCE_TOLERANCE, SOLVER_TOLERANCE } from '../base/index.js'
import { type CompiledProgram, rowKinds } from '../lp/index.js'
import { balanceTime, contentsOf, type ModelGraph, timeId, timesBy } from '../model/index.js'
import { claimCheck, relationCheck } from './claims.js'
import { type FlowAmount, forEachFlow, levelBefore, stockLevels } from './flows.js'
import { throughputAt } from './throughput.js'
import type { ClosureCheck, ClosureResult, ComponentBalance } from './result.js'

/**
 * Closure of a solution, recomputed from recipes, links and stocks, apart from the program's matrix:
 *
 * - balance: at every node, commodity and time Σ in − Σ out = 0, within what the solver is allowed;
 * - agreement: that sum equals the program's own row, within 1e-9 of the row's gross flow: a wrong coefficient in the
 *   program shows here, or in the balance, or both;
 * - stock: level = level before · (1 − decay) + put − take, of one of its cycles where it has several;
 * - system: for mass and every substance, entering − leaving − stored + made by recipes = 0 over the whole system;
 * - recipe: every claim of a recipe that runs, from its coefficients and the compositions, within its tolerance;
 * - relation: what ties the flows left to the choice, each relative to what it adds up.
 */
export function closeBalances(program: CompiledProgram, x: Float64Array): ClosureResult {
  const { nodes, components } = addUp(program, x)
  const checks = [
    balanceCheck(program, nodes),
    agreementCheck(program, x, nodes),
    stockCheck(program, x),
    systemCheck(components),
    claimCheck(program, x),
    ...(program.graph.relations.length > 0 ? [relationCheck(program, x)] : []),
  ]
  const throughput = throughputAt(program, x)
  const nearest = checks.reduce((a, b) => (b.worst / b.allowed > a.worst / a.allowed ? b : a))
  return {
    ok: checks.every((check) => check.ok),
    worst: nearest.worst,
    where: nearest.where,
    checks,
    components: components.map(({ gross: _, ...balance }, i) => {
      const { through, closed } = throughput[i]!
      return { ...balance, through, closed }
    }),
  }
}

/** The closure of a run without answer: nothing to close, so nothing is claimed. */
export const noClosure: ClosureResult = { ok: false, worst: 0, where: '', checks: [], components: [] }

interface Sum {
  net: number
  gross: number
}

/** Net and gross amount at each node, commodity and time, by `keyOf`. */
type NodeSums = ReadonlyMap<number, Sum>

const keyOf = (graph: ModelGraph, node: number, commodity: number, time: number): number =>
  (node * graph.commodities.length + commodity) * graph.times.length + time

function placeOf(graph: ModelGraph, key: number): string {
  const time = key % graph.times.length
  const pair = (key - time) / graph.times.length
  const commodity = pair % graph.commodities.length
  const node = (pair - commodity) / graph.commodities.length
  return `${graph.nodes[node]!.id}/${graph.commodities[commodity]!.id}@${timeId(graph, time)}`
}

type SummedUp = Omit<ComponentBalance, 'through' | 'closed'>
type ComponentSum = { -readonly [K in keyof SummedUp]: SummedUp[K] } & { gross: number }

function addUp(program: CompiledProgram, x: Float64Array): { nodes: NodeSums; components: ComponentSum[] } {
  const { graph } = program
  const nodes = new Map<number, Sum>()
  const atNode = (flow: FlowAmount, node: number, signed: number): void => {
    if (node < 0) return
    const key = keyOf(graph, node, flow.commodity, balanceTime(graph, flow.commodity, flow.time))
    const sum = nodes.get(key) ?? { net: 0, gross: 0 }
    sum.net += signed
    sum.gross += Math.abs(signed)
    nodes.set(key, sum)
  }
  const components = ['mass', ...graph.substances.map((substance) => substance.id)].map(
    (component): ComponentSum => ({ component, entering: 0, leaving: 0, stored: 0, unaccounted: 0, gross: 0 }),
  )
  forEachFlow(program, x, (flow) => {
    atNode(flow, flow.fromNode, -flow.amount)
    atNode(flow, flow.toNode, flow.amount)
    contentsOf(graph, graph.commodities[flow.commodity]!, flow.time, flow.amount).forEach((content, i) => {
      if (content !== 0) addToComponent(components[i]!, flow, content)
    })
  })
  return { nodes, components }
}

function addToComponent(sum: ComponentSum, flow: FlowAmount, content: number): void {
  sum.gross += Math.abs(content)
  const kind = flow.kind
  switch (kind) {
    case 'output':
    case 'downgrade-to':
      sum.unaccounted += content
      return
    case 'input':
    case 'downgrade-from':
      sum.unaccounted -= content
      return
    case 'link':
      return
    case 'purchase':
    case 'extraction':
    case 'unmet':
      sum.entering += content
      return
    case 'sale':
    case 'release':
    case 'disposal':
    case 'delivery':
    case 'loss':
    case 'unplaced':
      sum.leaving += content
      return
    case 'put':
      sum.stored += content
      return
    case 'take':
      sum.stored -= content
      return
    case 'decay':
      sum.leaving += content
      sum.stored -= content
      return
    default:
      kind satisfies never
  }
}

/** Keeps the worst of a check while it is made. */
class Worst {
  worst = 0
  where = ''
  constructor(
    private readonly id: ClosureCheck['id'],
    private readonly allowed: number,
  ) {}

  /** Takes a difference relative to `size` into account; a difference of something that does not flow counts in full. */
  add(difference: number, size: number, where: () => string): void {
    const relative = difference === 0 ? 0 : Math.abs(difference) / size
    if (relative <= this.worst) return
    this.worst = Math.min(relative, Number.MAX_VALUE)
    this.where = where()
  }

  result(): ClosureCheck {
    const { id, worst, allowed, where } = this
    return { id, worst, allowed, where, ok: worst <= allowed }
  }
}

/** Part of a commodity's largest node added to every node's own flow, so that solver noise alone is no flow. */
const NOISE_FLOOR = 1e-6

function balanceCheck(program: CompiledProgram, sums: NodeSums): ClosureCheck {
  const { graph } = program
  const worst = new Worst('balance', SOLVER_TOLERANCE)
  const commodityOf = (key: number): number => Math.floor(key / graph.times.length) % graph.commodities.length
  const largest = new Float64Array(graph.commodities.length)
  for (const [key, { gross }] of sums) largest[commodityOf(key)] = Math.max(largest[commodityOf(key)]!, gross)
  for (const [key, { net, gross }] of sums)
    worst.add(net, gross + NOISE_FLOOR * largest[commodityOf(key)]!, () => placeOf(graph, key))
  return worst.result()
}

function agreementCheck(program: CompiledProgram, x: Float64Array, sums: NodeSums): ClosureCheck {
  const { graph, rows } = program
  const worst = new Worst('agreement', BALANCE_TOLERANCE)
  const activity = rowActivity(program, x)
  const seen = new Set<number>()
  for (let i = 0; i < rows.count; i++) {
    if (rowKinds[rows.kind[i]!] !== 'balance') continue
    const { node, commodity } = program.balances[rows.ref[i]!]!
    const key = keyOf(graph, node, commodity, rows.time[i]!)
    seen.add(key)
    const { net, gross } = sums.get(key) ?? { net: 0, gross: 0 }
    worst.add(activity.net[i]! - net, Math.max(gross, activity.gross[i]!), () => placeOf(graph, key))
  }
  for (const [key, { gross }] of sums) if (!seen.has(key)) worst.add(gross, gross, () => placeOf(graph, key))
  return worst.result()
}

/** A·x of every row and Σ|a·x|. */
function rowActivity(program: CompiledProgram, x: Float64Array) {
  const { start, index, value } = program.matrix
  const net = new Float64Array(program.rows.count)
  const gross = new Float64Array(program.rows.count)
  for (let j = 0; j < program.columns.count; j++) {
    if (x[j] === 0) continue
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const part = value[k]! * x[j]!
      net[index[k]!]! += part
      gross[index[k]!]! += Math.abs(part)
    }
  }
  return { net, gross }
}

function stockCheck(program: CompiledProgram, x: Float64Array): ClosureCheck {
  const { graph } = program
  const worst = new Worst('stock', SOLVER_TOLERANCE)
  if (graph.stocks.length === 0) return worst.result()
  const moved = graph.stocks.map(() => graph.times.map((): Sum => ({ net: 0, gross: 0 })))
  const index = new Map(graph.stocks.map((stock, i) => [stock.id, i]))
  forEachFlow(program, x, (flow) => {
    if (flow.kind !== 'put' && flow.kind !== 'take' && flow.kind !== 'decay') return
    const sum = moved[index.get(flow.by)!]![flow.time]!
    sum.net += flow.kind === 'put' ? flow.amount : -flow.amount
    sum.gross += Math.abs(flow.amount)
  })
  stockLevels(program, x).forEach((levels, i) => {
    const stock = graph.stocks[i]!
    for (const time of timesBy(graph, graph.commodities[stock.commodity]!.balance)) {
      const level = levels[time]!
      const opening = levelBefore(stock, levels, time)
      const { net, gross } = moved[i]![time]!
      const turns = stock.turns[time]!
      const size = Math.max(Math.abs(level), Math.abs(opening), gross / turns)
      worst.add(opening + net / turns - level, size, () => `${stock.id}@${timeId(graph, time)}`)
    }
  })
  return worst.result()
}

function systemCheck(components: readonly ComponentSum[]): ClosureCheck {
  const worst = new Worst('system', SOLVER_TOLERANCE)
  for (const { component, entering, leaving, stored, unaccounted, gross } of components)
    worst.add(entering - leaving - stored + unaccounted, gross, () => component)
  return worst.result()
}
