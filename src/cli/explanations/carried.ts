import type { Example } from './example.js'
import { model } from './texts.js'

interface Parts {
  readonly supply?: string
  readonly fines?: string
  readonly site?: string
  readonly clean?: string
  readonly more?: readonly string[]
}

/** A yard that sorts scrap into clean scrap, which a market buys, and fines; with these parts written otherwise. */
const yard = (parts: Parts = {}): string =>
  model(
    'substances: { Cu: {}, Sn: {} }',
    'commodities:',
    '  scrap: { unit: t, composition: { carried: [Cu] } }',
    `  clean: { ${parts.clean ?? 'unit: t'}, composition: { carried: [Cu] } }`,
    '  fines: { unit: t, released-to: land, composition: { carried: [Cu] } }',
    'processes:',
    '  sorting:',
    '    per: 1 t scrap',
    '    closes: [Cu]',
    '    partial: losses not counted',
    '    in: { scrap: 1 t }',
    `    out: { clean: { of: { Cu: 20 %, others: 90 % } }, fines: ${parts.fines ?? '{ of: { Cu: rest, others: rest } }'} }`,
    'sites:',
    '  town:',
    '    units: { sorter: { process: sorting, production: 5 t/yr } }',
    `    supplies: { scrap: ${parts.supply ?? '{ composition: { Cu: 1 % } }'} }`,
    ...(parts.site ? [`    ${parts.site}`] : []),
    'markets: { market: { buys: { clean: { price: 9 yuan/t } } } }',
    ...(parts.more ?? []),
  )
const dump = (accepted: string): string => `routes: { dump: { accepts: { clean: ${accepted} } } }`
const split = (shares: string): string => yard({ site: `splits: { clean: ${shares} }`, more: [dump('{}')] })
/** The yard with water, which carries no composition, supplied so. */
const withWater = (supply: string, ...more: readonly string[]): string =>
  yard({ supply: `{ composition: { Cu: 1 % } }, water: ${supply}`, more }).replace(
    '  fines: {',
    '  water: { unit: t, released-to: river }\n  fines: {',
  )

/** Commodities that carry their composition. */
export const carriedExamples = {
  MODEL_POOLING: {
    files: yard({ more: [dump('⟦{⟧ fee: 1 yuan/t }')] }),
    mend: [['{ Cu: 1 % } } }\n', '{ Cu: 1 % } } }\n    splits: { clean: { market: 80 %, dump: rest } }\n']],
    why: {
      en: 'Each taker gets the same mix; only where its share is given does the mix stay a linear matter.',
      zh: '各去向得到的是同一混合料；只有比例给定，问题才保持线性。',
    },
  },
  MODEL_SPLIT_TAKER: {
    files: split('{ market: 40 %, dump: 60 %, ⟦mill⟧: 0 % }'),
    mend: [[', mill: 0 %', '']],
  },
  MODEL_SPLIT_SUM: { files: split('⟦{⟧ market: 40 %, dump: 50 % }'), mend: [['dump: 50 %', 'dump: 60 %']] },
  MODEL_CARRIED_OPEN: {
    files: yard({ fines: '⟦{⟧ closes: mass }' }),
    mend: [['{ closes: mass }', '{ of: { Cu: rest, others: rest } }']],
  },
  MODEL_NOT_FOLLOWED: {
    files: yard({ supply: '{ composition: { Cu: 1 %, Sn: ⟦1 %⟧ } }' }),
    mend: [['{ Cu: 1 %, Sn: 1 % }', '{ Cu: 1 % }']],
  },
  MODEL_NOT_CARRIED: {
    files: withWater('{ composition: ⟦{⟧ Cu: 1 % } }'),
    mend: [['water: { composition: { Cu: 1 % } }', 'water: {}']],
  },
  MODEL_CARRIED_UNKNOWN: {
    files: yard({ supply: '⟦{⟧ max: 9 t/yr }' }),
    mend: [['{ max: 9 t/yr }', '{ max: 9 t/yr, composition: { Cu: 1 % } }']],
  },
  MODEL_CARRIED_HELD: {
    files: yard({ clean: 'unit: t', more: ['stocks: { heap: { site: town, commodity: ⟦clean⟧, opening: 0 t } }'] }),
    mend: [['stocks: { heap: { site: town, commodity: clean, opening: 0 t } }\n', '']],
  },
  MODEL_CARRIED_LEVEL: {
    files: withWater('{}', 'ladders: { purity: { levels: [⟦clean⟧, water] } }'),
    mend: [['ladders: { purity: { levels: [clean, water] } }\n', '']],
  },
} as const satisfies Readonly<Record<string, Example>>
