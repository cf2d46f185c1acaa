import { firstOf, type Law, reasons, relative, type Subject } from '../law.js'
import { type Loosening, loosenings } from '../spec/loosened.js'
import { fewOf, optimaOf, withoutOptima } from './optima.js'

/** Loosening a limit widens what may be done and changes no objective: the ordered optima never become worse. */
export const monotonicity: Law = {
  id: 'monotonicity',
  statement: {
    en: 'a limit that is loosened never makes the first of the ordered optima that it changes worse',
    zh: '放宽一个限额，有序最优值中首个变化者不变差',
  },
  tolerance: 1e-7,
  reason: reasons.optima,
  unfit: firstOf(withoutOptima, ({ spec }) =>
    [...loosenings(spec)].length > 0
      ? undefined
      : { en: 'the model has no limit to loosen', zh: '模型没有可放宽的限额' },
  ),
  *differences(subject: Subject) {
    for (const { where, spec } of fewOf<Loosening>([...loosenings(subject.spec)], subject.seed)) {
      const after = optimaOf(subject.solve(spec))
      // Later optima are those on the face of the earlier ones: they may do anything once an earlier one is better.
      for (const [i, { id, value, size }] of optimaOf(subject.run).entries()) {
        const now = after[i]
        if (!now) break
        const difference = relative(value, now.value, Math.max(size, now.size))
        yield { where: `${where}: ${id}`, difference: now.value > value ? difference : 0 }
        if (difference > this.tolerance) break
      }
    }
  },
}
