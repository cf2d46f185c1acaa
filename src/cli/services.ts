import type { ParsedFiles } from '../scenario/index.js'
import type { SolverPort } from '../solve/index.js'
import type { LawTally } from '../studies/index.js'
import type { LawShare } from './law-share.js'
import type { Openings } from './projects.js'

/** What a command needs from outside besides its request. */
export interface Services {
  readonly version: string
  /** Makes the solver, once it is needed; `nonzeros` are those of the largest program it will meet. */
  readonly solver: (nonzeros: number) => Promise<SolverPort>
  readonly onProgress: (text: string) => void
  /** Trees of files read before. */
  readonly parsed: ParsedFiles
  /** Tries cases of a study of laws on all cores; where it is absent they are tried here. */
  readonly tryLaws?: (job: Omit<LawShare, 'from' | 'step'>, onCase: () => void) => Promise<readonly LawTally[]>
  /** Hears of the files a call opens. */
  readonly onOpened: (openings: Openings) => void
}
