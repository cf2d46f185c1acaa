import type { ScenarioComparison } from '../compare/index.js'
import { type Block, left, table } from './blocks.js'
import type { Context } from './context.js'

/** Rows of a terminal table of inputs; the machine form lists all. */
const mostRows = 100

/** Effective inputs that differ, each with place and layer; undefined where none does. */
export function inputsTable(baseline: string, scenario: ScenarioComparison, context: Context): readonly Block[] {
  const { words } = context
  const { inputs } = scenario
  if (inputs.length === 0) return []
  const rows = inputs
    .slice(0, mostRows)
    .map(({ path, baseline: before, scenario: after, at, layer }) => [
      path,
      before ?? words.none,
      after ?? words.none,
      `${at.file}:${at.line}`,
      layer,
    ])
  const columns = [left(words.path), left(baseline), left(scenario.id), left(words.setAt), left(words.layer)]
  const more = inputs.length - rows.length
  return [table(columns, rows), ...(more > 0 ? [{ kind: 'paragraph' as const, text: words.moreRows(more) }] : [])]
}

/** What only one of the two models has, one line per kind. */
export function structureLines(scenario: ScenarioComparison, { words }: Context): readonly string[] {
  return scenario.structure.flatMap(({ kind, added, removed }) => {
    const line = (what: string, ids: readonly string[]) =>
      ids.length === 0 ? [] : [words.colon(`${what} ${words.structureKinds[kind]}`, ids.join(words.comma))]
    return [...line(words.added, added), ...line(words.removed, removed)]
  })
}
