import { type Case, model, shown } from './case.js'

/** A furnace that melts scrap to ware, with these fields of its process; `clean` has 0.1 % Cu, `rough` 0.5 %. */
const furnace = (fields: string, clean = 'unit: t, composition: { Cu: 0.1 % }'): string =>
  model(
    'substances: { Cu: {}, Sn: {} }',
    'commodities:',
    `  clean: { ${clean} }`,
    '  rough: { unit: t, composition: { Cu: 0.5 % }, attributes: { price-class: 2 } }',
    '  ware: { unit: t, composition: { Cu: 0.2 % } }',
    '  gas: { unit: m3 }',
    'processes:',
    `  melting: { per: 1 t ware, partial: a test, out: { ware: 1 t }, ${fields} }`,
    'sites:',
    '  town: { units: { plant: { process: melting, production: 5 t/yr } } }',
    'markets:',
    '  market:',
    '    sells: { clean: { price: 2 yuan/t }, rough: { price: 1 yuan/t }, gas: { price: 1 yuan/m3 } }',
    '    buys: { ware: { price: 9 yuan/t } }',
  )
const group = (fields: string, members = '[clean, rough]') =>
  furnace(`groups: { charge: { members: ${members}, ${fields} } }`)

/** A furnace of fixed amounts whose ware has 0.1 % Cu and this window. */
const product = (window: string): string =>
  furnace('in: { clean: 1 t }').replace(
    'out: { ware: 1 t }',
    `out: { ware: { value: 1 t, window: { Cu: ${window} } } }`,
  )

