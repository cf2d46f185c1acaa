import { bad, type Diagnostic, good, type Outcome } from '../../base/index.js'
import { readResultFile } from '../../results/index.js'
import { check, graphOfTable } from '../../run/index.js'
import { checkReport, readReport } from '../../scenario/index.js'
import type { Reader } from './example.js'
import type { Texts } from './example-files.js'

/** Every diagnostic these files give, the first of them named: faults, or the lints of what is right. */
export function told(files: Texts, reader: Reader = 'check', entry = Object.keys(files)[0]!): readonly Diagnostic[] {
  const outcome = readers[reader](entry, files)
  return outcome.ok ? outcome.notes : outcome.diagnostics
}

const readers: Readonly<Record<Reader, (entry: string, files: Texts) => Outcome<unknown>>> = {
  check: (entry, files) => check(entry, (path) => files[path]),
  graph: (entry, files) => graphOfTable(files[entry]!, entry),
  report: withScenarios,
  verify: (entry, files) => readResultFile(files[entry]!, entry),
}

/** The whole way of a report's files up to where they would be solved. */
function withScenarios(entry: string, files: Texts): Outcome<unknown> {
  const load = (path: string) => files[path]
  const read = readReport(entry, load)
  if (!read.ok) return read
  const specs = []
  for (const { id } of read.value.scenarios) {
    const checked = check(id, load)
    if (!checked.ok) return checked
    specs.push(checked.value.staged.program.graph.spec)
  }
  const faults = checkReport(read.value, specs)
  return faults.length > 0 ? bad(faults) : good(read.value)
}
