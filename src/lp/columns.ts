import { type ColumnKind, columnKinds } from './program.js'

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
    const from = this.index.length
    for (const [row, value] of this.entries) {
      const last = this.index.length - 1
      if (last >= from && this.index[last] === row) this.value[last]! += value
      else {
        this.index.push(row)
        this.value.push(value)
      }
    }
    this.dropZeros(from)
    this.entries = []
    this.start.push(this.index.length)
    this.kind.push(columnKinds.indexOf(kind))
    this.ref.push(ref)
    this.time.push(time)
    this.lower.push(lower)
    this.upper.push(upper)
    this.integer.push(whole ? 1 : 0)
  }

  /** An input and output of one recipe may cancel. */
  private dropZeros(from: number): void {
    let kept = from
    for (let k = from; k < this.index.length; k++) {
      if (this.value[k] === 0) continue
      this.index[kept] = this.index[k]!
      this.value[kept++] = this.value[k]!
    }
    this.index.length = kept
    this.value.length = kept
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
