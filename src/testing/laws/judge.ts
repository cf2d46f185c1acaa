import type { Outcome } from '../../base/index.js'
import type { SolvedRun } from '../../results/index.js'
import { type Checked, check, checkSpec, solveChecked } from '../../run/index.js'
import { ParsedFiles, readWhole } from '../../scenario/index.js'
import type { Label } from '../../scenario/index.js'
import type { SolverPort } from '../../solve/index.js'
import type { Project } from '../project.js'
import type { Breach, Law, Subject } from './law.js'
import { laws } from './registry.js'

/** What became of a law: it held at `looked` places, the worst of which is told; or why it says nothing. */
export interface Verdict {
  readonly law: Law
  readonly status: 'holds' | 'broken' | 'unfit'
  readonly looked: number
  readonly worst?: Breach
  readonly why?: Label
}

/** How laws are judged. */
export interface JudgeOptions {
  /** Seconds allowed to the solver per stage; default 60. */
  readonly timeLimit?: number
  /** Chooses what is changed where there is much to choose from; default 1. */
  readonly seed?: number
  /** Default: every law. */
  readonly laws?: readonly Law[]
}

/**
 * Solves a model and readies it for laws.
 * @throws when the model has faults
 */
export function subjectOf(project: Project, solver: SolverPort, options: JudgeOptions = {}): Subject {
  const { timeLimit = 60, seed = 1 } = options
  const parsed = new ParsedFiles()
  const solved = (outcome: Outcome<Checked>): SolvedRun => solveChecked(rightOf(outcome), solver, { timeLimit })
  const solveFiles = ({ entry, load }: Project) => solved(check(entry, load, parsed))
  return {
    ...{ project, seed, solveFiles },
    spec: rightOf(readWhole(project.entry, project.load, parsed).outcome),
    run: solveFiles(project),
    solve: (spec) => solved(checkSpec(spec)),
  }
}

function rightOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, at } = outcome.diagnostics.find(({ severity }) => severity === 'error')!
  throw new Error(`${at.file}:${at.line}:${at.col} ${code}`)
}

/** Judges one law on a subject. */
export function judge(law: Law, subject: Subject): Verdict {
  const why = law.unfit(subject)
  if (why) return { law, status: 'unfit', looked: 0, why }
  let looked = 0
  let worst: Breach | undefined
  for (const found of law.differences(subject)) {
    looked++
    // What is not a number is the worst of all.
    if (!worst || !(found.difference <= worst.difference)) worst = found
    if (Number.isNaN(worst.difference)) break
  }
  const holds = !worst || worst.difference <= law.tolerance
  return { law, status: holds ? 'holds' : 'broken', looked, ...(worst ? { worst } : {}) }
}

/** The laws that say something of a model, each with why the others do not; nothing is changed or solved again. */
export function lawsOf(
  project: Project,
  solver: SolverPort,
  options: JudgeOptions = {},
): readonly { readonly law: Law; readonly unfit: Label | undefined }[] {
  const subject = subjectOf(project, solver, options)
  return (options.laws ?? laws).map((law) => ({ law, unfit: law.unfit(subject) }))
}

/**
 * Judges every law that says something of a model.
 *
 * ```ts
 * import { loadSolver } from 'liubai'
 * import { assertLaws, beltDocument, projectOf } from 'liubai/testing'
 *
 * const belt = beltDocument({
 *   enterprises: 1,
 *   makers: [{ byProduct: 0.6, powerMwh: 1, productionKt: 30, feeYuan: 9 }],
 *   takers: [{ filler: 0.5, productionKt: 40, takes: [0] }],
 *   links: [{ from: 0, to: 0, km: 20, capacityKt: 15 }],
 *   prices: { raw: 90, power: 300, filler: 60 },
 *   constructs: { has: ['stock'], size: 8 },
 * })
 * const verdicts = assertLaws(projectOf(belt), await loadSolver())
 * console.log(verdicts.filter(({ status }) => status === 'holds').length, 'of', verdicts.length, 'laws hold')
 * ```
 *
 * ```text
 * 15 of 15 laws hold
 * ```
 *
 * @returns a verdict for each law, those that do not apply with why
 * @throws LawBroken naming each law that is broken and its worst place
 */
export function assertLaws(project: Project, solver: SolverPort, options: JudgeOptions = {}): readonly Verdict[] {
  const subject = subjectOf(project, solver, options)
  const verdicts = (options.laws ?? laws).map((law) => judge(law, subject))
  const broken = verdicts.filter(({ status }) => status === 'broken')
  if (broken.length > 0) throw new LawBroken(broken)
  return verdicts
}

/** One or more laws do not hold of a model. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
  constructor(readonly verdicts: readonly Verdict[]) {
    super(
      verdicts
        .map(({ law, worst }) => {
          const { where, difference } = worst!
          return `${law.id}: ${law.statement.en} — off by ${difference.toPrecision(3)} at ${where}, allowed ${law.tolerance}`
        })
        .join('\n'),
    )
  }
}
