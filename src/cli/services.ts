import type { SolverPort } from '../solve/index.js'

/** What a command needs from outside besides its request. */
export interface Services {
  readonly version: string
  /** Makes the solver, once it is needed. */
  readonly solver: () => Promise<SolverPort>
  readonly onProgress: (text: string) => void
}
