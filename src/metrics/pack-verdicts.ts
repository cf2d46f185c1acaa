import type { PackItemResult, PackRuleResult, ThresholdResult, Verdict } from '../results/index.js'
import type { BoundItem } from './pack-growth.js'
import type { SolvedRun } from '../results/index.js'

type Threshold = NonNullable<BoundItem['item']['threshold']>
type Rule = SolvedRun['packs'][number]['pack']['rules'][number]

/** Relative slack of a limit: rounding neither meets nor misses it. */
const SLACK = 1e-9

/**
 * A value held against what the standard asks; without a value it is not known. `growth` below 0 turns a limit that flips.
 */
export function verdictOf(
  threshold: Threshold | undefined,
  value: number | boolean | null,
  growth: number | null = null,
): ThresholdResult | null {
  if (!threshold) return null
  const turned = threshold.flips === true && growth !== null && growth < 0
  const sense = turned ? 'at-least' : threshold.sense
  const limit = { sense, value: threshold.value, mark: threshold.mark }
  if (value === null) return { ...limit, verdict: 'unknown' }
  return { ...limit, verdict: holds(sense, threshold.value, value) ? 'met' : 'missed' }
}

function holds(sense: Threshold['sense'], limit: number | boolean, value: number | boolean): boolean {
  if (typeof limit === 'boolean' || typeof value === 'boolean') return limit === value
  const slack = SLACK * Math.abs(limit)
  return sense === 'at-least' ? value >= limit - slack : value <= limit + slack
}

/** A rule as counts of its items met, missed and not known: met, missed, or not known while these could still decide. */
export function ruleOf(rule: Rule, items: readonly PackItemResult[], nameOf: (item: string) => string): PackRuleResult {
  const verdicts = rule.items.map((id) => items.find((item) => item.id === nameOf(id))?.threshold?.verdict ?? 'unknown')
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length
  const [met, missed, unknown] = [count('met'), count('missed'), count('unknown')]
  const { id, label, mark, need } = rule
  const verdict = met >= need ? 'met' : met + unknown < need ? 'missed' : 'unknown'
  return { id, label, mark, need, of: verdicts.length, met, missed, unknown, verdict }
}
