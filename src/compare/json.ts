import type { Comparison, IndicatorComparison, ScenarioComparison } from './comparison.js'

/** Name and version of the machine form of a comparison; a change that breaks readers changes the number. */
export const comparisonSchema = 'liubai/comparison/1'

/**
 * Machine form of a comparison: plain data in a fixed order of keys, the same in every language and locale. The first
 * fields of an indicator are the published ones; `judgement`, `robustness` and `contributions` follow.
 */
export function compareJson(comparison: Comparison): unknown {
  return withoutNegativeZero({
    schema: comparisonSchema,
    baseline: comparison.baseline,
    scenarios: comparison.scenarios.map(scenarioJson),
  })
}

function scenarioJson(scenario: ScenarioComparison): object {
  return {
    id: scenario.id,
    label: scenario.label,
    status: scenario.status,
    certificate: scenario.certificate,
    indicators: scenario.indicators.map(indicatorJson),
    unplaced: scenario.unplaced,
    unmet: scenario.unmet,
    money: scenario.money,
    opening: scenario.opening,
    projects: scenario.projects,
    investment: scenario.investment,
    inputs: scenario.inputs,
    structure: scenario.structure,
    ...(scenario.packs.length > 0 ? { packs: scenario.packs } : {}),
    ...(scenario.benefit ? { benefit: scenario.benefit } : {}),
    targets: scenario.targets,
    conflict: scenario.conflict,
  }
}

function indicatorJson(indicator: IndicatorComparison): object {
  return {
    id: indicator.id,
    ...(indicator.pack === undefined ? {} : { pack: indicator.pack }),
    value: indicator.value,
    reason: indicator.reason,
    unit: indicator.unit,
    change: indicator.change,
    changePercent: indicator.changePercent,
    better: indicator.better,
    grade: indicator.grade,
    assumptions: indicator.assumptions,
    incomplete: indicator.incomplete,
    tie: indicator.tie,
    byPeriod: indicator.byPeriod,
    byEnterprise: indicator.byEnterprise,
    bySector: indicator.bySector,
    label: indicator.label,
    headline: indicator.headline,
    seen: indicator.seen,
    judgement: indicator.judgement,
    contributions: indicator.contributions,
    robustness: indicator.robustness,
  }
}

/** A copy in which −0 is 0, also for those who read the object and not the text. */
function withoutNegativeZero(value: unknown): unknown {
  if (value === 0) return 0
  if (Array.isArray(value)) return value.map(withoutNegativeZero)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutNegativeZero(entry)]))
}
