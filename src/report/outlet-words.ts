import type { Language } from '../base/index.js'
import type { Outlet, Threshold } from '../studies/index.js'

/** Words of reports on why no more of a commodity is used. */
export interface OutletWords {
  readonly title: string
  readonly linkTitle: string
  readonly made: (made: string, parts: string) => string
  readonly parts: {
    readonly used: (amount: string) => string
    readonly dumped: (amount: string) => string
    readonly unplaced: (amount: string) => string
  }
  readonly nowhere: string
  readonly fixedPlan: string
  readonly atPlace: (site: string, made: string) => string
  /** Of a use: why no more goes there. `idle`: nothing goes there. */
  readonly uses: Readonly<Record<Exclude<Outlet['reason'], 'dear' | 'no-way'>, string>>
  readonly dear: (cost: string, idle: boolean) => string
  /** Of a dump: why no less goes there. */
  readonly dumps: Readonly<Record<'no-way' | 'blocked' | 'as-good', string>>
  readonly instead: (cost: string) => string
  readonly worth: (gain: string) => string
  readonly changes: (unit: string) => string
  readonly change: (amount: string, cost: string) => string
  readonly thresholds: Readonly<Record<Threshold['what'], (at: string, now: string) => string>>
  readonly notEvenFree: (freight: string) => string
  readonly missing: (site: string) => string
  readonly freight: (most: string) => string
  readonly reach: (mode: string, km: string) => string
  readonly noFreight: string
  readonly noRoom: (limits: string) => string
  readonly otherwise: (remainder: string) => string
  readonly more: (count: number) => string
  readonly projects: string
  readonly brings: (uses: string) => string
  readonly used: (amount: string) => string
  readonly noMore: string
  readonly better: (amount: string) => string
  readonly worse: (amount: string) => string
  readonly investment: (amount: string) => string
  readonly noAnswer: string
}

const en: OutletWords = {
  title: 'why no more of it is used',
  linkTitle: 'why it carries no more',
  made: (made, parts) => `${made} made: ${parts}`,
  parts: {
    used: (amount) => `${amount} used`,
    dumped: (amount) => `${amount} disposed of, released or stored`,
    unplaced: (amount) => `${amount} without a place`,
  },
  nowhere: 'Nothing of it is made in this scenario.',
  fixedPlan: 'Yes-or-no decisions are held as this plan has them; another plan may have other costs.',
  atPlace: (site, made) => `${site}: ${made}`,
  uses: {
    shut: 'its capacity is 0',
    full: 'it takes all it may',
    all: 'nothing of it is left here',
    'no-taker': 'nothing can take more of it where it leads',
    blocked: 'there is no room for more',
    'as-good': 'more would be as good as what is done instead',
    unproven: 'no answer could be proven',
  },
  dear: (cost, idle) => (idle ? `not worth it: ${cost} too dear` : `more would cost ${cost}`),
  dumps: {
    'no-way': 'nothing here uses it and no link leads away',
    blocked: 'no use has room for it',
    'as-good': 'to use it would be as good',
  },
  instead: (cost) => `to use it instead would cost ${cost}`,
  worth: (gain) => `more would be worth ${gain}`,
  changes: (unit) => `what changes with one ${unit}, and what it costs`,
  change: (amount, cost) => `${amount}, ${cost}`,
  thresholds: {
    freight: (at, now) => `it would pay if freight were below ${at} (now ${now})`,
    distance: (at, now) => `it would pay if the way were shorter than ${at} (now ${now})`,
    price: (at, now) => `it would pay if the price were above ${at} (now ${now})`,
    fee: (at, now) => `another use would pay if the fee were above ${at} (now ${now})`,
  },
  notEvenFree: (freight) => `not even free of freight (now ${freight})`,
  missing: (site) => `No link leads to ${site}, which could use it`,
  freight: (most) => `one that costs less than ${most} would pay`,
  reach: (mode, km) => `${mode} up to ${km}`,
  noFreight: 'none would pay',
  noRoom: (limits) => `there is no room for more: ${limits}`,
  otherwise: (remainder) => `else ${remainder}`,
  more: (count) => `… and ${count} more; --json lists all`,
  projects: 'Projects not built that would use it, each built alone',
  brings: (uses) => `brings ${uses}`,
  used: (amount) => `${amount} more used`,
  noMore: 'no more of it used in all',
  better: (amount) => `objective better by ${amount}`,
  worse: (amount) => `objective worse by ${amount}`,
  investment: (amount) => `investment ${amount} apart`,
  noAnswer: 'the scenario has no answer with it',
}

const zh: OutletWords = {
  title: '未能多用的原因',
  linkTitle: '未能多送的原因',
  made: (made, parts) => `产生 ${made}，其中${parts}`,
  parts: {
    used: (amount) => `利用 ${amount}`,
    dumped: (amount) => `处置、排放或堆存 ${amount}`,
    unplaced: (amount) => `无去处 ${amount}`,
  },
  nowhere: '本情景不产生该物料。',
  fixedPlan: '开停与建设决策按本方案固定；换一方案，费用可能不同。',
  atPlace: (site, made) => `${site}：${made}`,
  uses: {
    shut: '能力为 0',
    full: '已达上限',
    all: '此处已无剩余',
    'no-taker': '对方无法再接纳',
    blocked: '已无余地',
    'as-good': '再增加与现行做法同样合算',
    unproven: '未得到可证明的结果',
  },
  dear: (cost, idle) => (idle ? `不合算：高出 ${cost}` : `再增加须多花 ${cost}`),
  dumps: {
    'no-way': '此处无用户，亦无连接外送',
    blocked: '各用途均无余地',
    'as-good': '改作利用同样合算',
  },
  instead: (cost) => `改作利用须多花 ${cost}`,
  worth: (gain) => `再增加可得 ${gain}`,
  changes: (unit) => `每 1 ${unit}引起的变化及费用`,
  change: (amount, cost) => `${amount}，${cost}`,
  thresholds: {
    freight: (at, now) => `运费低于 ${at}时才合算（现为 ${now}）`,
    distance: (at, now) => `运距短于 ${at}时才合算（现为 ${now}）`,
    price: (at, now) => `价格高于 ${at}时才合算（现为 ${now}）`,
    fee: (at, now) => `处置费高于 ${at}时改作利用才合算（现为 ${now}）`,
  },
  notEvenFree: (freight) => `即使免去运费（现为 ${freight}）也不合算`,
  missing: (site) => `与${site}之间无连接，而该处可以利用`,
  freight: (most) => `运费低于 ${most}的连接合算`,
  reach: (mode, km) => `${mode}${km}以内`,
  noFreight: '任何连接均不合算',
  noRoom: (limits) => `已无余地：${limits}`,
  otherwise: (remainder) => `否则出现${remainder}`,
  more: (count) => `……另有 ${count} 项，用 --json 可列出全部`,
  projects: '可利用该物料而未建的项目（各自单独建成时）',
  brings: (uses) => `带来${uses}`,
  used: (amount) => `多利用 ${amount}`,
  noMore: '利用总量不增加',
  better: (amount) => `目标改善 ${amount}`,
  worse: (amount) => `目标变差 ${amount}`,
  investment: (amount) => `另需投资 ${amount}`,
  noAnswer: '建成后本情景无解',
}

export const outletWords: Readonly<Record<Language, OutletWords>> = { en, zh }
