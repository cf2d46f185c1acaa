import { mergeFigures } from '../../base/index.js'
import type { Equation } from './recipe-system.js'

/** Whether an equation names no other unknown than the one it fixes. */
const isByItself = ({ form, target }: Equation): boolean => form.terms.size === 1 && form.terms.has(target)

/**
 * Which figures each unknown of a recipe rests on: those of the equation that fixes it, and those of every unknown in
 * that equation, and so on. A flow with a plain figure rests on that figure alone; one closed by mass on all the others.
 */
export class FigureSupport {
  private readonly byTarget = new Map<number, Equation[]>()
  private readonly known = new Map<number, readonly number[]>()

  constructor(equations: readonly Equation[]) {
    for (const equation of equations) {
      const known = this.byTarget.get(equation.target)
      if (known) known.push(equation)
      else this.byTarget.set(equation.target, [equation])
    }
  }

  /** Figure indexes some unknowns rest on together, ascending. */
  of(...unknowns: readonly number[]): readonly number[] {
    return unknowns.map((unknown) => this.ofOne(unknown)).reduce(mergeFigures)
  }

  private ofOne(unknown: number): readonly number[] {
    const figures = this.known.get(unknown) ?? this.reached(unknown)
    this.known.set(unknown, figures)
    return figures
  }

  private reached(start: number): readonly number[] {
    const [equation, another] = this.byTarget.get(start) ?? []
    if (equation && !another && isByItself(equation) && equation.figures.length < 2) return equation.figures
    const figures = new Set<number>()
    const seen = new Set<number>([start])
    for (const unknown of seen) {
      const known = this.known.get(unknown)
      for (const figure of known ?? []) figures.add(figure)
      if (known) continue
      for (const { form, figures: own } of this.byTarget.get(unknown) ?? []) {
        for (const figure of own) figures.add(figure)
        for (const next of form.terms.keys()) seen.add(next)
      }
    }
    return [...figures].sort((a, b) => a - b)
  }
}
