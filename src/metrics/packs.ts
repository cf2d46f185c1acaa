import type { PackItemResult, PackReason, PackResult, PackValue, SolvedRun } from '../results/index.js'
import { circularUse, type Finding, figureOf, noFigure } from './growth.js'
import { type BoundItem, growthBetween, type GrowthFigure, measuresAt } from './pack-growth.js'
import { ruleOf, verdictOf } from './pack-verdicts.js'
import { meanOfProducts } from './products.js'

type BoundPack = SolvedRun['packs'][number]

/** The packs of a run: every item in the order of its standard, with its value or the reason why it has none. */
export const packsOf = (run: SolvedRun): readonly PackResult[] => run.packs.map((bound) => packOf(run, bound))

function packOf(run: SolvedRun, { pack, spec, items: bound }: BoundPack): PackResult {
  const first = bound.map((item, i) => itemOf(run, item, i + 1))
  const found = (id: string) => first[bound.findIndex(({ item }) => item.id === id)]!
  const items = first.map((item, i) => withMean(item, bound[i]!, found))
  const { id, label, standard, mark, note, groups } = pack
  const head = { id, label, standard, mark, note, year: spec.year ?? null, groups }
  return { ...head, items, rules: pack.rules.map((rule) => ruleOf(rule, items, (item) => `${id}-${item}`)) }
}

const unsupported = { grade: 'none', seen: null, incomplete: false, components: [], dropped: [] } as const

function itemOf(run: SolvedRun, bound: BoundItem, number: number): PackItemResult {
  const { group, label, unit, better, definition, mark, threshold } = bound.item
  const parts = partsOf(run, bound)
  const head = { id: bound.id, number, group, label, unit, better, definition, mark, ...unsupported, parts }
  const gap = (reason: PackReason): PackItemResult => ({
    ...{ ...head, status: 'gap', value: null, reason },
    threshold: verdictOf(threshold, null),
  })
  switch (bound.state) {
    case 'formula': {
      const indicator = run.result.indicators.find((entry) => entry.id === bound.id)!
      const { value, grade, seen, incomplete } = indicator
      if (value === null) return gap({ code: indicator.reason ?? 'no-answer' })
      const support = { grade, seen, incomplete }
      return { ...head, ...support, status: 'computed', value, reason: null, threshold: verdictOf(threshold, value) }
    }
    case 'stated':
      return { ...head, ...statedOf(bound) }
    case 'metric':
      return measuredItem(gap({ code: 'no-answer' }), bound, metricOf(run, bound))
    case 'parts':
      return { ...head, status: 'parts', value: null, reason: { code: 'in-parts' }, threshold: null }
    case 'gap':
      return gap(reasonOf(bound))
    default:
      return bound.state satisfies never
  }
}

function reasonOf({ why, missing, item }: BoundItem): PackReason {
  if (why) return { code: 'given', text: why }
  return item.how.kind === 'stated' ? { code: 'not-stated' } : { code: 'not-bound', roles: missing }
}

function statedOf({ item, stated, size }: BoundItem) {
  const facts = stated!.kind === 'flag' ? stated!.facts : stated!.amount.facts
  const given = stated!.kind === 'flag' ? undefined : stated!.amount.given
  const value = stated!.kind === 'flag' ? stated!.value : given?.kind === 'measure' ? given.measure.value / size : null
  return {
    status: 'stated' as const,
    ...{ value, reason: null, grade: facts.grade ?? ('none' as const), seen: facts.seen ?? null },
    threshold: verdictOf(item.threshold, value),
  }
}

function partsOf({ result }: SolvedRun, { parts }: BoundItem): PackItemResult['parts'] {
  return parts.map(({ part: { label, unit }, id, missing }) => {
    const indicator = result.indicators.find((entry) => entry.id === id)
    const value: PackValue = indicator
      ? { value: indicator.value, reason: indicator.value === null ? { code: indicator.reason ?? 'no-answer' } : null }
      : { value: null, reason: { code: 'not-bound', roles: missing } }
    return { id, label, unit, ...value }
  })
}

/** A metric read from a run: over its first and last period, or over its sums. */
function metricOf(run: SolvedRun, bound: BoundItem): GrowthFigure {
  const { how } = bound.item
  const alone = (figure: Finding): GrowthFigure => ({ figure, growth: null, components: [], dropped: [] })
  if (run.solution.x.length === 0) return alone(noFigure({ code: 'no-answer' }))
  if (how.kind === 'circular-use') return alone(circularUseOf(run, bound))
  if (how.kind === 'products') return alone(meanOfProducts(run, how.of))
  if (how.kind === 'mean') return alone(noFigure({ code: 'no-component' }))
  const last = run.compiled.graph.periods.length - 1
  if (last === 0) return alone(noFigure({ code: 'one-time' }))
  return growthBetween(bound, measuresAt(run, bound.id, 0, 0), measuresAt(run, bound.id, last, 0))
}

/** Over all periods together. */
function circularUseOf(run: SolvedRun, { id }: BoundItem): Finding {
  const sums = [0, 0, 0, 0]
  for (const [period, { length }] of run.compiled.graph.periods.entries())
    measuresAt(run, id, period, 0).values.forEach((value, i) => {
      sums[i]! += (value ?? 0) * length
    })
  return circularUse(sums[0]!, sums[1]!, sums[2]!, sums[3]!)
}

/** An item with its metric in its own unit, held against its limit; without a value the reason. */
export function measuredItem(item: PackItemResult, bound: BoundItem, measured: GrowthFigure): PackItemResult {
  const { figure, growth, components, dropped } = measured
  const { threshold } = bound.item
  const named = (indexes: readonly number[]) => indexes.map((k) => bound.measured[k]!)
  const told = { ...item, components: named(components), dropped: named(dropped) }
  if (figure.value === null)
    return { ...told, status: 'gap', value: null, reason: figure.reason, threshold: verdictOf(threshold, null, growth) }
  const { value } = figureOf(figure.value / bound.size)
  return { ...told, status: 'metric', value, reason: null, threshold: verdictOf(threshold, value, growth) }
}

/** A mean over other items, with equal weights over those that have a value; which these are, and which not, is told. */
function withMean(item: PackItemResult, bound: BoundItem, found: (id: string) => PackItemResult): PackItemResult {
  const { how } = bound.item
  if (how.kind !== 'mean' || bound.state !== 'metric') return item
  const of = how.of.map(found)
  const known = of.filter(({ value }) => typeof value === 'number')
  const told = {
    ...item,
    components: known.map(({ label }) => label),
    dropped: of.filter(({ value }) => typeof value !== 'number').map(({ label }) => label),
  }
  if (known.length === 0)
    return { ...told, reason: { code: item.reason?.code === 'no-answer' ? 'no-answer' : 'no-component' } }
  const value = known.reduce((sum, other) => sum + (other.value as number), 0) / known.length
  const incomplete = known.some((other) => other.incomplete)
  return {
    ...told,
    status: 'metric',
    value,
    reason: null,
    incomplete,
    threshold: verdictOf(bound.item.threshold, value),
  }
}
