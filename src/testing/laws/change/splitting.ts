import { firstOf, type Law, reasons, type Subject } from '../law.js'
import { divisible, split } from '../spec/split.js'
import { alike, fewOf, withoutOptima } from './optima.js'

/** Two units of half the size are one of the whole, and one of the whole is two of half. */
export const splitting: Law = {
  id: 'split-and-merge',
  statement: {
    en: 'a unit that is never off and its two halves do the same',
    zh: '始终运行的装置与其两个一半等效',
  },
  tolerance: 1e-7,
  reason: reasons.optima,
  unfit: firstOf(withoutOptima, ({ spec }) =>
    divisible(spec).length > 0
      ? undefined
      : {
          en: 'every unit may be off, comes in steps, or is named in a formula',
          zh: '各装置均可停机、按级建设或见于算式',
        },
  ),
  *differences({ run, spec, solve, seed }: Subject) {
    for (const { id } of fewOf(divisible(spec), seed)) yield* alike(run, solve(split(spec, id)), id)
  },
}
