import type { FlowResult, IndicatorResult, LevelResult, PriceResult, RunResult } from './result.js'

/** Rows as columns of equal length: numbers in a typed array, everything else in a plain one. */
export type Columns<Row, Key extends keyof Row> = {
  readonly [K in Key]-?: Row[K] extends number ? Float64Array : readonly Exclude<Row[K], undefined>[]
}

/** The results of a run as columns; the nth entries of the columns of a table belong together. */
export interface Tidy {
  /** Amounts in `unit`, ≥ 0, from `from` to `to`; `slice` is '' where a flow is counted by period. */
  readonly flows: Columns<
    FlowResult,
    'id' | 'kind' | 'from' | 'to' | 'commodity' | 'period' | 'slice' | 'amount' | 'unit' | 'by'
  >
  /** Activity of recipes in `of` over the period or slice. */
  readonly levels: Columns<LevelResult, 'unit' | 'recipe' | 'period' | 'slice' | 'level' | 'of'>
  /** Values in `unit`; null where an indicator has none, for the `reason` beside it. */
  readonly indicators: Columns<IndicatorResult, 'id' | 'value' | 'unit' | 'better' | 'reason' | 'incomplete'>
  /** What one more unit, free at the site, is worth, in `unit`. */
  readonly prices: Columns<PriceResult, 'site' | 'commodity' | 'period' | 'slice' | 'value' | 'unit'>
}

/** The results of a run as tidy arrays, in the order of the result; empty ones of a run without answer. */
export const tidy = ({ flows, levels, indicators, prices }: RunResult): Tidy => ({
  flows: {
    ...texts(flows, 'id', 'kind', 'from', 'to', 'commodity', 'period', 'unit', 'by'),
    ...{ slice: slicesOf(flows), amount: Float64Array.from(flows, ({ amount }) => amount) },
  },
  levels: {
    ...texts(levels, 'unit', 'recipe', 'period', 'of'),
    ...{ slice: slicesOf(levels), level: Float64Array.from(levels, ({ level }) => level) },
  },
  indicators: texts(indicators, 'id', 'value', 'unit', 'better', 'reason', 'incomplete'),
  prices: {
    ...texts(prices, 'site', 'commodity', 'period', 'unit'),
    ...{ slice: slicesOf(prices), value: Float64Array.from(prices, ({ value }) => value) },
  },
})

const texts = <Row, Key extends keyof Row>(rows: readonly Row[], ...keys: readonly Key[]) => {
  const columns: Partial<Record<Key, readonly Row[Key][]>> = {}
  for (const key of keys) columns[key] = rows.map((row) => row[key])
  return columns as { readonly [K in Key]: readonly Row[K][] }
}

const slicesOf = (rows: readonly { readonly slice?: string }[]): readonly string[] =>
  rows.map(({ slice = '' }) => slice)
