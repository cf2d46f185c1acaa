import { canonicalUnit, compareIds } from '../base/index.js'
import type { IndicatorResult, SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import type { Contributions, Share } from './comparison.js'
import { isNoise } from './tolerance.js'

/** How many parts of a change are named; the others are added up in the rest. */
const named = 3

interface Part {
  readonly id: string
  readonly label: Label
  readonly value: number
}
type Side = 'numerator' | 'denominator'
type Owner = 'enterprise' | 'sector'
type Shared = Pick<IndicatorResult, 'id' | 'unit' | 'byEnterprise' | 'bySector' | 'contributors'>
interface Runs {
  readonly baseline: SolvedRun
  readonly scenario: SolvedRun
}

/**
 * Shares the change of an indicator out to enterprises, to sectors and to contributors (processes, trades, links …). Exact: the
 * change of a sum is the sum of the changes of its parts. Of a ratio the numerator and the denominator are shared out
 * apart, since a quotient has no parts of its own.
 */
export function contributions(baseline: Shared, scenario: Shared, runs: Runs): Contributions {
  const labels = { enterprise: ownerLabels(runs, 'enterprise'), sector: ownerLabels(runs, 'sector') }
  const owned = (by: Owner, side: Side) =>
    share(owners(baseline, by, side, labels[by]), owners(scenario, by, side, labels[by]), named)
  const part = (side: Side, unit: string) => ({
    unit,
    byEnterprise: owned('enterprise', side),
    bySector: owned('sector', side),
    byContributor: share(contributors(baseline, side), contributors(scenario, side), named),
  })
  const form = runs.scenario.forms.get(scenario.id)
  if (form?.kind !== 'ratio') return { kind: 'affine', ...part('numerator', scenario.unit) }
  const unit = (side: Side) => canonicalUnit(form[side].dimension)
  return {
    kind: 'ratio',
    numerator: part('numerator', unit('numerator')),
    denominator: part('denominator', unit('denominator')),
  }
}

/**
 * The change of an indicator that adds up, by enterprise or sector: at most so many of the largest parts, and the rest.
 * @returns null for a ratio, and where either run has no value of it.
 */
export function shareChange(
  runs: Runs,
  id: string,
  { by, most }: { readonly by: Owner; readonly most: number },
): Share | null {
  const find = ({ result }: SolvedRun) => result.indicators.find((indicator) => indicator.id === id)
  const [before, after] = [find(runs.baseline), find(runs.scenario)]
  const isRatio = [runs.baseline, runs.scenario].some(({ forms }) => forms.get(id)?.kind === 'ratio')
  if (isRatio || before?.value == null || after?.value == null || before.unit !== after.unit) return null
  const labels = ownerLabels(runs, by)
  return share(owners(before, by, 'numerator', labels), owners(after, by, 'numerator', labels), most)
}

function ownerLabels({ baseline, scenario }: Runs, by: Owner): ReadonlyMap<string, Label> {
  return new Map(
    [baseline, scenario].flatMap(({ compiled: { graph } }) =>
      by === 'sector' ? [...graph.spec.sectors] : graph.enterprises.map((entry) => [entry.id, entry.label] as const),
    ),
  )
}

function owners(indicator: Shared, by: Owner, side: Side, labels: ReadonlyMap<string, Label>): readonly Part[] {
  return (by === 'sector' ? indicator.bySector : indicator.byEnterprise).map((entry) => {
    const value = 'value' in entry ? (side === 'numerator' ? entry.value : 0) : entry[side]
    return { id: entry.id, label: labels.get(entry.id) ?? { en: entry.id, zh: entry.id }, value }
  })
}

function contributors(indicator: Shared, side: Side): readonly Part[] {
  return indicator.contributors.map((entry) => ({
    id: entry.id,
    label: entry.label,
    value: side === 'numerator' ? entry.value : (entry.denominator ?? 0),
  }))
}

/** Differences of the parts, largest first, equal ones by id; what is only rounding of a part is no change of it. */
function share(before: readonly Part[], after: readonly Part[], most: number): Share {
  const changes = new Map<string, { id: string; label: Label; change: number; size: number }>()
  const add = (part: Part, sign: 1 | -1) => {
    const { id, label, value } = part
    const sum = changes.get(id) ?? { id, label, change: 0, size: 0 }
    sum.label = label
    sum.change += sign * value
    sum.size += Math.abs(value)
    changes.set(id, sum)
  }
  for (const part of before) add(part, -1)
  for (const part of after) add(part, 1)
  const ordered = [...changes.values()]
    .map(({ id, label, change, size }) => ({ id, label, size, change: isNoise(change, size) ? 0 : change }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || compareIds(a.id, b.id))
    .map(({ size, ...part }) => ({ part, size }))
  const sum = (parts: typeof ordered) => parts.reduce((total, { part }) => total + part.change, 0)
  const total = sum(ordered)
  const size = ordered.reduce((all, part) => all + part.size, 0)
  const top = ordered.slice(0, most).flatMap(({ part }) => (part.change === 0 ? [] : [part]))
  return { change: isNoise(total, size) ? 0 : total, top, rest: sum(ordered.slice(most)) }
}
