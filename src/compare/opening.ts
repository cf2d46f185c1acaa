import { compareIds } from '../base/index.js'
import type { IndicatorComparison, Opening, ProjectSwitch } from './comparison.js'
import type { SolvedRun } from '../results/index.js'
import { byProductFates } from './takers.js'

const mostMoved = 3

/** Facts for the one sentence that opens a scenario. */
export function opening(
  run: SolvedRun,
  switched: readonly ProjectSwitch[],
  indicators: readonly IndicatorComparison[],
): Opening {
  const headline = indicators.filter((indicator) => indicator.headline)
  const candidates = headline.length > 0 ? headline : indicators
  const percent = (indicator: IndicatorComparison) => Math.abs(indicator.changePercent ?? 0)
  const moved = candidates
    .filter((indicator) => indicator.changePercent !== null && indicator.contributions !== null)
    .sort((a, b) => percent(b) - percent(a) || compareIds(a.id, b.id))
    .slice(0, mostMoved)
  const worse = indicators.filter((indicator) => indicator.judgement === 'worse')
  return {
    switched,
    moved: moved.map((indicator) => indicator.id),
    worse: [...worse.filter((entry) => entry.headline), ...worse.filter((entry) => !entry.headline)].map(
      (entry) => entry.id,
    ),
    ...byProductFates(run),
  }
}
