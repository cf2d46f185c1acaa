import type { Question } from '../run/index.js'
import type { ParsedFiles } from '../scenario/index.js'
import type { SolverPort, StagedSolution } from '../solve/index.js'
import type { LawTally } from '../studies/index.js'
import type { LawShare } from './law-share.js'
import type { Openings } from './projects.js'

/** Poses a question to the solver, in so many seconds a stage; the answer is waited for when it is needed. */
export type Solve = (question: Question, timeLimit: number) => () => Promise<StagedSolution>

/** What a command needs from outside besides its request. */
export interface Services {
  readonly version: string
  /** Makes the solver, once it is needed; `nonzeros` are those of the largest program it will meet. */
  readonly solver: (nonzeros: number) => Promise<SolverPort>
  /** Begins to solve beside what goes on here; where it is absent, scenarios are solved here. */
  readonly beside?: () => Solve
  readonly onProgress: (text: string) => void
  /** Trees of files read before. */
  readonly parsed: ParsedFiles
  /** Tries cases of a study of laws on all cores; where it is absent they are tried here. */
  readonly tryLaws?: (job: Omit<LawShare, 'from' | 'step'>, onCase: () => void) => Promise<readonly LawTally[]>
  /** Hears of the files a call opens. */
  readonly onOpened: (openings: Openings) => void
}
