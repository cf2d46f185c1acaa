import type { Example } from './example.js'
import { model, works } from './texts.js'

const figure = (text: string): string => model(`parameters: { x: ${text} }`)
const brackets = 65

/** Numbers, units, formulas and ids. */
export const baseExamples = {
  BASE_UNKNOWN_UNIT: { files: figure('⟦5 MWhh⟧'), mend: '5 MWh' },
  BASE_BAD_UNIT: { files: figure('⟦5 t/⟧'), mend: '5 t/yr' },
  BASE_SHORT_TON: {
    files: figure('⟦5 ton/yr⟧'),
    mend: '5 t/yr',
    why: {
      en: 'A short ton is 0.907 t; nothing tells which of the two was meant.',
      zh: '美制短吨为 0.907 公吨，无从得知所指为何。',
    },
  },
  BASE_BAD_NUMBER: { files: figure('⟦plenty⟧'), mend: '5 t' },
  BASE_NUMBER_THOUSANDS: {
    files: figure('⟦"1,000 t"⟧'),
    mend: '1000 t',
    why: {
      en: 'A comma separates thousands in some countries and decimals in others.',
      zh: '逗号在一些国家用作千分位，在另一些国家用作小数点。',
    },
  },
  BASE_NUMBER_RANGE: { files: figure('⟦1.23456789012345678901 t⟧'), mend: '1.23456789 t' },
  BASE_MISSING_UNIT: { files: works([]).replace('production: 5 t/yr', 'production: ⟦5⟧'), mend: '5 t/yr' },
  BASE_WRONG_DIMENSION: { files: works([]).replace('production: 5 t/yr', 'production: ⟦5 MWh/yr⟧'), mend: '5 t/yr' },
  BASE_NOT_POSITIVE: { files: model('periods: { from: 1, to: 2, length: ⟦0 yr⟧ }'), mend: '1 yr' },
  BASE_BAD_FORMULA: { files: figure('= (1 + ⟦2⟧'), mend: '2)' },
  BASE_FORMULA_TOO_LARGE: {
    files: figure(`"= ${'('.repeat(brackets - 1)}⟦(⟧1 + 2${')'.repeat(brackets)}"`),
    mend: [[`"= ${'('.repeat(brackets)}1 + 2${')'.repeat(brackets)}"`, '"= 1 + 2"']],
    why: {
      en: 'Brackets may be 64 deep, so that no file can exhaust the machine.',
      zh: '括号至多 64 层，以免文件耗尽机器资源。',
    },
  },
  BASE_FORMULA_NOT_ALLOWED: { files: model('parameters: { a: 1, x: = ⟦a⟧.b }'), mend: [['= a.b', '= a']] },
  BASE_SUBTRACTION_SPACES: {
    files: model('parameters: { a: 1, b: 2, x: = ⟦a⟧ -b }'),
    mend: [['= a -b', '= a - b']],
    why: {
      en: 'A hyphen may be part of a name: a-b is one name, a - b is a difference.',
      zh: '连字符可以是名称的一部分：a-b 是一个名称，a - b 是相减。',
    },
  },
  BASE_UNKNOWN_NAME: { files: model('parameters:', '  capture: 97 %', '  x: = 2 * ⟦captre⟧'), mend: 'capture' },
  BASE_UNKNOWN_FUNCTION: {
    files: works(['indicators: { i: { unit: t, formula: ⟦usd⟧(raw) } }']),
    mend: 'used',
  },
  BASE_NOT_FINITE: { files: model('parameters:', '  a: 0', '  b: ⟦= 1 / a⟧'), mend: [['a: 0', 'a: 4']] },
  BASE_CYCLE: { files: model('parameters:', '  a: = b + 1', '  b: = c', '  c: = 2 * ⟦a⟧'), mend: [['= 2 * a', '2']] },
  BASE_BAD_ID: { files: model('parameters: { ⟦Copper_Price⟧: 50 yuan/t }'), mend: 'copper-price' },
  BASE_PRICE_YEAR: {
    files: model(
      'money: { currency: yuan, price-year: 2009 }',
      'parameters: { x: { value: ⟦5 yuan⟧, price-year: 2005 } }',
    ),
    mend: [['price-year: 2009 }', 'price-year: 2009, index: { 2005: 91.5, 2009: 100 } }']],
  },
  BASE_BAD_TEMPERATURE: {
    files: model(
      'units: { run: { counts: true } }',
      'commodities: { heat: { unit: GJ, released-to: air } }',
      'ladders: { heat: { commodity: heat, difference: 10 K } }',
      'processes:',
      '  making: { per: 1 run, partial: heat only, out: { heat: { from: ⟦90⟧, to: 40 degC, duty: 5 GJ } } }',
      'sites: { town: { units: { plant: { process: making, production: 1 run/yr } } } }',
    ),
    mend: '90 degC',
    why: {
      en: 'A temperature names its scale: 90 degrees Celsius and 90 kelvin are far apart.',
      zh: '温度须写明温标：90 摄氏度与 90 开尔文相差甚远。',
    },
  },
} as const satisfies Readonly<Record<string, Example>>
