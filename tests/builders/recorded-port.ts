import type { PortAnswer, SolverPort } from '../../src/solve/index.js'

/** A solver that notes what it is asked: 'open', 'start' from a basis, the method of each solution, 'dispose'. */
export interface RecordedPort extends SolverPort {
  readonly calls: string[]
  /** Steps of all solutions. */
  steps: number
}

/** The solver, with its calls noted; `change` may change what it answers to the nth solution, counted from 0. */
export function recorded(port: SolverPort, change: (answer: PortAnswer, nth: number) => PortAnswer): RecordedPort {
  const calls: string[] = []
  let solved = 0
  const recording: RecordedPort = {
    ...{ name: 'recorder', version: '0', calls, steps: 0 },
    open: (program) => {
      const model = port.open(program)
      calls.push('open')
      return {
        ...model,
        setBasis: (basis) => {
          calls.push('start')
          model.setBasis(basis)
        },
        solve: (settings) => {
          calls.push(`${settings.method}${settings.presolve ? ' presolved' : ''}`)
          const answer = change(model.solve(settings), solved++)
          recording.steps += answer.iterations
          return answer
        },
        dispose: () => {
          calls.push('dispose')
          model.dispose()
        },
      }
    },
  }
  return recording
}
