import type { InputDifference, ScenarioComparison } from '../compare/index.js'
import { type Block, left, table } from './blocks.js'
import type { Context } from './context.js'
import { besideEachOther, readInput } from './input-text.js'
import { cellsOf, cut, widest } from './text.js'
import type { Words } from './words/index.js'

/** Rows of a table of inputs; the machine form lists all. */
const mostRows = 100
/** Cells between and before the columns, for each of the two values. */
const gaps = 4
/** Cells for a value: as the widest path and place leave it, within these bounds. */
const valueWidth = { least: 24, most: 60 }

/** One line of the table of inputs: an input, or all inputs of an entry that only one side has. */
export interface InputRow {
  readonly path: string
  readonly baseline: string | null
  readonly scenario: string | null
  readonly at: InputDifference['at']
  readonly layer: string
}

/** Effective inputs that differ, each with what set it; nothing where none does. */
export function inputsTable(baseline: string, scenario: ScenarioComparison, context: Context): readonly Block[] {
  const { words } = context
  const all = inputRows(scenario.inputs)
  if (all.length === 0) return []
  const shown = all.slice(0, mostRows)
  const widthOf = (texts: readonly string[]) => Math.max(0, ...texts.map(cellsOf))
  const room =
    widest - widthOf(shown.map(({ path }) => shortPath(path))) - widthOf(shown.map((row) => setBy(row, words)))
  const rows = shown.map((row) => [shortPath(row.path), ...valueTexts(row, room, words), setBy(row, words)])
  const columns = [left(words.path), left(baseline), left(scenario.id), left(words.setAt)]
  const more = all.length - shown.length
  return [table(columns, rows), ...(more > 0 ? [{ kind: 'paragraph' as const, text: words.moreRows(more) }] : [])]
}

/**
 * Differences as they are told: what stands inside another difference is told there only once, at the innermost path,
 * the inputs of one entry that only one side has are told together, and so are projects switched alike. Observations and
 * targets are no inputs of what is compared.
 */
export function inputRows(inputs: readonly InputDifference[]): readonly InputRow[] {
  const effective = inputs.filter(({ path }) => !/^(observations|targets)\./.test(path))
  const innermost = effective.filter(({ path }) => !effective.some((other) => other.path.startsWith(`${path}.`)))
  const groups = new Map<string, InputDifference[]>()
  for (const input of innermost) {
    const key = groupOf(input)
    groups.set(key, [...(groups.get(key) ?? []), input])
  }
  return [...groups.values()].map(rowOf)
}

/** Inputs of one key are told in one row: those under one path that only the same side has, set by the same layer. */
function groupOf({ path, baseline, scenario, layer }: InputDifference): string {
  if (isProjectStatus(path)) return ['status', baseline, scenario, layer].join(' ')
  if (baseline !== null && scenario !== null) return path
  return [parentOf(path), baseline === null, layer].join(' ')
}

/** Whether an input is the status of a project. */
export const isProjectStatus = (path: string): boolean => /^projects\.[^.]+\.status$/.test(path)

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')))

function rowOf(group: readonly InputDifference[]): InputRow {
  const [first] = group
  if (group.length === 1) return first!
  const at = group.map((entry) => entry.at).reduce((a, b) => (b.file === a.file && b.line < a.line ? b : a))
  if (isProjectStatus(first!.path)) return { ...first!, path: `projects.*.status (${group.length})`, at }
  const text = group
    .map(({ path, baseline, scenario, unit }) => {
      const { value } = readInput(baseline ?? scenario!)
      return unit === '' ? value : `${path.slice(path.lastIndexOf('.') + 1)} ${value}`
    })
    .join(', ')
  const isNew = first!.baseline === null
  return {
    path: parentOf(first!.path),
    baseline: isNew ? null : text,
    scenario: isNew ? text : null,
    at,
    layer: first!.layer,
  }
}

/** Both values, cut to what `room` cells leave them: side by side where both are there, else one of them alone. */
function valueTexts({ path, baseline, scenario }: InputRow, room: number, words: Words): readonly [string, string] {
  const within = (cells: number) => Math.min(valueWidth.most, Math.max(valueWidth.least, Math.floor(cells)))
  if (isProjectStatus(path) || path.startsWith('projects.*.'))
    return [statusText(baseline, words), statusText(scenario, words)]
  if (baseline !== null && scenario !== null) {
    const [before, after] = besideEachOther(baseline, scenario, words.facts)
    return [cut(before, within(room / 2 - gaps)), cut(after, within(room / 2 - gaps))]
  }
  const lone = (text: string | null) =>
    text === null ? words.none : cut(readInput(text).value, within(room - gaps - 24))
  return [lone(baseline), lone(scenario)]
}

const statusText = (status: string | null, words: Words) =>
  status === 'built' || status === 'not built' ? words.projectStatuses[status] : (status ?? words.none)

/** Id of what set an input, with its place; that it is a scenario or a project shows in the file. */
function setBy({ layer, at }: InputRow, words: Words): string {
  const id = layer.slice(layer.indexOf(':') + 1)
  return words.aside(id === layer ? layerText(layer, words) : id, `${at.file}:${at.line}`)
}

/** A path as it is shown: of what stands in a site the site is named, not its enterprise as well. */
const shortPath = (path: string) => path.replace(/^enterprises\.[^.]+\.sites\./, 'enterprises.*.sites.')

/** A layer ('model', 'scenario:id', 'project:id') in words. */
export function layerText(layer: string, words: Words): string {
  const colon = layer.indexOf(':')
  return colon < 0 ? words.layer(layer, '') : words.layer(layer.slice(0, colon), layer.slice(colon + 1))
}

/** What only one of the two models has, one line per kind. */
export function structureLines(scenario: ScenarioComparison, { words }: Context): readonly string[] {
  return scenario.structure.flatMap(({ kind, added, removed }) => {
    const line = (what: string, ids: readonly string[]) =>
      ids.length === 0 ? [] : [words.colon(words.ofKind(what, words.structureKinds[kind]), ids.join(words.comma))]
    return [...line(words.added, added), ...line(words.removed, removed)]
  })
}
