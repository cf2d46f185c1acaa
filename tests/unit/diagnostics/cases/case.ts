import type { Code, Diagnostic, Outcome } from '../../../../src/base/index.js'
import { check } from '../../../../src/run/index.js'

/** A smallest set of files that triggers one code, with the culprit between ⟦ and ⟧: there the caret must stand. */
export interface Case {
  readonly code: Code
  /** What is wrong, for the name of the test. */
  readonly what: string
  /** Texts by path; a single text is `model.yaml`. */
  readonly files: string | Readonly<Record<string, string>>
  /** The file named on the command line; by default the first. */
  readonly entry?: string
  /** What the files are given to; by default the whole way from files to stages. */
  readonly through?: (files: Readonly<Record<string, string>>) => Outcome<unknown>
  readonly suggestion?: string
  readonly args?: Readonly<Record<string, string | number>>
  /** Places of related notes, as `file:line:col`, in order. */
  readonly related?: readonly string[]
}

/** The place marked in a text: line and column from 1, and how many characters are marked. */
export interface Marked {
  readonly file: string
  readonly line: number
  readonly col: number
  readonly length: number
}

const mark = /⟦([^⟧]*)⟧/

/** Texts without their marks, and the marked places in order of file and line. */
export function unmarked(files: Readonly<Record<string, string>>): { files: Record<string, string>; marks: Marked[] } {
  const marks: Marked[] = []
  const plain = Object.entries(files).map(([file, text]) => {
    let rest = text
    for (let found = mark.exec(rest); found; found = mark.exec(rest)) {
      const before = rest.slice(0, found.index).split('\n')
      marks.push({ file, line: before.length, col: before.at(-1)!.length + 1, length: Math.max(1, found[1]!.length) })
      rest = rest.slice(0, found.index) + found[1] + rest.slice(found.index + found[0].length)
    }
    return [file, rest] as const
  })
  return { files: Object.fromEntries(plain), marks }
}

/** Files of a case by path. */
export const filesOf = ({ files }: Pick<Case, 'files'>): Readonly<Record<string, string>> =>
  typeof files === 'string' ? { 'model.yaml': files } : files

/** Every diagnostic of a case: faults, or the lints of what is right. */
export function toldBy(one: Case, files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  if (!one.through) return diagnosticsOf(files, one.entry)
  const outcome = one.through(files)
  return outcome.ok ? outcome.notes : outcome.diagnostics
}

/** Every diagnostic the whole way from files to stages gives: faults, or the lints of what is right. */
export function diagnosticsOf(
  files: Readonly<Record<string, string>>,
  entry = Object.keys(files)[0]!,
): readonly Diagnostic[] {
  const outcome = check(entry, (path) => files[path])
  return outcome.ok ? outcome.notes : outcome.diagnostics
}

/** A model with these lines after its head. */
export const model = (...lines: readonly string[]): string => ['liubai: 1', 'kind: model', ...lines, ''].join('\n')

/** A model of one works that makes and sells ware from raw, with these lines after it; the process may be given anew. */
export const works = (lines: readonly string[], process = making): string =>
  model(
    'commodities:',
    '  raw: { unit: t }',
    '  ware: { unit: t }',
    'processes:',
    process,
    'sites:',
    '  town: { units: { plant: { process: making, production: 5 t/yr } } }',
    'markets:',
    '  market: { sells: { raw: { price: 1 yuan/t } }, buys: { ware: { price: 9 yuan/t } } }',
    ...lines,
  )

/** The process of `works`. */
export const making = '  making: { per: 1 t ware, closes: [mass], in: { raw: 1 t }, out: { ware: 1 t } }'
