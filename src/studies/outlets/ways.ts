import { type ColumnKind, type CompiledProgram, rowKinds } from '../../lp/index.js'
import { kindOf } from '../../results/index.js'

/** A column that takes a commodity from a balance, with what a unit of it takes. */
export interface Way {
  readonly column: number
  readonly role: 'use' | 'dump'
  readonly taken: number
  /** Nodes it takes from and, of a link, leads to. */
  readonly nodes: readonly number[]
}

/** Where one commodity can go and where it comes from, over all places and times. */
export interface Ways {
  /** By row of the balance they take from. */
  readonly from: ReadonlyMap<number, readonly Way[]>
  readonly uses: readonly number[]
  /** With what has no place; by node. */
  readonly dumps: ReadonlyMap<number, readonly number[]>
  /** What recipes give it by. */
  readonly givers: readonly number[]
}

/** Columns that only get rid of it; every other that takes it uses it. */
const dumpKinds: ReadonlySet<ColumnKind> = new Set(['disposal', 'release', 'put', 'unplaced'])
const makers: ReadonlySet<ColumnKind> = new Set(['activity', 'choice'])

/** Every column that takes a commodity or makes it. */
export function waysOf(program: CompiledProgram, commodity: number): Ways {
  const { graph, columns, rows, balances, matrix } = program
  const from = new Map<number, Way[]>()
  const dumps = new Map<number, number[]>()
  const [uses, givers] = [new Set<number>(), new Set<number>()]
  const add = (column: number, row: number, taken: number): void => {
    const kind = kindOf(program, column)
    const { node } = balances[rows.ref[row]!]!
    if (dumpKinds.has(kind)) dumps.set(node, [...(dumps.get(node) ?? []), column])
    else uses.add(column)
    // What has no place is told of the place as a whole.
    if (kind === 'unplaced') return
    const nodes = kind === 'link' ? [node, graph.links[columns.ref[column]!]!.to] : [node]
    from.set(row, [...(from.get(row) ?? []), { column, role: dumpKinds.has(kind) ? 'dump' : 'use', taken, nodes }])
  }
  for (let column = 0; column < columns.count; column++)
    for (let k = matrix.start[column]!; k < matrix.start[column + 1]!; k++) {
      const [row, amount] = [matrix.index[k]!, matrix.value[k]!]
      if (rowKinds[rows.kind[row]!] !== 'balance' || balances[rows.ref[row]!]!.commodity !== commodity) continue
      if (amount < 0) add(column, row, -amount)
      else if (makers.has(kindOf(program, column))) givers.add(column)
    }
  return { from, uses: [...uses], dumps, givers: [...givers] }
}

/** Row of the balance of a commodity at a node and time; −1 where there is none. */
export function balanceRow({ rows, balances }: CompiledProgram, node: number, commodity: number, time: number): number {
  for (let i = 0; i < rows.count; i++) {
    if (rowKinds[rows.kind[i]!] !== 'balance' || rows.time[i] !== time) continue
    const balance = balances[rows.ref[i]!]!
    if (balance.node === node && balance.commodity === commodity) return i
  }
  return -1
}
