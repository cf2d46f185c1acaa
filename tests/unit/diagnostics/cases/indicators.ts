import { type Case, making, shown, works } from './case.js'

const formula = (text: string, more: readonly string[] = []): string =>
  works([...more, `indicators: { i: { unit: t, formula: "${text}" } }`])

/** A works whose goods are balanced per period, asked for a day of a function that begins like this. */
const perPeriod = (start: string): string =>
  formula(`⟦${start.replace('(', '⟧(')}, during(day))`)
    .replace('commodities:', 'slices: { day: 50 %, night: 50 % }\nunits: { post: { counts: true } }\ncommodities:')
    .replace('raw: { unit: t }', 'raw: { unit: t, balance: period }')
    .replace('ware: { unit: t }', 'ware: { unit: t, balance: period }')
    .replace('closes: [mass],', 'closes: [mass], memo: { jobs: 1 post },')

/** Codes of formulas of flows, at their places in the formula. */
export const indicatorCases: readonly Case[] = [
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt commodity',
    files: shown('INDICATORS_UNKNOWN_SELECTOR'),
    suggestion: 'raw',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt place',
    files: formula('used(raw, at(⟦twon⟧))'),
    suggestion: 'town',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt process',
    files: formula('used(raw, by(⟦makin⟧))'),
    suggestion: 'making',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt market',
    files: formula('bought(raw, market(⟦markt⟧))'),
    suggestion: 'market',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt route',
    files: formula('disposed(raw, route(⟦yrd⟧))', ['routes: { yard: { accepts: { raw: {} } } }']),
    suggestion: 'yard',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt substance',
    files: formula('used(raw, in(⟦Cuu⟧))', ['substances: { Cu: {} }']),
    suggestion: 'Cu',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt attribute',
    files: formula('used(raw, as(⟦carbn⟧))').replace(
      'raw: { unit: t }',
      'raw: { unit: t, attributes: { carbon: 2 t/t } }',
    ),
    suggestion: 'carbon',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt unit',
    files: formula('level(⟦plan⟧)'),
    suggestion: 'plant',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt kind of cost',
    files: formula('cost(⟦wage⟧)').replace('unit: t, formula', 'unit: yuan, formula'),
    suggestion: 'wages',
  },
  ...['flow', 'level', 'memo', 'capacity'].map(
    (name): Case => ({
      code: 'INDICATORS_UNKNOWN_SELECTOR',
      what: `${name} of nothing, at the function`,
      files: formula(`⟦${name}⟧()`),
      args: { name: `${name}(…)` },
    }),
  ),
  ...['entering', 'net-entering', 'sales', 'moved'].map(
    (name): Case => ({
      code: 'INDICATORS_UNKNOWN_SELECTOR',
      what: `${name} of a misspelt commodity`,
      files: formula(`${name}(⟦rwa⟧)`),
      suggestion: 'raw',
    }),
  ),
  ...['entering(raw', 'net-entering(raw', 'purchases(raw', 'level(making', 'memo(jobs'].map(
    (start): Case => ({
      code: 'INDICATORS_UNKNOWN_SELECTOR',
      what: `a misspelt place of ${start})`,
      files: formula(`${start}, at(⟦twon⟧))`),
      suggestion: 'town',
    }),
  ),
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'the level of a misspelt process',
    files: formula('level(⟦makin⟧)'),
    suggestion: 'making',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a sum where a kind of cost belongs',
    files: formula('cost(energy ⟦+⟧ wages)'),
    args: { name: '' },
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a sum over a process where a process belongs',
    files: formula('used(raw, by((raw + ware) ⟦/⟧ making))'),
    args: { name: '' },
  },
  { code: 'INDICATORS_UNKNOWN_SELECTOR', what: 'the content of nothing', files: formula('used(raw, ⟦in⟧())') },
  { code: 'INDICATORS_UNKNOWN_SELECTOR', what: 'an amount as nothing', files: formula('used(raw, ⟦as⟧())') },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a sum where a period belongs',
    files: formula('used(raw, during(raw ⟦+⟧ ware))'),
  },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'a sum where a filter belongs',
    files: formula('used(raw, town ⟦+⟧ town)'),
    args: { name: '' },
  },
  ...['level(plant', 'level(making', 'memo(jobs', 'purchases(raw'].map(
    (start): Case => ({
      code: 'INDICATORS_NOT_BY_SLICE',
      what: `one slice of what is counted per period: ${start})`,
      files: perPeriod(start),
    }),
  ),
  {
    code: 'INDICATORS_MIXED_DIMENSIONS',
    what: 'the level of a unit that runs processes in unlike units',
    files: formula('⟦level⟧(plant)')
      .replace(
        'processes:',
        'processes:\n  heating: { per: 1 GJ heat, partial: a test, in: { raw: 1 t }, out: { heat: 1 GJ } }',
      )
      .replace('raw: { unit: t }', 'raw: { unit: t }\n  heat: { unit: GJ, released-to: air }')
      .replace('{ process: making, production: 5 t/yr }', '{ processes: { making: {}, heating: { uses: 1 t/GJ } } }'),
    args: { name: 'plant' },
  },
  { code: 'INDICATORS_UNKNOWN_SELECTOR', what: 'a memo item nobody counts', files: formula('memo(⟦jobs⟧)') },
  { code: 'INDICATORS_UNKNOWN_SELECTOR', what: 'a link there is not', files: formula('flow(⟦pipe⟧)') },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'the capacity of a unit without one',
    files: formula('capacity(⟦plant⟧)').replace('unit: t, formula', 'unit: t/yr, formula'),
    suggestion: 'plant',
  },
  {
    code: 'INDICATORS_MIXED_DIMENSIONS',
    what: 'tonnes and gigajoules',
    files: shown('INDICATORS_MIXED_DIMENSIONS'),
    args: { name: 'all', found: 'GJ, t' },
  },
  {
    code: 'INDICATORS_MIXED_DIMENSIONS',
    what: 'memo items in unlike units',
    args: { name: 'size', found: 'km, ha' },
    files: formula('⟦memo⟧(size)').replace(
      making,
      `  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t }, modes: { a: { memo: { size: 1 km } }, b: { memo: { size: 1 ha } } } }`,
    ),
  },
  {
    code: 'INDICATORS_NOT_LINEAR',
    what: 'a flow times a flow, at the operator',
    files: shown('INDICATORS_NOT_LINEAR'),
  },
  { code: 'INDICATORS_NOT_LINEAR', what: 'a ratio of a ratio', files: formula('used(raw) / made(ware) ⟦/⟧ used(raw)') },
  {
    code: 'INDICATORS_NOT_LINEAR',
    what: 'a flow over a ratio',
    files: formula('used(raw) ⟦/⟧ (used(raw) / made(ware))'),
  },
  { code: 'INDICATORS_NOT_LINEAR', what: 'a number to a power', files: formula('2 ⟦^⟧ 2 * used(raw)') },
  { code: 'BASE_NOT_FINITE', what: 'a flow over nought', files: formula('used(raw) ⟦/⟧ 0'), args: { what: '÷ 0' } },
  {
    code: 'BASE_NOT_FINITE',
    what: 'a number over nought',
    files: formula('1 ⟦/⟧ 0 * used(raw)'),
    args: { what: '÷ 0' },
  },
  ...['(2 ⟦/⟧ zero) * used(raw)', 'used(raw) ⟦/⟧ zero'].map(
    (text): Case => ({
      code: 'BASE_NOT_FINITE',
      what: `nought in one of two periods: ${text}`,
      files: formula(text, [
        'periods: [{ id: a, length: 1 yr }, { id: b, length: 1 yr }]',
        'parameters: { zero: { by-period: [1, 0] } }',
      ]),
    }),
  ),
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'numbers of unlike units added up',
    files: formula('(1 ⟦+⟧ heavy) * used(raw)', ['parameters: { heavy: 1 t }']),
    args: { expected: '1', found: 't' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'tonnes and money added up',
    files: formula('used(raw) ⟦+⟧ sales(ware)'),
    args: { expected: 't', found: 'yuan' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'tonnes and a number added up',
    files: formula('used(raw) ⟦-⟧ 1'),
    args: { expected: 't', found: '1' },
  },
  { code: 'INDICATORS_NOT_LINEAR', what: 'a flow to a power', files: formula('used(raw) ⟦^⟧ 2') },
  {
    code: 'INDICATORS_NOT_LINEAR',
    what: 'ratios added up',
    files: formula('used(raw) / made(ware) ⟦+⟧ made(ware) / used(raw)').replace(
      'unit: t, formula',
      'unit: "%", formula',
    ),
  },
  {
    code: 'INDICATORS_CYCLE',
    what: 'indicators in a circle, named in full',
    files: shown('INDICATORS_CYCLE'),
    args: { chain: 'a → b → c → a' },
  },
  { code: 'INDICATORS_CYCLE', what: 'an indicator of itself', files: formula('⟦i⟧ + 1'), args: { chain: 'i → i' } },
  {
    code: 'INDICATORS_NO_DISCOUNTING',
    what: 'a discounted form in a model that discounts nothing',
    files: shown('INDICATORS_NO_DISCOUNTING'),
  },
  {
    code: 'INDICATORS_NOT_LINEAR',
    what: 'a discounted ratio',
    files: formula('⟦discounted⟧(used(raw) / made(ware))').replace(
      'kind: model',
      'kind: model\nmoney: { discounting: 5 % }',
    ),
  },
  {
    code: 'INDICATORS_CYCLE',
    what: 'a circle that another indicator leads to',
    files: works([
      'indicators: { a: { unit: t, formula: b }, b: { unit: t, formula: 2 * c }, c: { unit: t, formula: ⟦b⟧ + used(raw) } }',
    ]),
    args: { chain: 'b → c → b' },
  },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'two forms discounted at once',
    files: formula('discounted(used(raw), ⟦made⟧(ware))').replace(
      'kind: model',
      'kind: model\nmoney: { discounting: 5 % }',
    ),
    args: { name: 'discounted' },
  },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'nothing discounted',
    files: formula('⟦discounted⟧()').replace('kind: model', 'kind: model\nmoney: { discounting: 5 % }'),
  },
  {
    code: 'BASE_UNKNOWN_FUNCTION',
    what: 'a misspelt discount',
    files: formula('⟦discountd⟧(cost)'),
    suggestion: 'discounted',
  },
  { code: 'BASE_UNKNOWN_NAME', what: 'a misspelt cost', files: formula('⟦cots⟧'), suggestion: 'cost' },
  {
    code: 'BASE_UNKNOWN_FUNCTION',
    what: 'a misspelt filter',
    files: formula('used(raw, ⟦durin⟧(a))'),
    suggestion: 'during',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a call where a place belongs',
    files: formula('used(raw, at(⟦min⟧(1)))'),
    args: { name: 'min(…)' },
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a product where a process belongs',
    files: formula('used(raw, by(making ⟦*⟧ 2))'),
    args: { name: '' },
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt mode of a process',
    files: formula('used(raw, by(making⟦/⟧hot))'),
    args: { name: 'making/hot' },
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt enterprise',
    files: formula('used(raw, at(⟦mil-ltd⟧))', ['enterprises: { mill-ltd: { sites: { mill: {} } } }']),
    suggestion: 'mill-ltd',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'one misspelt place of two',
    files: formula('used(raw, at(town, ⟦twon⟧), by(making))'),
    suggestion: 'town',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt memo item',
    files: formula('memo(⟦jbos⟧)').replace(making, making.replace('in:', 'memo: { jobs: 2 }, in:')),
    suggestion: 'jobs',
  },
  {
    code: 'INDICATORS_UNKNOWN_SELECTOR',
    what: 'a misspelt period before another filter',
    files: formula('used(raw, during(⟦yaer⟧), at(town))'),
    suggestion: 'year',
  },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'a bare name where a filter belongs, before another filter',
    files: formula('used(raw, ⟦town⟧, by(making))'),
    args: { name: 'town' },
  },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'a sum as the selector',
    files: formula('used(raw ⟦+⟧ ware)'),
    args: { name: 'used' },
  },
  { code: 'INDICATORS_BAD_ARGUMENT', what: 'no selector', files: formula('⟦used⟧()') },
  { code: 'INDICATORS_BAD_ARGUMENT', what: 'a filter that is none', files: shown('INDICATORS_BAD_ARGUMENT') },
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'an argument of a function that takes none',
    files: formula('freight(⟦town⟧)').replace('unit: t, formula', 'unit: yuan, formula'),
  },
  {
    code: 'INDICATORS_NO_ATTRIBUTE',
    what: 'a weight one of the commodities has not',
    files: shown('INDICATORS_NO_ATTRIBUTE'),
    args: { commodity: 'ware', name: 'carbon' },
  },
  {
    code: 'INDICATORS_NO_ATTRIBUTE',
    what: 'the second of two weights',
    files: formula('⟦used⟧(raw, as(heat), as(carbon))').replace(
      'unit: t }\n  ware: { unit: t }',
      'unit: t, attributes: { heat: 2 } }\n  ware: { unit: t, attributes: { heat: 2, carbon: 2 } }',
    ),
    args: { commodity: 'raw', name: 'carbon' },
  },
  ...(
    [
      ['at(⟦twon⟧)', 'town'],
      ['by(making), at(⟦twon⟧)', 'town'],
      ['at(⟦twon⟧), by(making)', 'town'],
      ['during(⟦yaer⟧), at(town)', 'year'],
    ] as const
  ).map(
    ([filters, suggestion]): Case => ({
      code: 'INDICATORS_UNKNOWN_SELECTOR',
      what: `alone, whatever the unit would be: ${filters}`,
      files: formula(`used(raw, ${filters})`).replace('unit: t, formula', 'unit: km, formula'),
      suggestion,
    }),
  ),
  {
    code: 'INDICATORS_BAD_ARGUMENT',
    what: 'alone, whatever the unit would be',
    files: formula('used(raw, ⟦town⟧)').replace('unit: t, formula', 'unit: km, formula'),
  },
]

