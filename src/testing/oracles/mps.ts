import type { LinearForm, LinearProgram } from '../../lp/index.js'

/** Column and row of a program in a file: short, and without a meaning that could matter. */
const columnName = (j: number) => `c${j}`
const rowName = (i: number) => `r${i}`

/**
 * A program with one objective, to be made least, as a file other solvers read: MPS in its free form, said so, every number to its
 * last bit. Columns are named c0, c1, …, rows r0, r1, …, the objective `least`; the constant of the form is left out, as
 * solvers do not agree on its sign. Whole columns stand between markers.
 */
export function mpsOf({ columns, rows, matrix }: LinearProgram, form: LinearForm): string {
  const costs = new Float64Array(columns.count)
  for (const [k, j] of form.columns.entries()) costs[j]! += form.coefficients[k]!
  const rowList = Array.from({ length: rows.count }, (_, i) => i)
  const columnList = Array.from({ length: columns.count }, (_, j) => j)
  const entriesOf = (j: number): string[] => [
    ...(costs[j] === 0 ? [] : [` ${columnName(j)} least ${costs[j]}`]),
    ...Array.from({ length: matrix.start[j + 1]! - matrix.start[j]! }, (_, n) => {
      const k = matrix.start[j]! + n
      return ` ${columnName(j)} ${rowName(matrix.index[k]!)} ${matrix.value[k]}`
    }),
  ]
  const kinds = rowList.map((i) => kindOf(rows.lower[i]!, rows.upper[i]!))
  return [
    'NAME liubai FREE',
    'ROWS',
    ' N least',
    ...rowList.map((i) => ` ${kinds[i]} ${rowName(i)}`),
    'COLUMNS',
    ...columnList.flatMap((j) => {
      const entries = entriesOf(j)
      // A column of zeros is named by its cost, so that it is there at all.
      const written = entries.length > 0 ? entries : [` ${columnName(j)} least 0`]
      return columns.integer[j] === 1 ? [marker(j, 'INTORG'), ...written, marker(j, 'INTEND')] : written
    }),
    'RHS',
    ...rowList.flatMap((i) => {
      const side = kinds[i] === 'G' ? rows.lower[i]! : kinds[i] === 'N' ? 0 : rows.upper[i]!
      return side === 0 ? [] : [` rhs ${rowName(i)} ${side}`]
    }),
    'RANGES',
    ...rowList.flatMap((i) =>
      kinds[i] === 'L' && Number.isFinite(rows.lower[i]!)
        ? [` range ${rowName(i)} ${rows.upper[i]! - rows.lower[i]!}`]
        : [],
    ),
    'BOUNDS',
    ...columnList.flatMap((j) => boundsOf(columnName(j), columns.lower[j]!, columns.upper[j]!)),
    'ENDATA',
    '',
  ].join('\n')
}

function kindOf(lower: number, upper: number): 'E' | 'G' | 'L' | 'N' {
  if (lower === upper) return 'E'
  if (Number.isFinite(upper)) return 'L'
  return Number.isFinite(lower) ? 'G' : 'N'
}

function boundsOf(name: string, lower: number, upper: number): string[] {
  if (lower === upper) return [` FX bound ${name} ${lower}`]
  return [
    ...(lower === 0 ? [] : [Number.isFinite(lower) ? ` LO bound ${name} ${lower}` : ` MI bound ${name}`]),
    ` ${Number.isFinite(upper) ? `UP bound ${name} ${upper}` : `PL bound ${name}`}`,
  ]
}

const marker = (j: number, kind: string) => ` m${j}${kind} 'MARKER' '${kind}'`
