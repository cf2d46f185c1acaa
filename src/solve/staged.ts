import { SOLVER_TOLERANCE } from '../base/index.js'
import type { LinearForm, Stage, StagedProgram } from '../lp/index.js'
import { allHold } from './certificate.js'
import { proveInfeasible } from './infeasible.js'
import { denseCosts, evaluate } from './lp.js'
import type { SolverPort } from './port.js'
import type { FaceRange } from './ranges.js'
import type { Check } from './solution.js'
import { type SolveOptions, type StagedSolution, solveContinuous, withheld } from './stages.js'
import {
  checkWhole,
  choiceOf,
  type Decided,
  decideWhole,
  holdWhole,
  movingWhole,
  search,
  type Searched,
  type WholeProgram,
  wholeConflict,
  wholeProgram,
} from './whole.js'
import type { Approach } from './workspace.js'

/**
 * Solves the stages of a program in order and proves the answer in original units; see `solveContinuous`.
 *
 * With whole columns, integer searches first decide their values for all objectives in their order; these are rounded and
 * held, and the rest is solved and certified as a linear program. That no other values do better is the solver's word: the
 * certificate says 'milp' and names the solver's bound of the first objective.
 */
export function solveStaged(staged: StagedProgram, port: SolverPort, options: SolveOptions): StagedSolution {
  if (!staged.program.columns.integer.includes(1)) return solveContinuous(staged, port, options)
  let last = withheld(port, options)
  for (const approach of searches) {
    last = solveWhole(staged, port, options, approach)
    if (last.status !== 'withheld' || last.ray) return last
  }
  return last
}

const searches: readonly Approach[] = [
  { reach: 'rows', presolve: true, tolerance: 1e-9, cold: true },
  { reach: 'rows', presolve: false, tolerance: 1e-9, cold: true },
]

/** Agreement of a searched value with the certified one and with the solver's bound, relative to its terms. */
const AGREEMENT = 1e-6

function solveWhole(
  staged: StagedProgram,
  port: SolverPort,
  options: SolveOptions,
  approach: Approach,
): StagedSolution {
  const { timeLimit, ranges = [] } = options
  const whole = wholeProgram(staged.program, { port, approach, timeLimit })
  const objectives = staged.stages.filter((stage) => stage.role !== 'tie-break')
  const decided = decideWhole(whole, objectives.length > 0 ? objectives : [anyPoint])
  if (decided.outcome !== 'optimal') return withoutOptimum(staged, whole, options, decided)
  const rounded = checkWhole(staged.program.columns.integer, decided.x)
  const held = { ...staged, program: holdWhole(staged.program, decided.x) }
  const found = solveContinuous(held, port, options)
  if (staged.determined) return onlyChoice(found, whole, decided.x, rounded)
  if (found.status === 'limit') return found
  // A choice that turns out to allow no optimum proves nothing of the others.
  if (found.status !== 'optimal')
    return { ...withheld(port, options), certificate: { ...found.certificate, ok: false } }
  const checks = [rounded, ...found.certificate.checks, ...decided.searched.flatMap((one) => agreement(one, found))]
  const ok = allHold(checks)
  const bound = decided.searched.find(({ stage }) => stage.role === 'objective')!
  const sign = bound.stage.sense === 'least' ? 1 : -1
  const certificate = {
    ...{ ...found.certificate, ok, kind: 'milp' as const, checks },
    solverBound: sign * bound.bound + bound.stage.form.constant,
  }
  if (!ok) return { ...withheld(port, options), certificate }
  return {
    ...found,
    certificate,
    ranges: rangesOverChoices(staged, whole, decided, found, options, ranges),
    solver: { ...found.solver, iterations: found.solver.iterations + decided.iterations },
  }
}

/** The stage of a program without objective: any point. */
const anyPoint: Stage = {
  ...{ id: 'feasible', role: 'objective', sense: 'least' },
  form: { columns: new Int32Array(0), coefficients: new Float64Array(0), constant: 0 },
}

/** A stage as searched against the certified program with its choice held, and against the solver's bound. */
function agreement({ stage, value, size, bound }: Searched, found: StagedSolution): Check[] {
  const certified = found.stages.find(({ id }) => id === stage.id)
  const sign = stage.sense === 'least' ? 1 : -1
  const least = certified ? sign * (certified.value - stage.form.constant) : Number.NaN
  const check = (id: string, other: number): Check => {
    const difference = Math.abs(least - other) / (size || 1)
    const worst = Number.isFinite(difference) ? difference : Number.MAX_VALUE
    return { id, stage: stage.id, worst, allowed: AGREEMENT, at: -1, ok: worst <= AGREEMENT }
  }
  return [check('search', value), check('solver-bound', bound)]
}

