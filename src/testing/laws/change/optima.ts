import type { SolvedRun } from '../../../results/index.js'
import { type Breach, relative, type Subject, unanswered } from '../law.js'

/** What a stage came to, as a least-problem, and the size of the terms it is made of. */
interface Optimum {
  readonly id: string
  readonly value: number
  readonly size: number
}

/**
 * The ordered optima of a run without its tie-breaks. Whole numbers change nothing in what laws say of them: they are chosen
 * for all objectives in their order, to a gap of 1e-9, and the optima are those of the linear program with the choice held.
 * Only choices nearer to each other than the gap could be told apart otherwise in the later optima.
 */
export function optimaOf({ staged, solution }: SolvedRun): readonly Optimum[] {
  return solution.stages.flatMap(({ id, value }) => {
    const stage = staged.stages.find((one) => one.id === id)!
    if (stage.role === 'tie-break') return []
    const { columns, coefficients, constant } = stage.form
    const size = columns.reduce((sum, j, k) => sum + Math.abs(coefficients[k]! * solution.x[j]!), Math.abs(constant))
    return [{ id, value: stage.sense === 'least' ? value : -value, size }]
  })
}

/** Differences of the ordered optima of two runs of the same; with `where` of what was changed. */
export function* alike(before: SolvedRun, after: SolvedRun, where: string): Iterable<Breach> {
  const [from, to] = [optimaOf(before), optimaOf(after)]
  if (from.length !== to.length) yield { where: `${where}: number of stages`, difference: 1 }
  for (const [i, { id, value, size }] of from.entries())
    if (to[i]) yield { where: `${where}: ${id}`, difference: relative(value, to[i].value, Math.max(size, to[i].size)) }
}

/** Why a model has no ordered optima. */
export const withoutOptima = (subject: Subject) =>
  unanswered(subject) ??
  (optimaOf(subject.run).length > 0 ? undefined : { en: 'the model has no objective', zh: '模型没有目标函数' })

/** A few of a list, the same for the same seed, spread over it. */
export function fewOf<T>(list: readonly T[], seed: number, most = 3): readonly T[] {
  if (list.length <= most) return list
  const step = list.length / most
  return Array.from({ length: most }, (_, i) => list[(Math.floor(i * step) + (seed % list.length)) % list.length]!)
}
