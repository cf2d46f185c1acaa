import {
  anyOf,
  choice,
  figure,
  flag,
  label,
  listOf,
  mapOf,
  optional,
  record,
  ref,
  required,
  text,
  treeOf,
  type RecordSchema,
} from '../kinds.js'
import { labelled } from './shared.js'

const perSlice = treeOf(anyOf(listOf(text), mapOf(text, { ref: 'slices' })))
const perPeriod = anyOf(text, record('sliced'))

/** Records of figures, sources, money, units and periods. */
export const figureRecords: Readonly<Record<string, RecordSchema>> = {
  figure: {
    en: 'A figure with what is known of it',
    zh: '数值及其出处',
    fields: {
      value: optional(text, 'number with unit, or a formula that begins with =', '带单位的数值，或以 = 开头的公式'),
      unit: optional(text, 'unit of a plain number or of a series', '纯数值或序列的单位'),
      'by-period': optional(
        treeOf(anyOf(listOf(perPeriod), mapOf(perPeriod, { ref: 'periods' }))),
        'one value per period: a map by period id, or a list in order; an entry may be by slice',
        '各期数值：按期标识的映射，或依次列出；每项可按分段给出',
      ),
      'by-slice': optional(
        perSlice,
        'one value per slice: a map by slice id, or a list in order',
        '各分段数值：按分段标识的映射，或依次列出',
      ),
      profile: optional(perSlice, 'shares of the amount by slice, adding to 100 %', '该量在各分段的占比，合计 100 %'),
      low: optional(text, 'lowest value', '低值'),
      high: optional(text, 'highest value', '高值'),
      grade: optional(text, 'A, B, C or D, with ●, ∑ or ○', '等级 A、B、C 或 D，可带 ●、∑ 或 ○'),
      seen: optional(choice('●', '∑', '○'), 'how far it was checked', '核对程度'),
      source: optional(ref('sources'), 'key in sources', 'sources 中的键'),
      row: optional(text, 'row of the notes it was taken from', '所据资料行'),
      why: optional(text, 'reason or derivation', '理由或推导'),
      year: optional(text, 'year it speaks of', '所指年份'),
      'price-year': optional(text, 'year of its prices', '价格年份'),
      basis: optional(text, 'wet or dry, strength, with or without tax', '湿基或干基、浓度、是否含税等'),
    },
  },
  sliced: {
    en: 'Values by slice, in one period',
    zh: '某一期的各分段数值',
    fields: { 'by-slice': required(perSlice, 'one value per slice', '各分段数值') },
  },
  range: {
    en: 'Bounds',
    zh: '上下界',
    fields: { min: optional(figure, 'at least', '不少于'), max: optional(figure, 'at most', '不多于') },
  },
  demand: {
    en: 'A demand',
    zh: '需求',
    fields: {
      min: optional(figure, 'at least', '不少于'),
      max: optional(figure, 'at most', '不多于'),
      unmet: optional(figure, 'price of each unit not delivered', '每单位未满足量的代价'),
      at: optional(text, 'temperature, of heat on a ladder', '温度，用于按温度分级的热量'),
    },
  },
  source: {
    en: 'A source of figures',
    zh: '资料来源',
    fields: {
      title: required(text, 'title', '题名'),
      publisher: optional(text, 'publisher', '发布者'),
      year: optional(text, 'year', '年份'),
      url: optional(text, 'address', '网址'),
      note: optional(text, 'remark', '备注'),
    },
  },
  money: {
    en: 'Currency and price year of the model',
    zh: '货币与价格年份',
    fields: {
      currency: optional(text, 'unit of money; default yuan', '货币单位，默认 yuan'),
      'price-year': optional(text, 'year of the prices the model reckons in', '模型采用的价格年份'),
      index: optional(
        mapOf(text, 'free'),
        'price index by year, for figures of other years',
        '各年价格指数，用于换算其他年份的价格',
      ),
      discounting: optional(
        anyOf(text, record('discounting')),
        'rate per year, or rate and time of running costs: the default objective is then discounted(cost)',
        '年贴现率，或贴现率与运行费用计入时点：默认目标即为 discounted(cost)',
      ),
    },
  },
  discounting: {
    en: 'Discounting to the start of the first period',
    zh: '贴现至第一期期初',
    fields: {
      rate: required(figure, 'rate per year', '年贴现率'),
      running: optional(
        choice('start', 'middle', 'end'),
        'when in each year running costs count; default middle',
        '运行费用在每年的计入时点，默认 middle（年中）',
      ),
    },
  },
  'own-unit': {
    en: "A unit of the model's own",
    zh: '自定义单位',
    fields: {
      counts: optional(flag, 'counts pieces: a dimension of its own', '计数单位，自成量纲'),
      money: optional(flag, 'a currency', '货币'),
      is: optional(text, 'size in known units', '以已知单位表示的大小'),
      label: optional(label, 'name', '名称'),
    },
  },
  distance: {
    en: 'Distances',
    zh: '距离',
    fields: { detour: optional(figure, 'road length ÷ straight line', '道路长度与直线距离之比') },
  },
  period: {
    en: 'A period',
    zh: '时期',
    fields: {
      id: required(text, 'id', '标识'),
      ...labelled,
      length: optional(figure, 'length; default 1 yr', '长度，默认 1 yr'),
    },
  },
  'period-range': {
    en: 'Yearly periods',
    zh: '逐年时期',
    fields: {
      from: required(text, 'first year', '起始年'),
      to: required(text, 'last year', '终止年'),
      length: optional(figure, 'length of each; default 1 yr', '每期长度，默认 1 yr'),
    },
  },
  slice: {
    en: 'A part of every period',
    zh: '每期的分段',
    fields: {
      ...labelled,
      share: required(figure, 'share of the period; all add to 100 %', '占时期的比例，合计 100 %'),
      season: optional(
        text,
        'slices of one season make up its typical day, in order',
        '所属季节：同季各分段依次构成其典型日',
      ),
    },
  },
  named: { en: 'A name', zh: '名称', fields: labelled },
}
