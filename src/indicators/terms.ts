import type { LinearProgram } from '../lp/index.js'

/** What the coefficient of a term rests on and when it counts; shared by the terms of many columns. */
export interface Ground {
  /** Figures the coefficient rests on (recipe coefficients, factors, prices). */
  readonly figures: readonly number[]
  /** Figure index of the price in this term, when the term is price × quantity; −1 otherwise. */
  readonly price: number
  /** Time it counts in, where that is not the column's. */
  readonly time?: number | undefined
  /** When it falls due in that time, where that is not throughout it. */
  readonly due?: 'start' | 'end' | undefined
}

/** A coefficient times a column. */
export interface Term extends Ground {
  readonly column: number
  readonly coefficient: number
  /** Node the term is booked at. */
  readonly node: number
}

/**
 * Terms of a form in a fixed order, to be read one by one or as the arrays they are kept in: a form over a large belt has
 * hundreds of thousands. None is ever changed; what is worked out from terms shares the arrays that stay the same.
 */
export class Terms implements Iterable<Term> {
  static readonly none = new Terms(new Int32Array(0), new Float64Array(0), new Int32Array(0), new Int32Array(0), [])

  constructor(
    readonly column: Int32Array,
    readonly coefficient: Float64Array,
    readonly node: Int32Array,
    /** Index into `grounds`. */
    readonly ground: Int32Array,
    readonly grounds: readonly Ground[],
  ) {}

  static of(terms: Iterable<Term>): Terms {
    const list = new TermList()
    for (const term of terms) list.add(term)
    return list.terms()
  }

  /** Lists of terms one after the other. */
  static joined(lists: readonly Terms[]): Terms {
    const filled = lists.filter(({ length }) => length > 0)
    if (filled.length < 2) return filled[0] ?? Terms.none
    const length = filled.reduce((sum, list) => sum + list.length, 0)
    const column = new Int32Array(length)
    const coefficient = new Float64Array(length)
    const node = new Int32Array(length)
    const ground = new Int32Array(length)
    const grounds: Ground[] = []
    let at = 0
    for (const list of filled) {
      column.set(list.column, at)
      coefficient.set(list.coefficient, at)
      node.set(list.node, at)
      for (let k = 0; k < list.length; k++) ground[at + k] = grounds.length + list.ground[k]!
      for (const own of list.grounds) grounds.push(own)
      at += list.length
    }
    return new Terms(column, coefficient, node, ground, grounds)
  }

  get length(): number {
    return this.column.length
  }

  groundOf(k: number): Ground {
    return this.grounds[this.ground[k]!]!
  }

  /** Time a term counts in. */
  timeOf(k: number, { columns }: LinearProgram): number {
    return this.groundOf(k).time ?? columns.time[this.column[k]!]!
  }

  *[Symbol.iterator](): Generator<Term> {
    for (let k = 0; k < this.length; k++)
      yield {
        column: this.column[k]!,
        coefficient: this.coefficient[k]!,
        node: this.node[k]!,
        ...this.groundOf(k),
      }
  }

  /** Those for which a test of their index holds. */
  where(test: (k: number) => boolean): Terms {
    const kept = new Int32Array(this.length)
    let count = 0
    for (let k = 0; k < this.length; k++) if (test(k)) kept[count++] = k
    if (count === this.length) return this
    const column = new Int32Array(count)
    const coefficient = new Float64Array(count)
    const node = new Int32Array(count)
    const ground = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const k = kept[i]!
      column[i] = this.column[k]!
      coefficient[i] = this.coefficient[k]!
      node[i] = this.node[k]!
      ground[i] = this.ground[k]!
    }
    return new Terms(column, coefficient, node, ground, this.grounds)
  }

  /** Every coefficient times a factor of its own, which may rest on more. */
  times(factor: (k: number) => number, resting: (ground: Ground) => Ground = (ground) => ground): Terms {
    const coefficient = new Float64Array(this.length)
    for (let k = 0; k < this.length; k++) coefficient[k] = this.coefficient[k]! * factor(k)
    return new Terms(this.column, coefficient, this.node, this.ground, this.grounds.map(resting))
  }
}

/** Terms as they are found, one after the other. */
export class TermList {
  private length = 0
  private column = new Int32Array(16)
  private coefficient = new Float64Array(16)
  private node = new Int32Array(16)
  private ground = new Int32Array(16)
  private readonly grounds: Ground[] = []
  /** Place of the last ground with these figures. */
  private readonly places = new Map<readonly number[], number>()

  add(term: Term): void {
    if (this.length === this.column.length) this.grow()
    const k = this.length++
    this.column[k] = term.column
    this.coefficient[k] = term.coefficient
    this.node[k] = term.node
    this.ground[k] = this.placeOf(term)
  }

  /** All that was added so far. */
  terms(): Terms {
    const { length, grounds } = this
    const [column, node, ground] = [this.column, this.node, this.ground].map((list) => list.slice(0, length))
    return new Terms(column!, this.coefficient.slice(0, length), node!, ground!, grounds)
  }

  private placeOf({ figures, price, time, due }: Ground): number {
    const known = this.places.get(figures)
    const ground = known === undefined ? undefined : this.grounds[known]!
    if (ground && ground.price === price && ground.time === time && ground.due === due) return known!
    this.places.set(figures, this.grounds.length)
    return this.grounds.push({ figures, price, time, due }) - 1
  }

  private grow(): void {
    const { column, coefficient, node, ground, length } = this
    this.column = new Int32Array(2 * length)
    this.coefficient = new Float64Array(2 * length)
    this.node = new Int32Array(2 * length)
    this.ground = new Int32Array(2 * length)
    this.column.set(column)
    this.coefficient.set(coefficient)
    this.node.set(node)
    this.ground.set(ground)
  }
}
