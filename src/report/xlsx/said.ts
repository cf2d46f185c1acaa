import type { Language } from '../../base/index.js'
import type { CsvValue } from '../csv.js'
import type { DataColumn, DataTable } from '../data/data-table.js'
import type { DocumentLanguage } from '../document/document.js'
import { wordsOf } from '../words/index.js'

type Said = Readonly<Record<string, string>>

/** Words of the data that no report in running text has. */
const own: Readonly<Record<Language, Readonly<Record<string, Said>>>> = {
  en: {
    better: { higher: 'the more the better', lower: 'the less the better' },
    flags: { true: 'yes', false: 'no' },
    mode: { simulation: 'simulation', planning: 'planning' },
    direction: { in: 'in', out: 'out' },
    part: { value: 'value', numerator: 'numerator', denominator: 'denominator' },
    by: { enterprise: 'enterprise', contributor: 'process, trade or link' },
  },
  zh: {
    better: { higher: '越高越好', lower: '越低越好' },
    flags: { true: '是', false: '否' },
    mode: { simulation: '模拟', planning: '规划' },
    direction: { in: '流入', out: '流出' },
    part: { value: '数值', numerator: '分子', denominator: '分母' },
    by: { enterprise: '企业', contributor: '过程、购销与连接' },
  },
}

/** What the ids of a column say in a language; undefined where its texts are what they are. */
function wordsOfColumn(table: string, column: string, language: Language): Said | undefined {
  const words = wordsOf(language)
  const name = column.split('/')[0]!
  switch (name) {
    case 'judgement':
      return Object.fromEntries(Object.entries(words.judgements).map(([id, text]) => [id, text.replace(/^[^ ]+ /, '')]))
    case 'grade':
      return { none: words.ungraded }
    case 'status':
      return { scenarios: words.statuses, projects: words.projectStatuses, targets: statusesOf(language) }[table]
    case 'sense':
      return words.senses
    case 'reason':
      return table === 'indicators' ? words.reasons : undefined
    case 'by':
      return table === 'contributions' ? own[language].by : undefined
    default:
      return name in own[language] ? own[language][name] : undefined
  }
}

const statusesOf = (language: Language): Said =>
  Object.fromEntries(
    Object.entries(wordsOf(language).targetStatuses).map(([id, text]) => [id, text.replace(/^[^ ]+ /, '')]),
  )

/** A table whose ids of states, units and answers are said in the language of a document. */
export function said(table: DataTable, language: DocumentLanguage): DataTable {
  const languages: readonly Language[] = language === 'both' ? ['zh', 'en'] : [language]
  const tellers = table.columns.map((column) => remembered(tellerOf(table.id, column, languages)))
  return {
    ...table,
    rows: table.rows.map((row) => row.map((value, i) => (typeof value === 'number' ? value : tellers[i]!(value)))),
  }
}

type Teller = (value: string | boolean | null) => CsvValue

/** How the texts of a column are said in some languages, each way once. */
function tellerOf(table: string, { id, kind }: DataColumn, languages: readonly Language[]): Teller {
  const inAll = (tell: (language: Language) => string | undefined): string =>
    [...new Set(languages.map((each) => tell(each) ?? ''))].join(' ')
  if (kind === 'boolean')
    return (value) => (value === null ? null : inAll((each) => own[each]['flags']![String(value)]))
  if (id === 'unit') return (value) => (value === null ? null : inAll((each) => wordsOf(each).unitName(String(value))))
  const words = new Map(languages.map((each) => [each, wordsOfColumn(table, id, each)]))
  if ([...words.values()].every((entry) => entry === undefined)) return (value) => value
  return (value) => (value === null ? null : inAll((each) => words.get(each)?.[String(value)] ?? String(value)))
}

/** A teller that is asked once for each text. */
function remembered(tell: Teller): Teller {
  const known = new Map<string | boolean | null, CsvValue>()
  return (value) => {
    const found = known.get(value) ?? tell(value)
    known.set(value, found)
    return found
  }
}
