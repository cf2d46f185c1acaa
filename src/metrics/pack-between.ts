import type { PackItemResult, PackResult, SolvedRun } from '../results/index.js'
import { growthBetween, measuresAt } from './pack-growth.js'
import { measuredItem } from './packs.js'
import { ruleOf } from './pack-verdicts.js'

/**
 * A pack of one run with its items of growth measured against another run of another year: what either run alone has no
 * second time for. Growth goes from the earlier year to the later, whichever run is the baseline; the other items stay.
 */
export function growthOfPack(run: SolvedRun, other: SolvedRun, id: string): PackResult | undefined {
  const own = run.result.packs?.find((pack) => pack.id === id)
  const bound = run.packs.find(({ pack }) => pack.id === id)
  const theirs = other.packs.find(({ pack }) => pack.id === id)
  if (!own || !bound) return undefined
  const [year, otherYear] = [bound.spec.year, theirs?.spec.year]
  if (year === undefined || otherYear === undefined || year === otherYear) return own
  const items = own.items.map((item, i): PackItemResult => {
    const isOpen = item.status === 'gap' && item.reason?.code === 'one-time'
    if (!isOpen || theirs!.items[i]!.state !== 'metric') return item
    const [here, there] = [measuresAt(run, item.id, 0, year), measuresAt(other, item.id, 0, otherYear)]
    const [before, after] = year > otherYear ? [there, here] : [here, there]
    return measuredItem(item, bound.items[i]!, growthBetween(bound.items[i]!, before, after))
  })
  const rules = bound.pack.rules.map((rule) => ruleOf(rule, items, (item) => `${id}-${item}`))
  return { ...own, items, rules }
}
