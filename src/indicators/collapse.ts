import type { LinearForm } from '../lp/index.js'
import type { Form } from './form.js'

/** Adds up the terms of a form to one entry per column, columns ascending: what goals and solve use. */
export function collapse(form: Form): LinearForm {
  let last = -1
  for (const { column } of form.terms) last = Math.max(last, column)
  const sums = new Float64Array(last + 1)
  for (const { column, coefficient } of form.terms) sums[column]! += coefficient
  let count = 0
  for (const sum of sums) if (sum !== 0) count++
  const columns = new Int32Array(count)
  const coefficients = new Float64Array(count)
  let k = 0
  for (let column = 0; column <= last; column++) {
    const sum = sums[column]!
    if (sum === 0) continue
    columns[k] = column
    coefficients[k++] = sum
  }
  return { columns, coefficients, constant: form.constants.reduce((sum, { value }) => sum + value, 0) }
}

/** Value of a form at a point, in its canonical unit. */
export function evaluate(form: Form, x: Float64Array): number {
  let value = 0
  for (const constant of form.constants) value += constant.value
  for (const term of form.terms) value += term.coefficient * x[term.column]!
  return value
}
