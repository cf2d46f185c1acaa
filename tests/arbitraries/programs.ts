import { INF, numbersFrom, type RowSketch, type Sketch, type Terms } from '../builders/program.js'

/** Pseudo-random draws that are the same in every run. */
export interface Draw {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
}

/** Draws of one seed. */
export function drawFrom(seed: number): Draw {
  const next = numbersFrom(seed)
  for (let i = 0; i < 8; i++) next()
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
  }
}

/** A program with its costs. */
export interface Problem {
  readonly sketch: Sketch
  readonly costs: Terms
}

const nameOf = (j: number) => `x${j}`

/** The value of a row at a point. */
export const rowAt = (terms: Terms, point: Terms): number =>
  Object.entries(terms).reduce((sum, [name, coefficient]) => sum + coefficient * point[name]!, 0)

/**
 * A program with small whole coefficients that has an optimum by construction: the bounds of its rows are drawn round a
 * point within the column bounds, and every column is bounded. Rows are ≤, ≥, = or ranges.
 */
export function feasibleProblem(draw: Draw, rows: number, columns: number): Problem {
  const names = Array.from({ length: columns }, (_, j) => nameOf(j))
  const point = Object.fromEntries(names.map((name) => [name, draw.chance(0.3) ? 0 : draw.whole(1, 9)]))
  const bounds = Object.fromEntries(
    names.map((name) => [name, [0, Math.max(point[name]!, draw.whole(5, 20))] as const]),
  )
  const list = Array.from({ length: rows }, (): RowSketch => {
    const terms = termsOf(draw, names)
    const middle = rowAt(terms, point)
    const kind = draw.whole(0, 9)
    if (kind < 2) return { terms, equals: middle }
    if (kind < 6) return { terms, atMost: middle + draw.whole(0, 6) }
    if (kind < 9) return { terms, atLeast: middle - draw.whole(0, 6) }
    return { terms, atLeast: middle - draw.whole(0, 4), atMost: middle + draw.whole(0, 4) }
  })
  const costs = Object.fromEntries(names.map((name) => [name, draw.whole(-9, 9)]))
  return { sketch: { columns: bounds, rows: list }, costs }
}

function termsOf(draw: Draw, names: readonly string[]): Terms {
  const terms = Object.fromEntries(
    names.flatMap((name) => (draw.chance(0.6) ? [[name, draw.whole(1, 9) * (draw.chance(0.4) ? -1 : 1)]] : [])),
  )
  return Object.keys(terms).length > 0 ? terms : { [names[0]!]: 1 }
}

/** The same rows, each multiplied by a factor of its own: what they say does not change. */
export function rescaled(sketch: Sketch, factor: (row: number) => number): Sketch {
  const times = (bound: number | undefined, by: number) => (bound === undefined ? {} : bound * by)
  return {
    ...sketch,
    rows: sketch.rows!.map((row, i) => {
      const by = factor(i)
      const bounds = Object.fromEntries(
        (['atLeast', 'atMost', 'equals'] as const).flatMap((key) =>
          row[key] === undefined ? [] : [[key, times(row[key], by)]],
        ),
      )
      return { ...bounds, terms: Object.fromEntries(Object.entries(row.terms).map(([name, a]) => [name, a * by])) }
    }),
  }
}

/**
 * A program that cannot be met: beside rows that can, a few of them are added up with random weights, and their sum is
 * asked to be more than they allow together. Columns are bounded or only nonnegative.
 */
export function infeasibleProblem(draw: Draw, rows: number, columns: number): Problem {
  const { sketch, costs } = feasibleProblem(draw, rows, columns)
  const chosen = sketch.rows!.filter(({ atLeast, equals }) => atLeast === undefined && equals === undefined).slice(0, 3)
  const terms: Record<string, number> = {}
  let most = 0
  for (const { terms: own, atMost } of chosen) {
    const weight = draw.whole(1, 3)
    for (const [name, coefficient] of Object.entries(own)) terms[name] = (terms[name] ?? 0) + weight * coefficient
    most += weight * atMost!
  }
  // Without rows of that kind the columns' own bounds are asked for too much.
  if (chosen.length === 0)
    for (const [name, [, upper]] of Object.entries(sketch.columns)) {
      terms[name] = 1
      most += upper!
    }
  const columnsOf = Object.fromEntries(
    Object.entries(sketch.columns).map(([name, bounds]) => [
      name,
      chosen.length > 0 && draw.chance(0.5) ? ([0, INF] as const) : bounds,
    ]),
  )
  return { sketch: { columns: columnsOf, rows: [...sketch.rows!, { terms, atLeast: most + draw.whole(1, 5) }] }, costs }
}
