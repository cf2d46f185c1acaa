import type { IndicatorComparison, ScenarioComparison } from '../../compare/index.js'
import type { SolvedRun } from '../../results/index.js'
import type { ReportSource } from '../document/source.js'
import type { PictureOrder } from './picture-kind.js'

/** The run an order is of: the one it names, else the last. */
export const runOf = ({ runs }: ReportSource, { scenario }: PictureOrder): SolvedRun | undefined =>
  scenario === undefined ? runs.at(-1) : runs.find(({ result }) => result.id === scenario)

/** A scenario of the comparison by its id. */
export const comparedOf = ({ comparison }: ReportSource, id: string): ScenarioComparison | undefined =>
  comparison.scenarios.find((scenario) => scenario.id === id)

/** The indicators an order names, else the headline ones of the model, else all of its own; in order. */
export function indicatorsOf(
  { comparison }: ReportSource,
  { indicators }: PictureOrder,
): readonly IndicatorComparison[] {
  const all = comparison.scenarios[0]?.indicators ?? []
  if (indicators) return indicators.flatMap((id) => all.find((indicator) => indicator.id === id) ?? [])
  const own = all.filter(({ pack }) => pack === undefined)
  const headline = own.filter((indicator) => indicator.headline)
  return headline.length > 0 ? headline : own
}
