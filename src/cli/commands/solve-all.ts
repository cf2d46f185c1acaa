import type { Diagnostic } from '../../base/index.js'
import type { SolvedRun } from '../../results/index.js'
import { check, runScenario } from '../../run/index.js'
import type { Services } from '../perform.js'
import { callFault, faultReply, faultsOf, isReply, type Opened, openAll, overwritten, withoutRepeats } from '../projects.js'
import { exitCode } from '../exit-code.js'
import type { Reply, Request } from '../request.js'
import { cliWords } from '../words/index.js'

/** Runs in the order of the call, with the lints of their files. */
export interface Solved {
  readonly opened: readonly Opened[]
  readonly runs: readonly SolvedRun[]
  readonly lints: readonly Diagnostic[]
}

/**
 * Opens, checks and solves the files of a call. Unreadable files end it with code 1 and invalid ones with code 2, in
 * both cases before anything is solved and with every fault of every file; so do two scenarios of one id.
 */
export async function solveAll(request: Request, services: Services): Promise<Solved | Reply> {
  const opened = openAll(request.files, request)
  if (isReply(opened)) return opened
  const checked = opened.map((entry) => ({ entry, outcome: check(entry.project.entry, entry.project.load) }))
  const faults = checked.flatMap(({ entry, outcome }) => (outcome.ok ? [] : faultsOf(entry, outcome.diagnostics)))
  if (faults.length > 0) return faultReply(withoutRepeats(faults), sourceIn(opened), request)
}
