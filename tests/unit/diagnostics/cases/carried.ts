import { type Case, model } from './case.js'

const commodities = `commodities:
  scrap: { unit: t, composition: { carried: [Cu] } }
  clean: { unit: t, composition: { carried: [Cu] } }
  fines: { unit: t, released-to: land, composition: { carried: [Cu] } }
  water: { unit: t, drawn-from: river }`
const fines = '{ of: { Cu: rest, others: rest } }'

interface Parts {
  readonly supply?: string
  readonly fines?: string
  readonly site?: string
  readonly commodities?: string
  readonly more?: readonly string[]
}

/** A yard that sorts scrap into clean scrap, which a market buys, and fines; with these parts written otherwise. */
const yard = (parts: Parts = {}): string =>
  model(
    'substances: { Cu: {}, Sn: {} }',
    parts.commodities ?? commodities,
    'processes:',
    '  sorting:',
    '    per: 1 t scrap',
    '    closes: [Cu]',
    '    partial: a test',
    '    in: { scrap: 1 t }',
    `    out: { clean: { of: { Cu: 20 %, others: 90 % } }, fines: ${parts.fines ?? fines} }`,
    'sites:',
    '  town:',
    '    units: { sorter: { process: sorting, production: 5 t/yr } }',
    `    supplies: { scrap: ${parts.supply ?? '{ composition: { Cu: 1 % } }'} }`,
    ...(parts.site ? [`    ${parts.site}`] : []),
    'markets: { market: { buys: { clean: { price: 9 yuan/t } } } }',
    ...(parts.more ?? []),
  )
const dump = 'routes: { dump: { accepts: { clean: ⟦{⟧ fee: 1 yuan/t } } } }'
const plainDump = dump.replace(/[⟦⟧]/g, '')
const split = (shares: string): string => yard({ site: `splits: { clean: ${shares} }`, more: [plainDump] })

