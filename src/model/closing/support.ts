import type { Equation } from './recipe-system.js'

/**
 * Which figures each unknown of a recipe rests on: those of the equation that fixes it, and those of every unknown in
 * that equation, and so on. A flow with a plain figure rests on that figure alone; one closed by mass on all the others.
 */
export class FigureSupport {
  private readonly byTarget = new Map<number, Equation[]>()

  constructor(equations: readonly Equation[]) {
    for (const equation of equations) {
      const known = this.byTarget.get(equation.target)
      if (known) known.push(equation)
      else this.byTarget.set(equation.target, [equation])
    }
  }

  /** Figure indexes an unknown rests on, ascending. */
  of(...unknowns: readonly number[]): readonly number[] {
    const figures = new Set<number>()
    const seen = new Set<number>(unknowns)
    for (const unknown of seen)
      for (const { form, figures: own } of this.byTarget.get(unknown) ?? []) {
        for (const figure of own) figures.add(figure)
        for (const next of form.terms.keys()) seen.add(next)
      }
    return [...figures].sort((a, b) => a - b)
  }
}
