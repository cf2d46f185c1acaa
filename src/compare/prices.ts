import type { Position } from '../base/index.js'
import type { Form, IndicatorForm } from '../indicators/index.js'
import type { SolvedRun } from '../results/index.js'

/** Value of a form at the solution and the part of it that each price figure carries, by path; canonical units. */
export interface PricedValue {
  readonly value: number
  readonly byPrice: ReadonlyMap<string, number>
}

/** An indicator as a quotient of two priced values; of an affine form the denominator is the constant 1. */
export interface PricedQuotient {
  readonly numerator: PricedValue
  readonly denominator: PricedValue
}

const one: PricedValue = { value: 1, byPrice: new Map() }

/** Evaluates an indicator's form at the solution of its run, keeping apart what rests on each price. */
export function pricedQuotient(run: SolvedRun, form: IndicatorForm): PricedQuotient {
  return form.kind === 'affine'
    ? { numerator: pricedValue(run, form), denominator: one }
    : { numerator: pricedValue(run, form.numerator), denominator: pricedValue(run, form.denominator) }
}

function pricedValue(run: SolvedRun, form: Form): PricedValue {
  const byPrice = new Map<string, number>()
  let value = form.constants.reduce((sum, constant) => sum + constant.value, 0)
  const { terms } = form
  for (let k = 0; k < terms.length; k++) {
    const amount = terms.coefficient[k]! * run.solution.x[terms.column[k]!]!
    value += amount
    const { price } = terms.groundOf(k)
    if (price < 0) continue
    const { path } = run.compiled.graph.figures[price]!
    byPrice.set(path, (byPrice.get(path) ?? 0) + amount)
  }
  return { value, byPrice }
}

/** Where a price figure stands, by path. */
export function pricePositions(runs: readonly SolvedRun[]): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>()
  for (const run of runs) for (const { path, origin } of run.compiled.graph.figures) positions.set(path, origin.at)
  return positions
}
