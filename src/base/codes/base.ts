import type { CodeTable } from './table.js'

/** Codes about numbers, units, formulas and ids, raised by every room that reads them. */
export const baseCodes = {
  BASE_UNKNOWN_UNIT: {
    severity: 'error',
    en: {
      message: 'the unit "{name}" is unknown',
      hint: 'use a unit of the format reference or declare it under units',
    },
    zh: { message: '单位“{name}”未知', hint: '使用格式说明所列单位，或在 units 下声明' },
  },
  BASE_BAD_UNIT: {
    severity: 'error',
    en: { message: '"{name}" is not a unit', hint: 'write units as in kt/yr or yuan/(t·km)' },
    zh: { message: '“{name}”不是合法的单位写法', hint: '按 kt/yr 或 yuan/(t·km) 的形式书写' },
  },
  BASE_SHORT_TON: {
    severity: 'error',
    en: { message: '"{name}" could mean the US short ton', hint: 'write t for the metric tonne' },
    zh: { message: '“{name}”可能被理解为美制短吨', hint: '公吨写作 t' },
  },
  BASE_BAD_NUMBER: {
    severity: 'error',
    en: {
      message: 'expected a number with a unit, found "{name}"',
      hint: 'write a number such as 12.5 kt/yr, 97 %, or a formula that begins with =',
    },
    zh: { message: '此处应为带单位的数值，实为“{name}”', hint: '写成 12.5 kt/yr、97 % 之类的数值，或以 = 开头的公式' },
  },
  BASE_NUMBER_THOUSANDS: {
    severity: 'error',
    en: {
      message: '"{name}" has separators inside the number',
      hint: 'write the digits together: 1000, not 1,000 or 1 000',
    },
    zh: { message: '“{name}”的数字中有分隔符', hint: '数字连写：1000，不写 1,000 或 1 000' },
  },
  BASE_NUMBER_RANGE: {
    severity: 'error',
    en: {
      message: '"{name}" is too large or has more digits than can be kept',
      hint: 'use a larger unit or fewer digits',
    },
    zh: { message: '“{name}”过大或位数超出可保存范围', hint: '改用更大的单位或减少位数' },
  },
  BASE_WRONG_DIMENSION: {
    severity: 'error',
    en: { message: 'expected {expected}, found {found}', hint: 'give the number in a unit of {expected}' },
    zh: { message: '应为 {expected}，实为 {found}', hint: '用 {expected} 的单位书写该数值' },
  },
  BASE_NOT_POSITIVE: {
    severity: 'error',
    en: { message: 'expected a number greater than zero, found "{found}"', hint: 'correct the number' },
    zh: { message: '应为大于零的数，实为“{found}”', hint: '改正数值' },
  },
  BASE_MISSING_UNIT: {
    severity: 'error',
    en: { message: 'the number {found} has no unit; expected {expected}', hint: 'write the unit after the number' },
    zh: { message: '数值 {found} 没有单位；应为 {expected}', hint: '在数值后写上单位' },
  },
  BASE_BAD_FORMULA: {
    severity: 'error',
    en: { message: 'the formula cannot be read: {what}', hint: 'check brackets and operators' },
    zh: { message: '公式无法解析：{what}', hint: '检查括号与运算符' },
  },
  BASE_FORMULA_TOO_LARGE: {
    severity: 'error',
    en: { message: 'the formula is too long or nested too deeply', hint: 'split it into named parameters' },
    zh: { message: '公式过长或嵌套过深', hint: '拆成几个具名参数' },
  },
  BASE_FORMULA_NOT_ALLOWED: {
    severity: 'error',
    en: {
      message: '"{what}" is not part of the formula language',
      hint: 'use + - * / ^, brackets, numbers, per cent, names and the functions of the reference',
    },
    zh: { message: '公式语言中没有“{what}”', hint: '只用 + - * / ^、括号、数字、百分数、名称和格式说明所列函数' },
  },
  BASE_SUBTRACTION_SPACES: {
    severity: 'error',
    en: {
      message: 'it is unclear whether the hyphen in "{what}" belongs to a name',
      hint: 'put a space on both sides of a minus sign',
    },
    zh: { message: '“{what}”中的连字符是名称的一部分还是减号不清楚', hint: '减号两侧各留一个空格' },
  },
  BASE_UNKNOWN_NAME: {
    severity: 'error',
    en: {
      message: 'the name "{name}" in the formula is unknown',
      hint: 'declare it under parameters or correct the spelling',
    },
    zh: { message: '公式中的名称“{name}”未声明', hint: '在 parameters 下声明，或改正拼写' },
  },
  BASE_UNKNOWN_FUNCTION: {
    severity: 'error',
    en: { message: 'there is no function "{name}" here', hint: 'use a function of the format reference' },
    zh: { message: '此处没有函数“{name}”', hint: '使用格式说明所列函数' },
  },
  BASE_NOT_FINITE: {
    severity: 'error',
    en: { message: 'the formula gives no finite number ({what})', hint: 'check for a division by zero' },
    zh: { message: '公式得不到有限数值({what})', hint: '检查是否除以零' },
  },
  BASE_CYCLE: {
    severity: 'error',
    en: { message: 'the value depends on itself: {chain}', hint: 'break the circle by giving one of them a number' },
    zh: { message: '该值循环依赖自身：{chain}', hint: '给其中一个赋予数值以打断循环' },
  },
  BASE_BAD_ID: {
    severity: 'error',
    en: { message: '"{name}" is not an id', hint: 'use letters a-z, digits and single hyphens, at most 80 characters' },
    zh: { message: '“{name}”不是合法的标识', hint: '用小写字母、数字和单个连字符，不超过 80 个字符' },
  },
  BASE_PRICE_YEAR: {
    severity: 'error',
    en: {
      message: 'prices of {year} cannot be put beside prices of {base}',
      hint: 'add {year} and {base} to money.index',
    },
    zh: { message: '{year}年价格与{base}年价格不能混用', hint: '在 money.index 中补充 {year} 和 {base} 的指数' },
  },
} as const satisfies CodeTable
