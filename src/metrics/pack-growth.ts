import type { SolvedRun } from '../results/index.js'
import { sumForm } from '../results/index.js'
import { elasticityOf, type Finding, figureOf, noFigure, yearlyGrowth } from './growth.js'

export type BoundItem = SolvedRun['packs'][number]['items'][number]
type IndicatorForm = SolvedRun['forms'] extends ReadonlyMap<string, infer F> ? F : never

/** What the measures of an item are worth at one time, per year; null where a role is bound to nothing or has no value. */
export interface AtTime {
  /** Years, on any common scale. */
  readonly year: number
  readonly values: readonly (number | null)[]
}

/** The measures of an item in one period of a run; `year` is the middle of the period, `start` the year it begins in. */
export function measuresAt(run: SolvedRun, id: string, period: number, start: number): AtTime {
  const { periods } = run.compiled.graph
  const before = periods.slice(0, period).reduce((sum, { length }) => sum + length, 0)
  const { length } = periods[period]!
  const values = (run.measures.get(id) ?? []).map((form) => form && perYear(run, form, period, length))
  return { year: start + before + length / 2, values }
}

function perYear(run: SolvedRun, form: IndicatorForm, period: number, length: number): number | null {
  const x = run.solution.x
  if (x.length === 0) return null
  const at = (part: Exclude<IndicatorForm, { readonly kind: 'ratio' }>) =>
    sumForm(run.compiled, part, x).byPeriod[period]!
  if (form.kind === 'affine') return at(form) / length
  const below = at(form.denominator)
  return below === 0 ? null : at(form.numerator) / below
}

/** The value of an item of growth between two times, with the labels of what it is made of, by index of its measures. */
export interface GrowthFigure {
  readonly figure: Finding
  /** Growth of value added, where the item is an elasticity: its sign turns the limit. */
  readonly growth: number | null
  readonly components: readonly number[]
  readonly dropped: readonly number[]
}

const plain = (figure: Finding): GrowthFigure => ({ figure, growth: null, components: [], dropped: [] })

/** Growth, cut or elasticity of an item between two times. Growth is in shares; the unit of the item comes after. */
export function growthBetween({ item: { how } }: BoundItem, before: AtTime, after: AtTime): GrowthFigure {
  const years = after.year - before.year
  const growth = (k: number): Finding => {
    const [a, b] = [before.values[k] ?? null, after.values[k] ?? null]
    return a === null || b === null ? noFigure({ code: 'not-positive' }) : yearlyGrowth(a, b, years)
  }
  if (how.kind === 'growth') return plain(growth(0))
  if (how.kind === 'cut') {
    const figure = growth(0)
    return plain(figure.value === null ? figure : figureOf(-figure.value))
  }
  if (how.kind !== 'elasticity') return plain(noFigure({ code: 'one-time' }))
  return meanElasticity(
    how.of.map((_, i) => growth(i + 1)),
    growth(0),
  )
}

/** Mean over the quantities that have an elasticity; the others are told. */
function meanElasticity(growths: readonly Finding[], ofValueAdded: Finding): GrowthFigure {
  const found = growths.map((growth) => elasticityOf(growth, ofValueAdded))
  const values = found.flatMap(({ elasticity }) => (elasticity.value === null ? [] : [elasticity.value]))
  const indexes = found.map(({ elasticity }, i) => ({ i: i + 1, known: elasticity.value !== null }))
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return {
    figure: values.length > 0 ? figureOf(mean) : found[0]!.elasticity,
    growth: found[0]!.growth,
    components: indexes.filter(({ known }) => known).map(({ i }) => i),
    dropped: indexes.filter(({ known }) => !known).map(({ i }) => i),
  }
}