/** Codes of objectives and policies. */
export const goalCases: readonly Case[] = [
  {
    code: 'GOALS_RATIO_OBJECTIVE',
    what: 'a ratio as the objective',
    files: shown('GOALS_RATIO_OBJECTIVE'),
  },
  {
    code: 'GOALS_RATIO_POLICY',
    what: 'a cap on a ratio',
    files: shown('GOALS_RATIO_POLICY'),
  },
  {
    code: 'GOALS_RATIO_POLICY',
    what: 'a levy on a ratio',
    files: works(['policies: { p: { levy: 2 yuan, on: ⟦used(raw) / made(ware)⟧ } }']),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a cap in another unit',
    files: works(['policies: { p: { cap: ⟦2 km⟧, on: used(raw) } }']),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a levy in another unit',
    files: works(['policies: { p: { levy: ⟦2 yuan/km⟧, on: used(raw) } }']),
  },
  {
    code: 'INDICATORS_UNKNOWN_PACK',
    what: 'a misspelt pack',
    files: shown('INDICATORS_UNKNOWN_PACK'),
    suggestion: 'hj-274-2015',
  },
  {
    code: 'INDICATORS_UNKNOWN_ROLE',
    what: 'a role the pack does not have',
    files: shown('INDICATORS_UNKNOWN_ROLE'),
    suggestion: 'solid-waste-used',
  },
  {
    code: 'INDICATORS_UNKNOWN_ITEM',
    what: 'a reason for an item the pack does not have',
    files: shown('INDICATORS_UNKNOWN_ITEM'),
    suggestion: 'cod',
  },
  {
    code: 'INDICATORS_UNKNOWN_ITEM',
    what: 'a statement of an item the pack does not have',
    files: works(['packs: { hj-274-2015: { state: { ⟦green-covr⟧: 15 % } } }']),
    suggestion: 'green-cover',
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a role bound to something else',
    files: works(['packs: { ndrc-2007-park: { use: { energy-total: ⟦used(raw)⟧ } } }']),
  },
  {
    code: 'BASE_UNKNOWN_FUNCTION',
    what: 'a role bound to a formula with a fault',
    files: works(['packs: { ndrc-2007-park: { use: { so2-total: ⟦usd⟧(raw) } } }']),
    suggestion: 'used',
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a role bound to a number that is nought in one period',
    files: works([
      'periods: [{ id: a, length: 1 yr }, { id: b, length: 1 yr }]',
      'parameters: { some: { by-period: [0, 5] } }',
      'packs: { ndrc-2007-park: { use: { energy-total: ⟦some⟧ } } }',
    ]),
  },
  {
    code: 'BASE_UNKNOWN_FUNCTION',
    what: 'a levy on a formula with a fault, beside what asks for levies',
    files: works([
      'policies: { p: { levy: 2 yuan/t, on: ⟦usd⟧(raw) } }',
      'indicators: { i: { unit: yuan, formula: levies() } }',
    ]),
    suggestion: 'used',
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a role bound to a plain number',
    files: works(['packs: { ndrc-2007-park: { use: { energy-total: ⟦"5"⟧ } } }']),
    args: { expected: 'GJ', found: '1' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a role bound to a nought of another kind',
    files: works(['parameters: { empty: 0 km }', 'packs: { ndrc-2007-park: { use: { energy-total: ⟦empty⟧ } } }']),
    args: { expected: 'GJ', found: 'km' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'an item stated in another unit',
    files: works(['packs: { ndrc-2007-park: { state: { cod: ⟦5 %⟧ } } }']),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'yes where a number belongs',
    files: works(['packs: { hj-274-2015: { state: { green-cover: ⟦yes⟧ } } }']),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'an item stated and a gap',
    files: works(['packs: { hj-274-2015: { state: { green-cover: 15 % }, gaps: { ⟦green-cover⟧: not measured } } }']),
  },
  {
    code: 'INDICATORS_NOT_LINEAR',
    what: 'a role bound to a quotient',
    files: works(['packs: { ndrc-2007-park: { use: { so2-total: ⟦used(raw) / made(ware)⟧ } } }']),
  },
  {
    code: 'SCENARIO_UNKNOWN_REFERENCE',
    what: 'a target for an item that is not computed',
    files: works([
      'packs: { hj-274-2015: {} }',
      'targets: { t: { indicator: ⟦hj-274-2015-land-outputs⟧, at-least: 9 t } }',
    ]),
  },
  {
    code: 'MODEL_NOT_A_SHARE',
    what: 'shares of a product above the whole',
    files: works(['products: { ware: ⟦{⟧ recycled-in: 70 %, reused-in: 40 % } }']),
    args: { found: 110 },
  },
  {
    code: 'BASE_NOT_POSITIVE',
    what: 'a yield of nothing',
    files: works(['products: { ware: { recycling-yield: ⟦0 %⟧ } }']),
  },
]
