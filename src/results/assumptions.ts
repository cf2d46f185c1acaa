import type { Figure } from '../model/index.js'
import type { SolvedRun } from './result.js'
import { isAssumed, SupportFinder } from './support.js'

/** An assumed figure with the indicators that rest on it, in the order of the model. */
export interface Assumption {
  readonly figure: Figure
  readonly indicators: readonly string[]
}

/** Every figure graded D, or not at all, that an indicator of a run rests on; none where the run has no answer. */
export function assumptionsOf({ compiled, solution, forms, result }: SolvedRun): readonly Assumption[] {
  if (solution.x.length === 0) return []
  const { figures } = compiled.graph
  const finder = new SupportFinder(compiled, solution.x)
  const found = new Map<number, string[]>()
  for (const { id } of result.indicators) {
    const form = forms.get(id)
    for (const at of form ? finder.figuresOf(form) : [])
      if (isAssumed(figures[at]!.facts)) {
        const resting = found.get(at) ?? []
        found.set(at, resting)
        resting.push(id)
      }
  }
  return [...found].map(([at, indicators]) => ({ figure: figures[at]!, indicators }))
}
