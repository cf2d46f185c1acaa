import { mergeFigures } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { Discounting } from '../model/index.js'
import { type Form, type Term, timeOf } from './form.js'

/**
 * A form at what its amounts count at the start of the first period: investment at the start of its period, residual
 * values at the end of the last, everything else spread over the years of its period.
 */
export function discounted(program: CompiledProgram, form: Form, { running, start, end, rate }: Discounting): Form {
  const { times } = program.graph
  const factor = ({ due }: Pick<Term, 'due'>, time: number) =>
    due === 'end' ? end : (due === 'start' ? start : running)[times[time]!.period]!
  const resting = (figures: readonly number[]) => mergeFigures(figures, rate.figures)
  return {
    ...form,
    terms: form.terms.map((term) => ({
      ...term,
      coefficient: term.coefficient * factor(term, timeOf(program, term)),
      figures: resting(term.figures),
    })),
    constants: form.constants.map((constant) => ({
      ...constant,
      value: constant.value * factor({}, constant.time),
      figures: resting(constant.figures),
    })),
  }
}
