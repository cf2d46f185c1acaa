import type { SolvedRun } from '../../results/index.js'
import type { Label, ScenarioSpec } from '../../scenario/index.js'
import type { Project } from '../project.js'

/** A solved model, and the means to solve it changed. */
export interface Subject {
  readonly project: Project
  readonly spec: ScenarioSpec
  readonly run: SolvedRun
  /** Solves the specification with a change; throws where it is not right any more. */
  readonly solve: (spec: ScenarioSpec) => SolvedRun
  /** Solves other files. */
  readonly solveFiles: (project: Project) => SolvedRun
  /** Chooses what a law changes where there is much to choose from; the same seed, the same choice. */
  readonly seed: number
}

/** Where a law does not hold, and by how much, relative to the size of what is compared. */
export interface Breach {
  readonly where: string
  readonly difference: number
}

/** What must hold of every right model and every right answer. */
export interface Law {
  readonly id: string
  readonly statement: Label
  /** Relative difference allowed. */
  readonly tolerance: number
  /** Why no less and no more is allowed. */
  readonly reason: Label
  /** Why the law says nothing of a subject; undefined where it applies. */
  readonly unfit: (subject: Subject) => Label | undefined
  /** Relative differences found, of every place looked at; none: nothing was there to be looked at. */
  readonly differences: (subject: Subject) => Iterable<Breach>
}

/** Reasons of tolerances that several laws share. */
export const reasons = {
  sums: {
    en: 'two sums of the same doubles differ by rounding only',
    zh: '同一组双精度数的两种求和只差舍入误差',
  },
  solver: {
    en: 'what the solver is allowed on a row, relative to the activity of the row',
    zh: '求解器对每行允许的残差，相对于该行的活动量',
  },
  optima: {
    en: 'each of the two optima is proven to 1e-7 of its own terms; whole numbers are searched to a gap of 1e-9',
    zh: '两个最优值各自证明到其各项的 1e-7；整数决策搜索到间隙 1e-9',
  },
} as const

/** |a − b| relative to the larger, or to `size` where that is larger. */
export const relative = (a: number, b: number, size = 0): number => {
  const difference = Math.abs(a - b)
  return difference === 0 ? 0 : difference / Math.max(Math.abs(a), Math.abs(b), size)
}

/** Where a model has no answer, most laws have nothing to say. */
export const unanswered = ({ run }: Subject): Label | undefined =>
  run.result.status === 'optimal' && run.result.certificate.ok
    ? undefined
    : { en: 'the model has no proven answer', zh: '模型没有经证明的解' }

/** The first reason of several. */
export const firstOf =
  (...all: readonly Law['unfit'][]): Law['unfit'] =>
  (subject) => {
    for (const unfit of all) {
      const why = unfit(subject)
      if (why) return why
    }
    return undefined
  }
