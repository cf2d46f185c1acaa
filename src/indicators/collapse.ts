import type { LinearForm } from '../lp/index.js'
import type { Form } from './form.js'

/** Adds up the terms of a form to one entry per column, columns ascending: what goals and solve use. */
export function collapse(form: Form): LinearForm {
  const sums = new Map<number, number>()
  for (const { column, coefficient } of form.terms) sums.set(column, (sums.get(column) ?? 0) + coefficient)
  const columns = [...sums.keys()].filter((column) => sums.get(column) !== 0).sort((a, b) => a - b)
  return {
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(columns, (column) => sums.get(column)!),
    constant: form.constants.reduce((sum, { value }) => sum + value, 0),
  }
}

/** Value of a form at a point, in its canonical unit. */
export function evaluate(form: Form, x: Float64Array): number {
  let value = 0
  for (const constant of form.constants) value += constant.value
  for (const term of form.terms) value += term.coefficient * x[term.column]!
  return value
}
