import type { Code } from '../../base/index.js'
import type { Label } from '../../scenario/index.js'
import { type BeltDocument, label, type Sections } from './document.js'

/** One rule of the language, and how a right belt is made to break it and no other. */
export interface BrokenRule {
  /** The diagnostic that must follow. */
  readonly code: Code
  readonly rule: Label
  /** `at` chooses among the takers of the belt. */
  readonly breaks: (document: BeltDocument, at: Taker) => BeltDocument
}

/** Paths of a taker of a belt. */
export interface Taker {
  readonly unit: readonly string[]
  readonly process: readonly string[]
  readonly ware: string
}

/** The document with the value at a path changed; maps on the way are made where there are none. */
export function edited<T extends Sections>(document: T, path: readonly string[], change: (old: unknown) => unknown): T {
  const [key, ...rest] = path as [string, ...string[]]
  const old = document[key]
  const value = rest.length === 0 ? change(old) : edited((old ?? {}) as Sections, rest, change)
  const kept = Object.entries(document).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? kept : [...kept, [key, value]]) as T
}

const rule = (code: Code, en: string, zh: string, breaks: BrokenRule['breaks']): BrokenRule => ({
  ...{ code, breaks },
  rule: label(en, zh),
})

/** Sets what stands at a place of a taker. */
const set =
  (place: 'unit' | 'process', key: string, value: unknown): BrokenRule['breaks'] =>
  (document, taker) =>
    edited(document, [...taker[place], key], () => value)

/** Sets what stands at a path of the document. */
const at =
  (path: readonly string[], value: unknown): BrokenRule['breaks'] =>
  (document) =>
    edited(document, path, () => value)

const production = (value: unknown) => set('unit', 'production', value)
const indicator = (formula: string) => at(['indicators', 'wrong'], { unit: 't', better: 'none', formula })

