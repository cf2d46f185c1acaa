import { firstOf, type Law, reasons, type Subject } from '../law.js'
import { newNames, renamed } from '../spec/renamed.js'
import { alike, withoutOptima } from './optima.js'

/** Other names, and with them another order of everything, give the same optima. */
export const naming: Law = {
  id: 'naming-and-order',
  statement: {
    en: 'other names, and the reverse order they bring, leave the ordered optima as they are',
    zh: '改名及随之而来的逆序不改变有序最优值',
  },
  tolerance: 1e-7,
  reason: reasons.optima,
  unfit: firstOf(withoutOptima, ({ spec }) =>
    newNames(spec).size > 0 ? undefined : { en: 'there is nothing to name', zh: '没有可改名者' },
  ),
  *differences({ run, spec, solve }: Subject) {
    yield* alike(run, solve(renamed(spec)), 'renamed')
  },
}
