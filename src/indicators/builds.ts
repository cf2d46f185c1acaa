import { builtRate, type CompiledProgram } from '../lp/index.js'
import { type Build, type Value, wholePeriod } from '../model/index.js'
import type { CostKind } from '../scenario/index.js'
import { columnsOf } from './entries.js'
import { type Term, Terms } from './terms.js'

interface Built {
  readonly column: number
  readonly unit: number
  readonly node: number
  readonly build: Build
  /** Period and time it is built in. */
  readonly period: number
  readonly time: number
  /** Rate added by one unit of the column. */
  readonly rate: number
}

/** Every column of building. */
function* builtColumns(program: CompiledProgram): Generator<Built> {
  const { units, times } = program.graph
  for (const { column, ref, time } of columnsOf(program, 'build')) {
    const { build, node } = units[ref]!
    const { period } = times[time]!
    yield { column, unit: ref, node, build: build!, period, time, rate: builtRate(build!, time) }
  }
}

/** Steps in which what was built in a period is in service. */
const stepsInService = ({ graph }: CompiledProgram, { build, period }: Built): number[] => {
  const { from, until } = build.lives[period]!
  return [...graph.steps.keys()].filter((t) => graph.steps[t]!.period >= from && graph.steps[t]!.period < until)
}

/** Capacity that building adds to a unit in each time. */
export function builtCapacity(program: CompiledProgram, unit: number): Terms {
  const terms = [...builtColumns(program)]
    .filter((built) => built.unit === unit)
    .flatMap((built) =>
      stepsInService(program, built).map((time) => ({
        column: built.column,
        coefficient: built.rate * built.build.available[time]!,
        node: built.node,
        figures: built.build.step?.figures ?? [],
        price: -1,
        time,
      })),
    )
  return Terms.of(terms)
}

/** A cost of building: what it is booked as, and its term but for the figures. */
export interface BuildCost {
  readonly kind: CostKind | 'investment'
  readonly value: Value
  readonly term: Omit<Term, 'figures' | 'price'>
}

/** Investment less what it is worth at the end, and the fixed cost of what is in service, per unit of each column. */
export function* buildCosts(program: CompiledProgram): Generator<BuildCost> {
  const { graph } = program
  const last = wholePeriod(graph, graph.periods.length - 1)
  for (const built of builtColumns(program)) {
    const { column, node, build, period, time, rate } = built
    const { cost, fixedCost } = build
    if (cost) {
      const coefficient = cost.by[time]! * rate
      const worth = -coefficient * build.lives[period]!.residual
      yield { kind: 'investment', value: cost, term: { column, node, coefficient, due: 'start' } }
      yield { kind: 'investment', value: cost, term: { column, node, coefficient: worth, time: last, due: 'end' } }
    }
    for (const [kind, value] of fixedCost)
      for (const t of stepsInService(program, built)) {
        const coefficient = value.by[t]! * graph.steps[t]!.length * rate
        yield { kind, value, term: { column, node, coefficient, time: t } }
      }
  }
}
