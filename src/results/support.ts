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

/** Finds the figures behind a form: its coefficients, and one step further the recipes and levels its flows are tied to. */
export class SupportFinder {
  private readonly neighbours: Neighbours
  private readonly atColumn = new Map<number, readonly number[]>()
  constructor(
    private readonly program: CompiledProgram,
    private readonly x: Float64Array,
  ) {
    this.neighbours = new Neighbours(program, x)
  }

  of(form: IndicatorForm): Support {
    return this.grade(this.figuresOf(form))
  }

  /** Figures behind a form, by index into those of the graph. */
  figuresOf(form: IndicatorForm): ReadonlySet<number> {
    const figures = new Set<number>()
    for (const part of form.kind === 'ratio' ? [form.numerator, form.denominator] : [form]) this.collect(part, figures)
    return figures
  }

  private collect(form: Form, figures: Set<number>): void {
    const columns = new Set<number>()
    const add = (list: readonly number[]) => {
      for (const figure of list) figures.add(figure)
    }
    for (const constant of form.constants) add(constant.figures)
    for (const term of form.terms) {
      if (this.x[term.column] === 0) continue
      add(term.figures)
      columns.add(term.column)
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

  private grade(figures: ReadonlySet<number>): Support {
    let weakest = 0
    let assumptions = 0
    const marks: Seen[] = ['●', '∑', '○']
    let seen = -1
    for (const index of figures) {
      const { facts } = this.program.graph.figures[index]!
      const rank = gradeOrder.indexOf(facts.grade ?? 'none')
      if (isAssumed(facts)) assumptions++
      const mark = facts.seen ? marks.indexOf(facts.seen) : -1
      if (rank > weakest) {
        weakest = rank
        seen = mark
      } else if (rank === weakest) seen = Math.max(seen, mark)
    }
    return {
      grade: figures.size === 0 ? 'none' : gradeOrder[weakest]!,
      seen: seen < 0 ? null : marks[seen]!,
      assumptions,
    }
  }
}
