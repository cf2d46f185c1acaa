import type { LinearForm } from '../lp/index.js'
import type { Form } from './form.js'

/** Adds up the terms of a form to one entry per column, columns ascending: what goals and solve use. */
export function collapse(form: Form): LinearForm {
  let last = -1
  for (const { column } of form.terms) last = Math.max(last, column)
  const sums = new Float64Array(last + 1)
  for (const { column, coefficient } of form.terms) sums[column]! += coefficient
  const columns: number[] = []
  for (let column = 0; column <= last; column++) if (sums[column] !== 0) columns.push(column)
  return {
    columns: Int32Array.from(columns),
    coefficients: Float64Array.from(columns, (column) => sums[column]!),
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
