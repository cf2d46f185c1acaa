import type { Example } from './example.js'
import { model } from './texts.js'

/** A furnace that melts scrap to ware, with these fields of its process; `clean` has 0.1 % Cu, `rough` 0.5 %. */
const furnace = (fields: string): string =>
  model(
    'substances: { Cu: {}, Sn: {} }',
    'commodities:',
    '  clean: { unit: t, composition: { Cu: 0.1 % } }',
    '  rough: { unit: t, composition: { Cu: 0.5 % }, attributes: { price-class: 2 } }',
    '  ware: { unit: t, composition: { Cu: 0.2 % } }',
    '  gas: { unit: m3 }',
    'processes:',
    `  melting: { per: 1 t ware, partial: losses not counted, out: { ware: 1 t }, ${fields} }`,
    'sites:',
    '  town: { units: { plant: { process: melting, production: 5 t/yr } } }',
    'markets:',
    '  market:',
    '    sells: { clean: { price: 2 yuan/t }, rough: { price: 1 yuan/t }, gas: { price: 1 yuan/m3 } }',
    '    buys: { ware: { price: 9 yuan/t } }',
  )
const group = (fields: string, members = '[clean, rough]') =>
  furnace(`groups: { charge: { members: ${members}, ${fields} } }`)

/** Groups and quality windows. */
export const groupExamples = {
  MODEL_GROUP_EMPTY: {
    files: furnace('groups: { charge: ⟦{⟧ members: [], total: 1 t } }'),
    mend: [['members: []', 'members: [clean, rough]']],
  },
  MODEL_GROUP_SINGLE: {
    files: furnace('groups: { charge: ⟦{⟧ members: [clean], total: 1 t } }'),
    mend: [['members: [clean]', 'members: [clean, rough]']],
  },
  SCENARIO_BARE_SHARE: {
    files: group('total: 1 t, windows: { Cu: { at-most: ⟦0.3⟧ } }'),
    mend: '0.3 %',
    why: {
      en: 'A pure number is a share: 0.3 is 30 %. A window so wide would hold nothing back, and nothing would tell.',
      zh: '不带单位的数是比例：0.3 即 30 %。范围若宽到这种程度，便不起任何作用，而且无从察觉。',
    },
  },
  MODEL_GROUP_UNLIKE: {
    files: furnace('groups: { charge: ⟦{⟧ members: [clean, gas], total: 1 t } }'),
    mend: [['[clean, gas]', '[clean, rough]']],
  },
  MODEL_NO_MASS: {
    files: group('counted: ⟦mass⟧, total: 1 t', '[clean, gas]'),
    mend: [['gas: { unit: m3 }', 'gas: { unit: m3, density: 0.7 kg/m3 }']],
  },
  MODEL_NO_ATTRIBUTE: {
    files: group('total: 1 t, windows: { ⟦price-class⟧: { at-most: 2 } }'),
    mend: [['composition: { Cu: 0.1 % }', 'composition: { Cu: 0.1 % }, attributes: { price-class: 1 }']],
  },
  MODEL_QUALITY_UNKNOWN: { files: group('total: 1 t, windows: { ⟦CU⟧: { at-most: 0.3 % } }'), mend: 'Cu' },
  MODEL_WINDOW_NO_COMPONENT: {
    files: furnace('in: { clean: 1 t, rough: { min: 0 t, window: { ⟦Cu⟧: { at-most: 1 % } } } }'),
    mend: [
      [
        'in: { clean: 1 t, rough: { min: 0 t, window: { Cu: { at-most: 1 % } } } }',
        'groups: { charge: { members: [clean, rough], total: 1 t, windows: { Cu: { at-most: 0.3 % } } } }',
      ],
    ],
  },
  MODEL_SHARES_SUM: {
    files: furnace(
      'groups: { charge: ⟦{⟧ members: { clean: { share: { min: 70 % } }, rough: { share: { min: 40 % } } }, total: 1 t } }',
    ),
    mend: [['min: 40 %', 'min: 20 %']],
  },
  MODEL_BOUND_MISSED: {
    files: furnace('in: { rough: 1 t }').replace(
      'out: { ware: 1 t }',
      'out: { ware: { value: 1 t, window: { Cu: { at-most: ⟦0.3 %⟧ } } } }',
    ),
    mend: '0.6 %',
  },
  MODEL_WINDOW_UNREACHABLE: {
    files: group('total: { max: 1 t }, windows: { Cu: { at-most: ⟦0.05 %⟧ } }', '[clean, rough]').replace(
      'partial: losses not counted,',
      'partial: losses not counted, in: { clean: 1 t },',
    ),
    mend: '0.3 %',
  },
  MODEL_MIX_COMPOSITION: {
    files: group('total: 1 t').replace('out: { ware: 1 t }', 'out: { ware: ⟦{⟧ value: 1 t, of: { Cu: rest } } }'),
    mend: [['{ value: 1 t, of: { Cu: rest } }', '1 t']],
  },
  MODEL_NO_DENSITY: {
    files: group('total: 1 t').replace('Cu: 0.1 %', 'Cu: ⟦5 kg/m3⟧'),
    mend: [['clean: { unit: t,', 'clean: { unit: t, density: 2 t/m3,']],
  },
} as const satisfies Readonly<Record<string, Example>>
