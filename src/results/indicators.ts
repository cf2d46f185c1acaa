import type { LinearForm } from '../lp/index.js'
import { activityOf, collapse, type Form, type IndicatorForm } from '../indicators/index.js'
import { type CompiledProgram, contributorLabel } from '../lp/index.js'
import type { IndicatorSpec, Label } from '../scenario/index.js'
import type { FaceRange } from '../solve/index.js'
import { plainZero } from './canonical.js'
import { contributorOf } from './flows.js'
import type { Contribution, EnterpriseShare, IndicatorResult } from './result.js'
import { SupportFinder } from './support.js'

/** Sums of a form at a point: in all, by period, by enterprise and by contributor; in a fixed order. */
export interface Sums {
  readonly total: number
  readonly byPeriod: Float64Array
  readonly byEnterprise: ReadonlyMap<string, number>
  readonly bySector: ReadonlyMap<string, number>
  /** A column that stands for the contributor, −1 for what is fixed. */
  readonly byContributor: ReadonlyMap<string, { readonly column: number; readonly value: number }>
}

/** Adds up a form at a point, in canonical units. */
export function sumForm(program: CompiledProgram, form: Form, x: Float64Array): Sums {
  const { graph } = program
  const byPeriod = new Float64Array(graph.periods.length)
  const byEnterprise = new Map<string, number>()
  const bySector = new Map<string, number>()
  const byContributor = new Map<string, { readonly column: number; value: number }>()
  let total = 0
  const add = (value: number, time: number, node: number, id: string, column: number) => {
    total += value
    const { period } = graph.times[time]!
    byPeriod[period] = byPeriod[period]! + value
    const enterprise = node < 0 ? '' : (graph.enterprises[graph.nodes[node]!.enterprise]?.id ?? '')
    byEnterprise.set(enterprise, (byEnterprise.get(enterprise) ?? 0) + value)
    const sector = sectorOf(graph, node)
    bySector.set(sector, (bySector.get(sector) ?? 0) + value)
    const known = byContributor.get(id)
    if (known) known.value += value
    else byContributor.set(id, { column, value })
  }
  for (const { value, time, node } of form.constants) add(value, time, node, 'fixed', -1)
  const { terms } = form
  for (let k = 0; k < terms.length; k++) {
    const column = terms.column[k]!
    const value = terms.coefficient[k]! * x[column]!
    if (value === 0) continue
    const [time, node] = [terms.timeOf(k, program), terms.node[k]!]
    add(value, time, node, contributorOf(program, column), column)
  }
  return { total, byPeriod, byEnterprise, bySector, byContributor }
}

const fixed: Label = { en: 'fixed', zh: '固定项' }

/** Sector of a place: its own, else its enterprise's; '' for markets and places without one. */
function sectorOf(graph: CompiledProgram['graph'], node: number): string {
  const place = graph.nodes[node]
  return place?.sector ?? graph.enterprises[place?.enterprise ?? -1]?.sector ?? ''
}

/** Reads every indicator of a run; `x` empty means there is no answer. */
export function readIndicators(
  program: CompiledProgram,
  forms: ReadonlyMap<string, IndicatorForm>,
  x: Float64Array,
  isIncomplete: (form: IndicatorForm) => boolean,
  ranges: ReadonlyMap<string, readonly (FaceRange | null)[]>,
): IndicatorResult[] {
  const finder = x.length > 0 ? new SupportFinder(program, x) : undefined
  return program.graph.spec.indicators.map((spec) => {
    const form = forms.get(spec.id)
    if (!finder || !form) return withoutAnswer(program, spec)
    const measured = readOne(program, spec, form, x, ranges.get(spec.id) ?? [])
    return { ...measured, ...finder.of(form), incomplete: isIncomplete(form) }
  })
}

function head(spec: IndicatorSpec) {
  return {
    id: spec.id,
    label: spec.label,
    unit: spec.unit.unit,
    better: spec.better,
    headline: spec.headline,
    ...(spec.pack === undefined ? {} : { pack: spec.pack }),
  }
}

