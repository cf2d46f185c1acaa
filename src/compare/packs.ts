import { growthOfPack } from '../metrics/index.js'
import type { PackItemResult, PackResult } from '../results/index.js'
import type { PackComparison, PackItemComparison } from './comparison.js'
import type { Pair } from './indicators.js'

/**
 * The packs of a scenario beside the baseline's, in the scenario's order. Items of growth that neither has alone are
 * measured between the two where both say which year they stand for and the years differ.
 */
export function comparePacks({ baseline, scenario }: Pair): readonly PackComparison[] {
  return (scenario.result.packs ?? []).map((pack) => {
    const against = baseline === scenario ? pack : growthOfPack(scenario, baseline, pack.id)!
    const before = baseline.result.packs?.find(({ id }) => id === pack.id)
    return { ...against, items: against.items.map((item, i) => besides(item, before, i)) }
  })
}

function besides(item: PackItemResult, before: PackResult | undefined, i: number): PackItemComparison {
  const baselineValue = before?.items[i]?.value ?? null
  const { value } = item
  const change = typeof value === 'number' && typeof baselineValue === 'number' ? value - baselineValue : null
  return { ...item, baselineValue, change }
}
