import type { LinearForm, LinearProgram, Stage, StagedProgram } from '../../src/lp/index.js'
import { boundsOf, matrixOf } from '../../src/solve/lp.js'
import type { PortProgram } from '../../src/solve/index.js'

/** Coefficients by column name. */
export type Terms = Readonly<Record<string, number>>

/** A row: Σ terms with its bounds; a missing bound is none, `equals` is both. */
export interface RowSketch {
  readonly terms: Terms
  readonly atLeast?: number
  readonly atMost?: number
  readonly equals?: number
}

/** A program by names: column → [lower, upper] (default [0, ∞)), rows in order, whole columns by name. */
export interface Sketch {
  readonly columns: Readonly<Record<string, readonly [number, number] | readonly []>>
  readonly rows?: readonly RowSketch[]
  readonly whole?: readonly string[]
}

export const INF = Number.POSITIVE_INFINITY

const names = (sketch: Sketch): string[] => Object.keys(sketch.columns)

/** The program of a sketch; columns in the order they are named, all of kind 0 in period 0. */
export function programOf(sketch: Sketch): LinearProgram {
  const columns = names(sketch)
  const rows = sketch.rows ?? []
  const start = [0]
  const index: number[] = []
  const value: number[] = []
  for (const name of columns) {
    rows.forEach(({ terms }, i) => {
      if (!terms[name]) return
      index.push(i)
      value.push(terms[name])
    })
    start.push(index.length)
  }
  const bounds = columns.map((name) => sketch.columns[name]!)
  const places = (count: number) => ({
    count,
    kind: new Uint8Array(count),
    ref: Int32Array.from({ length: count }, (_, i) => i),
    time: new Int32Array(count),
  })
  return {
    columns: {
      ...places(columns.length),
      lower: Float64Array.from(bounds, ([lower]) => lower ?? 0),
      upper: Float64Array.from(bounds, ([, upper]) => upper ?? INF),
      integer: Uint8Array.from(columns, (name) => (sketch.whole?.includes(name) ? 1 : 0)),
    },
    rows: {
      ...places(rows.length),
      lower: Float64Array.from(rows, ({ atLeast, equals }) => equals ?? atLeast ?? -INF),
      upper: Float64Array.from(rows, ({ atMost, equals }) => equals ?? atMost ?? INF),
    },
    matrix: { start: Int32Array.from(start), index: Int32Array.from(index), value: Float64Array.from(value) },
  }
}

/** A form over the columns of a sketch. */
export function formOf(sketch: Sketch, terms: Terms, constant = 0): LinearForm {
  const columns = names(sketch).flatMap((name, j) => (terms[name] ? [[j, terms[name]] as const] : []))
  return {
    columns: Int32Array.from(columns, ([j]) => j),
    coefficients: Float64Array.from(columns, ([, coefficient]) => coefficient),
    constant,
  }
}

/** What a stage asks for; `least` or `most` of a form, with a constant. */
export interface StageSketch {
  readonly id?: string
  readonly least?: Terms
  readonly most?: Terms
  readonly constant?: number
  readonly role?: Stage['role']
}

/** A program with ordered stages; without any it is to be proven determined. */
export function stagedOf(sketch: Sketch, ...stages: readonly StageSketch[]): StagedProgram {
  return {
    program: programOf(sketch),
    stages: stages.map(({ id, least, most, constant, role }, i) => ({
      id: id ?? `objective:${i}`,
      role: role ?? 'objective',
      sense: most ? 'most' : 'least',
      form: formOf(sketch, (least ?? most)!, constant),
    })),
    determined: stages.length === 0,
  }
}

/** The same program as a solver takes it, unscaled. */
export function portProgramOf(sketch: Sketch): PortProgram {
  const program = programOf(sketch)
  const whole = sketch.whole ? { integer: program.columns.integer } : {}
  return { ...matrixOf(program), ...boundsOf(program), ...whole }
}

/** Costs of a sketch's columns as one number per column. */
export const costsOf = (sketch: Sketch, terms: Terms): Float64Array =>
  Float64Array.from(names(sketch), (name) => terms[name] ?? 0)

/** Numbers in [0, 1) that are the same in every run: a linear congruential generator modulo 2³². */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
