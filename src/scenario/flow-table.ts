import { bad, compareIds, type Diagnostic, fault, good, isForbiddenName, nearest, type Outcome } from '../base/index.js'
import { type CsvCell, csvCells } from './csv-cells.js'

/** A table of flows between named nodes and across their boundary; values ≥ 0 in a unit the table does not say. */
export interface FlowTable {
  /** Every node named, ascending. */
  readonly nodes: readonly string[]
  /** Each pair once, in order of (from, to). */
  readonly flows: readonly { readonly from: string; readonly to: string; readonly value: number }[]
  /** What crosses the boundary at a node, in order of the nodes; 0 where the table says nothing. */
  readonly boundary: readonly {
    readonly node: string
    readonly imports: number
    readonly exports: number
    readonly respiration: number
  }[]
}

const needed = ['from', 'to', 'value'] as const
const sides = ['imports', 'exports', 'respiration'] as const
const columns = [...needed, ...sides]
type Column = (typeof columns)[number]

/** Words that stand for the outside in from and to. */
const outside = { import: 'imports', export: 'exports', respiration: 'respiration' } as const
type Outside = keyof typeof outside
const isOutside = (name: string): name is Outside => Object.hasOwn(outside, name)

const MOST_CHARACTERS = 8_000_000
const MOST_NAME = 200

/**
 * Reads a flow table: CSV with the heading from,to,value and, where wanted, imports, exports, respiration, in any order.
 * A row is a flow (from, to, value); with an empty `to`, the boundary values of the node `from`. The ends `import`,
 * `export` and `respiration` in from or to stand for the outside. All faults at once, each at its cell.
 */
export function readFlowTable(text: string, file: string): Outcome<FlowTable> {
  const start = { file, line: 1, col: 1 }
  if (text.length > MOST_CHARACTERS)
    return bad([fault('SCENARIO_TOO_LARGE', start, { args: { limit: MOST_CHARACTERS } })])
  const csv = csvCells(text, file)
  if (!csv.ok) return bad([fault('SCENARIO_BAD_TABLE', csv.at, { args: { what: csv.what } })])
  const [heading, ...rows] = csv.rows
  if (heading === undefined) return bad([fault('SCENARIO_EMPTY', start)])
  const faults: Diagnostic[] = []
  const places = readHeading(heading, faults)
  if (faults.length > 0) return bad(faults)
  const reader = new RowReader(faults)
  for (const row of rows) {
    const first = row[0]!
    if (row.length === heading.length)
      reader.read({
        first,
        cell: (column) => row[places.get(column) ?? -1],
        text: (c) => row[places.get(c) ?? -1]?.text ?? '',
      })
    else {
      const args = { found: row.length, expected: heading.length }
      faults.push(fault('SCENARIO_FLOWS_CELLS', first, { args }))
    }
  }
  return faults.length > 0 ? bad(faults) : good(reader.table())
}

