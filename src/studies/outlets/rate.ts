import { canonicalUnit, type Dimension, parseUnit, sameDimension } from '../../base/index.js'
import type { Commodity } from '../../model/index.js'
import { columnUnit, type DisplayUnit, plainZero, type SolvedRun } from '../../results/index.js'

const mass = { mass: 1 }

/** Unit that costs are told per: the tonne of what is a mass, else the commodity's own. */
export const perUnit = ({ dimension, unit, unitSize }: Commodity): DisplayUnit =>
  sameDimension(dimension, mass) ? { unit: 't', size: 1 } : { unit, size: unitSize }

/** Unit of a column where it is told beside a cost per unit: tonnes of what is a mass. */
export function changeUnit({ compiled }: SolvedRun, column: number): DisplayUnit {
  const own = columnUnit(compiled, column)
  const read = parseUnit(own.unit)
  return read.ok && sameDimension(read.unit.dimension, mass) ? { unit: 't', size: 1 } : own
}

/** Costs of the objective as they are told: per unit of a commodity, money as it is paid in its period. */
export class Rates {
  readonly per: DisplayUnit
  readonly unit: string
  readonly objective: string
  private readonly discounted: boolean

  constructor(
    private readonly run: SolvedRun,
    objective: Dimension,
    commodity: Commodity,
  ) {
    this.per = perUnit(commodity)
    this.objective = canonicalUnit(objective)
    this.unit = `${this.objective}/${this.per.unit}`
    this.discounted = formulaOf(run).startsWith('discounted(')
  }

  /** Whether the objective is what the belt pays less what it earns: what a figure costs is then known from it alone. */
  get isCost(): boolean {
    return formulaOf(this.run) === 'cost' || formulaOf(this.run) === 'discounted(cost)'
  }

  /** What one unit of money paid at a time counts in the objective. */
  weight(time: number): number {
    const { discounting, times } = this.run.compiled.graph
    return discounting && this.discounted ? discounting.running[times[time]!.period]! : 1
  }

  /** A cost per canonical unit of the commodity as it is told. */
  told(cost: number, time: number): number {
    return plainZero((cost / this.weight(time)) * this.per.size)
  }
}

const formulaOf = ({ compiled }: SolvedRun): string => compiled.graph.spec.objectives[0]!.formula.text
