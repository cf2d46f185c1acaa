import type { Code, Diagnostic } from '../../../../src/base/index.js'
import { filesOf } from '../../../../src/cli/explanations/example-files.js'
import type { Reader } from '../../../../src/cli/explanations/example.js'
import { examples } from '../../../../src/cli/explanations/index.js'
import { told } from '../../../../src/cli/explanations/told.js'

export { filesOf } from '../../../../src/cli/explanations/example-files.js'
export { unmarked } from '../../../../src/cli/explanations/marks.js'
export { making, model, part, recipe, report, scenario, works } from '../../../../src/cli/explanations/texts.js'

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
  readonly reader?: Reader
  readonly suggestion?: string
  readonly args?: Readonly<Record<string, string | number>>
  /** Places of related notes, as `file:line:col`, in order. */
  readonly related?: readonly string[]
}

/** The failing files of a code's page, with their marks. */
export function shown(code: Code): Readonly<Record<string, string>> {
  const example = examples[code]
  if (example.kind === 'call') throw new Error(`${code} is shown by a call`)
  return filesOf(example)
}

/** Every diagnostic of a case: faults, or the lints of what is right. */
export const toldBy = (one: Case, files: Readonly<Record<string, string>>): readonly Diagnostic[] =>
  told(files, one.reader, one.entry)

/** Every diagnostic the whole way from files to stages gives: faults, or the lints of what is right. */
export const diagnosticsOf = (files: Readonly<Record<string, string>>, entry?: string): readonly Diagnostic[] =>
  told(files, 'check', entry)
