import { type CompiledProgram, rowKinds } from '../../lp/index.js'
import { type PlacedLabel, placedColumn, placedRow } from '../../results/index.js'
import type { Margin } from '../../solve/index.js'

/** Limits that block something, without those set by the question itself; that what comes in goes out is no limit. */
export function limitsOf(program: CompiledProgram, margin: Margin, asked: ReadonlySet<number>): PlacedLabel[] {
  if (margin.kind !== 'blocked') return []
  const limiting = margin.rows.filter((row) => rowKinds[program.rows.kind[row]!] !== 'balance')
  return [
    ...limiting.map((row) => placedRow(program, row)),
    ...margin.columns.filter((column) => !asked.has(column)).map((column) => placedColumn(program, column)),
  ]
}
