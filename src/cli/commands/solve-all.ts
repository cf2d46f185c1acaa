import type { Diagnostic } from '../../base/index.js'
import type { RunSettings, SolvedRun } from '../../results/index.js'
import { answerOf, type Checked, check, readAnswer } from '../../run/index.js'
import { Bases, type SolverPort } from '../../solve/index.js'
import type { Services } from '../services.js'
import {
  callFault,
  faultsOf,
  inputFaults,
  type Opened,
  openAll,
  overwritten,
  withNearest,
  withoutRepeats,
} from '../projects.js'
import type { Reply, Request } from '../request.js'
import { cliWords } from '../words/index.js'

/** Runs in the order of the call, with the lints of their files. */
export interface Solved {
  readonly opened: readonly Opened[]
  readonly runs: readonly SolvedRun[]
  readonly checked: readonly Checked[]
  readonly port: SolverPort
  readonly lints: readonly Diagnostic[]
}

/** What a command asks besides its request. */
export interface AlsoAsked {
  /** Faults of what rests on the scenarios, once they are right and before they are solved. */
  readonly faults?: (checked: readonly Checked[]) => readonly Diagnostic[]
  /** Settings of each file of the call, where they are not those of the request. */
  readonly settings?: readonly (RunSettings | undefined)[]
}

/**
 * Opens, checks and solves the files of a call. Unreadable files end it with code 1, else invalid ones with code 2, in
 * both cases before anything is solved and with every fault of every file; so do two scenarios of one id.
 */
export async function solveAll(request: Request, services: Services, also: AlsoAsked = {}): Promise<Solved | Reply> {
  const openings = openAll(request.files)
  services.onOpened(openings)
  const { opened } = openings
  const { parsed } = services
  const { reading, solving } = cliWords(request.language)
  const outcomes = opened.map((entry, i) => {
    services.onProgress(reading(i + 1, opened.length, entry.given))
    return { entry, outcome: check(entry.project.entry, entry.project.load, parsed) }
  })
  const faults = outcomes.flatMap(({ entry, outcome }) => (outcome.ok ? [] : faultsOf(entry, outcome.diagnostics)))
  const checked = outcomes.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []))
  const further = faults.length === 0 ? (also.faults?.(checked) ?? []) : []
  const stopped = inputFaults(openings, [...faults, ...further], request)
  if (stopped) return stopped
  const refused =
    overwritten(
      request,
      opened.map(({ project }) => project),
    ) ?? faultOfIds(request, checked)
  if (refused !== undefined) return callFault(refused, request)
  const port = await services.solver(Math.max(...checked.map(nonzeros)))
  const bases = new Bases()
  const runs: SolvedRun[] = []
  for (const [i, entry] of checked.entries()) {
    services.onProgress(solving(i + 1, checked.length, request.files[i]!))
    const { timeLimit, strict } = request
    const answered = answerOf(entry, port, { ...(also.settings?.[i] ?? { timeLimit, strict }), bases })
    if (nonzeros(entry) > worthRenewing) await port.renew?.()
    runs.push(readAnswer(entry, answered))
  }
  return { opened, runs, checked, port, lints: withoutRepeats(checked.flatMap((entry) => entry.lints)) }
}

/** From this size on the solver holds more memory than the results take that are read back next. */
const worthRenewing = 300_000

/** Size of the program of a scenario. */
export const nonzeros = ({ staged }: Checked): number => staged.program.matrix.value.length

/** Two scenarios of one id, or a baseline that is none of them; undefined where all is well. */
function faultOfIds({ files, baseline, language }: Request, checked: readonly Checked[]): string | undefined {
  const { fault } = cliWords(language)
  const ids = checked.map((entry) => entry.staged.program.graph.spec.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return fault.sameId(twice, files.filter((_, i) => ids[i] === twice).join(', '))
  if (baseline === null || ids.includes(baseline)) return undefined
  return withNearest(fault.noBaseline(baseline, ids.join(', ')), baseline, ids, language)
}

/** Line on standard error that says how many notes `check` would show; nothing where there is none. */
export function lintLine({ lints }: Solved, { language, files }: Request): string {
  return lints.length === 0 ? '' : `${cliWords(language).lints(lints.length, `liubai check ${files.join(' ')}`)}\n`
}
