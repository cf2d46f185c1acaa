import type { Diagnostic } from '../../base/index.js'
import type { RunSettings, SolvedRun } from '../../results/index.js'
import { type Checked, check, questionOf, readSolved } from '../../run/index.js'
import { Bases } from '../../solve/index.js'
import { solveWith } from '../make-solver.js'
import type { Services, Solve } from '../services.js'
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
  const here = solvingHere(services)
  const beside = opened.length > 1 ? services.beside?.() : undefined
  const outcomes = opened.map((entry, i) => {
    services.onProgress(reading(i + 1, opened.length, entry.given))
    const outcome = check(entry.project.entry, entry.project.load, parsed)
    if (!outcome.ok) return { entry, outcome }
    const { timeLimit, strict } = also.settings?.[i] ?? request
    const question = questionOf(outcome.value, { strict })
    // The answer to a program that is determined has a function in it, which no other thread can give.
    const solve = beside && !question.asked.staged.determined ? beside : here
    return { entry, outcome, question, solution: solve(question, timeLimit) }
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
  const runs: SolvedRun[] = []
  for (const [i, entry] of checked.entries()) {
    services.onProgress(solving(i + 1, checked.length, request.files[i]!))
    const { question, solution } = outcomes[i]!
    runs.push(readSolved(entry, question!, await solution!()))
  }
  return { opened, runs, checked, lints: withoutRepeats(checked.flatMap((entry) => entry.lints)) }
}

/** Solves when the answer is waited for, with one solver that is right for the largest program of the call. */
function solvingHere({ solver }: Services): Solve {
  const bases = new Bases()
  let largest = 0
  return ({ asked, ranges, names }, timeLimit) => {
    largest = Math.max(largest, asked.program.matrix.value.length)
    return () => solveWith(solver(largest), asked.staged, { timeLimit, ranges, before: { bases, names } })
  }
}

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
