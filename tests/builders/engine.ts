import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/base/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { runScenario } from '../../src/run/index.js'
import { loadSolver, type SolverPort } from '../../src/solve/index.js'

export const root = join(import.meta.dirname, '..', '..')

let loaded: Promise<SolverPort> | undefined
/** One solver for all tests of a file. */
export const solver = (): Promise<SolverPort> => {
  loaded ??= loadSolver()
  return loaded
}

/** Files by path, as the pipeline loads them. */
export type Files = Readonly<Record<string, string>>

/** Runs an entry among texts; faults are thrown as readable errors, because tests that expect faults use `check`. */
export async function runFiles(files: Files, entry: string): Promise<SolvedRun> {
  const outcome = runScenario(entry, (path) => files[path], await solver(), { timeLimit: 30 })
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}

/** Runs a document given as plain data (JSON is accepted as YAML). */
export function runDocument(document: unknown): Promise<SolvedRun> {
  return runFiles({ 'model.yaml': JSON.stringify(document) }, 'model.yaml')
}

/** Runs a file of the project. */
export async function runPath(path: string): Promise<SolvedRun> {
  const folder = dirname(join(root, path))
  const load = (file: string) => {
    try {
      return readFileSync(join(folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
  const outcome = runScenario(path.slice(path.lastIndexOf('/') + 1), load, await solver(), { timeLimit: 30 })
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}

export const faults = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((d) => `${d.at.file}:${d.at.line}:${d.at.col} ${d.code} ${JSON.stringify(d.args)}`).join('\n')

/** Value of an indicator; fails the test when it has none. */
export function value(run: SolvedRun, id: string): number {
  const found = run.result.indicators.find((indicator) => indicator.id === id)
  if (found?.value === null || found?.value === undefined)
    throw new Error(`${id} has no value: ${found?.reason ?? 'unknown indicator'}`)
  return found.value
}
