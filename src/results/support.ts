import { type Facts, type Grade, gradeOrder, type Seen } from '../base/index.js'
import type { Form, IndicatorForm } from '../indicators/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { unitFlow, type Value } from '../model/index.js'
import { kindOf } from './flows.js'
import { Neighbours } from './neighbours.js'

/** What an indicator's value rests on. */
export interface Support {
  readonly grade: Grade | 'none'
  readonly seen: Seen | null
  readonly assumptions: number
}

/** Whether a figure is assumed: graded D, or not at all. */
export const isAssumed = ({ grade }: Facts): boolean => gradeOrder.indexOf(grade ?? 'none') >= gradeOrder.indexOf('D')

const marks: readonly Seen[] = ['●', '∑', '○']

/** How far a figure is to be trusted: places of its grade and of its mark, −1 where it has none, from strong to weak. */
interface Trust {
  readonly rank: number
  readonly mark: number
  readonly assumed: boolean
}

const trustIn = (facts: Facts): Trust => ({
  rank: gradeOrder.indexOf(facts.grade ?? 'none'),
  mark: facts.seen ? marks.indexOf(facts.seen) : -1,
  assumed: isAssumed(facts),
})

/** Finds the figures behind a form: its coefficients, and one step further the recipes and levels its flows are tied to. */
export class SupportFinder {
  private readonly neighbours: Neighbours
  private readonly atColumn = new Map<number, readonly number[]>()
  private readonly trusts: Trust[] = []
  constructor(
    private readonly program: CompiledProgram,
    private readonly x: Float64Array,
  ) {
    this.neighbours = new Neighbours(program, x)
  }

  of(form: IndicatorForm): Support {
    const { figures } = this.program.graph
    const counted = new Uint8Array(figures.length)
    let weakest = 0
    let assumptions = 0
    let seen = -1
    let isEmpty = true
    this.visit(form, (list) => {
      for (const index of list) {
        if (counted[index] === 1) continue
        counted[index] = 1
        isEmpty = false
        this.trusts[index] ??= trustIn(figures[index]!.facts)
        const { rank, mark, assumed } = this.trusts[index]!
        if (assumed) assumptions++
        if (rank > weakest) {
          weakest = rank
          seen = mark
        } else if (rank === weakest) seen = Math.max(seen, mark)
      }
    })
    return {
      grade: isEmpty ? 'none' : gradeOrder[weakest]!,
      seen: seen < 0 ? null : marks[seen]!,
      assumptions,
    }
  }

  /** Figures behind a form, by index into those of the graph. */
  figuresOf(form: IndicatorForm): ReadonlySet<number> {
    const figures = new Set<number>()
    this.visit(form, (list) => {
      for (const figure of list) figures.add(figure)
    })
    return figures
  }

  /** Gives the figures behind a form list by list; some stand in several. */
  private visit(form: IndicatorForm, add: (figures: readonly number[]) => void): void {
    for (const part of form.kind === 'ratio' ? [form.numerator, form.denominator] : [form]) this.visitPart(part, add)
  }

  private visitPart(form: Form, add: (figures: readonly number[]) => void): void {
    const columns = new Set<number>()
    for (const constant of form.constants) add(constant.figures)
    const { terms } = form
    for (let k = 0; k < terms.length; k++) {
      const column = terms.column[k]!
      if (this.x[column] === 0) continue
      add(terms.groundOf(k).figures)
      columns.add(column)
    }
    for (const column of columns) add(this.figuresAt(column))
  }

  /** Figures behind the level of a column: its bounds, and the recipes it is tied to with theirs. */
  private figuresAt(column: number): readonly number[] {
    const known = this.atColumn.get(column)
    if (known) return known
    const tied = this.neighbours
      .of(column)
      .flatMap(({ column: other, flow }) => [...flow.amount.figures, ...this.boundFigures(other)])
    const figures = [...new Set([...this.boundFigures(column), ...tied])]
    this.atColumn.set(column, figures)
    return figures
  }

  private boundFigures(column: number): readonly number[] {
    const { graph, columns } = this.program
    const ref = columns.ref[column]!
    const all = (...values: readonly (Value | undefined)[]) => values.flatMap((value) => value?.figures ?? [])
    if (kindOf(this.program, column) === 'activity') {
      const { productionMin, productionMax } = graph.units[graph.activities[ref]!.unit]!
      return all(productionMin, productionMax)
    }
    if (kindOf(this.program, column) === 'choice') return unitFlow(graph, ref).amount.figures
    if (kindOf(this.program, column) === 'link') return all(graph.links[ref]!.capacity, graph.links[ref]!.atLeast)
    return []
  }
}
