import { type Case, model, shown } from './case.js'

/** A works with a ladder of heat, whose plant gives and takes these streams; further lines after it. */
const heated = (flows: string, ...lines: readonly string[]): string =>
  model(
    'units: { run: { counts: true } }',
    'commodities: { heat: { unit: GJ, allow: [MODEL_NO_TAKER, MODEL_NO_SOURCE] } }',
    'ladders: { heat: { commodity: heat, difference: 10 K } }',
    `processes: { making: { per: 1 run, partial: heat only, ${flows} } }`,
    'sites: { town: { units: { plant: { process: making, production: 1 run/yr } } } }',
    ...lines,
  )
const hot = (stream: string): string => heated(`out: { heat: ${stream} }`)
const good = 'out: { heat: { from: 90 degC, to: 40 degC, duty: 5 GJ } }'

/** The same with more at its site. */
const atTown = (more: string): string => heated(good).replace('town: { units', `town: { ${more}, units`)

/** Codes of ordered levels and temperatures. */
export const ladderCases: readonly Case[] = [
  {
    code: 'BASE_BAD_TEMPERATURE',
    what: 'a temperature without its scale',
    files: hot('{ from: ⟦90⟧, to: 40 degC, duty: 5 GJ }'),
    args: { found: '90' },
  },
  {
    code: 'BASE_BAD_TEMPERATURE',
    what: 'below absolute zero',
    files: hot('{ at: ⟦-300 degC⟧, duty: 5 GJ }'),
  },
  {
    code: 'BASE_MISSING_UNIT',
    what: 'a difference without unit',
    files: model('commodities: { heat: { unit: GJ } }', 'ladders: { h: { commodity: heat, difference: ⟦10⟧ } }'),
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'a duty where a duty per degree belongs',
    files: hot('{ from: 90 degC, to: 40 degC, duty-per-degree: ⟦5 GJ⟧ }'),
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a stream without its end',
    files: hot('⟦{⟧ from: 90 degC, duty: 5 GJ }'),
    args: { key: 'to' },
  },
  {
    code: 'SCENARIO_MISSING_KEY',
    what: 'a stream without duty',
    files: hot('⟦{⟧ from: 90 degC, to: 40 degC }'),
    args: { key: 'duty' },
  },
  {
    code: 'SCENARIO_ONE_OF',
    what: 'a constant temperature that ends elsewhere',
    files: hot('{ to: 40 degC, ⟦at⟧: 90 degC, duty: 5 GJ }'),
  },
  {
    code: 'SCENARIO_HOT_STREAM',
    what: 'an output that grows hotter',
    files: shown('SCENARIO_HOT_STREAM'),
  },
  {
    code: 'SCENARIO_COLD_STREAM',
    what: 'an input that grows colder',
    files: shown('SCENARIO_COLD_STREAM'),
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'heat without temperature in a recipe',
    files: shown('MODEL_NO_TEMPERATURE'),
    args: { commodity: 'heat', ladder: 'heat' },
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'heat without temperature at a market',
    files: heated(good, 'markets: { net: { sells: { ⟦heat⟧: { price: 1 yuan/GJ } } } }'),
  },
  {
    code: 'MODEL_NOT_BY_TEMPERATURE',
    what: 'a temperature of something that is on no ladder',
    files: shown('MODEL_NOT_BY_TEMPERATURE'),
    args: { commodity: 'water' },
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'a demand of heat without temperature',
    files: atTown('demands: { heat: ⟦1 GJ/yr⟧ }'),
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'a supply of heat without temperature',
    files: atTown('supplies: { heat: ⟦{⟧ max: 1 GJ/yr } }'),
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'heat got rid of without temperature',
    files: heated(good, 'routes: { tower: { to: air, accepts: { ⟦heat⟧: { fee: 1 yuan/GJ } } } }'),
  },
  {
    code: 'MODEL_NO_TEMPERATURE',
    what: 'heat left to the choice',
    files: heated(`${good}, in: { heat: ⟦{⟧ max: 1 GJ } }`),
  },
  {
    code: 'MODEL_HEAT_NOT_CARRIED',
    what: 'heat in a stock',
    files: heated(good, 'stocks: { tank: { site: town, commodity: ⟦heat⟧, opening: 0 GJ } }'),
  },
  {
    code: 'MODEL_HEAT_NOT_CARRIED',
    what: 'heat taken freely from the ground',
    files: heated(good).replace('heat: { unit: GJ,', 'heat: ⟦{⟧ unit: GJ, drawn-from: ground,'),
  },
  {
    code: 'MODEL_HEAT_NOT_CARRIED',
    what: 'heat sent by a link',
    files: shown('MODEL_HEAT_NOT_CARRIED'),
  },
  {
    code: 'MODEL_LADDER_LEVELS',
    what: 'a ladder of one level',
    files: shown('MODEL_LADDER_LEVELS'),
  },
  {
    code: 'MODEL_LADDER_TWICE',
    what: 'a commodity on two ladders',
    files: shown('MODEL_LADDER_TWICE'),
    args: { commodity: 'mp' },
  },
  {
    code: 'BASE_WRONG_DIMENSION',
    what: 'levels counted in different measures',
    files: model('commodities: { hp: { unit: t }, lp: { unit: GJ } }', 'ladders: { a: { levels: [hp, ⟦lp⟧] } }'),
  },
]
