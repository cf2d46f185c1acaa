/** Words of the tables of the benefit of replacing, by language. */
export interface BenefitWords {
  readonly heading: string
  readonly byProduct: string
  readonly used: string
  readonly replaces: string
  readonly by: string
  readonly mass: string
  readonly ratio: string
  readonly saved: string
  readonly measure: string
  readonly measures: Readonly<Record<'energy' | 'waste' | 'money', string>>
  readonly virgin: string
  readonly disposal: string
  readonly transport: string
  readonly processing: string
  readonly net: string
  readonly credit: string
  readonly some: (value: string, unknown: number) => string
  readonly rule: string
  readonly allocation: (generator: string, user: string) => string
}

const en: BenefitWords = {
  heading: 'Benefit of by-products in place of other goods',
  byProduct: 'By-product',
  used: 'Used',
  replaces: 'Replaces',
  by: 'By',
  mass: 'mass',
  ratio: 'Ratio',
  saved: 'Saved',
  measure: 'Counted in',
  measures: { energy: 'energy', waste: 'solid waste', money: 'money' },
  virgin: 'Avoided making',
  disposal: 'Avoided disposal',
  transport: 'Transport',
  processing: 'Processing',
  net: 'Net',
  credit: 'Credited to',
  some: (value, unknown) => `${value} (${unknown} without figure)`,
  rule: 'against the run without these exchanges and with the same final products; ratio by content of the function both have; each tonne credited once',
  allocation: (generator, user) => `net benefit to generator ${generator}, to user ${user}`,
}

const zh: BenefitWords = {
  heading: '副产物替代其他物料的效益',
  byProduct: '副产物',
  used: '利用量',
  replaces: '替代物料',
  by: '功能',
  mass: '质量',
  ratio: '替代比',
  saved: '节约量',
  measure: '核算项',
  measures: { energy: '能源', waste: '固体废物', money: '费用' },
  virgin: '避免的生产',
  disposal: '避免的处置',
  transport: '运输',
  processing: '加工',
  net: '净效益',
  credit: '归属',
  some: (value, unknown) => `${value}（${unknown} 项缺数）`,
  rule: '对照：无此交换而最终产品相同的情形；替代比按双方共同功能的含量计；每吨只计一次',
  allocation: (generator, user) => `净效益归产生方 ${generator}、归利用方 ${user}`,
}

/** Words of benefits in a language. */
export const benefitWordsOf = (language: 'en' | 'zh'): BenefitWords => (language === 'zh' ? zh : en)
