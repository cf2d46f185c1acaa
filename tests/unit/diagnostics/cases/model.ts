import { type Case, model, recipe, shown, works } from './case.js'

const metals = ['substances: { Cu: {}, S: {} }']
const withContents = (text: string): string =>
  text
    .replace('raw: { unit: t }', 'raw: { unit: t, composition: { Cu: 20 %, S: 30 % } }')
    .replace('ware: { unit: t }', 'ware: { unit: t, composition: { Cu: 40 % } }')
const linked = (link: string, market = 'far: { at: [36.5 N, 104.2 E], buys: { ware: { price: 9 yuan/t } } }'): string =>
  works([`  ${market}`, 'modes: { road: { rate: 1 yuan/(t·km) } }', `links: { l: ${link} }`])

/** Codes of recipes and of the model as a whole. */
export const modelCases: readonly Case[] = [
  {
    code: 'MODEL_SERIES_PERIODS',
    what: 'a period without value',
    files: shown('MODEL_SERIES_PERIODS'),
    args: { period: '2006' },
  },
  {
    code: 'MODEL_SERIES_LENGTH',
    what: 'a value too many',
    files: shown('MODEL_SERIES_LENGTH'),
    args: { found: 3, expected: 2 },
  },
  {
    code: 'MODEL_FLOW_OPEN',
    what: 'a flow of which only a recovery is said',
    files: shown('MODEL_FLOW_OPEN'),
  },
  {
    code: 'MODEL_FLOW_OVER',
    what: 'an amount beside a balance',
    files: shown('MODEL_FLOW_OVER'),
  },
  {
    code: 'MODEL_FLOW_OVER',
    what: 'two shares of what is fed',
    files: withContents(
      recipe(
        'partial: a test, in: { raw: 1 t }, out: { ware: 1 t, slag: ⟦{⟧ takes: { Cu: 1 %, S: 1 % } } }',
        metals,
      ).replace(
        'ware: { unit: t }',
        'ware: { unit: t }\n  slag: { unit: t, released-to: land, composition: { Cu: 1 %, S: 1 % } }',
      ),
    ),
  },
  {
    code: 'MODEL_CLOSING_SINGULAR',
    what: 'two flows closed by one balance',
    files: shown('MODEL_CLOSING_SINGULAR'),
  },
  {
    code: 'MODEL_CLOSING_SINGULAR',
    what: 'a flow closed by what it does not contain',
    files: recipe('closes: [mass], in: { raw: ⟦{⟧ closes: Cu } }, out: { ware: 1 t }', metals),
  },
  {
    code: 'MODEL_CLOSING_CONTRADICTS',
    what: 'a balance of copper from a raw without copper',
    files: shown('MODEL_CLOSING_CONTRADICTS'),
  },
  {
    code: 'MODEL_NEGATIVE_FLOW',
    what: 'more taken in than given off',
    files: shown('MODEL_NEGATIVE_FLOW'),
  },
  {
    code: 'MODEL_NEGATIVE_FLOW',
    what: 'an amount below zero',
    files: recipe('partial: a test, in: { raw: ⟦-2 t⟧ }, out: { ware: 1 t }'),
  },
  {
    code: 'MODEL_NO_REFERENCE',
    what: 'a reference that does not flow',
    files: shown('MODEL_NO_REFERENCE'),
  },
  {
    code: 'MODEL_REFERENCE_AMOUNT',
    what: 'another amount than per says',
    files: shown('MODEL_REFERENCE_AMOUNT'),
  },
  {
    code: 'MODEL_NO_SUCH_FLOW',
    what: 'a misspelt flow in a formula',
    files: shown('MODEL_NO_SUCH_FLOW'),
    suggestion: 'ware',
  },
  {
    code: 'MODEL_NO_SUCH_FLOW',
    what: 'a content of a flow that is not there',
    files: recipe(
      'partial: a test, in: { raw: { until: { flow: ⟦raw⟧, component: Cu, content: 40 % } } }, out: { ware: 1 t }',
      metals,
    ),
  },
  {
    code: 'BASE_UNKNOWN_NAME',
    what: 'what a recipe counts beside, by a name no parameter has',
    files: recipe('partial: a test, in: { raw: 1 t }, out: { ware: 1 t }, memo: { work: "= ⟦nothing⟧" }'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'emissions of disposal per cubic metre of what is counted in tonnes',
    files: works(['routes: { dump: { to: land, accepts: { ware: { fee: 1 yuan/t, emits: { raw: ⟦5 kg/m3⟧ } } } } }']),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'the life of a product in years',
    files: works(['products: { ware: { life: ⟦12 yr⟧ } }']),
  },
  {
    code: 'MODEL_NO_DISTANCE',
    what: 'a way in two legs of which none says how long it is',
    files: linked('⟦{⟧ commodity: ware, from: town, to: far, legs: [{ mode: road }, { mode: road }] }'),
  },
  {
    code: 'MODEL_NOT_LINEAR',
    what: 'a flow times itself, at the operator',
    files: shown('MODEL_NOT_LINEAR'),
  },
  {
    code: 'MODEL_NOT_LINEAR',
    what: 'the greater of flows',
    files: recipe('partial: a test, in: { raw: "= ⟦max⟧(output(ware), output(ware))" }, out: { ware: 1 t }'),
  },
  {
    code: 'MODEL_CLAIM_ABSENT',
    what: 'a claim on what no flow carries',
    files: shown('MODEL_CLAIM_ABSENT'),
  },
  {
    code: 'MODEL_CLAIM_OPEN',
    what: 'a mass that does not close',
    files: shown('MODEL_CLAIM_OPEN'),
    args: { component: 'mass', fed: 2, leaving: 1 },
  },
  {
    code: 'MODEL_CLAIM_OPEN',
    what: 'a mass that does not close in the second period',
    files: recipe('closes: [⟦mass⟧], in: { raw: { by-period: [1, 2], unit: t } }, out: { ware: 1 t }', [
      'periods: { from: 1, to: 2 }',
    ]),
  },
  {
    code: 'MODEL_CLAIM_OPEN',
    what: 'copper that does not close',
    files: withContents(recipe('closes: [⟦Cu⟧], in: { raw: 1 t }, out: { ware: 1 t }', metals)),
  },
  {
    code: 'MODEL_COMPOSITION_OVER',
    what: 'more than the whole',
    files: shown('MODEL_COMPOSITION_OVER'),
  },
  {
    code: 'MODEL_COMPOSITION_CYCLE',
    what: 'compositions made from one another',
    files: shown('MODEL_COMPOSITION_CYCLE'),
  },
  {
    code: 'MODEL_SEVERAL_MODES',
    what: 'a composition from a process of which several modes run',
    files: shown('MODEL_SEVERAL_MODES'),
  },
  {
    code: 'MODEL_MADE_OTHERWISE',
    what: 'a claim that only its own composition keeps',
    files: shown('MODEL_MADE_OTHERWISE'),
  },
  {
    code: 'MODEL_NOT_MADE',
    what: 'a composition from a recipe that does not say it',
    files: shown('MODEL_NOT_MADE'),
  },
  {
    code: 'MODEL_NO_DISTANCE',
    what: 'a rate per kilometre and no kilometres',
    files: shown('MODEL_NO_DISTANCE'),
  },
  {
    code: 'MODEL_NOT_BY_LINKS',
    what: 'a link to a market that is reached directly',
    files: shown('MODEL_NOT_BY_LINKS'),
  },
  {
    code: 'MODEL_MODE_UNIT',
    what: 'a mode priced per tonne for what is counted in cubic metres',
    files: shown('MODEL_MODE_UNIT'),
  },
  {
    code: 'MODEL_NO_LOAD_LIMIT',
    what: 'a unit that may be off without a most',
    files: shown('MODEL_NO_LOAD_LIMIT'),
  },
  {
    code: 'MODEL_BUILD_RUNNING',
    what: 'a unit that may be off and may be added to',
    files: shown('MODEL_BUILD_RUNNING'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'an investment that is not per unit of a rate',
    files: works([]).replace('production: 5 t/yr', 'build: { cost: ⟦5 yuan/t⟧ }'),
  },
  {
    code: 'BASE_NOT_POSITIVE',
    what: 'steps of nothing',
    files: works([]).replace('production: 5 t/yr', 'build: { step: ⟦0 t/yr⟧ }'),
  },
  {
    code: 'MODEL_DISCOUNT_RATE',
    what: 'a rate that leaves less than nothing',
    files: shown('MODEL_DISCOUNT_RATE'),
  },
  {
    code: 'MODEL_STEP_NO_SIZE',
    what: 'purchases that grow cheaper, without end',
    files: shown('MODEL_STEP_NO_SIZE'),
  },
  {
    code: 'MODEL_STEP_NO_SIZE',
    what: 'sales that grow dearer, without end',
    files: works([]).replace(
      '{ price: 9 yuan/t }',
      '{ steps: [{ up-to: 1 t/yr, price: 3 yuan/t }, { price: ⟦4 yuan/t⟧ }] }',
    ),
  },
  {
    code: 'MODEL_STEP_NO_SIZE',
    what: 'a step in the middle without size',
    files: works([]).replace(
      '{ price: 1 yuan/t }',
      '{ steps: [{ price: ⟦3 yuan/t⟧ }, { up-to: 1 t/yr, price: 4 yuan/t }] }',
    ),
  },
  {
    code: 'MODEL_NEGATIVE',
    what: 'a production below zero',
    files: shown('MODEL_NEGATIVE'),
  },
  {
    code: 'MODEL_NEGATIVE',
    what: 'a limit below zero',
    files: works([]).replace('{ price: 1 yuan/t }', '{ price: 1 yuan/t, limit: ⟦-1 t/yr⟧ }'),
  },
  {
    code: 'MODEL_NEGATIVE',
    what: 'a distance below zero',
    files: linked('{ commodity: ware, from: town, to: far, mode: road, distance: ⟦-5 km⟧ }'),
  },
  {
    code: 'MODEL_NEGATIVE',
    what: 'a stock below zero',
    files: works(['stocks: { s: { site: town, commodity: ware, opening: ⟦-1 t⟧ } }']),
  },
  {
    code: 'MODEL_NOT_A_SHARE',
    what: 'an availability above one',
    files: shown('MODEL_NOT_A_SHARE'),
    args: { found: 110 },
  },
  {
    code: 'MODEL_NOT_A_SHARE',
    what: 'a content below nothing',
    files: model(
      'substances: { Cu: {} }',
      'commodities: { c: { unit: t, composition: { Cu: ⟦-5 %⟧ } } }',
      'allow: [MODEL_ORPHAN]',
    ),
  },
  {
    code: 'MODEL_NOT_A_SHARE',
    what: 'a loss of more than all',
    files: linked('{ commodity: ware, from: town, to: far, mode: road, distance: 5 km, loss: ⟦2⟧ }'),
  },
  {
    code: 'MODEL_NOT_A_SHARE',
    what: 'a decay of more than all',
    files: works(['stocks: { s: { site: town, commodity: ware, opening: 1 t, decay: ⟦200 %/yr⟧ } }']),
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a least production above the most',
    files: shown('MODEL_BOUNDS_ORDER'),
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a contract above the capacity',
    files: linked(
      '{ commodity: ware, from: town, to: far, mode: road, distance: 5 km, at-least: ⟦6 t/yr⟧, capacity: 5 t/yr }',
    ),
  },
  {
    code: 'MODEL_BOUNDS_ORDER',
    what: 'a target that cannot be met',
    files: works([
      'indicators: { i: { unit: t, formula: used(raw) } }',
      'targets: { g: { indicator: i, at-least: ⟦6 t⟧, at-most: 5 t } }',
    ]),
  },
  {
    code: 'MODEL_UNKNOWN_MODE',
    what: 'a misspelt mode of a unit',
    files: shown('MODEL_UNKNOWN_MODE'),
    suggestion: 'after',
  },
  {
    code: 'MODEL_UNKNOWN_MODE',
    what: 'a misspelt mode of a composition',
    files: works(
      metals,
      `  making: { per: 1 t ware, partial: a test, in: { raw: 1 t }, out: { ware: 1 t }, modes: { after: {} } }`,
    ).replace('ware: { unit: t }', 'ware: { unit: t, composition: { from: ⟦making/aftr⟧ } }'),
    suggestion: 'after',
  },
  {
    code: 'MODEL_FREE_VALUE',
    what: 'ware from nothing',
    files: shown('MODEL_FREE_VALUE'),
  },
  {
    code: 'MODEL_FREE_VALUE',
    what: 'ware from none of its raw',
    files: works([], '  making: ⟦{⟧ per: 1 t ware, partial: a test, in: { raw: 0 t }, out: { ware: 1 t } }'),
  },
  {
    code: 'MODEL_FREE_VALUE',
    what: 'ware from less of itself',
    files: works([], '  making: ⟦{⟧ per: 2 t ware, partial: a test, in: { ware: 1 t }, out: { ware: 2 t } }'),
  },
  {
    code: 'MODEL_FREE_VALUE',
    what: 'what must be delivered from nothing',
    files: works([], '  making: ⟦{⟧ per: 1 t ware, partial: a test, out: { ware: 1 t } }').replace(
      'ware: { price: 9 yuan/t }',
      'ware: { demand: 1 t/yr }',
    ),
  },
  {
    code: 'MODEL_FREE_TRADE',
    what: 'bought below what it is sold for',
    files: shown('MODEL_FREE_TRADE'),
    args: { commodity: 'raw', buy: 1, sell: 2 },
  },
  {
    code: 'MODEL_FREE_TRADE',
    what: 'the same in the second period only',
    files: works(['periods: { from: 1, to: 2 }'])
      .replace('sells: { raw: { price: 1 yuan/t } }', 'sells: { raw: ⟦{⟧ price: 1 yuan/t } }')
      .replace('buys: { ', 'buys: { raw: { price: { by-period: [1, 2], unit: yuan/t } }, ')
      .replace('town: { units', 'town: { supplies: { raw: {} }, units'),
  },
  {
    code: 'MODEL_FREE_TRADE',
    what: 'bought at one market, sent for less than it gains at another',
    files: works([
      '  near: { by-links: true, sells: { raw: ⟦{⟧ price: 5 yuan/t } } }',
      '  far: { by-links: true, buys: { raw: { price: 9 yuan/t } } }',
      'links: { l: { commodity: raw, from: near, to: far, charge: 3 yuan/t, loss: 10 % } }',
    ]),
    args: { commodity: 'raw', buy: 8.88889, sell: 9 },
  },
  {
    code: 'MODEL_FREE_RIDDANCE',
    what: 'waste taken for money and dumped for less',
    files: shown('MODEL_FREE_RIDDANCE'),
    args: { commodity: 'raw', buy: -5, sell: -3 },
  },
  {
    code: 'MODEL_FREE_TRADE',
    what: 'bought in one period, kept in a stock without limit, and sold in the next for more than it is worth by then',
    // 5 yuan/t and 3 for keeping it are (5 + 3) ÷ 0.9 for what is left; sold at 9.
    files: works([
      'periods: { from: 1, to: 2 }',
      'stocks: { heap: { site: town, commodity: raw, opening: 0 t, cost: 3 yuan/t, decay: 10 %/yr } }',
    ])
      .replace(
        'sells: { raw: { price: 1 yuan/t } }',
        'sells: { raw: ⟦{⟧ price: { by-period: [5, 20], unit: yuan/t } } }',
      )
      .replace('buys: { ', 'buys: { raw: { price: { by-period: [1, 9], unit: yuan/t } }, ')
      .replace('town: { units', 'town: { supplies: { raw: {} }, units'),
    args: { commodity: 'raw', buy: 8.88889, sell: 9 },
  },
  {
    code: 'MODEL_PAYING_ROUND',
    what: 'two links of which one pays for each round, at the one that pays',
    files: shown('MODEL_PAYING_ROUND'),
    args: { commodity: 'ware', through: 'back, l' },
  },
  {
    code: 'MODEL_PAYING_ROUND',
    what: 'a stock without limit that is paid for what it holds and begins where it ends',
    files: works(['stocks: { heap: ⟦{⟧ site: town, commodity: raw, closing: cyclic, cost: -1 yuan/t } }']),
    args: { commodity: 'raw', through: 'heap' },
  },
  {
    code: 'MODEL_ORPHAN',
    what: 'a commodity nobody touches',
    files: shown('MODEL_ORPHAN'),
  },
  {
    code: 'MODEL_NO_TAKER',
    what: 'a by-product without outlet, at the flow',
    files: shown('MODEL_NO_TAKER'),
    args: { commodity: 'slag', site: 'town' },
  },
  {
    code: 'MODEL_NO_SOURCE',
    what: 'an input from nowhere, at the flow',
    files: shown('MODEL_NO_SOURCE'),
    args: { commodity: 'dust' },
  },
  {
    code: 'MODEL_NO_SOURCE',
    what: 'a demand from nowhere, at the demand',
    files: works([])
      .replace('  ware: { unit: t }', '  ware: { unit: t }\n  heat: { unit: GJ }')
      .replace('town: {', 'town: { demands: { heat: ⟦5 GJ/yr⟧ },'),
  },
  {
    code: 'MODEL_NO_USE',
    what: 'a link to a market that does not buy it',
    files: shown('MODEL_NO_USE'),
    args: { commodity: 'raw', place: 'far' },
  },
  {
    code: 'MODEL_IDLE_PARAMETER',
    what: 'a yield that no flow asks for',
    files: shown('MODEL_IDLE_PARAMETER'),
    args: { process: 'making', name: 'yield' },
  },
  {
    code: 'MODEL_IDLE_PARAMETER',
    what: 'a figure of one mode, and not that of its process, which another mode asks for',
    files: works(
      [],
      [
        '  making:',
        '    per: 1 t ware',
        '    partial: losses not counted',
        '    parameters: { loss: 5 %, power: 3 % }',
        '    out: { ware: 1 t }',
        '    modes:',
        '      old: { in: { raw: "= (1 + loss + power) * output(ware)" } }',
        '      new: { parameters: { loss: ⟦2 %⟧ }, in: { raw: = (1 + power) * output(ware) } }',
      ].join('\n'),
    ),
    args: { process: 'making', name: 'loss' },
  },
  {
    code: 'MODEL_WIDE_RANGE',
    what: 'ten powers of ten in one recipe',
    files: shown('MODEL_WIDE_RANGE'),
  },
  {
    code: 'MODEL_NO_FUNCTION',
    what: 'a by-product without the content it would replace by',
    files: shown('MODEL_NO_FUNCTION'),
  },
  {
    code: 'MODEL_REPLACED_TWICE',
    what: 'two goods replaced by one use',
    files: shown('MODEL_REPLACED_TWICE'),
  },
]
