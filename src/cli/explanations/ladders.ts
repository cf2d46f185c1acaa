import type { Example } from './example.js'
import { model } from './texts.js'

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
const given = '{ from: 90 degC, to: 40 degC, duty: 5 GJ }'

/** Ordered levels and temperatures. */
export const ladderExamples = {
  SCENARIO_HOT_STREAM: {
    files: heated('out: { heat: { from: 40 degC, to: ⟦90 degC⟧, duty: 5 GJ } }'),
    mend: [['from: 40 degC, to: 90 degC', 'from: 90 degC, to: 40 degC']],
  },
  SCENARIO_COLD_STREAM: {
    files: heated('in: { heat: { from: 90 degC, to: ⟦40 degC⟧, duty: 5 GJ } }'),
    mend: [['from: 90 degC, to: 40 degC', 'from: 40 degC, to: 90 degC']],
  },
  MODEL_NO_TEMPERATURE: { files: heated('out: { heat: ⟦5 GJ⟧ }'), mend: given },
  MODEL_NOT_BY_TEMPERATURE: {
    files: model(
      'commodities: { water: { unit: t, allow: [MODEL_NO_SOURCE] } }',
      'markets: { net: { sells: { water: { price: 1 yuan/t, at: ⟦90 degC⟧ } } } }',
    ),
    mend: [[', at: 90 degC', '']],
  },
  MODEL_HEAT_NOT_CARRIED: {
    files: heated(
      `out: { heat: ${given} }`,
      'markets: { far: { by-links: true } }',
      'links: { pipe: { commodity: ⟦heat⟧, from: town, to: far } }',
    ),
    mend: [['links: { pipe: { commodity: heat, from: town, to: far } }\n', '']],
    why: {
      en: 'Heat is matched by temperature within a site; a pipe would need to say at which temperature it carries.',
      zh: '热量在场地内按温度匹配；若用管道输送，须说明以何温度输送。',
    },
  },
  MODEL_LADDER_LEVELS: {
    files: model(
      'commodities: { hp: { unit: t }, lp: { unit: t } }',
      'ladders: { steam: ⟦{⟧ levels: [hp] } }',
      'allow: [MODEL_ORPHAN]',
    ),
    mend: [['[hp]', '[hp, lp]']],
  },
  MODEL_LADDER_TWICE: {
    files: model(
      'commodities: { hp: { unit: t }, mp: { unit: t }, lp: { unit: t } }',
      'ladders: { a: { levels: [hp, mp] }, b: { levels: [⟦mp⟧, lp] } }',
      'allow: [MODEL_ORPHAN]',
    ),
    mend: [['{ a: { levels: [hp, mp] }, b: { levels: [mp, lp] } }', '{ a: { levels: [hp, mp, lp] } }']],
  },
} as const satisfies Readonly<Record<string, Example>>
