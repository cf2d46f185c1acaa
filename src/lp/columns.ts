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
  /** Entries of the column about to be closed: rows ascending, those of one row in the order they came. */
  private readonly entryRow: number[] = []
  private readonly entryValue: number[] = []
  private entries = 0
  readonly first: Record<string, number> = {}

  /** Says that the columns of a kind begin here. */
  begin(kind: ColumnKind): void {
    this.first[kind] = this.kind.length
  }

  /** An entry of the column about to be closed; row −1 is left out. */
  entry(row: number, value: number): void {
    if (row < 0 || value === 0) return
    let at = this.entries++
    for (; at > 0 && this.entryRow[at - 1]! > row; at--) {
      this.entryRow[at] = this.entryRow[at - 1]!
      this.entryValue[at] = this.entryValue[at - 1]!
    }
    this.entryRow[at] = row
    this.entryValue[at] = value
  }

  /** The same in several rows. */
  inRows(rows: readonly number[], value: number): void {
    for (const row of rows) this.entry(row, value)
  }

  /** Closes a column. */
  close(kind: ColumnKind, ref: number, time: number, lower = 0, upper = Number.POSITIVE_INFINITY, whole = false): void {
    for (let at = 0; at < this.entries; ) at = this.addUp(at)
    this.entries = 0
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
    const row = this.entryRow[at]!
    let sum = 0
    let size = 0
    let next = at
    for (; next < this.entries && this.entryRow[next] === row; next++) {
      const value = this.entryValue[next]!
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
