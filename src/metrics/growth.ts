import type { PackReason } from '../results/index.js'

/** A figure that may be missing for a reason, as items of packs have it. */
export type Finding =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: PackReason }

export const figureOf = (value: number): Finding => ({ value: value === 0 ? 0 : value, reason: null })
export const noFigure = (reason: PackReason): Finding => ({ value: null, reason })

/** Growth of value added this small is nothing to divide by. */
const NO_GROWTH = 1e-6

/**
 * Mean growth per year between two values: (x_T ÷ x_0)^(1/n) − 1, as a share. Both must be above zero and n too.
 */
export function yearlyGrowth(before: number, after: number, years: number): Finding {
  if (!(before > 0 && after > 0)) return noFigure({ code: 'not-positive' })
  if (!(years > 0)) return noFigure({ code: 'one-time' })
  return figureOf((after / before) ** (1 / years) - 1)
}

/** An elasticity, and the growth it is measured by, whose sign turns its limit. */
export interface Elasticity {
  readonly elasticity: Finding
  readonly growth: number | null
}

/**
 * Elasticity of a quantity: its yearly growth ÷ that of value added. Where value added grows by less than 1e-6 either way it
 * is not defined: never infinite.
 */
export function elasticityOf(growth: Finding, ofValueAdded: Finding): Elasticity {
  if (ofValueAdded.value === null) return { elasticity: ofValueAdded, growth: null }
  if (Math.abs(ofValueAdded.value) < NO_GROWTH)
    return { elasticity: noFigure({ code: 'no-growth' }), growth: ofValueAdded.value }
  const elasticity = growth.value === null ? growth : figureOf(growth.value / ofValueAdded.value)
  return { elasticity, growth: ofValueAdded.value }
}

/**
 * Eurostat's circular material use rate, U ÷ (DMC + U) with U = recycled − imported + exported, all in one unit; in [0, 1].
 * U below zero counts as 0.
 */
export function circularUse(recycled: number, imported: number, exported: number, consumption: number): Finding {
  const used = Math.max(0, recycled - imported + exported)
  if (consumption < 0 || !(consumption + used > 0)) return noFigure({ code: 'denominator-zero' })
  return figureOf(used / (consumption + used))
}
