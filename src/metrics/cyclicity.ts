import { type Digraph, hasLoop, strongComponents } from '../model/index.js'
import { factorise, solveFactored } from './dense.js'
import { known, type Metric, unknown } from './metric.js'

/** Largest strong component the dense iteration takes; above it, only its row sums are tried. */
const MOST_NODES = 1000
/** Relative width of the enclosure of λ that counts as an answer. */
const ENOUGH = 1e-12
const MOST_ROUNDS = 200

/**
 * Cyclicity λ_max: spectral radius of the adjacency matrix (a_ij = 1 where i gives to j), ≥ 0.
 *
 *   0 without any circuit; 1 when circuits share no node; above 1 where they nest: the number of walks of length m
 *   grows as λ^m.
 *
 * The largest over the strong components: 0 for a single node, exactly 1 for a simple circuit, else found by Noda's
 * iteration on the component's matrix, which is irreducible: y = (λI − A)⁻¹x, λ ← λ − min x_i/y_i, where λ falls to the
 * root from above and min (Ax)_i/x_i ≤ λ_max ≤ max (Ax)_i/x_i encloses it at every step.
 * @returns `not-converged` when the enclosure stays wider than 1e-9.
 * Source: Layton, Bras & Weissburg, Journal of Industrial Ecology 20 (2016); Noda, Numerische Mathematik 17 (1971);
 * enclosure of Collatz and Wielandt.
 */
export function cyclicity(graph: Digraph): Metric {
  let greatest = 0
  for (const group of strongComponents(graph)) {
    if (group.length === 1 && !hasLoop(graph, group[0]!)) continue
    const root = rootOf(graph, group)
    if (root.value === null) return root
    greatest = Math.max(greatest, root.value)
  }
  return known(greatest)
}

/** Bounds of λ from a vector x > 0. */
interface Enclosure {
  readonly least: number
  readonly most: number
}

function rootOf(graph: Digraph, group: readonly number[]): Metric {
  const rows = rowsOf(graph, group)
  let x: Float64Array = new Float64Array(group.length).fill(1)
  let bounds = enclose(rows, x)
  if (isNarrow(bounds, 0)) return known(bounds.most)
  if (group.length > MOST_NODES) return unknown({ code: 'too-many-nodes', most: MOST_NODES })
  for (let round = 0; round < MOST_ROUNDS && !isNarrow(bounds, ENOUGH); round++) {
    const lu = factorise(shifted(rows, bounds.most), group.length)
    if (lu === undefined) break
    const y = solveFactored(lu, x)
    const scale = y.reduce((a, b) => Math.max(a, b), 0)
    const next = y.map((value) => value / scale)
    if (!next.every((value) => value > 0)) break
    const found = enclose(rows, next)
    if (found.most >= bounds.most && found.least <= bounds.least) break
    x = next
    bounds = found
  }
  return isNarrow(bounds, 1e-9) ? known((bounds.least + bounds.most) / 2) : unknown({ code: 'not-converged' })
}

const isNarrow = ({ least, most }: Enclosure, width: number): boolean => most - least <= width * most

/** Targets of each node of the group inside it, by their place in the group. */
function rowsOf({ start, to }: Digraph, group: readonly number[]): readonly (readonly number[])[] {
  const place = new Map(group.map((node, i) => [node, i]))
  return group.map((node) =>
    [...to.subarray(start[node]!, start[node + 1]!)].flatMap((target) => place.get(target) ?? []),
  )
}

function enclose(rows: readonly (readonly number[])[], x: Float64Array): Enclosure {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  rows.forEach((row, i) => {
    const ratio = row.reduce((sum, j) => sum + x[j]!, 0) / x[i]!
    least = Math.min(least, ratio)
    most = Math.max(most, ratio)
  })
  return { least, most }
}

/** λI − A, row by row. */
function shifted(rows: readonly (readonly number[])[], lambda: number): Float64Array {
  const size = rows.length
  const matrix = new Float64Array(size * size)
  rows.forEach((row, i) => {
    matrix[i * size + i] = lambda
    for (const j of row) matrix[i * size + j]! -= 1
  })
  return matrix
}