function withoutAnswer(program: CompiledProgram, spec: IndicatorSpec): IndicatorResult {
  return {
    ...head(spec),
    value: null,
    reason: 'no-answer',
    byPeriod: program.graph.periods.map(({ id }) => ({ period: id, value: null })),
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

type Measured = Omit<IndicatorResult, 'grade' | 'seen' | 'assumptions' | 'incomplete'>

function readOne(
  program: CompiledProgram,
  spec: IndicatorSpec,
  form: IndicatorForm,
  x: Float64Array,
  ranges: readonly (FaceRange | null)[],
): Measured {
  const { periods } = program.graph
  const size = spec.unit.value
  if (form.kind === 'affine') {
    const sums = sumForm(program, form, x)
    const share = ([id, value]: readonly [string, number]): EnterpriseShare => ({ id, value: plainZero(value / size) })
    return {
      ...head(spec),
      value: plainZero(sums.total / size),
      reason: null,
      byPeriod: periods.map(({ id }, t) => ({ period: id, value: plainZero(sums.byPeriod[t]! / size) })),
      byEnterprise: sorted(sums.byEnterprise).map(share),
      bySector: sorted(sums.bySector).map(share),
      contributors: contributions(program, sums, size),
      tie: tieOf(ranges[0] ?? null, size),
    }
  }
  const [top, below] = [sumForm(program, form.numerator, x), sumForm(program, form.denominator, x)]
  const ratio = (n: number, d: number) => (isNothing(d, form.denominator, x) ? null : plainZero(n / d / size))
  const value = ratio(top.total, below.total)
  return {
    ...head(spec),
    value,
    reason: value === null ? 'denominator-zero' : null,
    byPeriod: periods.map(({ id }, t) => ({ period: id, value: ratio(top.byPeriod[t]!, below.byPeriod[t]!) })),
    byEnterprise: bothParts(top.byEnterprise, below.byEnterprise),
    bySector: bothParts(top.bySector, below.bySector),
    contributors: contributions(program, top, 1, below),
    tie: ratioTie(ranges, below.total, size),
  }
}

/** A denominator is nothing when it is rounding of its own terms. */
function isNothing(total: number, form: Form, x: Float64Array): boolean {
  const activity = activityOf(form, x) + form.constants.reduce((sum, { value }) => sum + Math.abs(value), 0)
  return Math.abs(total) <= 1e-12 * activity
}

/** Numerator and denominator of a ratio by owner. */
const bothParts = (top: ReadonlyMap<string, number>, below: ReadonlyMap<string, number>): EnterpriseShare[] =>
  sorted(new Map([...below, ...top])).map(([id]) => ({
    id,
    numerator: plainZero(top.get(id) ?? 0),
    denominator: plainZero(below.get(id) ?? 0),
  }))

const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** Contributors, the largest first; most are never shown, so each is put into words when that is asked for. */
function contributions(program: CompiledProgram, sums: Sums, size: number, below?: Sums): Contribution[] {
  const ids = new Set([...sums.byContributor.keys(), ...(below?.byContributor.keys() ?? [])])
  const entries = [...ids].map((id): Contribution => {
    const own = sums.byContributor.get(id)
    const other = below?.byContributor.get(id)
    const { column } = (own ?? other)!
    return {
      id,
      get label() {
        return column < 0 ? fixed : contributorLabel(program, column)
      },
      value: plainZero((own?.value ?? 0) / size),
      ...(below ? { denominator: plainZero(other?.value ?? 0) } : {}),
    }
  })
  return entries.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.id < b.id ? -1 : 1))
}

function tieOf(range: FaceRange | null, size: number): IndicatorResult['tie'] {
  const scale = (end: number | null) => (end === null ? null : plainZero(end / size))
  return range && { low: scale(range.low), high: scale(range.high) }
}

/** Numerator and denominator apart: a range is given only while the denominator stands still. */
function ratioTie(
  [top = null, below = null]: readonly (FaceRange | null)[],
  denominator: number,
  size: number,
): IndicatorResult['tie'] {
  if (!top && !below) return null
  return below ? { low: null, high: null } : tieOf(top, size * denominator)
}

/** Forms whose ranges over the optimal face tell whether a tie-break decided a headline indicator: one, or two for a ratio. */
export function headlineForms(
  program: CompiledProgram,
  forms: ReadonlyMap<string, IndicatorForm>,
): { readonly id: string; readonly forms: readonly LinearForm[] }[] {
  return program.graph.spec.indicators
    .filter((spec) => spec.headline)
    .flatMap(({ id }) => {
      const form = forms.get(id)
      if (!form) return []
      return [{ id, forms: (form.kind === 'ratio' ? [form.numerator, form.denominator] : [form]).map(collapse) }]
    })
}