/** A search without optimum: a limit, a proof without whole columns, the solver's verdict, or nothing. */
function withoutOptimum(
  staged: StagedProgram,
  whole: WholeProgram,
  options: SolveOptions,
  { outcome, searched }: Decided,
): StagedSolution {
  const { port, approach, timeLimit, matrix, bounds } = whole
  const bare = withheld(port, options)
  if (outcome === 'limit') return { ...bare, status: 'limit' }
  if (searched.length === 0 && outcome.startsWith('infeasible')) {
    const proof = proveInfeasible(matrix, bounds, { port, approach, timeLimit })
    if (proof && allHold(proof.checks)) {
      const { rows, columns, checks } = proof
      return {
        ...{ ...bare, status: 'infeasible', conflict: { rows, columns } },
        certificate: { ok: true, kind: 'infeasible', checks, droppedStages: [] },
      }
    }
  }
  const point = search(whole, new Float64Array(matrix.columns), [])
  if (searched.length === 0 && point.outcome.startsWith('infeasible')) {
    // The rows hold together where nothing need be whole: the verdict is the solver's and said to be so.
    const verdict: Check = { id: 'solver-verdict', stage: '', worst: 0, allowed: 0, at: -1, ok: true }
    return {
      ...{ ...bare, status: 'infeasible', conflict: { rows: wholeConflict(whole), columns: [] } },
      certificate: { ok: false, kind: 'milp', checks: [verdict], droppedStages: [] },
    }
  }
  if (point.outcome !== 'optimal') return bare
  // What grows without end for one choice of the whole columns does so at all.
  const held = { ...staged, program: holdWhole(staged.program, point.x) }
  const found = solveContinuous(held, port, { ...options, ranges: [] })
  return found.status === 'unbounded' ? { ...found, ranges: bare.ranges } : bare
}

/** A program without objective: no other choice and no other point for this one. */
function onlyChoice(found: StagedSolution, whole: WholeProgram, x: Float64Array, rounded: Check): StagedSolution {
  const others = movingWhole(whole, x)
  const unique = found.certificate.checks.find((check) => check.id === 'unique')
  const ok = found.status === 'optimal' && rounded.ok && others.length === 0
  const moving = [...new Set([...(found.ray?.columns ?? []), ...others])].sort((a, b) => a - b)
  const checks = found.certificate.checks.map((check) =>
    check === unique && others.length > 0
      ? { ...check, worst: Math.max(1, check.worst), at: moving[0]!, ok: false }
      : check,
  )
  const ray = { columns: Int32Array.from(moving), values: new Float64Array(moving.length).fill(1) }
  return {
    ...found,
    status: ok ? 'optimal' : 'withheld',
    certificate: { ...found.certificate, ok, kind: 'milp', checks: [rounded, ...checks] },
    x: ok ? found.x : new Float64Array(0),
    ...(moving.length > 0 ? { ray } : {}),
  }
}

/**
 * Ranges over every choice of the whole columns that gives the same objectives: other choices are searched for at the ends
 * of each form, held in turn, and count where their certified objectives are the same to 1e-9.
 */
function rangesOverChoices(
  staged: StagedProgram,
  whole: WholeProgram,
  decided: Decided,
  found: StagedSolution,
  options: SolveOptions,
  forms: readonly LinearForm[],
): readonly (FaceRange | null)[] {
  const seen = new Map([[choiceOf(staged.program, decided.x), found]])
  const reached = forms.map((form) =>
    ([1, -1] as const).map((sign) => {
      const end = search(whole, denseCosts(form, whole.matrix.columns, sign), decided.searched)
      if (end.outcome !== 'optimal') return false
      const choice = choiceOf(staged.program, end.x)
      if (seen.has(choice)) return true
      const held = { ...staged, program: holdWhole(staged.program, end.x) }
      const other = solveContinuous(held, whole.port, options)
      if (other.status === 'optimal' && sameObjectives(decided, found, other)) seen.set(choice, other)
      return true
    }),
  )
  const answers = [...seen.values()]
  return forms.map((form, i) => {
    const [low, high] = reached[i]!
    const all = answers.map(({ ranges, x }) => ranges[i] ?? pointOf(form, x))
    return unionOf(form, [...all, { low: low ? all[0]!.low : null, high: high ? all[0]!.high : null }], found.x)
  })
}

function sameObjectives({ searched }: Decided, one: StagedSolution, other: StagedSolution): boolean {
  return searched.every(({ stage, size }) => {
    const [a, b] = [one, other].map((found) => found.stages.find(({ id }) => id === stage.id)?.value)
    return a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * (size || 1)
  })
}

function pointOf(form: LinearForm, x: Float64Array): FaceRange {
  const { value } = evaluate(form, x)
  return { low: value, high: value }
}

/** From the least low to the greatest high; null when that is one value. An end unknown to one of them is unknown. */
function unionOf(form: LinearForm, ranges: readonly FaceRange[], x: Float64Array): FaceRange | null {
  const end = (key: 'low' | 'high', pick: (...values: number[]) => number): number | null =>
    ranges.reduce<number | null>((best, range) => {
      const next = range[key]
      return best === null || next === null ? null : pick(best, next)
    }, ranges[0]![key])
  const [low, high] = [end('low', Math.min), end('high', Math.max)]
  const { activity } = evaluate(form, x)
  const slack = SOLVER_TOLERANCE * Math.max(activity, Math.abs(form.constant), 1e-9)
  return low !== null && high !== null && high - low <= slack ? null : { low, high }
}
