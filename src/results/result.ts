import type { Certificate, Solution, Status } from '../solve/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { Grade, Seen } from '../base/index.js'
import type { IndicatorForm } from '../indicators/index.js'
import type { Label } from '../scenario/index.js'

/** One indicator of one run, in its own unit. */
export interface IndicatorResult {
  readonly id: string
  readonly label: Label
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly headline: boolean
  /** null with a reason code when it has no value (denominator 0, run without answer). */
  readonly value: number | null
  readonly reason: string | null
  readonly byPeriod: readonly { readonly period: string; readonly value: number | null }[]
  /** Additive forms: value per enterprise ('' = markets and sites without one); ratios: both parts. */
  readonly byEnterprise: readonly (
    | { readonly id: string; readonly value: number }
    | { readonly id: string; readonly numerator: number; readonly denominator: number }
  )[]
  /** By process, purchase, sale, link …: contributor id → amount (for ratios of the numerator and denominator). */
  readonly contributors: readonly { readonly id: string; readonly label: Label; readonly value: number; readonly denominator?: number }[]
  readonly grade: Grade | 'none'
  readonly seen: Seen | null
  /** Number of D figures it rests on. */
  readonly assumptions: number
  /** A commodity it touches has unplaced or unmet amounts. */
  readonly incomplete: boolean
  /** Range over the optimal face when a tie-break decided it. */
  readonly tie: { readonly low: number | null; readonly high: number | null } | null
}

export interface Remainder {
  readonly site: string
  readonly commodity: string
  readonly period: string
  /** In the commodity's unit. */
  readonly amount: number
  readonly unit: string
}

export interface FlowResult {
  readonly kind: string
  /** Ids in words of the model: giver, taker, commodity. */
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly period: string
  readonly amount: number
  readonly unit: string
  /** Link, market, route or unit that carries it. */
  readonly by: string
}

/** Everything one run yields, in model words and display units. Also the body of the result file. */
export interface RunResult {
  readonly id: string
  readonly label: Label
  readonly status: Status
  readonly certificate: Certificate
  readonly indicators: readonly IndicatorResult[]
  readonly unplaced: readonly Remainder[]
  readonly unmet: readonly Remainder[]
  readonly flows: readonly FlowResult[]
  readonly levels: readonly { readonly unit: string; readonly recipe: string; readonly period: string; readonly level: number; readonly of: string }[]
  readonly stocks: readonly { readonly id: string; readonly period: string; readonly opening: number; readonly put: number; readonly take: number; readonly level: number; readonly unit: string }[]
  readonly prices: readonly { readonly site: string; readonly commodity: string; readonly period: string; readonly value: number; readonly unit: string }[]
  readonly targets: readonly { readonly id: string; readonly indicator: string; readonly label: Label; readonly status: 'met' | 'missed' | 'unknown'; readonly value: number | null; readonly bound: number; readonly sense: 'at-least' | 'at-most' }[]
  readonly observations: readonly { readonly id: string; readonly label: Label; readonly observed: number; readonly modelled: number | null; readonly unit: string; readonly imposed: boolean }[]
  readonly closure: { readonly ok: boolean; readonly worst: number; readonly where: string }
  readonly conflict?: readonly { readonly label: Label; readonly file: string; readonly line: number; readonly col: number }[]
}

/** The run with what is needed to trace and compare: not written to files. */
export interface SolvedRun {
  readonly result: RunResult
  readonly compiled: CompiledProgram
  readonly solution: Solution
  readonly forms: ReadonlyMap<string, IndicatorForm>
}
