import { type ColumnKind, columnKinds } from './program.js'

/** Sums smaller than this beside their terms are the rounding of terms that cancel. */
const rounding = 2 ** -50

/** Columns and matrix of a program while they are built, column by column; entries of one row are added up. */
export class ColumnBuilder {
  private readonly kind: number[] = []
  private readonly ref: number[] = []
  private readonly time: number[] = []
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly integer: number[] = []
  private readonly start: number[] = [0]
  private readonly index: number[] = []
  private readonly value: number[] = []
  private entries: [number, number][] = []
  readonly first: Record<string, number> = {}

  /** Says that the columns of a kind begin here. */
  begin(kind: ColumnKind): void {
    this.first[kind] = this.kind.length
  }

  /** An entry of the column about to be closed; row −1 is left out. */
  entry(row: number, value: number): void {
    if (row >= 0 && value !== 0) this.entries.push([row, value])
  }

  /** The same in several rows. */
  inRows(rows: readonly number[], value: number): void {
    for (const row of rows) this.entry(row, value)
  }

  /** Closes a column with its entries in order of rows. */
  close(kind: ColumnKind, ref: number, time: number, lower = 0, upper = Number.POSITIVE_INFINITY, whole = false): void {
    this.entries.sort(([a], [b]) => a - b)
    for (let at = 0; at < this.entries.length; ) at = this.addUp(at)
    this.entries = []
    this.start.push(this.index.length)
    this.kind.push(columnKinds.indexOf(kind))
    this.ref.push(ref)
    this.time.push(time)
    this.lower.push(lower)
    this.upper.push(upper)
    this.integer.push(whole ? 1 : 0)
  }

  /** Adds up the entries of one row from `at` on, and returns where the next row begins; those of input and output may cancel. */
  private addUp(at: number): number {
    const row = this.entries[at]![0]
    let sum = 0
    let size = 0
    let next = at
    for (; next < this.entries.length && this.entries[next]![0] === row; next++) {
      const value = this.entries[next]![1]
      sum += value
      size += Math.abs(value)
    }
    if (Math.abs(sum) > rounding * size) {
      this.index.push(row)
      this.value.push(sum)
    }
    return next
  }

  finish() {
    return {
      columns: {
        count: this.kind.length,
        kind: Uint8Array.from(this.kind),
        ref: Int32Array.from(this.ref),
        time: Int32Array.from(this.time),
        lower: Float64Array.from(this.lower),
        upper: Float64Array.from(this.upper),
        integer: Uint8Array.from(this.integer),
      },
      matrix: {
        start: Int32Array.from(this.start),
        index: Int32Array.from(this.index),
        value: Float64Array.from(this.value),
      },
    }
  }
}
