import { type RowKind, rowKinds } from './program.js'

/** Rows of a program while it is built. */
export class RowBuilder {
  private readonly kind: number[] = []
  private readonly ref: number[] = []
  private readonly time: number[] = []
  private readonly lower: number[] = []
  private readonly upper: number[] = []

  /** Adds a row and returns its index. */
  add(kind: RowKind, ref: number, time: number, lower: number, upper: number): number {
    this.kind.push(rowKinds.indexOf(kind))
    this.ref.push(ref)
    this.time.push(time)
    this.lower.push(lower)
    this.upper.push(upper)
    return this.kind.length - 1
  }

  finish() {
    return {
      count: this.kind.length,
      kind: Uint8Array.from(this.kind),
      ref: Int32Array.from(this.ref),
      time: Int32Array.from(this.time),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
    }
  }
}
