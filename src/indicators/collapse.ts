import type { LinearForm } from '../lp/index.js'
import type { Form } from './form.js'

/** Adds up the terms of a form to one entry per column, columns ascending: what goals and solve use. */
export function collapse(form: Form): LinearForm {
  const { column, coefficient } = form.terms
  let last = -1
  for (let k = 0; k < column.length; k++) last = Math.max(last, column[k]!)
  const sums = new Float64Array(last + 1)
  for (let k = 0; k < column.length; k++) sums[column[k]!]! += coefficient[k]!
  let count = 0
  for (const sum of sums) if (sum !== 0) count++
  const columns = new Int32Array(count)
  const coefficients = new Float64Array(count)
  let at = 0
  for (let j = 0; j <= last; j++) {
    const sum = sums[j]!
    if (sum === 0) continue
    columns[at] = j
    coefficients[at++] = sum
  }
  return { columns, coefficients, constant: form.constants.reduce((sum, { value }) => sum + value, 0) }
}

/** Value of a form at a point, in its canonical unit. */
export function evaluate(form: Form, x: Float64Array): number {
  const { column, coefficient } = form.terms
  let value = 0
  for (const constant of form.constants) value += constant.value
  for (let k = 0; k < column.length; k++) value += coefficient[k]! * x[column[k]!]!
  return value
}

/** Sum of the sizes of the terms of a form at a point: what rounding of its value is measured by. */
export function activityOf({ terms: { column, coefficient } }: Form, x: Float64Array): number {
  let sum = 0
  for (let k = 0; k < column.length; k++) sum += Math.abs(coefficient[k]! * x[column[k]!]!)
  return sum
}
