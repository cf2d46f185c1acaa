import {
  bad,
  type Diagnostic,
  fault,
  good,
  isDate,
  isDimensionless,
  type Outcome,
  parseMeasure,
} from '../../base/index.js'
import { itemsOf, labelOf, present, scalarText } from '../decode/context.js'
import { FileReader, type Load, resolveReference } from '../files.js'
import type { ParsedFiles } from '../parsed.js'
import { get, type MapTree, type Tree } from '../tree.js'
import type { Named, PictureOrder, ReportSectionName, ReportSpec, SectionOrder, TableOrder } from './spec.js'

/** Whether a text is that of a file of kind report; of a text that is no such file nothing is said. */
export function isReport(text: string, path: string, parsed: ParsedFiles): boolean {
  const { tree } = parsed.read(text.startsWith('\uFEFF') ? text.slice(1) : text, path)
  return scalarText(get(tree, 'kind')) === 'report'
}

/** Reads a file of kind report; all faults at once. */
export function readReport(entry: string, load: Load, parsed?: ParsedFiles): Outcome<ReportSpec> {
  const faults: Diagnostic[] = []
  const reader = new FileReader(load, faults, parsed)
  const file = reader.file(entry, { at: { file: entry, line: 1, col: 1 }, length: 1 }, ['report'])
  if (!file) return bad(faults)
  const spec = reportOf(file.tree, entry, faults)
  return faults.some(({ severity }) => severity === 'error') ? bad(faults) : good(spec, faults)
}

function reportOf(tree: MapTree, entry: string, faults: Diagnostic[]): ReportSpec {
  const label = (key: string) => optionalLabel(get(tree, key))
  const scenarios = itemsOf(get(tree, 'scenarios')).flatMap((item): Named[] => {
    const path = resolveReference(item, entry, faults)
    return path === undefined ? [] : [{ id: path, at: item.at, length: item.length }]
  })
  return {
    title: labelOf(get(tree, 'title'), ''),
    ...present('subtitle', label('subtitle')),
    ...present('author', label('author')),
    ...present('date', dateOf(get(tree, 'date'), faults)),
    ...present('language', scalarText(get(tree, 'language')) as ReportSpec['language']),
    scenarios,
    ...present('baseline', named(get(tree, 'baseline'))),
    sections: itemsOf(get(tree, 'sections')).map((item) => sectionOf(item, faults)),
  }
}

const optionalLabel = (tree: Tree | undefined) => (tree ? labelOf(tree, '') : undefined)

const named = (tree: Tree | undefined): Named | undefined =>
  tree?.kind === 'scalar' ? { id: tree.text, at: tree.at, length: tree.length } : undefined

function dateOf(tree: Tree | undefined, faults: Diagnostic[]): string | undefined {
  const text = scalarText(tree)
  if (!tree || text === undefined || isDate(text)) return text
  faults.push(fault('SCENARIO_BAD_DATE', tree.at, { length: tree.length, args: { found: text } }))
  return undefined
}

function sectionOf(tree: Tree, faults: Diagnostic[]): SectionOrder {
  if (tree.kind === 'scalar') return { section: tree.text as ReportSectionName, show: [] }
  if (!get(tree, 'section') && !get(tree, 'heading'))
    faults.push(fault('SCENARIO_MISSING_KEY', tree.at, { length: tree.length, args: { key: 'section | heading' } }))
  const text = get(tree, 'text')
  return {
    ...present('section', scalarText(get(tree, 'section')) as ReportSectionName | undefined),
    ...present('heading', optionalLabel(get(tree, 'heading'))),
    ...(text ? { text: { label: labelOf(text, ''), at: text.at } } : {}),
    show: itemsOf(get(tree, 'show')).map((item) => (get(item, 'table') ? tableOf(item) : pictureOf(item, faults))),
  }
}

const shown = (tree: Tree) => ({
  ...present('caption', optionalLabel(get(tree, 'caption'))),
  indicators: itemsOf(get(tree, 'indicators')).flatMap((item) => named(item) ?? []),
  ...present('scenario', named(get(tree, 'scenario'))),
})

const tableOf = (tree: Tree): TableOrder => ({
  table: scalarText(get(tree, 'table')) as TableOrder['table'],
  ...shown(tree),
})

function pictureOf(tree: Tree, faults: Diagnostic[]): PictureOrder {
  const name = (key: 'against' | 'quantity' | 'around' | 'period') => present(key, named(get(tree, key)))
  return {
    picture: scalarText(get(tree, 'picture')) as PictureOrder['picture'],
    ...shown(tree),
    ...name('against'),
    ...name('quantity'),
    ...present('by', scalarText(get(tree, 'by')) as PictureOrder['by']),
    ...name('around'),
    ...present('threshold', shareOf(get(tree, 'threshold'), faults)),
    ...name('period'),
  }
}

/** A share from 0 to less than all, written in per cent or as a number. */
function shareOf(tree: Tree | undefined, faults: Diagnostic[]): number | undefined {
  const text = scalarText(tree)
  if (!tree || text === undefined) return undefined
  const reading = parseMeasure(text)
  if (
    reading.ok &&
    isDimensionless(reading.measure.dimension) &&
    reading.measure.value >= 0 &&
    reading.measure.value < 1
  )
    return reading.measure.value
  const args = { expected: '0 % … 100 %', found: text }
  faults.push(fault('SCENARIO_WRONG_KIND', tree.at, { length: tree.length, args }))
  return undefined
}
