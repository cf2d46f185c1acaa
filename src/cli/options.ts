import type { Language } from '../base/index.js'
import { type Format, formats } from '../report/index.js'
import { defaultTimeLimit, type Request } from './request.js'
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
  readonly baseline?: string
  readonly trace?: string
}

/** A command with its arguments and unchecked options. */
export interface Called {
  readonly verb: Request['verb']
  readonly files: readonly string[]
  readonly options: GivenOptions
}

/** The request a call comes to, or the fault in its options as text. */
export function requestOf({ verb, files, options }: Called, language: Language, words: CliWords): Request | string {
  const { fault } = words
  const { lang, trace, output } = options
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') return fault.badValue('--lang', lang, 'en, zh')
  const allowed = formatsOf(verb)
  const format = formatOf(options, allowed)
  if (format === undefined) return fault.badValue('--format', options.format ?? '', allowed.join(', '))
  if (options.json && format !== 'json') return fault.oneForm
  if (trace !== undefined && format === 'csv') return fault.noCsvTrail
  const timeLimit = options.timeLimit === undefined ? defaultTimeLimit : secondsOf(options.timeLimit)
  if (timeLimit === undefined) return fault.badValue('--time-limit', options.timeLimit!, words.seconds)
  return {
    verb,
    files,
    language: lang ?? language,
    format,
    output: output ?? null,
    timeLimit,
    strict: options.strict ?? false,
    failOnMissedTarget: options.exitCode ?? false,
    baseline: options.baseline ?? null,
    trace: trace ?? null,
    colour: { stdout: false, stderr: false },
  }
}

/** Forms a command can answer in. */
export function formatsOf(verb: Request['verb']): readonly Format[] {
  return verb === 'check' || verb === 'verify' ? ['table', 'json'] : formats
}

function formatOf({ json, format, output }: GivenOptions, allowed: readonly Format[]): Format | undefined {
  if (format !== undefined) return allowed.find((known) => known === format)
  if (json) return 'json'
  const ending = /\.([a-z]+)$/.exec(output ?? '')?.[1]
  return allowed.find((known) => known === ending) ?? 'table'
}

function secondsOf(text: string): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0
  return value > 0 && value <= 1e6 ? value : undefined
}
