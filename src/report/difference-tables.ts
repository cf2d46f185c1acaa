import type { InputDifference, ScenarioComparison, StructureKind } from '../compare/index.js'
import { overPeriods, type SolvedRun } from '../results/index.js'
import { type Block, left, table, type TreeLine } from './blocks.js'
import type { Context } from './context.js'
import { idleReason } from './idle-table.js'
import { besideEachOther, readInput, saidFacts } from './input-text.js'
import { cut } from './text.js'
import type { Words } from './words/index.js'

/** Rows of a table of inputs; the machine form lists all. */
const mostRows = 100
/** Cells for a value; what is longer is cut. */
const valueWidth = 120

/** One line of the table of inputs: an input, or all inputs of an entry that only one side has. */
export interface InputRow {
  readonly path: string
  readonly baseline: string | null
  readonly scenario: string | null
  readonly at: InputDifference['at']
  readonly layer: string
  readonly why: string
}

/** Effective inputs that differ, each with what set it; nothing where none does. */
export function inputsTable(baseline: string, scenario: ScenarioComparison, context: Context): readonly Block[] {
  const { words } = context
  const all = inputRows(scenario.inputs)
  if (all.length === 0) return []
  const shown = all.slice(0, mostRows)
  const rows = shown.map((row) => [shortPath(row.path), ...valueTexts(row, words), setBy(row, words), row.why])
  const columns = [left(words.path), left(baseline), left(scenario.id), left(words.setAt), left(words.why)]
  const more = all.length - shown.length
  return [table(columns, rows), ...(more > 0 ? [{ kind: 'paragraph' as const, text: words.moreRows(more) }] : [])]
}

/**
 * Differences as they are told: what stands inside another difference is told there only once, at the innermost path,
 * the inputs of one entry that only one side has are told together, and so are projects switched alike. Observations and
 * targets are no inputs of what is compared; nor is a reason.
 */
export function inputRows(inputs: readonly InputDifference[]): readonly InputRow[] {
  const effective = inputs.filter((input) => !/^(observations|targets)\./.test(input.path) && !isReasonOnly(input))
  const innermost = effective.filter(({ path }) => !effective.some((other) => other.path.startsWith(`${path}.`)))
  const groups = new Map<string, InputDifference[]>()
  for (const input of innermost) {
    const key = groupOf(input)
    groups.set(key, [...(groups.get(key) ?? []), input])
  }
  return [...groups.values()].map(rowOf)
}

/** Whether two texts differ in the reason they give and in nothing else. */
function isReasonOnly({ baseline, scenario }: InputDifference): boolean {
  if (baseline === null || scenario === null) return false
  const [before, after] = [readInput(baseline), readInput(scenario)]
  return before.value === after.value && saidFacts.every((key) => before.facts.get(key) === after.facts.get(key))
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
    .map(({ path, baseline, scenario }) => {
      const name = path.slice(path.lastIndexOf('.') + 1)
      return `${name}: ${readInput(baseline ?? scenario!).value}`
    })
    .join(', ')
  const reasons = [...new Set(group.map(({ why }) => why).filter((why) => why !== ''))]
  const isNew = first!.baseline === null
  return {
    path: parentOf(first!.path),
    baseline: isNew ? null : text,
    scenario: isNew ? text : null,
    at,
    layer: first!.layer,
    why: reasons.join('; '),
  }
}

/** Both values as a reader wants them: side by side where both are there, else one of them alone. */
function valueTexts({ path, baseline, scenario }: InputRow, words: Words): readonly [string, string] {
  if (isProjectStatus(path) || path.startsWith('projects.*.'))
    return [statusText(baseline, words), statusText(scenario, words)]
  if (baseline !== null && scenario !== null) {
    const [before, after] = besideEachOther(baseline, scenario, words.facts)
    return [cut(before, valueWidth), cut(after, valueWidth)]
  }
  const lone = (text: string | null) => (text === null ? words.none : cut(readInput(text).value, valueWidth))
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

/** What only one of the two models has, by kind, a line each, in words; a link that is added but carries nothing says why. */
export function structureTree(
  scenario: ScenarioComparison,
  run: SolvedRun | undefined,
  context: Context,
): Block | undefined {
  const { words } = context
  const lines = scenario.structure.flatMap(({ kind, added, removed }) => {
    const idle = (id: string) => (kind === 'link' ? idleText(id, run, context) : '')
    const group = (what: string, texts: readonly string[]): readonly TreeLine[] =>
      texts.length === 0
        ? []
        : [
            { depth: 0, text: words.ofKind(what, words.structureKinds[kind]) },
            ...texts.map((text) => ({ depth: 1, text })),
          ]
    return [
      ...group(
        words.added,
        added.map((id) => thingText(kind, id, context) + idle(id)),
      ),
      ...group(
        words.removed,
        removed.map((id) => thingText(kind, id, context)),
      ),
    ]
  })
  return lines.length === 0 ? undefined : { kind: 'tree', lines }
}

/** Why a link carries nothing, in brackets; nothing where it carries something in some period. */
function idleText(id: string, run: SolvedRun | undefined, context: Context): string {
  const idle = run ? overPeriods(run.result).idleLinks.filter(({ link }) => link === id) : []
  if (run === undefined || idle.length === 0 || idle.length < run.result.periods.length) return ''
  return context.words.aside('', context.words.idle.notUsed(idleReason(idle[0]!, context)))
}

/** A thing of a model by the names of its parts: 'unit: process', 'market: commodity @ site' and the like. */
function thingText(kind: StructureKind, id: string, { words, names }: Context): string {
  const unitText = (unit: string) => words.aside(names.unit(unit), names.place(names.siteOf(unit)))
  const [, first = '', second = '', third = ''] = /^(.*?)(?:: (.*?))?(?: @ (.*))?$/s.exec(id) ?? []
  switch (kind) {
    case 'unit':
      return unitText(id)
    case 'process':
      return words.things.process(names.recipe(second), unitText(first))
    case 'link':
      return names.link(id)
    case 'purchase':
    case 'sale':
      return words.things[kind](names.commodity(second), names.place(third), names.place(`market:${first}`))
    case 'disposal':
      return words.things.disposal(names.commodity(second), names.place(third), names.place(`route:${first}`))
    case 'stock':
      return names.stock(id)
    default:
      return kind satisfies never
  }
}
