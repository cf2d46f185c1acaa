import { type Case, model, shown, works } from './case.js'

const halves = 'slices: { day: 50 %, night: 50 % }'
const stock = (fields: string): string =>
  works([`stocks: { heap: { site: town, commodity: ware, ${fields} } }`]).replace(
    'commodities:',
    `${halves}\ncommodities:`,
  )
const sliced = (production: string): string =>
  works([])
    .replace('commodities:', `${halves}\ncommodities:`)
    .replace('production: 5 t/yr', `production: ${production}`)

/** Codes about slices of periods. */
export const sliceCases: readonly Case[] = [
  {
    code: 'SCENARIO_SLICE_SHARES',
    what: 'shares of slices that do not make up the period',
    files: shown('SCENARIO_SLICE_SHARES'),
    args: { sum: 90 },
  },
  { code: 'BASE_NOT_POSITIVE', what: 'a slice of nothing', files: model('slices: { day: 100 %, dusk: ⟦0⟧ }') },
  { code: 'BASE_WRONG_DIMENSION', what: 'a slice in hours', files: model('slices: { day: ⟦12 h⟧, night: 50 % }') },
  {
    code: 'MODEL_SLICES_MISSING',
    what: 'a slice without value',
    files: shown('MODEL_SLICES_MISSING'),
    args: { slice: 'night' },
  },
  {
    code: 'MODEL_SLICES_LENGTH',
    what: 'a value too many for the slices',
    files: shown('MODEL_SLICES_LENGTH'),
    args: { found: 3, expected: 2 },
  },
  {
    code: 'MODEL_SLICES_LENGTH',
    what: 'values by slice where there are no slices',
    files: model('parameters: { x: ⟦{⟧ by-slice: [1, 2, 3] } }'),
    args: { found: 3, expected: 0 },
  },
  {
    code: 'MODEL_SLICES_LENGTH',
    what: 'an empty list where there are no slices',
    files: model('parameters: { x: ⟦{⟧ by-slice: [] } }'),
    args: { found: 0, expected: 0 },
  },
  {
    code: 'MODEL_SLICES_LENGTH',
    what: 'an empty map where there are no slices',
    files: model('parameters: { x: ⟦{⟧ by-slice: {} } }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a name no parameter has, in the value of one slice',
    files: model(halves, 'parameters: { x: { by-slice: [1, "= ⟦nothing⟧"] } }'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a formula in another dimension than the slice before',
    files: model(halves, 'parameters: { y: 3 m3, x: { by-slice: [1 t, ⟦= y⟧] } }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a name no parameter has, in a profile',
    files: sliced('{ value: 5 t/yr, profile: ["= ⟦nothing⟧", 50 %] }'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a profile of tonnes',
    files: sliced('{ value: 5 t/yr, profile: ⟦[⟧1 t, 1 t] }'),
  },
  {
    code: 'MODEL_PROFILE_NOT_AMOUNT',
    what: 'a profile of an amount inside a recipe',
    files: sliced('5 t/yr').replace('in: { raw: 1 t }', 'in: { raw: { value: 1 t, profile: ⟦[⟧50 %, 50 %] } }'),
  },
  {
    code: 'MODEL_PROFILE_NOT_AMOUNT',
    what: 'a recipe by a parameter with a profile',
    files: sliced('5 t/yr')
      .replace('in: { raw: 1 t }', 'in: { raw: ⟦"= need + need"⟧ }')
      .replace('commodities:', 'parameters: { need: { value: 1 t, profile: [50 %, 50 %] } }\ncommodities:'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a slice that is none',
    files: model(halves, 'parameters: { x: { by-slice: { day: 1, ⟦nigth⟧: 2 } } }'),
    suggestion: 'night',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a slice that is none, in one period',
    files: model(halves, 'parameters: { x: { by-period: { year: { by-slice: { day: 1, ⟦nigth⟧: 2 } } } } }'),
    suggestion: 'night',
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'something beside by-slice in one period',
    files: model(halves, 'parameters: { x: { by-period: { year: { by-slice: [1, 2], ⟦unit⟧: t } } } }'),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'values by period in one slice',
    files: model(halves, 'parameters: { x: { by-slice: { day: ⟦{⟧ by-period: [1] }, night: 2 } } }'),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a profile of a figure that is by slice already',
    files: sliced('{ by-slice: [2, 3], unit: t/yr, ⟦profile⟧: [50 %, 50 %] }'),
  },
  {
    code: 'MODEL_PROFILE_SUM',
    what: 'shares of a profile that do not add up',
    files: shown('MODEL_PROFILE_SUM'),
    args: { sum: 110 },
  },
  {
    code: 'MODEL_PROFILE_NOT_AMOUNT',
    what: 'a profile of a price',
    files: shown('MODEL_PROFILE_NOT_AMOUNT'),
  },
  {
    code: 'MODEL_PROFILE_NOT_AMOUNT',
    what: 'a profile of a recipe',
    files: sliced('5 t/yr').replace('raw: 1 t }', 'raw: { value: 1 t, profile: ⟦[⟧50 %, 50 %] } }'),
  },
  {
    code: 'MODEL_BY_SLICE',
    what: 'a limit by slice of what is balanced per period',
    files: shown('MODEL_BY_SLICE'),
    args: { commodity: 'raw' },
  },
  {
    code: 'SCENARIO_RESERVED',
    what: 'slices of one period',
    files: shown('SCENARIO_RESERVED'),
  },
  {
    code: 'MODEL_LIMIT_BY_SLICE',
    what: 'a cap by slice',
    files: shown('MODEL_LIMIT_BY_SLICE'),
  },
  {
    code: 'MODEL_PROFILE_NOT_AMOUNT',
    what: 'a profile of a levy',
    files: sliced('5 t/yr').concat(
      'policies: { p: { levy: { value: ⟦3 yuan/t⟧, profile: [50 %, 50 %] }, on: sold(ware) } }\n',
    ),
  },
  {
    code: 'INDICATORS_NOT_BY_SLICE',
    what: 'a slice of what is counted per period',
    files: shown('INDICATORS_NOT_BY_SLICE'),
    args: { name: 'raw' },
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a slice there is none of',
    files: sliced('5 t/yr').concat('indicators: { i: { unit: t, formula: "sold(ware, during(⟦nigth⟧))" } }\n'),
    suggestion: 'night',
  },
  { code: 'SCENARIO_MISSING_KEY', what: 'a stock that begins nowhere', files: stock('').replace('{ site', '⟦{⟧ site') },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a stock that closes on itself and has an opening',
    files: stock('cycle: period, ⟦opening⟧: 5 t'),
  },
  { code: 'BASE_WRONG_DIMENSION', what: 'a cycle of tonnes', files: stock('cycle: ⟦5 t⟧') },
  { code: 'BASE_NOT_POSITIVE', what: 'a cycle of no time', files: stock('cycle: ⟦0 d⟧') },
]
