import { type CompiledProgram, rowKinds } from '../lp/index.js'
import type { Asked } from '../solve/index.js'
import { plainZero } from './canonical.js'
import { columnUnit } from './columns.js'
import { rowUnit } from './drivers.js'
import { placedColumn, placedRow } from './places.js'
import type { AskedBeyond, PlacedLabel } from './result.js'

/** Where the one solution of the equations of a model without objective breaks a bound, in words and display units. */
export function readAsked(program: CompiledProgram, { x, columns, rows, sums }: Asked): AskedBeyond[] {
  const { columns: all, rows: limits } = program
  return [
    ...columns.map((j) =>
      beyond(placedColumn(program, j), x[j]!, [all.lower[j]!, all.upper[j]!], columnUnit(program, j)),
    ),
    ...rows.map((i) =>
      beyond(
        placedRow(program, i),
        sums[i]!,
        [limits.lower[i]!, limits.upper[i]!],
        rowUnit(program, rowKinds[limits.kind[i]!]!, limits.ref[i]!),
      ),
    ),
  ]
}

function beyond(
  place: PlacedLabel,
  asked: number,
  [lower, upper]: readonly [number, number],
  { unit, size }: { readonly unit: string; readonly size: number },
): AskedBeyond {
  const sense = asked < lower ? 'at-least' : 'at-most'
  const bound = sense === 'at-least' ? lower : upper
  return { ...place, asked: plainZero(asked / size), bound: plainZero(bound / size), sense, unit }
}
