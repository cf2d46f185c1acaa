import type { Bounds } from './lp.js'
import { basisStatus, type PortBasis } from './port.js'

/** Names of the columns and rows of a program: the same name in two programs for what is the same in both. */
export interface ProgramNames {
  readonly columns: readonly string[]
  readonly rows: readonly string[]
}

/** What a program is solved with that others were solved before, or will be. */
export interface Before {
  readonly bases: Bases
  readonly names: () => ProgramNames
}

/**
 * The basis of a program solved earlier in one process, from which later ones start. It is the first that was kept,
 * not the last: what a program starts from does not hang on the order of the others. An answer is the same, to the bit,
 * with and without: see `isOnlyBasis`.
 */
export class Bases {
  private columns: ReadonlyMap<string, number> | undefined
  private rows: ReadonlyMap<string, number> = new Map()

  /** Keeps a basis, unless there is one. */
  keep(basis: PortBasis, { columns, rows }: ProgramNames): void {
    if (this.columns) return
    this.columns = new Map(columns.map((name, j) => [name, basis.columns[j]!]))
    this.rows = new Map(rows.map((name, i) => [name, basis.rows[i]!]))
  }

  /** Whether there is a basis to start from. */
  get isEmpty(): boolean {
    return this.columns === undefined
  }

  /**
   * The kept basis by name, as one of a program with these bounds. Columns that are new stand at a bound, rows that are new
   * are slack; where that makes too many or too few basic, rows are turned, then columns, the last first.
   */
  of({ columns, rows }: ProgramNames, bounds: Bounds): PortBasis {
    const found = {
      columns: Int32Array.from(columns, (name) => this.columns?.get(name) ?? basisStatus.lower),
      rows: Int32Array.from(rows, (name) => this.rows.get(name) ?? basisStatus.basic),
    }
    const basics = (statuses: Int32Array) => statuses.reduce((sum, one) => sum + (one === basisStatus.basic ? 1 : 0), 0)
    let missing = rows.length - basics(found.columns) - basics(found.rows)
    for (const statuses of [found.rows, found.columns])
      for (let i = statuses.length - 1; i >= 0 && missing !== 0; i--) {
        const isBasic = statuses[i] === basisStatus.basic
        if (isBasic !== missing < 0) continue
        statuses[i] = isBasic ? basisStatus.lower : basisStatus.basic
        missing += isBasic ? 1 : -1
      }
    return {
      columns: atBounds(found.columns, bounds.columnLower, bounds.columnUpper),
      rows: atBounds(found.rows, bounds.rowLower, bounds.rowUpper),
    }
  }
}

/** What is not basic stands at a bound there is: the one it stood at where it can. */
function atBounds(statuses: Int32Array, lower: Float64Array, upper: Float64Array): Int32Array {
  return statuses.map((status, i) => {
    if (status === basisStatus.basic) return status
    const [below, above] = [Number.isFinite(lower[i]!), Number.isFinite(upper[i]!)]
    if (above && (status === basisStatus.upper || !below)) return basisStatus.upper
    return below ? basisStatus.lower : basisStatus.free
  })
}
