import { canonicalUnit, type Dimension, ZERO_TOLERANCE } from '../base/index.js'
import { type CompiledProgram, rowKinds, type StagedProgram } from '../lp/index.js'
import { timeIds } from '../model/index.js'
import type { Solution } from '../solve/index.js'
import { plainZero } from './canonical.js'
import { kindOf } from './flows.js'
import type { IdleLink } from './result.js'

/**
 * Links that carry nothing, and why: per unit of the commodity what it is worth at the taker and at the giver, what the way
 * costs, and by how much at least it would have to become cheaper before the objective would use it:
 *
 *   missing = way + worth at the giver − (1 − loss) · worth at the taker        (the reduced cost of the link, ≥ 0)
 *
 * `dimension` is the objective's. No objective stage: nothing.
 */
export function readIdleLinks(
  program: CompiledProgram,
  staged: StagedProgram,
  solution: Solution,
  dimension: Dimension,
): IdleLink[] {
  const stage = staged.stages.find(({ role }) => role === 'objective')
  const solved = solution.stages.find(({ id }) => id === stage?.id)
  if (!stage || !solved) return []
  const { graph, columns } = program
  const costs = new Float64Array(columns.count)
  stage.form.columns.forEach((column, k) => {
    costs[column] = stage.form.coefficients[k]!
  })
  const sign = stage.sense === 'least' ? 1 : -1
  const worth = worthAt(program, solved.rowDuals)
  const money = canonicalUnit(dimension)
  const units = graph.commodities.map(({ unit }) => `${money}/${unit}`)
  const idle: IdleLink[] = []
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'link' || solution.x[j] !== 0) continue
    const link = graph.links[columns.ref[j]!]!
    const time = columns.time[j]!
    const commodity = graph.commodities[link.commodity]!
    // What a carried commodity would be worth depends on what it is made of, and nothing of it comes here.
    if (commodity.parts || commodity.part) continue
    const per = (value: number) => plainZero(value * commodity.unitSize)
    const [atTaker, atGiver] = [worth(link.to, link.commodity, time), worth(link.from, link.commodity, time)]
    const way = sign * costs[j]!
    const missing = way + atGiver - (1 - (link.loss?.by[time] ?? 0)) * atTaker
    const size = Math.abs(way) + Math.abs(atGiver) + Math.abs(atTaker)
    idle.push({
      link: link.id,
      label: link.label,
      ...timeIds(graph, time),
      commodity: commodity.id,
      from: graph.nodes[link.from]!.id,
      to: graph.nodes[link.to]!.id,
      shut: columns.upper[j] === 0,
      atTaker: per(atTaker),
      atGiver: per(atGiver),
      way: per(way),
      missing: Math.abs(missing) <= ZERO_TOLERANCE * size ? 0 : per(missing),
      unit: units[link.commodity]!,
    })
  }
  return idle
}

/** What one more unit, free at a node, improves the objective by; 0 where there is no balance. */
function worthAt({ graph, rows, balances }: CompiledProgram, duals: Float64Array) {
  const key = (node: number, commodity: number, time: number) =>
    (node * graph.commodities.length + commodity) * graph.times.length + time
  const found = new Map<number, number>()
  for (let i = 0; i < rows.count; i++) {
    if (rowKinds[rows.kind[i]!] !== 'balance') continue
    const { node, commodity } = balances[rows.ref[i]!]!
    found.set(key(node, commodity, rows.time[i]!), duals[i]!)
  }
  return (node: number, commodity: number, time: number): number => found.get(key(node, commodity, time)) ?? 0
}
