import type { CodeTable } from './table.js'

/** Codes of the room `indicators`. */
export const indicatorsCodes = {
  INDICATORS_UNKNOWN_SELECTOR: {
    severity: 'error',
    en: { message: '"{name}" is no commodity, tag or known name here', hint: 'correct the spelling' },
    zh: { message: '此处没有名为“{name}”的物料、类别或对象', hint: '改正拼写' },
  },
  INDICATORS_MIXED_DIMENSIONS: {
    severity: 'error',
    en: {
      message: 'the commodities of "{name}" are counted in different dimensions ({found})',
      hint: 'weight them alike with mass(), in(…) or as(…)',
    },
    zh: { message: '“{name}”所含物料的量纲不同({found})', hint: '用 mass()、in(…) 或 as(…) 统一权重' },
  },
  INDICATORS_NOT_LINEAR: {
    severity: 'error',
    en: {
      message: 'the formula is not a linear form or a ratio of two',
      hint: 'use + and -, multiply by numbers, divide once',
    },
    zh: { message: '公式不是线性式，也不是两个线性式之比', hint: '只用加减、乘以数值、至多相除一次' },
  },
  INDICATORS_CYCLE: {
    severity: 'error',
    en: { message: 'the indicator depends on itself: {chain}', hint: 'break the circle' },
    zh: { message: '指标循环依赖自身：{chain}', hint: '打断循环' },
  },
  INDICATORS_BAD_ARGUMENT: {
    severity: 'error',
    en: { message: '"{name}" does not take this argument', hint: 'see the functions of the format reference' },
    zh: { message: '“{name}”不接受该参数', hint: '参见格式说明中的函数' },
  },
  INDICATORS_UNKNOWN_PACK: {
    severity: 'error',
    en: { message: 'there is no indicator pack "{name}"', hint: 'the packs are: {known}' },
    zh: { message: '没有名为“{name}”的指标体系', hint: '可用的指标体系：{known}' },
  },
  INDICATORS_UNKNOWN_ROLE: {
    severity: 'error',
    en: { message: 'the pack {pack} has no role "{name}"', hint: 'its roles are: {known}' },
    zh: { message: '指标体系 {pack} 没有角色“{name}”', hint: '可用的角色：{known}' },
  },
  INDICATORS_UNKNOWN_ITEM: {
    severity: 'error',
    en: { message: 'the pack {pack} has no item "{name}"', hint: 'run --json lists the items of a pack' },
    zh: { message: '指标体系 {pack} 没有指标项“{name}”', hint: '用 run --json 列出该体系的指标项' },
  },
  INDICATORS_NO_ATTRIBUTE: {
    severity: 'error',
    en: { message: '"{commodity}" has no attribute "{name}"', hint: 'give it the attribute, or select others' },
    zh: { message: '“{commodity}”没有属性“{name}”', hint: '补上该属性，或改选其他物料' },
  },
  INDICATORS_NOT_BY_SLICE: {
    severity: 'error',
    en: {
      message: '"{name}" is counted per period, no slice of it is known',
      hint: 'ask for periods, or balance the commodity by slice',
    },
    zh: { message: '“{name}”按整期计量，没有分段数值', hint: '改按时期取值，或令该物料逐分段平衡' },
  },
  INDICATORS_NO_DISCOUNTING: {
    severity: 'error',
    en: { message: 'the model states no discounting', hint: 'state money: { discounting: 5 % }' },
    zh: { message: '模型未声明贴现', hint: '写明 money: { discounting: 5 % }' },
  },
} as const satisfies CodeTable
