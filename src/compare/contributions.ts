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
type Shared = Pick<IndicatorResult, 'id' | 'unit' | 'byEnterprise' | 'contributors'>

/**
 * Shares the change of an indicator out to enterprises and to contributors (processes, trades, links …). Exact: the
 * change of a sum is the sum of the changes of its parts. Of a ratio the numerator and the denominator are shared out
 * apart, since a quotient has no parts of its own.
 */
export function contributions(
  baseline: Shared,
  scenario: Shared,
  runs: { readonly baseline: SolvedRun; readonly scenario: SolvedRun },
): Contributions {
  const labels = enterpriseLabels(runs)
  const part = (side: Side, unit: string) => ({
    unit,
    byEnterprise: share(enterprises(baseline, side, labels), enterprises(scenario, side, labels)),
    byContributor: share(contributors(baseline, side), contributors(scenario, side)),
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

function enterpriseLabels({
  baseline,
  scenario,
}: {
  baseline: SolvedRun
  scenario: SolvedRun
}): ReadonlyMap<string, Label> {
  return new Map(
    [baseline, scenario].flatMap((run) =>
      run.compiled.graph.enterprises.map((entry) => [entry.id, entry.label] as const),
    ),
  )
}

function enterprises(indicator: Shared, side: Side, labels: ReadonlyMap<string, Label>): readonly Part[] {
  return indicator.byEnterprise.map((entry) => {
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
function share(before: readonly Part[], after: readonly Part[]): Share {
  const changes = new Map<string, { id: string; label: Label; change: number; size: number }>()
  const add = (part: Part, sign: 1 | -1) => {
    const known = changes.get(part.id)
    const change = (known?.change ?? 0) + sign * part.value
    changes.set(part.id, { id: part.id, label: part.label, change, size: (known?.size ?? 0) + Math.abs(part.value) })
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
  const top = ordered.slice(0, named).flatMap(({ part }) => (part.change === 0 ? [] : [part]))
  return { change: isNoise(total, size) ? 0 : total, top, rest: sum(ordered.slice(named)) }
}
