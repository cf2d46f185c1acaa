import { type DualMeasure, reducedCostSign, rowDualSign } from './certificate.js'
import { type Bounds, copyBounds } from './lp.js'

/** Columns with a reduced cost and rows with a dual are held at the bound they stand at: the exact optimal face. */
export function holdFace(bounds: Bounds, measure: DualMeasure): Bounds {
  const held = copyBounds(bounds)
  narrow(held, measure)
  return held
}

/** The same of bounds that are not used as they were any more. */
export function narrow(held: Bounds, measure: DualMeasure): void {
  for (let j = 0; j < held.columnLower.length; j++)
    hold(held.columnLower, held.columnUpper, j, reducedCostSign(measure, j))
  for (let i = 0; i < held.rowLower.length; i++) hold(held.rowLower, held.rowUpper, i, rowDualSign(measure, i))
}

function hold(lower: Float64Array, upper: Float64Array, at: number, sign: number): void {
  if (sign > 0 && Number.isFinite(lower[at]!)) upper[at] = lower[at]!
  else if (sign < 0 && Number.isFinite(upper[at]!)) lower[at] = upper[at]!
}
