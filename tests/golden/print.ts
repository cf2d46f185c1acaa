import { type CompiledProgram, columnLabel, type LinearForm, rowLabel } from '../../src/lp/index.js'
import type { SolvedRun } from '../../src/results/index.js'

/** Nine digits: what a program means, without the last bits of how it was worked out. */
const plain = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(9))) : value > 0 ? 'inf' : '-inf'

/** Names by index; two that are equal would make the text ambiguous. */
function namesOf(count: number, label: (i: number) => { readonly en: string }): string[] {
  const names = Array.from({ length: count }, (_, i) => `[${label(i).en}]`)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new Error(`two things are called ${twice}`)
  return names
}

type Term = readonly [name: string, coefficient: number]

const inOrder = (terms: readonly Term[]): Term[] => [...terms].sort(([a], [b]) => (a < b ? -1 : 1))

/** Σ coefficient name, each on a line of its own, in order of names. */
function linesOf(terms: readonly Term[], indent: string): string[] {
  return inOrder(terms).map(([name, coefficient]) => {
    const size = Math.abs(coefficient)
    return `${indent}${coefficient < 0 ? '-' : '+'} ${size === 1 ? '' : `${plain(size)} `}${name}`
  })
}

function formLines(form: LinearForm, names: readonly string[]): string[] {
  const terms = [...form.columns].map((j, k): Term => [names[j]!, form.coefficients[k]!])
  const constant = form.constant === 0 ? [] : [`  ${form.constant < 0 ? '-' : '+'} ${plain(Math.abs(form.constant))}`]
  return [...linesOf(terms, '  '), ...constant]
}

const sideOf = (lower: number, upper: number): string => {
  if (lower === upper) return `= ${plain(lower)}`
  if (lower === Number.NEGATIVE_INFINITY) return `<= ${plain(upper)}`
  if (upper === Number.POSITIVE_INFINITY) return `>= ${plain(lower)}`
  return `in ${plain(lower)} .. ${plain(upper)}`
}

function rowBlocks(program: CompiledProgram, names: readonly string[]): string[] {
  const { rows, columns, matrix } = program
  const terms: Term[][] = Array.from({ length: rows.count }, () => [])
  for (let j = 0; j < columns.count; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++)
      terms[matrix.index[k]!]!.push([names[j]!, matrix.value[k]!])
  const labels = namesOf(rows.count, (i) => rowLabel(program, i))
  const blocks = labels.map((label, i) => {
    const end = `    ${sideOf(rows.lower[i]!, rows.upper[i]!)}`
    return [`  ${label}`, ...linesOf(terms[i]!, '    '), end].join('\n')
  })
  return blocks.sort()
}

/** Bounds of columns that are not simply ≥ 0, and columns that must be whole. */
function boundLines(program: CompiledProgram, names: readonly string[]): string[] {
  const { lower, upper, integer } = program.columns
  return names
    .flatMap((name, j) => {
      const whole = integer[j] === 1 ? ' whole' : ''
      if (lower[j] === 0 && upper[j] === Number.POSITIVE_INFINITY && !whole) return []
      return [`  ${name} ${sideOf(lower[j]!, upper[j]!)}${whole}`]
    })
    .sort()
}

/** What each column and row is called in Chinese. */
function chineseLines(program: CompiledProgram): string[] {
  const columns = Array.from({ length: program.columns.count }, (_, j) => columnLabel(program, j))
  const rows = Array.from({ length: program.rows.count }, (_, i) => rowLabel(program, i))
  return [...new Set([...columns, ...rows].map(({ en, zh }) => `  ${en}: ${zh}`))].sort()
}

/**
 * The program of a run as readable text: stages in their order with their forms, then rows, bounds and Chinese names in
 * order of their names, so that the order in which a program was built does not show. Everything that is not listed is ≥ 0.
 */
export function programText({ compiled, staged }: Pick<SolvedRun, 'compiled' | 'staged'>): string {
  const names = namesOf(compiled.columns.count, (j) => columnLabel(compiled, j))
  const stages = staged.stages.flatMap(({ id, role, sense, form }) => [
    `${sense} ${id}${role === 'tie-break' ? '' : ` (${role})`}`,
    ...formLines(form, names),
    '',
  ])
  const bounds = boundLines(compiled, names)
  return [
    ...(staged.determined ? ['determined: no objective', ''] : stages),
    'rows',
    ...rowBlocks(compiled, names),
    '',
    ...(bounds.length > 0 ? ['bounds', ...bounds, ''] : []),
    'in Chinese',
    ...chineseLines(compiled),
    '',
  ].join('\n')
}
