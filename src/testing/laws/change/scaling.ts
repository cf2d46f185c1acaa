import { firstOf, type Law, reasons, relative, type Subject } from '../law.js'
import { degreeOf } from '../spec/formulas.js'
import { scaled } from '../spec/scaled.js'
import { optimaOf, withoutOptima } from './optima.js'

/** Twice of every amount, capacity, limit and fixed cost is twice of every objective; what counts nothing stays. */
export const scaling: Law = {
  id: 'scaling',
  statement: {
    en: 'when every amount, capacity, limit and fixed cost is doubled, every objective is',
    zh: '各量、能力、限额和固定费用加倍，各目标值随之加倍',
  },
  tolerance: 1e-7,
  reason: reasons.optima,
  unfit: firstOf(withoutOptima, ({ spec }) =>
    [...spec.objectives.map(({ formula }) => formula), ...spec.policies.map(({ on }) => on)].every(
      ({ expr }) => degreeOf(expr, spec) === 1,
    )
      ? undefined
      : { en: 'an objective or policy adds a number to what it counts', zh: '目标或政策的算式含附加常数' },
  ),
  *differences(subject: Subject) {
    const after = new Map(optimaOf(subject.solve(scaled(subject.spec, 2))).map((optimum) => [optimum.id, optimum]))
    const objectives = optimaOf(subject.run).filter(({ id }) => id.startsWith('objective'))
    for (const { id, value, size } of objectives)
      yield { where: id, difference: relative(2 * value, after.get(id)?.value ?? Number.NaN, 2 * size) }
  },
}
