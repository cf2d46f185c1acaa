import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SolvedRun } from '../../src/results/index.js'
import { type Files, root, runFiles } from './engine.js'

const folder = join(root, 'tests', 'fixtures', 'thin-path')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** The files of the thin path by path, as they stand in the fixture. */
export const thinPath: Files = {
  'base.yaml': read('base.yaml'),
  'markets.yaml': read('markets.yaml'),
  'ash-bricks.yaml': read('ash-bricks.yaml'),
}

/** The thin path with some lines of one file taken out; `lines` must match exactly once. */
export function without(file: string, lines: RegExp): Files {
  const text = thinPath[file]!
  const found = text.match(new RegExp(lines.source, 'gm'))
  if (found?.length !== 1) throw new Error(`${lines} matches ${found?.length ?? 0} times in ${file}`)
  return { ...thinPath, [file]: text.replace(lines, '') }
}

/** Runs a file of the thin path with figures changed by a scenario on top: path → text of the new value. */
export function runChanged(
  entry: string,
  changes: Readonly<Record<string, string>>,
  files = thinPath,
): Promise<SolvedRun> {
  const set = Object.entries(changes).map(([path, to]) => ({ path, to, why: 'changed by a test', grade: 'D' }))
  const scenario = { liubai: 1, kind: 'scenario', id: 'changed', extends: entry, label: 'Changed', set }
  return runFiles({ ...files, 'changed.yaml': JSON.stringify(scenario) }, 'changed.yaml')
}

/** Amount of a flow by its id without the period; 0 where the run has none. */
export const flow = (run: SolvedRun, id: string): number =>
  run.result.flows.find((entry) => entry.id === `${id}@year`)?.amount ?? 0
