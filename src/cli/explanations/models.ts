import type { Example } from './example.js'
import { making, model, recipe, works } from './texts.js'

const linked = (link: string): string =>
  works([
    '  far: { at: [36.5 N, 104.2 E], buys: { ware: { price: 9 yuan/t } } }',
    'modes: { road: { rate: 1 yuan/(t·km) } }',
    `links: { l: ${link} }`,
  ])
const plant = (fields: string): string => works([]).replace('production: 5 t/yr', fields)

/** Series, links, units, markets and the model as a whole. */
export const modelExamples = {
  MODEL_SERIES_PERIODS: {
    files: model('periods: { from: 2005, to: 2006 }', 'parameters: { x: ⟦{⟧ by-period: { 2005: 1 } } }'),
    mend: [['{ 2005: 1 }', '{ 2005: 1, 2006: 2 }']],
  },
  MODEL_SERIES_LENGTH: {
    files: model('periods: { from: 2005, to: 2006 }', 'parameters: { x: ⟦{⟧ by-period: [1, 2, 3] } }'),
    mend: [['[1, 2, 3]', '[1, 2]']],
  },
  MODEL_NO_DISTANCE: {
    files: linked('⟦{⟧ commodity: ware, from: town, to: far, mode: road }'),
    mend: [['mode: road }', 'mode: road, distance: 5 km }']],
  },
  MODEL_NOT_BY_LINKS: {
    files: linked('{ commodity: ware, from: town, to: ⟦market⟧, distance: 5 km }'),
    mend: 'far',
  },
  MODEL_MODE_UNIT: {
    files: works([
      '  far: { at: [36.5 N, 104.2 E], buys: { ware: { price: 9 yuan/t }, water: { price: 1 yuan/m3 } } }',
      'modes: { road: { rate: 1 yuan/(t·km) } }',
      'links: { l: { commodity: water, from: town, to: far, mode: ⟦road⟧, distance: 3 km } }',
    ])
      .replace('  ware: { unit: t }', '  ware: { unit: t }\n  water: { unit: m3 }')
      .replace('town: {', 'town: { supplies: { water: {} },'),
    mend: [['1 yuan/(t·km)', '1 yuan/(m3·km)']],
  },
  MODEL_NO_LOAD_LIMIT: { files: plant('on-off: ⟦true⟧'), mend: [['on-off: true', 'on-off: true, capacity: 9 t/yr']] },
  MODEL_BUILD_RUNNING: {
    files: plant('capacity: 9 t/yr, load: { min: 10 % }, build: ⟦{⟧ cost: 5 yuan/(t/yr) }'),
    mend: [['load: { min: 10 % }, ', '']],
  },
  MODEL_DISCOUNT_RATE: { files: works(['money: { discounting: ⟦-100 %⟧ }']), mend: '5 %' },
  MODEL_STEP_NO_SIZE: {
    files: works([]).replace(
      '{ price: 1 yuan/t }',
      '{ steps: [{ up-to: 1 t/yr, price: 3 yuan/t }, { price: ⟦2 yuan/t⟧ }] }',
    ),
    mend: [['{ price: 2 yuan/t }', '{ up-to: 9 t/yr, price: 2 yuan/t }']],
    why: {
      en: 'A step that is better than the one before opens only when that one is full; this needs both sizes.',
      zh: '比前段更优的分段须待前段用满才可开启，因此两段都须有数量。',
    },
  },
  MODEL_NEGATIVE: { files: plant('production: ⟦-5 t/yr⟧'), mend: '5 t/yr' },
  MODEL_NOT_A_SHARE: { files: plant('capacity: 9 t/yr, availability: ⟦110 %⟧'), mend: '90 %' },
  MODEL_BOUNDS_ORDER: { files: plant('production: { min: ⟦6 t/yr⟧, max: 5 t/yr }'), mend: '4 t/yr' },
  MODEL_UNKNOWN_MODE: {
    files: works([], `${making.slice(0, -2)}, modes: { before: {}, after: {} } }`).replace(
      'process: making',
      'process: making, modes: [⟦aftr⟧]',
    ),
    mend: 'after',
  },
  MODEL_FREE_TRADE: {
    files: works([])
      .replace('sells: { raw: { price: 1 yuan/t } }', 'sells: { raw: ⟦{⟧ price: 1 yuan/t } }')
      .replace('buys: { ', 'buys: { raw: { price: 2 yuan/t }, ')
      .replace('town: { units', 'town: { supplies: { raw: {} }, units'),
    mend: [['buys: { raw: { price: 2 yuan/t }', 'buys: { raw: { price: 0.5 yuan/t }']],
    why: {
      en: 'A plan would buy and sell without end: the least cost would be no number.',
      zh: '规划会无限买卖，最低成本也就不存在。',
    },
  },
  MODEL_FREE_RIDDANCE: {
    files: works(['routes: { tip: { accepts: { raw: { fee: 3 yuan/t } } } }'])
      .replace('sells: { raw: { price: 1 yuan/t } }', 'sells: { raw: ⟦{⟧ price: -5 yuan/t } }')
      .replace('town: { units', 'town: { supplies: { raw: {} }, units'),
    mend: [['fee: 3 yuan/t', 'fee: 6 yuan/t']],
    why: {
      en: 'A plan would take the waste and dump it without end.',
      zh: '规划会无限接收并倾倒该废物。',
    },
  },
  MODEL_PAYING_ROUND: {
    files: works([
      '  far: { by-links: true, buys: { ware: { price: 1 yuan/t } } }',
      'links:',
      '  l: { commodity: ware, from: far, to: town, charge: 2 yuan/t }',
      '  back: ⟦{⟧ commodity: ware, from: town, to: far, charge: -3 yuan/t }',
    ]),
    mend: [['charge: -3 yuan/t', 'charge: -1 yuan/t']],
  },
  MODEL_ORPHAN: {
    files: works([]).replace('  ware: { unit: t }', '  ware: { unit: t }\n  idle: ⟦{⟧ unit: t }'),
    mend: [['  idle: { unit: t }\n', '']],
  },
  MODEL_NO_TAKER: {
    files: recipe('closes: [mass], in: { raw: 2 t }, out: { ware: 1 t, slag: ⟦1 t⟧ }').replace(
      '  ware: { unit: t }',
      '  ware: { unit: t }\n  slag: { unit: t }',
    ),
    mend: [['buys: { ware', 'buys: { slag: { price: 2 yuan/t }, ware']],
    why: {
      en: 'What has no place to go is shown as unplaced, and what touches it as incomplete.',
      zh: '无处可去的数量列为未消纳，涉及它的指标标为不完整。',
    },
  },
  MODEL_NO_SOURCE: {
    files: recipe('closes: [mass], in: { raw: 1 t, dust: ⟦1 t⟧ }, out: { ware: 1 t, slag: 1 t }').replace(
      '  ware: { unit: t }',
      '  ware: { unit: t }\n  slag: { unit: t, released-to: land }\n  dust: { unit: t }',
    ),
    mend: [['sells: { raw', 'sells: { dust: { price: 2 yuan/t }, raw']],
  },
  MODEL_NO_USE: {
    files: linked('⟦{⟧ commodity: raw, from: town, to: far, mode: road, distance: 3 km }'),
    mend: [['commodity: raw', 'commodity: ware']],
  },
} as const satisfies Readonly<Record<string, Example>>