/** Codes of commodities that carry their composition. */
export const carriedCases: readonly Case[] = [
  {
    code: 'MODEL_POOLING',
    what: 'a mix that may be sold or dumped at will',
    files: yard({ more: [dump] }),
    args: { commodity: 'clean', place: 'town', takers: 'market, dump' },
    related: ['model.yaml:6:10'],
  },
  {
    code: 'MODEL_POOLING',
    what: 'a taker without share',
    files: split('⟦{⟧ market: 40 % }'),
    args: { commodity: 'clean', place: 'town', takers: 'dump' },
  },
  {
    code: 'MODEL_POOLING',
    what: 'a mix that a recipe takes by itself and in a group',
    files: yard().replace(
      'in: { scrap: 1 t }',
      'in: { scrap: ⟦1 t⟧ }\n    groups: { more: { members: [scrap, water] } }',
    ),
    args: { commodity: 'scrap', place: 'sorting', takers: 'in, more' },
  },
  {
    code: 'MODEL_SPLIT_TAKER',
    what: 'a share of what takes nothing',
    files: split('{ market: 40 %, dump: 60 %, ⟦mill⟧: 0 % }'),
    args: { taker: 'mill', takers: 'market, dump' },
  },
  {
    code: 'MODEL_SPLIT_TAKER',
    what: 'a share of a medium it is not released to',
    files: yard({ site: 'splits: { fines: { ⟦air⟧: 0 %, land: rest } }' }),
    args: { taker: 'air', takers: 'land' },
  },
  {
    code: 'MODEL_SPLIT_TAKER',
    what: 'a split of what is not there',
    files: yard().replace('sites:', 'sites:\n  village: { splits: { clean: { ⟦market⟧: rest } } }'),
    args: { taker: 'market', takers: '' },
  },
  {
    code: 'MODEL_SPLIT_SUM',
    what: 'shares that do not add up',
    files: split('⟦{⟧ market: 40 %, dump: 50 % }'),
    args: { sum: '90.00' },
  },
  { code: 'SCENARIO_TWO_RESTS', what: 'two rests of one mix', files: split('{ dump: rest, market: ⟦rest⟧ }') },
  {
    code: 'MODEL_CARRIED_OPEN',
    what: 'an output of which nothing is known',
    files: yard({ fines: '⟦{⟧ closes: mass }' }),
    args: { flow: 'fines' },
  },
  {
    code: 'MODEL_FLOW_OVER',
    what: 'an amount besides the others',
    files: yard({ fines: '⟦{⟧ closes: mass, of: { Cu: rest, others: rest } }' }),
  },
  {
    code: 'MODEL_NOT_FOLLOWED',
    what: 'a share of a substance that is not followed',
    files: yard({ fines: '{ of: { Cu: rest, Sn: ⟦10 %⟧ } }' }),
    args: { commodity: 'fines', component: 'Sn' },
  },
  {
    code: 'MODEL_NOT_FOLLOWED',
    what: 'the rest of a substance that is not followed',
    files: yard({ fines: '{ of: { Cu: rest, Sn: ⟦rest⟧ } }' }),
  },
  {
    code: 'MODEL_NOT_FOLLOWED',
    what: 'a content of a substance that is not followed',
    files: yard({ fines: '{ of: { Cu: rest, Sn: { content: ⟦1 %⟧ } } }' }),
  },
  {
    code: 'MODEL_NOT_FOLLOWED',
    what: 'a formula for a substance that is not followed',
    files: yard({ fines: '{ of: { Cu: rest, Sn: ⟦"= 2 * Cu"⟧ } }' }),
  },
  {
    code: 'MODEL_NOT_FOLLOWED',
    what: 'a supply with a substance that is not followed',
    files: yard({ supply: '{ composition: { Cu: 1 %, Sn: ⟦1 %⟧ } }' }),
    args: { commodity: 'scrap', component: 'Sn' },
  },
  {
    code: 'MODEL_NOT_CARRIED',
    what: 'a supply of a given composition of what carries none',
    files: yard({ supply: '{ composition: { Cu: 1 % } }, water: { composition: ⟦{⟧ Cu: 1 % } }' }),
    args: { commodity: 'water' },
  },
  {
    code: 'MODEL_NOT_CARRIED',
    what: 'a split of what carries no composition',
    files: yard({ site: 'splits: { water: ⟦{⟧ sorter: 100 % } }' }),
    args: { commodity: 'water' },
  },
  {
    code: 'MODEL_CARRIED_UNKNOWN',
    what: 'a supply of unknown composition',
    files: yard({ supply: '⟦{⟧ max: 9 t/yr }' }),
    args: { commodity: 'scrap' },
  },
  {
    code: 'MODEL_CARRIED_UNKNOWN',
    what: 'what nature gives',
    files: yard({ commodities: commodities.replace('scrap: {', 'scrap: ⟦{⟧ drawn-from: land,') }),
  },
  {
    code: 'MODEL_COMPOSITION_OVER',
    what: 'a supply of more than itself',
    files: yard({
      commodities: commodities.replace('carried: [Cu]', 'carried: [Cu, Sn]'),
      supply: '{ composition: ⟦{⟧ Cu: 60 %, Sn: 41 % } }',
    }),
    args: { commodity: 'scrap', sum: '101.00' },
  },
  {
    code: 'MODEL_CARRIED_HELD',
    what: 'a stock of a mix',
    files: yard({ more: ['stocks: { heap: { site: town, commodity: ⟦clean⟧, opening: 0 t } }'] }),
    args: { commodity: 'clean' },
  },
  {
    code: 'MODEL_CARRIED_HELD',
    what: 'a mix that balances over the period only',
    files: yard({
      commodities: commodities.replace('clean: {', 'clean: ⟦{⟧ balance: period,'),
      more: ['slices: { day: 50 %, night: 50 % }'],
    }),
  },
  {
    code: 'MODEL_CARRIED_LEVEL',
    what: 'a mix as a level',
    files: yard({ more: ['ladders: { purity: { levels: [⟦clean⟧, water] } }'] }),
    args: { commodity: 'clean' },
  },
  {
    code: 'MODEL_NO_MASS',
    what: 'a composition of what has no mass',
    files: yard({
      commodities: commodities.replace(
        'water: { unit: t',
        'heat: ⟦{⟧ unit: GJ, composition: { carried: [Cu] } }\n  water: { unit: t',
      ),
    }),
    args: { commodity: 'heat' },
  },
  {
    code: 'MODEL_MIX_COMPOSITION',
    what: 'a composition made of what is carried',
    files: yard({
      commodities: commodities.replace(
        'fines: { unit: t, released-to: land, composition: { carried: [Cu] } }',
        'fines: { unit: t, released-to: land, composition: { from: sorting } }',
      ),
      fines: '⟦{⟧ closes: mass, of: { Cu: rest } }',
    }),
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a composition given and carried',
    files: model(
      'substances: { Cu: {} }',
      'commodities: { c: { unit: t, composition: ⟦{⟧ carried: [Cu], Cu: 1 % } } }',
    ),
  },
  {
    code: 'SCENARIO_WRONG_KIND',
    what: 'nothing to follow',
    files: model('substances: { Cu: {} }', 'commodities: { c: { unit: t, composition: { carried: ⟦[⟧] } } }'),
  },
  {
    code: 'SCENARIO_UNKNOWN_KEY',
    what: 'a composition of what is sold',
    files: yard().replace('price: 9 yuan/t', 'price: 9 yuan/t, ⟦composition⟧: { Cu: 1 % }'),
  },
]