function readHeading(heading: readonly CsvCell[], faults: Diagnostic[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>()
  heading.forEach((cell, i) => {
    const column = columns.find((name) => name === cell.text)
    if (column === undefined) {
      const suggestion = nearest(cell.text, columns)
      const args = { name: cell.text, known: columns.join(', ') }
      faults.push(fault('SCENARIO_FLOWS_COLUMN', cell, { args, ...(suggestion === undefined ? {} : { suggestion }) }))
    } else if (found.has(column)) {
      const related = [{ at: heading[found.get(column)!]!.at, note: 'also-here' as const }]
      faults.push(fault('SCENARIO_DUPLICATE_KEY', cell, { args: { name: column }, related }))
    } else found.set(column, i)
  })
  for (const name of needed)
    if (!found.has(name)) faults.push(fault('SCENARIO_FLOWS_MISSING', heading[0]!, { args: { name } }))
  return found
}

interface Row {
  readonly first: CsvCell
  readonly cell: (column: Column) => CsvCell | undefined
  readonly text: (column: Column) => string
}

/** A value and the cell it stands in. */
interface Placed {
  readonly value: number
  readonly cell: CsvCell
}

class RowReader {
  private readonly nodes = new Set<string>()
  private readonly flows = new Map<string, Placed & { readonly from: string; readonly to: string }>()
  private readonly boundary = {
    imports: new Map<string, Placed>(),
    exports: new Map(),
    respiration: new Map(),
  } as Record<(typeof sides)[number], Map<string, Placed>>

  constructor(private readonly faults: Diagnostic[]) {}

  read(row: Row): void {
    const atBoundary = sides.some((side) => row.text(side) !== '')
    if (row.text('to') === '' && row.text('value') === '' && row.text('from') !== '') this.readNode(row)
    else if (row.text('from') === '' || row.text('to') === '' || row.text('value') === '' || atBoundary)
      this.faults.push(fault('SCENARIO_FLOWS_ROW', row.first))
    else this.readFlow(row)
  }

  private readNode(row: Row): void {
    const cell = row.cell('from')!
    if (isOutside(cell.text)) {
      this.faults.push(fault('SCENARIO_FLOWS_ENDS', cell, { args: { from: cell.text, to: '' } }))
      return
    }
    const node = this.name(cell)
    for (const side of sides) {
      if (row.text(side) === '') continue
      const value = this.number(row.cell(side)!)
      if (node !== undefined && value !== undefined) this.cross(side, node, { value, cell: row.cell(side)! })
    }
  }

  private readFlow(row: Row): void {
    const [from, to, cell] = [row.cell('from')!, row.cell('to')!, row.cell('value')!]
    const value = this.number(cell)
    const outer = [from.text, to.text].filter(isOutside)
    if (outer.length > 1 || isMisplaced(from.text, to.text)) {
      this.faults.push(fault('SCENARIO_FLOWS_ENDS', from, { args: { from: from.text, to: to.text } }))
      return
    }
    const [giver, taker] = [from, to].map((end) => (isOutside(end.text) ? end.text : this.name(end)))
    if (giver === undefined || taker === undefined || value === undefined) return
    if (isOutside(giver)) this.cross(outside[giver], taker, { value, cell: from })
    else if (isOutside(taker)) this.cross(outside[taker], giver, { value, cell: from })
    else this.flow(giver, taker, { value, cell: from })
  }

  private flow(from: string, to: string, placed: Placed): void {
    const key = JSON.stringify([from, to])
    const earlier = this.flows.get(key)
    if (earlier) this.twice(`${from} → ${to}`, placed, earlier)
    else this.flows.set(key, { from, to, ...placed })
  }

  private cross(side: (typeof sides)[number], node: string, placed: Placed): void {
    const earlier = this.boundary[side].get(node)
    if (earlier) this.twice(`${side} ${node}`, placed, earlier)
    else this.boundary[side].set(node, placed)
  }

  private twice(flow: string, { cell }: Placed, earlier: Placed): void {
    const related = [{ at: earlier.cell.at, note: 'also-here' as const }]
    this.faults.push(fault('SCENARIO_FLOWS_TWICE', cell, { args: { flow }, related }))
  }

  private name(cell: CsvCell): string | undefined {
    const { text } = cell
    if (isForbiddenName(text)) this.faults.push(fault('SCENARIO_FORBIDDEN_KEY', cell, { args: { name: text } }))
    else if (text.length > MOST_NAME || hasControl(text)) {
      const name = text.slice(0, 40)
      this.faults.push(fault('SCENARIO_FLOWS_NAME', cell, { args: { name, limit: MOST_NAME } }))
    } else {
      this.nodes.add(text)
      return text
    }
    return undefined
  }

  private number(cell: CsvCell): number | undefined {
    const args = { found: cell.text }
    const value = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(cell.text) ? Number(cell.text) : Number.NaN
    if (Number.isFinite(value) && value >= 0) return value === 0 ? 0 : value
    this.faults.push(fault(value < 0 ? 'SCENARIO_FLOWS_NEGATIVE' : 'SCENARIO_FLOWS_NUMBER', cell, { args }))
    return undefined
  }

  table(): FlowTable {
    const nodes = [...this.nodes].sort(compareIds)
    const at = (side: (typeof sides)[number], node: string): number => this.boundary[side].get(node)?.value ?? 0
    return {
      nodes,
      flows: [...this.flows.values()]
        .map(({ from, to, value }) => ({ from, to, value }))
        .sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to)),
      boundary: nodes
        .filter((node) => sides.some((side) => this.boundary[side].has(node)))
        .map((node) => ({
          node,
          imports: at('imports', node),
          exports: at('exports', node),
          respiration: at('respiration', node),
        })),
    }
  }
}

/** import can only give, export and respiration can only take. */
const isMisplaced = (from: string, to: string): boolean =>
  to === 'import' || from === 'export' || from === 'respiration'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const hasControl = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)