/** Codes of groups and quality windows. */
export const groupCases: readonly Case[] = [
  {
    code: 'MODEL_GROUP_EMPTY',
    what: 'a group without members',
    files: shown('MODEL_GROUP_EMPTY'),
  },
  {
    code: 'MODEL_GROUP_SINGLE',
    what: 'a group with nothing to choose',
    files: shown('MODEL_GROUP_SINGLE'),
    args: { group: 'charge' },
  },
  {
    code: 'SCENARIO_BARE_SHARE',
    what: 'a window without the sign of per cent',
    files: shown('SCENARIO_BARE_SHARE'),
    args: { found: '0.3', percent: '30' },
  },
  {
    code: 'SCENARIO_BARE_SHARE',
    what: 'a figure with a grade, beyond all there is',
    files: furnace(
      'groups: { charge: { members: [clean, rough], total: 1 t, windows: { Cu: { at-most: { value: ⟦22⟧, grade: D } } } } }',
    ),
    args: { found: '22', percent: '2200' },
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a least share above the most',
    files: group('total: 1.1 t', '{ clean: { share: { min: ⟦70 %⟧, max: 60 % } }, rough: {} }'),
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a window whose ends are exchanged',
    files: group('total: 1.1 t, windows: { Cu: { at-least: ⟦0.3 %⟧, at-most: 0.2 % } }'),
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a free amount of more than its most',
    files: furnace('in: { rough: { min: ⟦2 t⟧, max: 1 t } }'),
  },
  {
    code: 'MODEL_GROUP_UNLIKE',
    what: 'a total of tonnes and cubic metres',
    files: shown('MODEL_GROUP_UNLIKE'),
  },
  {
    code: 'MODEL_NO_MASS',
    what: 'mass of what has no density',
    files: shown('MODEL_NO_MASS'),
    args: { commodity: 'gas' },
  },
  {
    code: 'MODEL_NO_ATTRIBUTE',
    what: 'an attribute that one member lacks',
    files: shown('MODEL_NO_ATTRIBUTE'),
    args: { commodity: 'clean', name: 'price-class' },
  },
  {
    code: 'MODEL_QUALITY_UNKNOWN',
    what: 'a misspelt component in a window',
    files: shown('MODEL_QUALITY_UNKNOWN'),
    suggestion: 'Cu',
  },
  {
    code: 'MODEL_QUALITY_UNKNOWN',
    what: 'counted in what nothing is',
    files: group('total: 1 t, counted: ⟦weight⟧'),
  },
  {
    code: 'MODEL_WINDOW_NO_COMPONENT',
    what: 'a window of one input',
    files: shown('MODEL_WINDOW_NO_COMPONENT'),
  },
  {
    code: 'MODEL_WINDOW_NO_COMPONENT',
    what: 'a window of an attribute of an output',
    files: furnace('in: { clean: 1 t }').replace(
      'out: { ware: 1 t }',
      'out: { ware: { value: 1 t, window: { ⟦grade⟧: 2 } } }',
    ),
  },
  {
    code: 'MODEL_CLAIM_ABSENT',
    what: 'a window on what no member contains',
    files: group('total: 1 t, windows: { ⟦Sn⟧: { at-most: 0.1 % } }'),
  },
  {
    code: 'MODEL_SHARES_SUM',
    what: 'least shares above one',
    files: shown('MODEL_SHARES_SUM'),
    args: { sum: '110.00', side: 'min' },
  },
  {
    code: 'MODEL_SHARES_SUM',
    what: 'most shares below one',
    files: furnace(
      'groups: { charge: ⟦{⟧ members: { clean: { share: { max: 50 % } }, rough: { share: { max: 40 % } } }, total: 1 t } }',
    ),
    args: { sum: '90.00', side: 'max' },
  },
  {
    code: 'MODEL_BOUND_MISSED',
    what: 'an output with more copper than it may have, whatever is done',
    files: shown('MODEL_BOUND_MISSED'),
    args: { what: 'Cu' },
  },
  {
    code: 'MODEL_BOUND_MISSED',
    what: 'a fixed output with less copper than it must have',
    files: product('{ at-least: ⟦0.2 %⟧ }'),
    args: { what: 'Cu', kind: 'window' },
  },
  {
    code: 'MODEL_BOUND_MISSED',
    what: 'a fixed output with other copper than exactly stated',
    files: product('⟦0.2 %⟧'),
    args: { what: 'Cu', kind: 'window' },
  },
  {
    code: 'MODEL_BOUND_MISSED',
    what: 'a total below nothing',
    files: group('total: ⟦-1 t⟧'),
    args: { what: 'charge', kind: 'total' },
  },
  {
    code: 'MODEL_BOUND_MISSED',
    what: 'an amount of a member below nothing',
    files: group('total: 1 t', '{ clean: { max: ⟦-1 t⟧ }, rough: {} }'),
    args: { what: 'clean', kind: 'amount' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'an amount of a member in cubic metres',
    files: group('total: 1 t', '{ clean: { max: ⟦1 m3⟧ }, rough: {} }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a least share by a name no parameter has',
    files: group('total: 1 t', '{ clean: { share: { min: "= ⟦nothing⟧" } }, rough: {} }'),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'a window by a name no parameter has',
    files: group('total: 1 t, windows: { Cu: { at-least: "= ⟦nothing⟧", at-most: 1 % } }'),
  },
  {
    code: 'MODEL_QUALITY_UNKNOWN',
    what: 'a window of what nothing like it is known, where no member has attributes',
    files: furnace('groups: { charge: { members: [clean, gas], windows: { ⟦moisture⟧: { at-most: 1 % } } } }'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'an attribute per tonne in one member and per cubic metre in the other',
    files: group('total: 1 t, windows: { ⟦price-class⟧: { at-most: 3 } }').replace(
      'composition: { Cu: 0.1 % }',
      'composition: { Cu: 0.1 % }, attributes: { price-class: 2 m3/t }',
    ),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a window of tonnes and cubic metres together in percent of nothing in common',
    files: furnace('groups: { charge: { members: [clean, gas], windows: { Cu: { at-most: ⟦1 %⟧ } } } }'),
  },
  {
    code: 'MODEL_WINDOW_UNREACHABLE',
    what: 'a window below all members',
    files: shown('MODEL_WINDOW_UNREACHABLE'),
    args: { component: 'Cu' },
  },
  {
    code: 'MODEL_MIX_COMPOSITION',
    what: 'a composition that depends on the mix',
    files: shown('MODEL_MIX_COMPOSITION'),
    args: { flow: 'ware' },
  },
  {
    code: 'MODEL_NO_DENSITY',
    what: 'a concentration in what is counted by mass without density',
    files: shown('MODEL_NO_DENSITY'),
    args: { commodity: 'clean' },
  },
  {
    code: 'BASE_MISSING_UNIT',
    what: 'a total without unit',
    files: group('total: ⟦1⟧'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a window of energy for a content',
    files: group('total: 1 t, windows: { Cu: { at-most: ⟦3 GJ/t⟧ } }'),
  },
  {
    code: 'MODEL_FLOW_OVER',
    what: 'an amount beside bounds of the choice',
    files: furnace('in: { clean: ⟦{⟧ value: 1 t, max: 2 t } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a misspelt member',
    files: group('total: 1 t', '[clean, ⟦ruogh⟧]'),
    suggestion: 'rough',
  },
  {
    code: 'SCENARIO_DUPLICATE_ID',
    what: 'a member named twice',
    files: group('total: 1 t', '[clean, rough, ⟦clean⟧]'),
  },
]
