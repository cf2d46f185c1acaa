import type { Comparison } from '../../compare/index.js'
import type { SolvedRun } from '../../results/index.js'

/** What a report is made of: solved scenarios in the order of the call, and how they differ. */
export interface ReportSource {
  readonly comparison: Comparison
  readonly runs: readonly SolvedRun[]
}
