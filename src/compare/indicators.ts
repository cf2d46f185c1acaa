import { compareIds, type Position } from '../base/index.js'
import type { IndicatorResult, SolvedRun } from '../results/index.js'
import type { IndicatorComparison, Judgement, Robustness } from './comparison.js'
import { contributions } from './contributions.js'
import { pricedQuotient } from './prices.js'
import { robustness } from './robustness.js'
import { isNoise } from './tolerance.js'

/** A run beside the run it is set against (the same one for the baseline itself). */
export interface Pair {
  readonly baseline: SolvedRun
  readonly scenario: SolvedRun
}

/** Ids of all indicators of all runs in one fixed order: the baseline's order, then those only others have, by id. */
export function indicatorOrder(baseline: SolvedRun, runs: readonly SolvedRun[]): readonly IndicatorResult[] {
  const known = new Set(baseline.result.indicators.map((indicator) => indicator.id))
  const extra = new Map<string, IndicatorResult>()
  for (const indicator of runs.flatMap((run) => run.result.indicators))
    if (!known.has(indicator.id) && !extra.has(indicator.id)) extra.set(indicator.id, indicator)
  return [...baseline.result.indicators, ...[...extra.values()].sort((a, b) => compareIds(a.id, b.id))]
}

/** One indicator of a pair, with its change, judgement, contributions and price robustness; `positions` of prices by path. */
export function compareIndicator(
  pair: Pair,
  model: IndicatorResult,
  positions: ReadonlyMap<string, Position>,
): IndicatorComparison {
  const find = (run: SolvedRun): Found => run.result.indicators.find((entry) => entry.id === model.id) ?? missing(model)
  const [before, after] = [find(pair.baseline), find(pair.scenario)]
  const change = changeOf(before, after)
  const explained = change !== null && pair.baseline !== pair.scenario
  const shared = onDemand(() => (explained && !isSame(before, after) ? contributions(before, after, pair) : null))
  const priced = onDemand(() => (explained ? priceRobustness(pair, model.id, positions) : null))
  return {
    ...after,
    baselineValue: before.value,
    baselineGrade: before.grade,
    baselineSeen: before.seen,
    baselineAssumptions: before.assumptions,
    change,
    changePercent:
      change === null || before.value === null || before.value === 0 ? null : (100 * change) / Math.abs(before.value),
    judgement: judge(before, after, change),
    get contributions() {
      return shared()
    },
    get robustness() {
      return priced()
    },
  }
}

/** Makes something when it is first asked for: a report explains a part of all indicators only. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

type Found = Omit<IndicatorResult, 'reason'> & Pick<IndicatorComparison, 'reason'>

/** An indicator this scenario does not define: no value, and the reason. */
function missing(model: IndicatorResult): Found {
  return {
    ...model,
    value: null,
    reason: 'not-defined',
    byPeriod: [],
    byEnterprise: [],
    bySector: [],
    contributors: [],
    grade: 'none',
    seen: null,
    assumptions: 0,
    incomplete: false,
    tie: null,
  }
}

function changeOf(before: Found, after: Found): number | null {
  if (before.value === null || after.value === null || before.unit !== after.unit) return null
  return after.value - before.value
}

function isSame(before: Found, after: Found): boolean {
  return isNoise(after.value! - before.value!, Math.abs(before.value!) + Math.abs(after.value!))
}

/**
 * Better or worse by the indicator's own direction. A value that leaves out unplaced or unmet amounts, in either run, is
 * not judged; nor is a change whose sign a tie-break decided.
 */
function judge(before: Found, after: Found, change: number | null): Judgement | null {
  if (change === null || after.better === null) return null
  if (isSame(before, after)) return 'same'
  if (before.incomplete || after.incomplete || !signIsFound(before, after, change)) return 'open'
  return change > 0 === (after.better === 'higher') ? 'better' : 'worse'
}

/** Whether every pair of values within the ties has a change of the same sign. */
function signIsFound(before: Found, after: Found, change: number): boolean {
  const range = ({ tie, value }: Found) =>
    tie === null ? [value!, value!] : [tie.low ?? Number.NEGATIVE_INFINITY, tie.high ?? Number.POSITIVE_INFINITY]
  const [[low0, high0], [low1, high1]] = [range(before), range(after)]
  const [nearer, farther] = change > 0 ? [high0!, low1!] : [high1!, low0!]
  return farther > nearer && !isNoise(farther - nearer, Math.abs(farther) + Math.abs(nearer))
}

function priceRobustness(pair: Pair, id: string, positions: ReadonlyMap<string, Position>): Robustness | null {
  const [form0, form1] = [pair.baseline.forms.get(id), pair.scenario.forms.get(id)]
  const unit = pair.scenario.compiled.graph.spec.indicators.find((indicator) => indicator.id === id)?.unit
  if (form0 === undefined || form1 === undefined || unit === undefined) return null
  const [before, after] = [pricedQuotient(pair.baseline, form0), pricedQuotient(pair.scenario, form1)]
  return robustness(before, after, unit.value, positions)
}
