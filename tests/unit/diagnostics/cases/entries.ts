import { type Case, model, recipe, works } from './case.js'

const two = ['commodities:', '  raw: { unit: t }', '  ware: { unit: t }']
const product = (life: string, ...lines: readonly string[]): string =>
  model(...lines, ...two, `products: { ware: { life: ${life} } }`)
const halves = 'slices: { day: 50 %, night: 50 % }'

/** Faults of single entries: units, money, periods, figures, goods, heat. */
export const entryCases: readonly Case[] = [
  {
    code: 'BASE_UNKNOWN_UNIT',
    what: 'a unit made of an unknown one, told once where others rest on it',
    files: model('units:', '  crate: { is: 2 box }', '  box: { is: ⟦3 nope⟧ }', '  pallet: { is: 9 crate }'),
    args: { name: 'nope' },
  },
  {
    code: 'BASE_CYCLE',
    what: 'units made of one another, told once with one that rests on them',
    files: model(
      'units:',
      '  crate: { is: ⟦2 box⟧ }',
      '  box: { is: 3 can }',
      '  can: { is: 4 box }',
      '  pallet: { is: 9 can }',
    ),
    args: { chain: 'crate → box → can → box' },
  },
  {
    code: 'BASE_NOT_POSITIVE',
    what: 'a unit below nothing, told once where others rest on it',
    files: model('units: { crate: { is: ⟦-2 kg⟧ }, pallet: { is: 9 crate } }'),
  },
  { code: 'BASE_BAD_NUMBER', what: 'a price index in words', files: model('money: { index: { 2005: ⟦low⟧ } }') },
  { code: 'BASE_NOT_POSITIVE', what: 'a price index of nothing', files: model('money: { index: { 2005: ⟦0⟧ } }') },
  { code: 'BASE_NOT_POSITIVE', what: 'a price index in yuan', files: model('money: { index: { 2005: ⟦1 yuan⟧ } }') },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a price index of no year',
    files: model('money: { index: { ⟦before⟧: 0.9 } }'),
    args: { found: 'before' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a formula in prices of a year of its own',
    files: works(['parameters: { fee: 3 yuan/t, more: { value: ⟦= 2 * fee⟧, price-year: 2009 } }']),
    args: { found: '= 2 * fee' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a life by period',
    files: product('⟦{⟧ by-period: [1] }'),
    args: { expected: 'number', found: 'by-period' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a life by slice',
    files: product('⟦{⟧ by-slice: [1, 2] }', halves),
    args: { expected: 'number', found: 'by-slice' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a life with a profile',
    files: product('{ value: ⟦1⟧, profile: [50 %, 50 %] }', halves),
    args: { expected: 'number', found: 'profile' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a length of a period by a formula',
    files: model('parameters: { long: 2 yr }', 'periods: [{ id: one, length: ⟦= long⟧ }]'),
    args: { expected: 'number', found: '= long' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a length of a period by period',
    files: model('periods: [{ id: one, length: ⟦{⟧ by-period: [1 yr] } }]'),
    args: { expected: 'number', found: 'by-period' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a lowest value in another dimension than the value',
    files: works(['parameters: { load: { value: 5 t, low: ⟦4 MWh⟧ } }']),
    args: { expected: 't', found: 'MWh' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a highest value with a unit of a value without',
    files: works(['parameters: { load: { value: 5, high: ⟦6 t⟧ } }']),
    args: { expected: '1', found: 't' },
  },
  { code: 'SCENARIO_WRONG_KIND', what: 'no period at all', files: model('periods: ⟦[⟧]'), args: { found: '[ ]' } },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a period without its id',
    files: model('periods: [{ id: one }, ⟦{⟧ length: 1 yr }]'),
    args: { key: 'id' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a tag no model has, of a commodity',
    files: model('tags: { waste: {} }', 'commodities: { ash: { unit: t, tags: [⟦wast⟧] } }'),
    suggestion: 'waste',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a tag no model has, of a process',
    files: recipe('partial: a test, tags: [⟦wast⟧], in: { raw: 1 t }, out: { ware: 1 t }', ['tags: { waste: {} }']),
    suggestion: 'waste',
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a replacement without the function both have',
    files: model(
      'commodities:',
      '  raw: { unit: t }',
      '  ash: { unit: t, replaces: { raw: ⟦{⟧ processing: 1 yuan/t } } }',
    ),
    args: { key: 'by' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a replacement of what is not there',
    files: model('commodities:', '  raw: { unit: t }', '  ash: { unit: t, replaces: { ⟦rwa⟧: { by: mass } } }'),
    suggestion: 'raw',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a replacement in a process that is not there',
    files: works([]).replace('ware: { unit: t }', 'ware: { unit: t, replaces: { raw: { by: mass, in: [⟦makin⟧] } } }'),
    suggestion: 'making',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'something counted that no commodity is',
    files: model(...two, "symbiosis: { allocation: '50:50', counts: [raw, ⟦wear⟧] }"),
    suggestion: 'ware',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a product that no commodity is',
    files: model(...two, 'products: { ⟦wear⟧: { life: 1 } }'),
    suggestion: 'ware',
  },
  { code: 'BASE_BAD_NUMBER', what: 'a life in words', files: product('⟦long⟧') },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a ladder of nothing',
    files: model('ladders: { heat: ⟦{⟧ label: Heat } }'),
    args: { key: 'levels | commodity' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a level no commodity is',
    files: model(...two, 'ladders: { wares: { levels: [ware, ⟦rwa⟧] } }'),
    suggestion: 'raw',
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a utility no process is',
    files: works(['ladders: { heat: { commodity: raw, difference: 10 K, utilities: [⟦makin⟧] } }']),
    suggestion: 'making',
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a difference of temperatures in tonnes',
    files: model(...two, 'ladders: { heat: { commodity: raw, difference: ⟦10 t⟧ } }'),
    args: { expected: 'K', found: 't' },
  },
  {
    code: 'MODEL_NEGATIVE',
    what: 'a difference of temperatures below nothing',
    files: model(...two, 'ladders: { heat: { commodity: raw, difference: ⟦-10 K⟧ } }'),
  },
  {
    code: 'BASE_BAD_NUMBER',
    what: 'a difference of temperatures in words',
    files: model(...two, 'ladders: { heat: { commodity: raw, difference: ⟦much⟧ } }'),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a duty per degree at one temperature',
    files: model(
      'units: { run: { counts: true } }',
      'commodities: { heat: { unit: GJ } }',
      'ladders: { heat: { commodity: heat, difference: 10 K } }',
      'processes: { making: { per: 1 run, partial: heat, out: { heat: { at: 90 degC, duty-per-degree: ⟦1 GJ/K⟧ } } } }',
    ),
    args: { keys: 'at | duty-per-degree' },
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a member of a group with bounds that no commodity is',
    files: recipe('partial: a test, groups: { g: { members: { raw: {}, ⟦rwa⟧: { max: 1 t } } } }, out: { ware: 1 t }'),
    suggestion: 'raw',
  },
  {
    code: 'MODEL_QUALITY_UNKNOWN',
    what: 'a window in a model without substances',
    files: recipe(
      'partial: a test, groups: { g: { members: [raw], total: 1 t, windows: { ⟦Cu⟧: 1 % } } }, out: { ware: 1 t }',
    ),
  },
  {
    code: 'BASE_UNKNOWN_UNIT',
    what: 'a window of exactly an unknown unit',
    files: recipe(
      'partial: a test, groups: { g: { members: [raw], total: 1 t, windows: { Cu: ⟦1 zz⟧ } } }, out: { ware: 1 t }',
      ['substances: { Cu: {} }'],
    ),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a list where one of some words belongs',
    files: works(['indicators: { use: { unit: t, formula: used(raw), better: ⟦[⟧lower] } }']),
    args: { expected: 'higher | lower | none', found: 'list' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a word like none that may stand there',
    files: works(['indicators: { use: { unit: t, formula: used(raw), better: ⟦approximately⟧ } }']),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a key without anything in a map in braces',
    files: model('sites: { ⟦town⟧ }'),
    args: { expected: 'map', found: '' },
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'values by period in words',
    files: model('parameters: { load: { by-period: ⟦many⟧ } }'),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'a list inside values by slice',
    files: model(halves, 'parameters: { load: { by-slice: [1, ⟦[⟧2]] } }'),
    args: { expected: 'figure', found: 'list' },
  },
]
