import { type ColumnKind, type CompiledProgram, rowKinds } from '../../lp/index.js'
import { kindOf, placedColumn, placedRow } from '../../results/index.js'
import type { Margin } from '../../solve/index.js'
import type { OutletLimit } from './outlets.js'

/** Limits that block something, without those set by the question itself; that what comes in goes out is no limit. */
export function limitsOf(program: CompiledProgram, margin: Margin, asked: ReadonlySet<number>): OutletLimit[] {
  if (margin.kind !== 'blocked') return []
  const limiting = margin.rows.filter((row) => rowKinds[program.rows.kind[row]!] !== 'balance')
  return [
    ...limiting.map((row) => ({ ...placedRow(program, row), kind: 'limit' as const })),
    ...margin.columns.filter((column) => !asked.has(column)).map((column) => columnLimit(program, column)),
  ]
}

/** The bound of a column as a limit. */
export const columnLimit = (program: CompiledProgram, column: number): OutletLimit => ({
  ...placedColumn(program, column),
  kind: remainders.has(kindOf(program, column)) ? 'remainder' : 'limit',
})

const remainders: ReadonlySet<ColumnKind> = new Set(['unplaced', 'unmet', 'shortfall'])
