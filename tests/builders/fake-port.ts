import type { PortAnswer, SolverPort } from '../../src/solve/index.js'

/** Where in a run a call stands: which model was opened for it, and which call of that model it is; both from 0. */
export interface Call {
  readonly model: number
  readonly call: number
  readonly columns: number
}

/** A solver that answers as `port` does, except where `change` says otherwise. */
export function liar(port: SolverPort, change: (answer: PortAnswer, call: Call) => PortAnswer): SolverPort {
  let models = 0
  return {
    name: 'liar',
    version: '0',
    open: (program) => {
      const model = port.open(program)
      const opened = models++
      let calls = 0
      return {
        ...model,
        solve: (settings) => change(model.solve(settings), { model: opened, call: calls++, columns: program.columns }),
      }
    },
  }
}

/** An answer without point and duals. */
export const only = (outcome: PortAnswer['outcome']): PortAnswer => ({
  ...{ outcome, x: new Float64Array(0), rowDuals: new Float64Array(0), iterations: 0, bound: Number.NaN },
})

/** The answer with one number of the point or of the duals changed. */
export function changed(
  answer: PortAnswer,
  what: 'x' | 'rowDuals',
  at: number,
  to: (number: number) => number,
): PortAnswer {
  const numbers = answer[what].slice()
  numbers[at] = to(numbers[at] ?? 0)
  return { ...answer, [what]: numbers }
}
