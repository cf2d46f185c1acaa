import type { Example } from './example.js'
import { model, works } from './texts.js'

const halves = 'slices: { day: 50 %, night: 50 % }'
const sliced = (production: string, ...lines: readonly string[]): string =>
  works(lines)
    .replace('commodities:', `${halves}\ncommodities:`)
    .replace('production: 5 t/yr', `production: ${production}`)

/** Slices of periods. */
export const sliceExamples = {
  MODEL_SLICES_MISSING: {
    files: model(halves, 'parameters: { x: ⟦{⟧ by-slice: { day: 1 } } }'),
    mend: [['{ day: 1 }', '{ day: 1, night: 2 }']],
  },
  MODEL_SLICES_LENGTH: {
    files: model(halves, 'parameters: { x: ⟦{⟧ by-slice: [1, 2, 3] } }'),
    mend: [['[1, 2, 3]', '[1, 2]']],
  },
  MODEL_PROFILE_SUM: {
    files: sliced('{ value: 5 t/yr, profile: ⟦{⟧ day: 50 %, night: 60 % } }'),
    mend: [['night: 60 %', 'night: 50 %']],
  },
  MODEL_PROFILE_NOT_AMOUNT: {
    files: sliced('5 t/yr').replace('price: 1 yuan/t', 'price: { value: ⟦1 yuan/t⟧, profile: [50 %, 50 %] }'),
    mend: [['{ value: 1 yuan/t, profile: [50 %, 50 %] }', '{ by-slice: [1, 2], unit: yuan/t }']],
  },
  MODEL_LIMIT_BY_SLICE: {
    files: sliced('5 t/yr', 'policies: { p: { cap: ⟦{⟧ by-slice: [3 t, 3 t] }, on: sold(ware) } }'),
    mend: [['{ by-slice: [3 t, 3 t] }', '6 t']],
  },
  MODEL_BY_SLICE: {
    files: sliced('5 t/yr')
      .replace('raw: { unit: t }', 'raw: { unit: t, balance: period }')
      .replace('price: 1 yuan/t', 'price: 1 yuan/t, limit: ⟦{⟧ by-slice: [3, 3], unit: t/yr }'),
    mend: [['{ by-slice: [3, 3], unit: t/yr }', '6 t/yr']],
  },
  INDICATORS_NOT_BY_SLICE: {
    files: sliced('5 t/yr', 'indicators: { i: { unit: t, formula: "⟦bought⟧(raw, during(day))" } }').replace(
      'raw: { unit: t }',
      'raw: { unit: t, balance: period }',
    ),
    mend: [['bought(raw, during(day))', 'bought(raw)']],
  },
} as const satisfies Readonly<Record<string, Example>>
