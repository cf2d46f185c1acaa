import { compareRuns } from '../../../compare/index.js'
import type { SolvedRun } from '../../../results/index.js'
import { firstOf, type Law, relative, type Subject, unanswered } from '../law.js'
import { scaled } from '../spec/scaled.js'

const named = (run: SolvedRun, id: string): SolvedRun => ({ ...run, result: { ...run.result, id } })

/** What b has more than a, a has less than b; of any way of comparing. */
export const antisymmetryOf = (compare: typeof compareRuns): Law => ({
  id: 'compare-antisymmetry',
  statement: {
    en: 'the changes of a comparison of a with b are those of b with a turned round',
    zh: '甲比乙的变化与乙比甲的变化互为相反数',
  },
  tolerance: 1e-12,
  reason: { en: 'one subtraction, turned round', zh: '同一减法的两个方向' },
  unfit: firstOf(unanswered, ({ run }) =>
    run.result.indicators.length > 0 ? undefined : { en: 'the model has no indicator', zh: '模型没有指标' },
  ),
  *differences({ run, spec, solve }: Subject) {
    const [a, b] = [named(run, 'a'), named(solve(scaled(spec, 3)), 'b')]
    const there = compare([a, b]).scenarios[1]!.indicators
    const back = new Map(compare([b, a]).scenarios[1]!.indicators.map((indicator) => [indicator.id, indicator]))
    for (const { id, change } of there) {
      const other = back.get(id)!.change
      const known = change !== null && other !== null
      yield { where: id, difference: known ? relative(change, -other) : Number(change !== other) }
    }
  },
})

export const antisymmetry = antisymmetryOf(compareRuns)
