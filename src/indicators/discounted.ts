import { mergeFigures } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { Discounting } from '../model/index.js'
import type { Form } from './form.js'
import type { Ground } from './terms.js'

/**
 * A form at what its amounts count at the start of the first period: investment at the start of its period, residual
 * values at the end of the last, everything else spread over the years of its period.
 */
export function discounted(program: CompiledProgram, form: Form, { running, start, end, rate }: Discounting): Form {
  const { times } = program.graph
  const { terms } = form
  const factor = ({ due }: Pick<Ground, 'due'>, time: number) =>
    due === 'end' ? end : (due === 'start' ? start : running)[times[time]!.period]!
  const resting = (figures: readonly number[]) => mergeFigures(figures, rate.figures)
  return {
    ...form,
    terms: terms.times(
      (k) => factor(terms.groundOf(k), terms.timeOf(k, program)),
      (ground) => ({ ...ground, figures: resting(ground.figures) }),
    ),
    constants: form.constants.map((constant) => ({
      ...constant,
      value: constant.value * factor({}, constant.time),
      figures: resting(constant.figures),
    })),
  }
}
