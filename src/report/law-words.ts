import type { Language } from '../base/index.js'

/** What a study of laws says, by language. */
interface LawWords {
  readonly laws: string
  readonly law: string
  readonly holds: string
  readonly broken: string
  readonly untried: string
  readonly held: string
  readonly brokenCases: string
  readonly withoutValue: string
  readonly told: (counts: {
    readonly runs: number
    readonly seed: number
    readonly figures: number
    readonly projects: number
    readonly values: number
    readonly refused: number
    readonly 'no-answer': number
  }) => string
  /** Laws left out of the table, as they held wherever they said something. */
  readonly othersHeld: (count: number) => string
  readonly rose: (path: string, from: string, to: string, before: string, after: string) => string
  readonly was: (value: string, bounds: string) => string
}

const number = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const en: LawWords = {
  laws: 'Laws',
  law: 'Law',
  holds: 'holds',
  broken: 'BROKEN',
  untried: 'not tried',
  held: 'Held in',
  brokenCases: 'Broken in',
  withoutValue: 'Not tried in',
  told: ({ runs, seed, figures, projects, values, refused, ...rest }) =>
    `Cases: ${runs}, from seed ${seed}. Moved within their ranges: ${number(figures, 'figure', 'figures')}; built or not: ${number(projects, 'project', 'projects')}; ${values} answered, ${refused} refused by the files, ${rest['no-answer']} without an answer.`,
  othersHeld: (count) =>
    `${number(count, 'other law', 'other laws')} held in every case in which something was said; --json lists them.`,
  rose: (path, from, to, before, after) => `raising ${path} from ${from} to ${to} takes it from ${before} to ${after}`,
  was: (value, bounds) => `it is ${value}, the bound is ${bounds}`,
}

const zh: LawWords = {
  laws: '规律检验',
  law: '规律',
  holds: '成立',
  broken: '不成立',
  untried: '未检验',
  held: '成立次数',
  brokenCases: '不成立次数',
  withoutValue: '未检验次数',
  told: ({ runs, seed, figures, projects, values, refused, ...rest }) =>
    `种子 ${seed}，共 ${runs} 例：${figures} 项数据在其范围内变动，${projects} 个项目建成或不建；${values} 例有解，${refused} 例被文件拒绝，${rest['no-answer']} 例无解。`,
  othersHeld: (count) => `其余 ${count} 条规律在所有可检验的算例中均成立，--json 逐条列出。`,
  rose: (path, from, to, before, after) => `${path} 由 ${from} 提高到 ${to} 时，由 ${before} 变为 ${after}`,
  was: (value, bounds) => `其值为 ${value}，界限为 ${bounds}`,
}

/** Words of a study of laws. */
export const lawWordsOf = (language: Language): LawWords => ({ en, zh })[language]