/** The rules that broken belts break, one each. */
export const brokenRules: readonly BrokenRule[] = [
  rule('SCENARIO_VERSION', 'the version of the language is 1', '语言版本为 1', at(['liubai'], 2)),
  rule('SCENARIO_UNKNOWN_KEY', 'every key is known', '键须在语言之内', set('unit', 'capcity', '1 kt/yr')),
  rule('SCENARIO_MISSING_KEY', 'a commodity has a unit', '物料须有单位', at(['commodities', 'raw', 'unit'], undefined)),
  rule('SCENARIO_WRONG_KIND', 'a map stands where a map is expected', '应为映射处须写映射', at(['links'], 'none yet')),
  rule('SCENARIO_FORBIDDEN_KEY', 'no id is a word of the machine', '标识不得用程序保留字', (document) =>
    edited(document, ['tags'], (old) => Object.fromEntries([...Object.entries(old as object), ['constructor', {}]])),
  ),
  rule('SCENARIO_UNKNOWN_REFERENCE', 'what is named is declared', '引用须已声明', set('unit', 'process', 'nowhere')),
  rule('SCENARIO_DUPLICATE_ID', 'a unit stands at one site', '装置标识在全模型唯一', (document, { unit, process }) =>
    edited(document, ['sites', 'twin', 'units', unit.at(-1)!], () => ({ process: process.at(-1) })),
  ),
  rule(
    'SCENARIO_RANGE_ORDER',
    'a value lies within its range',
    '数值须在其区间内',
    production({ value: '5 kt/yr', low: '6 kt/yr', high: '7 kt/yr' }),
  ),
  rule(
    'SCENARIO_BAD_GRADE',
    'a grade is A, B, C or D',
    '等级为 A、B、C、D',
    production({ value: '5 kt/yr', grade: 'E' }),
  ),
  rule('SCENARIO_NO_CLAIM', 'a recipe says what it closes', '配方须声明闭合组分', set('process', 'closes', undefined)),
  rule('SCENARIO_SLICE_SHARES', 'slices add up to the whole', '分段占比合计为 100 %', (document) =>
    edited(document, ['slices'], (old) => ({ ...(old as object), odd: '7 %' })),
  ),
  rule(
    'BASE_BAD_ID',
    'an id is letters, digits and hyphens',
    '标识由字母、数字、连字符组成',
    at(['tags', 'bad_id'], { label: 'Bad' }),
  ),
  rule('BASE_UNKNOWN_UNIT', 'a unit is known', '单位须已知', production('5 kt/fortnight')),
  rule('BASE_SHORT_TON', 'a tonne is written t', '吨写作 t', production('5 ton/yr')),
  rule('BASE_MISSING_UNIT', 'a number has its unit', '数值须带单位', production('5')),
  rule('BASE_WRONG_DIMENSION', 'a unit fits what it measures', '单位量纲须相符', production('5 GJ/yr')),
  rule('BASE_BAD_NUMBER', 'a figure begins with a number', '数值须以数字开头', production('some')),
  rule('BASE_BAD_FORMULA', 'a formula can be read', '公式须可解析', production('= 2 * (3')),
  rule('BASE_UNKNOWN_NAME', 'a formula knows its names', '公式中的名称须已定义', production('= unheard-of')),
  rule(
    'BASE_CYCLE',
    'parameters do not rest on themselves',
    '参数不得循环引用',
    at(['parameters'], { 'first-of-two': '= second-of-two', 'second-of-two': '= first-of-two' }),
  ),
  rule('MODEL_NEGATIVE', 'a capacity is not below zero', '能力不为负', set('unit', 'capacity', '-5 kt/yr')),
  rule('MODEL_NOT_A_SHARE', 'availability is a share', '可用率为 0 至 100 %', (document, { unit }) =>
    edited(document, unit, (old) => ({ ...(old as object), capacity: '900 kt/yr', availability: '120 %' })),
  ),
  rule(
    'MODEL_BOUNDS_ORDER',
    'a least amount is not above the most',
    '下限不高于上限',
    production({ min: '5 kt/yr', max: '4 kt/yr' }),
  ),
  rule(
    'MODEL_NEGATIVE_FLOW',
    'what closes a balance is not negative',
    '闭合流量不为负',
    (document, { process, ware }) =>
      edited(document, process, () => ({
        ...{ per: `1 t ${ware}`, closes: ['mass'] },
        ...{ in: { raw: { closes: 'mass' }, filler: '2 t' }, out: { [ware]: '1 t' } },
      })),
  ),
  rule('MODEL_CLOSING_SINGULAR', 'one balance closes one flow', '一个平衡只定一股流', (document, { process, ware }) =>
    edited(document, process, () => ({
      ...{ per: `1 t ${ware}`, closes: ['mass'] },
      ...{ in: { raw: { closes: 'mass' }, filler: { closes: 'mass' } }, out: { [ware]: '1 t' } },
    })),
  ),
  rule(
    'MODEL_CLAIM_OPEN',
    'what a recipe claims to close closes',
    '声明闭合的组分须闭合',
    (document, { process, ware }) =>
      edited(document, process, () => ({
        ...{ per: `1 t ${ware}`, closes: ['mass'] },
        ...{ in: { raw: '0.5 t', filler: '0.6 t' }, out: { [ware]: '1 t' } },
      })),
  ),
  rule(
    'MODEL_NO_REFERENCE',
    'the reference of a recipe flows',
    '基准物料须在流量中',
    set('process', 'per', '1 t power'),
  ),
  rule('MODEL_NO_DISTANCE', 'freight by distance has a distance', '按里程计价须有里程', (document, { unit }) =>
    edited(document, ['links', 'nowhere-long'], () => ({
      ...{ commodity: 'filler', from: unit[1], to: 'maker-0', mode: 'road' },
    })),
  ),
  rule(
    'INDICATORS_UNKNOWN_SELECTOR',
    'a formula selects what there is',
    '公式选取的对象须存在',
    indicator('used(phlogiston)'),
  ),
  rule('INDICATORS_NOT_LINEAR', 'forms are linear', '算式须为线性', indicator('used(waste) * used(waste) / used(raw)')),
  rule('INDICATORS_CYCLE', 'indicators do not rest on themselves', '指标不得循环引用', (document) =>
    edited(document, ['indicators'], (old) => ({
      ...(old as object),
      'one-way': { unit: 't', formula: 'other-way + used(waste)' },
      'other-way': { unit: 't', formula: 'one-way + used(waste)' },
    })),
  ),
]
