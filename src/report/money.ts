import type { SolvedRun } from '../results/index.js'

/** What the models of a report hold in money. */
export interface Money {
  /** Ids of the indicators that are money, per money, or a share of money. */
  readonly indicators: ReadonlySet<string>
  /** Year of the prices, where all models state the same one. */
  readonly year: number | null
}

/** Indicators in money and the price year of some runs. */
export function moneyOf(runs: readonly SolvedRun[]): Money {
  const years = new Set(runs.map((run) => run.compiled.graph.spec.money.priceYear ?? null))
  const [year = null] = years
  return {
    indicators: new Set(
      runs.flatMap(({ forms }) => [...forms].filter(([, form]) => parts(form).some(isPriced))).map(([id]) => id),
    ),
    year: years.size === 1 ? year : null,
  }
}

type IndicatorForm = SolvedRun['forms'] extends ReadonlyMap<string, infer F> ? F : never
type Form = Exclude<IndicatorForm, { readonly kind: 'ratio' }>

const parts = (form: IndicatorForm): readonly Form[] =>
  form.kind === 'ratio' ? [form.numerator, form.denominator] : [form]

const isPriced = (form: Form): boolean => Object.keys(form.dimension).some((base) => base.startsWith('money:'))
