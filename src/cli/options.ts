import { isDate } from '../base/dates.js'
import type { Language } from '../base/index.js'
import {
  binaryFormats,
  type DocumentFormat,
  documentFormats,
  folderFormats,
  formats,
  type GraphFormat,
  graphFormats,
} from '../report/formats.js'
import {
  defaultTimeLimit,
  type GraphRequest,
  type LawRequest,
  type ReportRequest,
  type Request,
  usualRuns,
} from './request.js'
import type { Verb } from './verbs.js'
import type { CliWords } from './words/index.js'

/** Options as commander gives them: texts and switches, unchecked. */
export interface GivenOptions {
  readonly lang?: string
  readonly color?: boolean
  readonly json?: boolean
  readonly format?: string
  readonly output?: string
  readonly timeLimit?: string
  readonly strict?: boolean
  readonly exitCode?: boolean
  readonly watch?: boolean
  readonly baseline?: string
  readonly trace?: string
  readonly all?: boolean
  readonly flows?: string
  readonly quantity?: string
  readonly by?: string
  readonly period?: string
  readonly template?: string
  readonly language?: string
  readonly date?: string
  readonly title?: string
  readonly list?: boolean
  readonly bom?: boolean
  readonly laws?: boolean
  readonly runs?: string
  readonly seed?: string
}

/** A command with its arguments and unchecked options. */
export interface Called {
  readonly verb: Verb
  readonly files: readonly string[]
  readonly options: GivenOptions
}

/** A call of a command the engine answers. */
export interface EngineCall extends Called {
  readonly verb: Request['verb']
}

/** Values of `--lang`. */
export const languages: readonly Language[] = ['en', 'zh']

/** Values of `--by`. */
export const nodeKinds = ['site', 'enterprise', 'sector'] as const

/** Values of `--language`. */
export const documentLanguages = ['en', 'zh', 'both'] as const

/** The language `--lang` names, else the one of the call; undefined when it is none. */
export const languageNamed = (named: string | undefined, ofCall: Language): Language | undefined =>
  named === undefined ? ofCall : languages.find((known) => known === named)

/** The request a call comes to, or the fault in its options as text. */
export function requestOf({ verb, files, options }: EngineCall, language: Language, words: CliWords): Request | string {
  const { fault } = words
  const { trace, output } = options
  const answered = languageNamed(options.lang, language)
  if (answered === undefined) return fault.badValue('--lang', options.lang!, languages.join(', '))
  const allowed = formatsOf(verb)
  const format = formatOf(options, allowed)
  if (format === undefined) return fault.badValue('--format', options.format ?? '', allowed.join(', '))
  if (options.json && format !== 'json') return fault.oneForm
  if (trace !== undefined && format === 'csv') return fault.noCsvTrail
  const timeLimit = options.timeLimit === undefined ? defaultTimeLimit : secondsOf(options.timeLimit)
  if (timeLimit === undefined) return fault.badValue('--time-limit', options.timeLimit!, words.seconds)
  const graph = verb === 'graph' ? graphOf({ verb, files, options }, format as GraphFormat, words) : undefined
  if (typeof graph === 'string') return graph
  const report = verb === 'report' ? reportOf(options, format as DocumentFormat, words) : undefined
  if (typeof report === 'string') return report
  const laws = lawsOf(options, words)
  if (typeof laws === 'string') return laws
  return {
    verb,
    files,
    language: answered,
    format: formats.find((known) => known === format) ?? 'table',
    output: output ?? null,
    timeLimit,
    strict: options.strict ?? false,
    failOnMissedTarget: options.exitCode ?? false,
    watch: options.watch ?? false,
    baseline: options.baseline ?? null,
    trace: trace ?? null,
    all: options.all ?? false,
    ...(graph === undefined ? {} : { graph }),
    ...(report === undefined ? {} : { report }),
    ...(laws === undefined ? {} : { laws }),
    colour: { stdout: false, stderr: false },
  }
}

/** Any form of an answer. */
type AnyFormat = GraphFormat | DocumentFormat

/** Forms a command can answer in. */
export function formatsOf(verb: Request['verb']): readonly AnyFormat[] {
  if (verb === 'graph') return graphFormats
  if (verb === 'report') return documentFormats
  if (verb === 'explain') return ['table', 'md', 'json']
  return verb === 'check' || verb === 'verify' ? ['table', 'json'] : formats
}

function formatOf({ json, format, output }: GivenOptions, allowed: readonly AnyFormat[]): AnyFormat | undefined {
  if (format !== undefined) return allowed.find((known) => known === format)
  if (json) return 'json'
  const ending = /\.([a-z]+)$/.exec(output ?? '')?.[1]
  return allowed.find((known) => known === ending) ?? allowed[0]
}

/** What a report is asked: forms that are no plain text, or several files, need a place to go to. */
function reportOf(options: GivenOptions, format: DocumentFormat, { fault }: CliWords): ReportRequest | string {
  const { language, date, title, output, list = false, bom = false } = options
  const wanted = documentLanguages.find((known) => known === language)
  if (language !== undefined && wanted === undefined)
    return fault.badValue('--language', language, documentLanguages.join(', '))
  if (date !== undefined && !isDate(date)) return fault.badValue('--date', date, '2015-12-31')
  if (output === undefined && !list && !printable.includes(format)) return fault.needsOutput(format)
  if (bom && format !== 'csv') return fault.bomOfCsv
  return { format, language: wanted ?? null, date: date ?? null, title: title ?? null, list, bom }
}

/** Forms that may stand on standard output. */
const printable: readonly DocumentFormat[] = documentFormats.filter(
  (format) => !folderFormats.includes(format) && !binaryFormats.includes(format),
)

/** What `graph` is asked: either of one scenario or of one table. */
function graphOf({ files, options }: Called, format: GraphFormat, { fault }: CliWords): GraphRequest | string {
  const { flows, quantity, by, period } = options
  if (files.length > 0 === (flows !== undefined)) return fault.graphOf
  if (flows !== undefined && [quantity, by, period].some((given) => given !== undefined)) return fault.graphOfTable
  const nodes = by === undefined ? 'enterprise' : nodeKinds.find((known) => known === by)
  if (nodes === undefined) return fault.badValue('--by', by!, nodeKinds.join(', '))
  return {
    flows: flows ?? null,
    quantity: quantity ?? 'mass',
    by: nodes,
    period: period ?? null,
    format,
  }
}

/** How laws are tried, where that is asked for. */
function lawsOf({ laws, runs, seed }: GivenOptions, { fault, count }: CliWords): LawRequest | string | undefined {
  if (!laws) return runs === undefined && seed === undefined ? undefined : fault.runsOfLaws
  const whole = (text: string | undefined, usual: number) =>
    text === undefined ? usual : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  const [cases, from] = [whole(runs, usualRuns), whole(seed, 1)]
  if (!(cases >= 1)) return fault.badValue('--runs', runs!, count)
  if (Number.isNaN(from)) return fault.badValue('--seed', seed!, count)
  return { runs: cases, seed: from }
}

function secondsOf(text: string): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0
  return value > 0 && value <= 1e6 ? value : undefined
}
