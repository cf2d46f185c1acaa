import type { PackItemStatus, PackReason, Verdict } from '../results/index.js'

/** Words of the tables of indicator packs, by language. */
export interface PackWords {
  readonly heading: (pack: string) => string
  readonly number: string
  readonly item: string
  readonly status: string
  readonly limit: string
  readonly verdict: string
  readonly definition: string
  readonly rule: string
  readonly ruleCounts: string
  readonly met: string
  readonly missed: string
  readonly unknown: string
  readonly needed: string
  readonly of: (need: number, count: number) => string
  readonly statuses: Readonly<Record<PackItemStatus, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly yes: string
  readonly no: string
  readonly reasons: Readonly<Record<Exclude<PackReason['code'], 'given' | 'not-bound'>, string>>
  readonly notBound: (roles: readonly string[]) => string
  readonly over: (components: readonly string[]) => string
  readonly dropped: (components: readonly string[]) => string
  readonly counts: (valued: number, all: number) => string
  readonly moreGaps: (count: number) => string
  readonly marks: string
  readonly ids: (pack: string) => string
  readonly products: string
  readonly product: string
  readonly made: string
  readonly virgin: string
  readonly waste: string
  readonly linearFlow: string
  readonly circularity: string
  readonly intermediate: string
}

const en: PackWords = {
  heading: (pack) => `Indicator pack: ${pack}`,
  number: 'No.',
  item: 'Item',
  status: 'Status',
  limit: 'Limit',
  verdict: 'Verdict',
  definition: 'Definition',
  rule: 'Rule',
  ruleCounts: 'Rule: met / missed / not known',
  met: 'Met',
  missed: 'Missed',
  unknown: 'Not known',
  needed: 'Needed',
  of: (need, count) => `${need} of ${count}`,
  statuses: { computed: 'computed', metric: 'metric', stated: 'stated', parts: 'in parts', gap: 'gap' },
  verdicts: { met: 'met', missed: 'missed', unknown: 'not known' },
  yes: 'yes',
  no: 'no',
  reasons: {
    'no-answer': 'the run has no answer',
    'denominator-zero': 'the denominator is zero',
    'not-stated': 'not stated by the model',
    'one-time': 'needs two periods, or two years compared',
    'no-growth': 'value added does not grow, so there is nothing to divide by',
    'not-positive': 'not above zero at both times',
    'no-component': 'none of its components has a value',
    'no-product': 'no product is declared and made',
    'in-parts': '',
  },
  notBound: (roles) => `no figure for: ${roles.join(', ')}`,
  over: (components) => `over: ${components.join(', ')}`,
  dropped: (components) => `left out for want of a value: ${components.join(', ')}`,
  counts: (valued, all) =>
    valued === all
      ? `${all === 1 ? 'the one item has' : `all ${all} items have`} a value`
      : `${valued} of ${all} items ${valued === 1 ? 'has' : 'have'} a value; each of the others has its reason, never 0 or 100`,
  moreGaps: (count) =>
    `… and ${count} ${count === 1 ? 'item' : 'items'} without a value; --all gives the reason of each`,
  marks:
    'definition: ● read in the standard, ○ recalled and not confirmed there, limits included; a verdict on ○ is no finding of the standard',
  ids: (pack) => `ids begin with ${pack}-`,
  products: 'Circularity of products',
  product: 'Product',
  made: 'Made',
  virgin: 'Virgin feed',
  waste: 'Lost',
  linearFlow: 'LFI',
  circularity: 'MCI',
  intermediate: 'intermediate: linear flow only',
}

const zh: PackWords = {
  heading: (pack) => `指标体系：${pack}`,
  number: '序号',
  item: '指标',
  status: '取值方式',
  limit: '标准要求',
  verdict: '结论',
  definition: '定义核对',
  rule: '判定规则',
  ruleCounts: '判定规则：达标 / 未达标 / 未知',
  met: '达标',
  missed: '未达标',
  unknown: '未知',
  needed: '要求',
  of: (need, count) => `${count} 项中至少 ${need} 项`,
  statuses: { computed: '计算', metric: '结果测算', stated: '申报', parts: '分项列出', gap: '缺项' },
  verdicts: { met: '达标', missed: '未达标', unknown: '未知' },
  yes: '是',
  no: '否',
  reasons: {
    'no-answer': '该次运行无解',
    'denominator-zero': '分母为零',
    'not-stated': '模型未申报',
    'one-time': '须有两个时期，或比较两个年份的情景',
    'no-growth': '工业增加值无增长，无法相除',
    'not-positive': '两个时点的数值并非均大于零',
    'no-component': '各组成项均无数值',
    'no-product': '未申报产品或其产量为零',
    'in-parts': '',
  },
  notBound: (roles) => `模型无此数据：${roles.join('、')}`,
  over: (components) => `组成项：${components.join('、')}`,
  dropped: (components) => `缺值未计入：${components.join('、')}`,
  counts: (valued, all) =>
    valued === all ? `${all} 项均有数值` : `${all} 项中 ${valued} 项有数值；其余各项均有原因，不以 0 或 100 代替`,
  moreGaps: (count) => `另有 ${count} 项无数值，--all 逐项列出原因`,
  marks: '定义核对：● 已与标准核对，○ 据记忆、尚未核对（含限值）；依 ○ 得出的结论不代表标准的正式判定',
  ids: (pack) => `标识前缀：${pack}-`,
  products: '产品循环性',
  product: '产品',
  made: '产量',
  virgin: '原生投料',
  waste: '不可回收损失',
  linearFlow: '线性流指数',
  circularity: '材料循环性指标',
  intermediate: '中间产品，仅给出线性流指数',
}

/** Words of packs in a language. */
export const packWordsOf = (language: 'en' | 'zh'): PackWords => (language === 'zh' ? zh : en)
