import type { CompiledProgram } from '../lp/index.js'
import { type Equations, matrixOf } from '../solve/index.js'
import { kindOf } from './flows.js'

interface Row {
  readonly columns: number[]
  readonly values: number[]
}

/** A column that its balance makes follow from others. */
interface Followed {
  readonly column: number
  readonly coefficient: number
  readonly row: Row
}

/**
 * Moves what is said of flows to the processes they follow from: what a site releases, buys, sells, disposes of or takes
 * from nature arises where its balance has the commodity made or used, and a link where its taker uses it. A flow that its
 * own balance does not fix alone keeps what is said of it, and so does what is fixed by something else than a balance.
 * @returns coefficients by column from coefficients by column, such that Σ c·x is the same at every solution of the
 * equations.
 */
export function movesToProcesses(
  program: CompiledProgram,
  { columns, rows }: Equations,
): (coefficients: Float64Array) => Float64Array {
  const followed = followedColumns(program, new Set(columns), new Set(rows))
  return (coefficients) => {
    const moved = coefficients.slice()
    // The last found follows from those found before it.
    for (let k = followed.length - 1; k >= 0; k--) {
      const { column, coefficient, row } = followed[k]!
      const cost = moved[column]!
      if (cost === 0) continue
      row.columns.forEach((other, i) => {
        if (other !== column) moved[other]! -= (cost * row.values[i]!) / coefficient
      })
      moved[column] = 0
    }
    return moved
  }
}

function followedColumns(
  program: CompiledProgram,
  determined: ReadonlySet<number>,
  equal: ReadonlySet<number>,
): readonly Followed[] {
  const { rows, own } = rowsOf(program, equal)
  const open = (j: number) => determined.has(j) && kindOf(program, j) !== 'activity'
  const left = new Map([...rows].map(([row, { columns }]) => [row, columns.filter(open)]))
  const found: Followed[] = []
  const done = new Set<number>()
  const queue = [...left.keys()]
  for (let next = 0; next < queue.length; next++) {
    const row = queue[next]!
    const waiting = left.get(row)!.filter((j) => !done.has(j))
    if (waiting.length !== 1 || own.get(waiting[0]!)?.row !== row) continue
    const [column] = waiting as [number]
    done.add(column)
    found.push({ column, coefficient: own.get(column)!.coefficient, row: rows.get(row)! })
    queue.push(...own.get(column)!.touched.filter((other) => other !== row))
  }
  return found
}

/** The balance a column follows from, with its coefficient there, and all equations it is in. */
interface Own {
  readonly row: number
  readonly coefficient: number
  readonly touched: readonly number[]
}

function rowsOf(program: CompiledProgram, equal: ReadonlySet<number>) {
  const { start, index, value } = matrixOf(program)
  const rows = new Map<number, Row>()
  const own = new Map<number, Own>()
  for (let j = 0; j < program.columns.count; j++) {
    const touched: number[] = []
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const row = index[k]!
      if (!equal.has(row)) continue
      touched.push(k)
      const entry = rows.get(row) ?? { columns: [], values: [] }
      entry.columns.push(j)
      entry.values.push(value[k]!)
      rows.set(row, entry)
    }
    const at = ownEntry(program, j, touched, value)
    if (at !== undefined)
      own.set(j, { row: index[at]!, coefficient: value[at]!, touched: touched.map((k) => index[k]!) })
  }
  return { rows, own }
}

/** The entry of a column in the balance it follows from: its only equation; of a link the one it arrives in. */
function ownEntry(
  program: CompiledProgram,
  column: number,
  touched: readonly number[],
  value: Float64Array,
): number | undefined {
  switch (kindOf(program, column)) {
    case 'link':
      return touched.find((k) => value[k]! > 0)
    case 'purchase':
    case 'sale':
    case 'disposal':
    case 'release':
    case 'extraction':
      return touched.length === 1 ? touched[0] : undefined
    default:
      return undefined
  }
}
